import { operationsOf } from '../operation.ts'
import type { OperationTypes } from './generated/types.ts'

/** Defines an operation of IAM. */
export const operation = operationsOf<OperationTypes>('iam')
