import type { InnerCalls, OperationCall } from '../call.ts'
import { ServiceError } from '../serviceError.ts'
import { connectError } from './errors.ts'

/** Calls another service with the caller's permissions. What that service refuses, other than access, is an InvalidRequestException. */
export function callService(
  inner: InnerCalls,
  service: string,
  operation: string,
  input: OperationCall['input'],
): void {
  try {
    inner.perform({ service, operation, input })
  } catch (error) {
    const isOther = !(error instanceof ServiceError) || error.code === 'AccessDenied' || error.code === 'NotImplemented'
    throw isOther ? error : connectError('refused', `${service}:${operation}`, error.message)
  }
}
