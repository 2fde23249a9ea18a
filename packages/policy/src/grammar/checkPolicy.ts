import type { PolicyType } from '../document.ts'
import { grammarChecks } from './checks.ts'
import { readDraft } from './draft.ts'
import { firstRefusal, type PolicyRefusal, type RefusalCode } from './refusal.ts'

/** The error code of the API that stores a policy type; services with resource-based policies have their own codes. */
const CODES: Readonly<Record<PolicyType, RefusalCode>> = {
  identity: 'MalformedPolicyDocument',
  permissionsBoundary: 'MalformedPolicyDocument',
  session: 'MalformedPolicyDocument',
  trust: 'MalformedPolicyDocument',
  resource: 'MalformedPolicyDocument',
  vpcEndpoint: 'InvalidPolicyDocument',
  scp: 'MalformedPolicyDocumentException',
  rcp: 'MalformedPolicyDocumentException',
}

/** Where a document is to be stored. */
export interface PolicyPlace {
  /** Embedded in a user, group or role: it may be of 2008-10-17. */
  readonly inline?: boolean
  /** The partition of the account, in which its ARNs must be; `*` for any. Left out, `aws`. */
  readonly partition?: string
  /** Whether a name is a service principal, such as `Reference.isServicePrincipal`. Left out, any name may be one. */
  readonly isService?: (name: string) => boolean
}

/**
 * What AWS's API answers to a request that saves this document; undefined when AWS would store it. There is one message, the
 * first in AWS's order of checks (grammar page of the IAM User Guide; rules P1 to P8, N3, N13, N14, O9, O14, E3, E4). Sizes
 * are quotas; see `checkPolicySize`.
 *
 * @example
 * import { checkPolicy } from '@gatewarden/policy'
 * const statement = '{"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "my-bucket"}'
 * const refusal = checkPolicy(`{"Version": "2012-10-17", "Statement": [${statement}]}`, 'identity')
 * refusal?.message // => 'Resource my-bucket must be in ARN format or "*".'
 * refusal?.path // => 'Statement[0].Resource'
 * checkPolicy(`{"Statement": [${statement.replace('my-bucket', '*')}]}`, 'identity', { inline: true }) // => undefined
 */
export function checkPolicy(
  text: string,
  type: PolicyType,
  { inline = false, partition = 'aws', isService }: PolicyPlace = {},
): PolicyRefusal | undefined {
  return firstRefusal(grammarChecks[type], readDraft(text, { inline, partition, isService }), CODES[type])
}
