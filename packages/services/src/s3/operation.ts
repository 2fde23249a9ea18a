import { operationsOf } from '../operation.ts'
import type { OperationTypes } from './generated/types.ts'

/** Defines an operation of Amazon S3. */
export const operation = operationsOf<OperationTypes>('s3')
