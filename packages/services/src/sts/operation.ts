import { operationsOf } from '../operation.ts'
import type { OperationTypes } from './generated/types.ts'

/** Defines an operation of AWS STS. */
export const operation = operationsOf<OperationTypes>('sts')
