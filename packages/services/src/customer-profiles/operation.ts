import { operationsOf } from '../operation.ts'
import type { OperationTypes } from './generated/types.ts'

/** Defines an operation of Amazon Connect Customer Profiles. */
export const operation = operationsOf<OperationTypes>('customer-profiles')
