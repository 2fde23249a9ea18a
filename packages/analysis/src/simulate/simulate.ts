import {
  type AuthorizationRequest,
  type CompiledPolicy,
  type ContextEntries,
  decide,
  type Outcome,
  type PoliciesInEffect,
  type Principal,
} from '@gatewarden/authorize'
import { contextValue, coveringStatements, identityAnswer } from '@gatewarden/authorize/internal'
import { everything } from '@gatewarden/directory/internal'
import { isAccountId, parseArn } from '@gatewarden/policy'
import { firstSpellings, keysMentioned, type MentionedKey } from './contextKeys.ts'
import { type MatchedStatement, matchedStatement } from './matchedStatement.ts'

/** What all requests of a simulation have in common. */
export interface SimulationSetting {
  readonly policies: PoliciesInEffect
  /** By default an unknown caller of the account that owns the resource. */
  readonly caller?: Principal
  /** Condition keys; they override keys that follow from the caller or the resource. */
  readonly context?: ContextEntries
  /** The account that owns resources without an account in their ARN. */
  readonly resourceOwner?: string
}

export interface SimulatedRequest {
  /** `service:Name`. */
  readonly action: string
  /** An ARN or `*`. */
  readonly resource: string
}

/** The decision of each account about a cross-account request: both must allow it (rule X1). */
export interface CrossAccountDetail {
  readonly identity: Outcome
  readonly resource: Outcome
}

export interface SimulationResult extends SimulatedRequest {
  readonly decision: Outcome
  /** The Deny statements of an explicit deny, the Allow statements of what is allowed; none for an implicit deny. Those of an organization are left out. */
  readonly statements: readonly MatchedStatement[]
  /** Keys that a statement about the action mentions and that the request does not contain, in the policy's spelling. */
  readonly missingContextKeys: readonly string[]
  /** Absent without a permissions boundary. */
  readonly allowedByPermissionsBoundary?: boolean
  /** Absent without an organization. */
  readonly allowedByOrganizations?: boolean
  /** Absent within one account, and where the organization denies the request. */
  readonly crossAccount?: CrossAccountDetail
}

/**
 * The decisions for requests, by the same `decide` that authorizes real calls; nothing is called or changed.
 *
 * Source: IAM API Reference, SimulatePrincipalPolicy and SimulateCustomPolicy.
 *
 * @example
 * import { simulate } from '@gatewarden/analysis'
 * import { compile } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * const text = '{"Statement": [{"Effect": "Allow", "Action": "connect:Get*", "Resource": "*"}]}'
 * const { document } = parsePolicy(text)
 * const policies = { identity: document ? [compile(document, 'identity', { name: 'PolicyInputList.1' })] : [] }
 * const results = simulate({ policies }, [{ action: 'connect:GetMetricData', resource: '*' }, { action: 'iam:PassRole', resource: '*' }])
 * results.map(({ decision }) => decision) // => ['allowed', 'implicitDeny']
 * results[0]?.statements[0]?.start // => { line: 1, column: 16 }
 */
export function simulate(setting: SimulationSetting, requests: Iterable<SimulatedRequest>): SimulationResult[] {
  const missing = missingKeys(allPolicies(setting.policies))
  const results: SimulationResult[] = []
  for (const { action, resource } of requests) {
    const { request, owner } = requestOf(setting, action, resource)
    const decision = decide(request, setting.policies)
    results.push({
      action,
      resource,
      decision: decision.outcome,
      statements: decision.statements.filter(({ level }) => level === undefined).map(matchedStatement),
      missingContextKeys: missing(request),
      ...boundaryDetail(request, setting.policies),
      ...organizationDetail(request, owner, setting.policies),
    })
  }
  return results
}

/**
 * A user of an account about whom nothing else is known: for the policies of a group, for example.
 *
 * @example
 * import { unnamedUser } from '@gatewarden/analysis'
 * const user = unnamedUser('123456789012', 'aws')
 * user.keys.get('aws:principalaccount') // => '123456789012'
 * user.keys.get('aws:username') // => undefined
 */
