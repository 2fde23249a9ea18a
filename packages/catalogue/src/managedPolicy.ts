import ledger from '../ledger/jobFunctions.json' with { type: 'json' }

/** The four types of the AWS Managed Policy Reference. */
export type ManagedPolicyType =
  | 'AWS managed policy'
  | 'Job function policy'
  | 'Service role policy'
  | 'Service-linked role policy'

/** `created`: AWS's own CreateDate. `observed`: first seen then, so created no later. `announced`: from AWS's history page. */
export type DateKnownBy = 'created' | 'observed' | 'announced'

export type ManagedPolicyVersion = {
  readonly versionId: string
  /** `2022-06-27T19:35:06Z`; null when not known. */
  readonly date: string | null
  readonly dateKnownBy: DateKnownBy | null
  /** Only when the date is null: the dates of the versions before and after it. */
  readonly dateBetween?: readonly [after: string, before: string | null]
  readonly isDefault: boolean
  /** SHA-256 of the document text: equal for versions with the same document. */
  readonly sha: string
  /** The day in AWS's update table (`2021-06-15`), which is often not the day of the change. */
  readonly announced?: string
  readonly reason?: string
  /** It was published here, and is not one of AWS's. */
  readonly publishedHere?: true
}

export type Deprecation = {
  /** The day AWS's list was first seen without it; null when not known. */
  readonly since: string | null
  readonly replacedBy?: string
}

/** The path in the ARN of a policy whose documents are not stored, where that is known. */
export type GoneDeprecation = Deprecation & { readonly path?: string }

export type AwsManagedPolicy = {
  readonly name: string
  readonly arn: string
  readonly path: string
  readonly type: ManagedPolicyType
  /** By type only. A deprecated policy cannot be attached again either: see `deprecated`. */
  readonly isAttachable: boolean
  /** What the policy is for, where a source has it: an account, or AWS's page about job functions in our words. */
  readonly description?: string
  readonly createDate: string
  readonly updateDate: string
  readonly defaultVersionId: string
  /** Oldest first. */
  readonly versions: readonly ManagedPolicyVersion[]
  /** Ids between v1 and the newest without a stored document; AWS never uses an id twice. */
  readonly missingVersions: readonly string[]
  readonly deprecated?: Deprecation
}

const jobFunctions = new Map(Object.entries(ledger.jobFunctions))

/**
 * The type of an AWS managed policy: from its path, or from AWS's list of job functions, some of which have the path `/`.
 *
 * Source: IAM User Guide, "AWS managed policies for job functions".
 *
 * @example
 * import { managedPolicyType } from '@gatewarden/catalogue'
 * managedPolicyType('/', 'ReadOnlyAccess') // => 'Job function policy'
 * managedPolicyType('/aws-service-role/', 'AmazonConnectServiceLinkedRolePolicy') // => 'Service-linked role policy'
 */
export function managedPolicyType(path: string, name: string): ManagedPolicyType {
  if (path.startsWith('/aws-service-role/')) return 'Service-linked role policy'
  if (path.startsWith('/job-function/')) return 'Job function policy'
  if (path.startsWith('/service-role/')) return 'Service role policy'
  return path === '/' && jobFunctions.has(name) ? 'Job function policy' : 'AWS managed policy'
}

/** The description of a policy for a job function, in our words. */
export function jobDescription(name: string): string | undefined {
  return jobFunctions.get(name)?.description
}
