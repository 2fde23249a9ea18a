import { service } from '../service.ts'
import { conditionKeys } from './conditionKeys.ts'
import { operations } from './generated/operations.ts'
import type { OperationTypes } from './generated/types.ts'
import { resources } from './resources.ts'

export const sts = service<OperationTypes>('sts', {
  operations,
  resources,
  conditionKeys,
  errors: ['InvalidParameterValue'],
})
