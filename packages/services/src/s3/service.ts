import { service } from '../service.ts'
import { conditionKeys } from './conditionKeys.ts'
import { operations } from './generated/operations.ts'
import type { OperationTypes } from './generated/types.ts'
import { policiesOf } from './policies.ts'
import { resources } from './resources.ts'
import { s3State } from './state.ts'

export const s3 = service<OperationTypes>('s3', {
  operations,
  resources,
  conditionKeys,
  state: s3State,
  policiesOf,
  // A bucket is in one region, and a call for another one is refused whatever the operation.
  errors: ['AuthorizationHeaderMalformed'],
})
