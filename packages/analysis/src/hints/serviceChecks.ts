import type { PolicyDocument } from '@gatewarden/policy'
import { foldCase, positionAt } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { documentHints } from './documentHints.ts'

/** What a service checks when it stores a resource-based policy, beyond the language of policies. */
export interface ServiceChecks {
  /** The prefix of its actions. */
  readonly service: string
  readonly name: string
  /** Checks that are not made here. */
  readonly checks: string
  readonly source: string
}

/** Services that store resource-based policies, with the checks of their own that AWS documents. */
export const serviceChecks: readonly ServiceChecks[] = [
  {
    service: 's3',
    name: 'Amazon S3',
    checks:
      'that each Action is one of S3, that Resource names the bucket that has the policy, that each Principal exists, that the policy is not public where Block Public Access is on, and a size of at most 20 KB',
    source: 'Amazon S3 API Reference, PutBucketPolicy; Amazon S3 User Guide, Bucket policies, Blocking public access',
  },
  {
    service: 'kms',
    name: 'AWS KMS',
    checks:
      'that each Principal exists, that the caller can still change the key policy (unless BypassPolicyLockoutSafetyCheck is set), and a size of at most 32 KB',
    source: 'AWS KMS API Reference, PutKeyPolicy',
  },
  {
    service: 'sqs',
    name: 'Amazon SQS',
    checks:
      'that Resource names the queue, that each Principal exists, and at most 20 statements, 50 principals, 7 actions in a statement, 10 conditions and 8,192 bytes',
    source: 'Amazon SQS Developer Guide, Amazon SQS policy quotas',
  },
  {
    service: 'sns',
    name: 'Amazon SNS',
    checks:
      'that each statement has one Resource, the topic, that each Action is one that a topic policy can have, that each Sid is unique, and at most 100 statements, 200 principals and 30 KB',
    source: 'Amazon SNS Developer Guide, Amazon SNS API permissions: Actions and resources reference',
  },
  {
    service: 'lambda',
    name: 'AWS Lambda',
    checks:
      'that the policy is not public where public access to Lambda resources is blocked, and a size of at most 20 KB',
    source: 'AWS Lambda API Reference, AddPermission and PutResourcePolicy; AWS Lambda Developer Guide, Lambda quotas',
  },
  {
    service: 'secretsmanager',
    name: 'AWS Secrets Manager',
    checks:
      'that each Principal exists, that the policy is not public where BlockPublicPolicy is set, and a size of at most 20 KB',
    source: 'AWS Secrets Manager API Reference, PutResourcePolicy',
  },
]

/** The service that a resource-based policy is for: the one whose actions it names; undefined when it names several or none. */
function serviceOf({ statements }: PolicyDocument): string | undefined {
  const entries = statements.flatMap(({ action }) => action.values.map(({ value }) => value))
  const services = new Set(
    entries.filter((each) => each.includes(':')).map((each) => foldCase(each.split(':', 1)[0] ?? '')),
  )
  return services.size === 1 ? [...services][0] : undefined
}

/**
 * The checks of the service that would store a resource-based policy; undefined when the policy does not tell the service, or nothing is known
 * of it.
 *
 * @example
 * import { checksOfService } from '@gatewarden/analysis'
 * import { parsePolicy } from '@gatewarden/policy'
 * const text = '{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*"}}'
 * const { document } = parsePolicy(text, 'resource')
 * document && checksOfService(document)?.name // => 'Amazon SQS'
 */
export function checksOfService(document: PolicyDocument): ServiceChecks | undefined {
  const service = serviceOf(document)
  return serviceChecks.find((row) => row.service === service)
}

/** What a service answers to a document that it would not store, with the place. */
export interface ServiceRefusal {
  readonly code: string
  readonly message: string
  readonly line: number
  readonly column: number
  readonly help: string
}

/**
 * What S3 answers to a bucket policy that IAM's checks accept; undefined when it finds no fault here, and for other services.
 *
 * Source: Amazon S3 User Guide, Troubleshoot: error "Action does not apply to any resource(s) in statement" in a bucket policy.
 *
 * @example
 * import { serviceRefusal } from '@gatewarden/analysis'
 * import { parsePolicy } from '@gatewarden/policy'
 * import { openReference } from '@gatewarden/reference'
 * const text = '{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b"}}'
 * const { document } = parsePolicy(text, 'resource')
 * document && serviceRefusal(document, openReference())?.message // => 'Action does not apply to any resource(s) in statement'
 */
export function serviceRefusal(document: PolicyDocument, reference: Reference): ServiceRefusal | undefined {
  if (serviceOf(document) !== 's3') return undefined
  const hint = documentHints(document, 'resource', reference).find(({ kind }) => kind === 'otherResource')
  if (hint !== undefined) {
    const { line, column, message: help } = hint
    const message = 'Action does not apply to any resource(s) in statement'
    return { code: 'MalformedPolicy', message, line, column, help }
  }
  for (const { resource } of document.statements) {
    const other = resource?.values.find(({ value }) => value !== '*' && !/^arn:[^:]*:s3[^:]*:/.test(value))
    if (other === undefined) continue
    const place = positionAt(document.text, other.span.start)
    return {
      code: 'MalformedPolicy',
      message: 'Policy has invalid resource',
      ...place,
      help: 'name a bucket or objects in it',
    }
  }
  return undefined
}
