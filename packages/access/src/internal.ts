// What the other packages of Gatewarden use besides index.ts. It may change in any version.
export { deniedBy } from './access.ts'
export type { ActionClass } from './actionClasses.ts'
export { type ActionDifference, type ActionSet, allowedActions, differenceOfActions } from './actionSets.ts'
export { type Answer, Comparison } from './comparison.ts'
export type { ComparisonOptions } from './comparisonContext.ts'
export type { Cover, CoverRow } from './cover.ts'
export { type ActionUniverse, actionUniverse } from './universe.ts'
