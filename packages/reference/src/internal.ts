// What the other packages of Gatewarden use besides index.ts. It may change in any version.
export { arnExample } from './arnExample.ts'
export { arnFor, type FilledArn, variablesOf } from './arnTemplate.ts'
export { listedResource } from './listedResource.ts'
export { nearest } from './nearest.ts'
export { arnConditionKeys, GLOBAL_SERVICES } from './rows/arnConditionKeys.ts'
export { policiesOfEveryResource } from './rows/policiesOfEveryResource.ts'
export { packageSource, type ReferenceSource } from './source.ts'
