import type { AccountState } from '@gatewarden/directory'
import { parseArn } from '@gatewarden/policy'
import { iamError } from './errors.ts'

/** What an operation answers to a text that is not a valid ARN, and to the ARN of something else than a managed policy. */
export interface ArnErrors {
  readonly unreadable: 'unreadableArn' | 'invalidArn' | 'notAPolicyArn'
  readonly otherKind: 'invalidArn' | 'notAPolicyArn'
}

/** Recorded for AttachUserPolicy; other operations answer the same (docs/decisions/0046). */
const POLICY_ARN: ArnErrors = { unreadable: 'unreadableArn', otherKind: 'notAPolicyArn' }

/** Recorded for AttachRolePolicy. */
export const POLICY_ARN_OF_ROLE: ArnErrors = { unreadable: 'invalidArn', otherKind: 'invalidArn' }

/** Recorded for PutRolePermissionsBoundary. */
export const BOUNDARY_ARN: ArnErrors = { unreadable: 'notAPolicyArn', otherKind: 'notAPolicyArn' }

/** Throws for a text that cannot name a managed policy in the partition of the account. */
export function checkPolicyArn({ partition }: AccountState, text: string, errors: ArnErrors = POLICY_ARN): void {
  const arn = parseArn(text)
  if (arn === undefined) throw iamError(errors.unreadable, text)
  if (arn.partition !== partition) throw iamError('otherPartition')
  if (arn.service !== 'iam' || !arn.resource.startsWith('policy/')) throw iamError(errors.otherKind, text)
}
