import { operationsOf } from '../operation.ts'
import type { OperationTypes } from './generated/types.ts'

/** Defines an operation of Amazon Connect Voice ID. */
export const operation = operationsOf<OperationTypes>('voice-id')