export function unnamedUser(account: string, partition: string): Principal {
  const keys = new Map([
    ['aws:principalaccount', account],
    ['aws:principaltype', 'User'],
    ['aws:principalisawsservice', 'false'],
  ])
  return { ...unknownCaller(account), partition, keys }
}

/** A user without a name, whom no Principal element matches. */
function unknownCaller(account: string): Principal {
  const unknown = { partition: undefined, name: undefined, session: undefined, issuer: undefined }
  return { ...unknown, kind: 'User', text: '', account, keys: new Map() }
}

/** The account of a caller whose requested resource has no owner. */
const NO_ACCOUNT = 'unknown'

function requestOf({ caller, context = {}, resourceOwner }: SimulationSetting, action: string, resource: string) {
  const written = parseArn(resource)?.account
  const named = written !== undefined && isAccountId(written) ? written : undefined
  const owner = named ?? resourceOwner
  const principal = caller ?? unknownCaller(owner ?? NO_ACCOUNT)
  const request: AuthorizationRequest = {
    principal,
    action,
    resource,
    context,
    ...(named === undefined && resourceOwner !== undefined && { resourceAccountId: resourceOwner }),
  }
  return { request, owner: owner ?? principal.account }
}

/** The policies whose missing keys are named: those of an organization are not (IAM API Reference, EvaluationResult). */
function allPolicies({ identity, group, permissionsBoundary, session, resource, vpcEndpoint }: PoliciesInEffect) {
  const lists = [identity, group, permissionsBoundary, session, vpcEndpoint]
  return [...lists.flatMap((list) => list ?? []), ...(resource ? [resource] : [])]
}

type Missing = readonly MentionedKey[]
const NONE: readonly string[] = []

/**
 * Finds the missing keys of requests. Whether a key is present depends only on the resource, and most actions are covered by the same few
 * sets of statements, so each set is checked once for each resource.
 */
function missingKeys(policies: readonly CompiledPolicy[]): (request: AuthorizationRequest) => readonly string[] {
  const byResource = new Map<string, Map<object, Missing>>()
  return (request) => {
    const known = byResource.get(request.resource) ?? new Map<object, Missing>()
    byResource.set(request.resource, known)
    const found = policies.flatMap((policy) => {
      const covering = coveringStatements(policy, request.action)
      const missing = known.get(covering) ?? missingOf(covering, policy, request)
      known.set(covering, missing)
      return missing
    })
    return found.length === 0 ? NONE : firstSpellings(found).map(({ written }) => written)
  }
}

function missingOf(
  { allow, deny }: ReturnType<typeof coveringStatements>,
  { document }: CompiledPolicy,
  request: AuthorizationRequest,
): Missing {
  const keys = [...allow, ...deny].flatMap(({ statement }) => keysMentioned(statement, document))
  return firstSpellings(keys).filter(({ folded }) => contextValue(request, folded) === undefined)
}

function boundaryDetail(request: AuthorizationRequest, { permissionsBoundary }: PoliciesInEffect) {
  if (!permissionsBoundary) return {}
  return { allowedByPermissionsBoundary: identityAnswer(request, permissionsBoundary) === 'allowed' }
}

/** Whether each level of the organization allows the request (rule O2); what it denies is not decided further. */
function organizationDetail(request: AuthorizationRequest, owner: string | undefined, policies: PoliciesInEffect) {
  const { scps = [] } = policies
  if (scps.length === 0) return crossAccountDetail(request, owner, policies)
  const allowedByOrganizations = scps.every((level) => identityAnswer(request, level.policies) === 'allowed')
  return { allowedByOrganizations, ...(allowedByOrganizations && crossAccountDetail(request, owner, policies)) }
}

function crossAccountDetail(
  request: AuthorizationRequest,
  owner: string | undefined,
  { identity = [], group = [], resource = null }: PoliciesInEffect,
): { crossAccount?: CrossAccountDetail } {
  if (owner === request.principal.account) return {}
  return {
    crossAccount: {
      identity: identityAnswer(request, [...identity, ...group]),
      // With identity policies that allow everything, the resource-based policy decides.
      resource: decide(request, { identity: [everything], resource }).outcome,
    },
  }
}
