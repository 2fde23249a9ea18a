// The types of the reference evaluator: three-valued answers, the outcome, the evaluation case, and small readers of raw JSON.

/** decision 0001: "unknown" where AWS documents nothing; then a Deny applies and an Allow does not. */
export type Three = 'yes' | 'no' | 'unknown'

export const policyTypes = [
  'identity',
  'group',
  'permissionsBoundary',
  'session',
  'scp',
  'rcp',
  'resource',
  'vpcEndpoint',
] as const
export type PolicyType = (typeof policyTypes)[number]

export type DecidedBy = PolicyType | 'grant' | 'acl' | 'service' | 'partition' | 'root'

/** `policy` and `statement` are indexes; `level` is the name that the case gives to an SCP or RCP level. */
export type StatementPlace = {
  readonly policyType: PolicyType
  readonly level?: string
  readonly policy: number
  readonly statement: number
}

export type Outcome = {
  readonly decision: 'allowed' | 'implicitDeny' | 'explicitDeny'
  readonly decidedBy: DecidedBy
  readonly statements: readonly StatementPlace[]
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

export type CasePrincipal =
  | string
  | { readonly type: 'Anonymous' }
  | { readonly type: 'FederatedUser'; readonly arn: string; readonly issuer: string }
  | { readonly type: 'Federated'; readonly provider: string }

export type CaseLevel = { readonly level: string; readonly policies: readonly Json[] }

export type CaseGrant = {
  readonly granteePrincipal: string
  readonly operations: readonly string[]
  readonly constraints?: {
    readonly encryptionContextSubset?: { readonly [key: string]: string }
    readonly encryptionContextEquals?: { readonly [key: string]: string }
  }
}

export type CaseSettings = {
  readonly restrictPublicBuckets?: boolean
  readonly abac?: boolean
  readonly accessControlList?: readonly { readonly grantee: string; readonly actions: readonly string[] }[]
}

/** The evaluation case, as the generator makes it. */
export type EvaluationCase = {
  readonly id: string
  readonly request: {
    readonly principal: CasePrincipal
    readonly action: string
    readonly resource: string
    readonly resourceAccountId?: string
    readonly context: { readonly [key: string]: string | readonly string[] }
  }
  readonly identityPolicies: readonly Json[]
  readonly groupPolicies?: readonly Json[]
  readonly permissionsBoundary: readonly Json[] | null
  readonly sessionPolicies: readonly Json[] | null
  readonly scps: readonly CaseLevel[]
  readonly rcps: readonly CaseLevel[]
  readonly resourcePolicy: Json
  readonly vpcEndpointPolicies: readonly Json[] | null
  readonly grants?: readonly CaseGrant[]
  readonly resourceSettings?: CaseSettings
}

export function and(answers: readonly Three[]): Three {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

export function or(answers: readonly Three[]): Three {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

export function yesIf(condition: boolean): Three {
  return condition ? 'yes' : 'no'
}

/** A member of an object; undefined when the value is not an object or has no own member of that name. */
export function member(value: unknown, name: string): unknown {
  return members(value).find(([key]) => key === name)?.[1]
}

export function members(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

/** P3: one value and a list of one mean the same; an absent value is an empty list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** P11: numbers and Booleans equal their quoted form. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error(`malformed case: expected a string, found ${JSON.stringify(value)}`)
}
