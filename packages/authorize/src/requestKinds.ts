import type { PreparedRequest } from './request.ts'

/** Assuming a role needs an Allow of its trust policy, also in the same account (rule K1). */
export function isRoleAssumption(request: PreparedRequest): boolean {
  return request.action.isRoleAssumption && request.isKind('iam', 'role/')
}

/** A KMS key, whose key policy must allow, also in the same account (rule K5). */
export function isKmsKey(request: PreparedRequest): boolean {
  return request.action.service === 'kms' && request.isKind('kms', 'key/')
}

/** Principals cannot act across partitions (rule X9). */
export function isOtherPartition(request: PreparedRequest): boolean {
  const { partition } = request.principal
  return partition !== undefined && !request.isInPartition(partition)
}
