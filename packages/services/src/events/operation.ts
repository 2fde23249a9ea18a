import { operationsOf } from '../operation.ts'
import type { OperationTypes } from './generated/types.ts'

/** Defines an operation of Amazon EventBridge. */
export const operation = operationsOf<OperationTypes>('events')
