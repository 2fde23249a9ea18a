import { operationsOf } from '../operation.ts'
import type { OperationTypes } from './generated/types.ts'

/** Defines an operation of AWS KMS. */
export const operation = operationsOf<OperationTypes>('kms')
