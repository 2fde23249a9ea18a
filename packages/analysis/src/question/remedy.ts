import {
  type AuthorizationRequest,
  compile,
  type Decision,
  decide,
  type NearMiss,
  nearestMisses,
  type PoliciesInEffect,
} from '@gatewarden/authorize'
import { contextValue } from '@gatewarden/authorize/internal'
import { type Condition, parseArn, parsePolicy } from '@gatewarden/policy'
import { foldCase, parseOperator } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { anySession } from './anySession.ts'

/** A statement of an identity-based policy that would allow requests. */
export interface ProposedStatement {
  readonly Effect: 'Allow'
  readonly Action: string | readonly string[]
  readonly Resource: string
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** What would allow a denied request: a statement, other values of condition keys, or a change of policies that no statement can replace. */
export type Remedy =
  | { readonly kind: 'statement'; readonly statement: ProposedStatement }
  | { readonly kind: 'context'; readonly keys: readonly string[] }
  /** `isAlone`: whether these policies are all that must change, or an identity-based policy must allow the request as well. */
  | { readonly kind: 'policies'; readonly decision: Decision; readonly isAlone: boolean }
  /** The role is service-linked: only its service changes what it may do. */
  | { readonly kind: 'linkedRole'; readonly service: string }

/**
 * The smallest statement of an identity-based policy that would allow a denied request, decided again with it in effect. Where that is not enough,
 * the decision that remains, whose policies must change. Undefined for an allowed request, and for one that does not name its resource.
 *
 * @example
 * import { remedyFor } from '@gatewarden/analysis'
 * import { parsePrincipal } from '@gatewarden/authorize'
 * import { openReference } from '@gatewarden/reference'
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const request = principal && { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }
 * request && remedyFor(request, {}, openReference())
 * // => { kind: 'statement', statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/k' } }
 */
export function remedyFor(
  request: AuthorizationRequest,
  policies: PoliciesInEffect,
  reference: Reference,
): Remedy | undefined {
  const before = decisionFor(request, policies)
  if (before.outcome === 'allowed') return undefined
  const service = linkedServiceOf(request)
  if (service !== undefined && before.decidedBy === 'identity') return { kind: 'linkedRole', service }
  if (before.outcome === 'explicitDeny' || !isMissingIdentityAllow(before)) {
    return { kind: 'policies', decision: before, isAlone: true }
  }
  const resource = resourceFor(request, reference)
  if (resource === undefined) return undefined
  const conditions = conditionsFor(request, policies, before)
  if ('missing' in conditions) return { kind: 'context', keys: conditions.missing }
  const { Condition, failed } = conditions
  const statement = {
    Effect: 'Allow',
    Action: request.action,
    Resource: resource,
    ...(Condition && { Condition }),
  } as const
  const after = decisionFor(request, withStatements([statement], policies))
  if (after.outcome === 'allowed') return { kind: 'statement', statement }
  // The value of the key is another one in other sessions of the role.
  if (failed !== undefined && isMissingIdentityAllow(after)) return { kind: 'context', keys: failed }
  return { kind: 'policies', decision: after, isAlone: false }
}

/**
 * One statement for each resource and condition of several statements, in their order.
 *
 * @example
 * import { mergedStatements } from '@gatewarden/analysis'
 * const on = (Action: string) => ({ Effect: 'Allow', Action, Resource: 'arn:aws:s3:::b/k' }) as const
 * mergedStatements([on('s3:GetObject'), on('s3:PutObject')])
 * // => [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::b/k' }]
 */
export function mergedStatements(statements: readonly ProposedStatement[]): readonly ProposedStatement[] {
  const groups = Map.groupBy(statements, ({ Resource, Condition }) => JSON.stringify([Resource, Condition]))
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const actions = [...new Set([first, ...others].flatMap(({ Action }) => Action))]
    return [{ ...first, Action: actions.length === 1 ? first.Action : actions }]
  })
}

/** The decision; of a role that of all its sessions: a session that is denied decides. */
function decisionFor(request: AuthorizationRequest, policies: PoliciesInEffect): Decision {
  if (request.principal.kind !== 'Role') return decide(request, policies)
  const { other, different } = anySession(request, policies)
  const denied = [other, ...different].find(({ decision }) => decision.outcome !== 'allowed')
  return (denied ?? other).decision
}

const LINKED_ROLE = /^role\/aws-service-role\/([^/]+)\//

/** The service whose service-linked role asks. */
function linkedServiceOf(request: AuthorizationRequest): string | undefined {
  const { principal } = request
  const role = principal.kind === 'Role' ? principal.text : contextValue(request, 'aws:PrincipalArn')
  return LINKED_ROLE.exec(parseArn(String(role))?.resource ?? '')?.[1]
}

function isMissingIdentityAllow({ decidedBy }: Decision): boolean {
  return decidedBy === 'identity' || decidedBy === 'group'
}

function withStatements(statements: readonly ProposedStatement[], policies: PoliciesInEffect): PoliciesInEffect {
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }))
  if (document === undefined) throw new Error('a proposed statement does not parse')
  return { ...policies, identity: [...(policies.identity ?? []), compile(document, 'identity', { name: 'proposal' })] }
}

/** The Resource of the statement; undefined when the request does not name the resource that the action needs. */
function resourceFor({ action, resource }: AuthorizationRequest, reference: Reference): string | undefined {
  const answer = reference.requestResource(action, resource)
  if (!answer.ok && answer.reason === 'wildcardOnly') return '*'
  const isNamed = answer.ok ? answer.hint === undefined : answer.reason === 'unknownAction'
  // Written so that the text of the resource is not read as a policy variable.
  return isNamed ? resource.replaceAll('${', '${$}{') : undefined
}

/** `missing`: keys of conditions that cannot be kept. `failed`: keys of those that have other values in `Condition`. */
type Conditions =
  | { readonly missing: readonly string[] }
  | (Pick<ProposedStatement, 'Condition'> & { readonly failed?: readonly string[] })

/** Where a statement covers the request but for its conditions, a new one keeps them, with the values of the request. */
function conditionsFor(request: AuthorizationRequest, policies: PoliciesInEffect, before: Decision): Conditions {
  const miss = nearestMisses(request, policies, before).find(({ failed }) => failed.every(isCondition))
  if (miss === undefined) return {}
  const failed = new Set(miss.failed.map(({ element }) => element))
  const missing: string[] = []
  const found: Record<string, Record<string, readonly string[]>> = {}
  for (const condition of miss.statement.conditions) {
    const { operator, key, values } = condition
    const isFailed = failed.has(`${operator} ${key}`)
    const kept = { operator, values: values.map(({ value }) => value) }
    const entry = isFailed ? asRequested(condition, contextValue(request, foldCase(key))) : kept
    if (entry === undefined) missing.push(key)
    else found[entry.operator] = { ...found[entry.operator], [key]: entry.values }
  }
  if (missing.length > 0) return { missing }
  const keys = miss.statement.conditions.filter(({ operator, key }) => failed.has(`${operator} ${key}`))
  return { Condition: found, failed: [...new Set(keys.map(({ key }) => key))] }
}

function isCondition({ element, matched }: NearMiss['failed'][number]): boolean {
  return element.includes(' ') && matched === false
}

/** The operators that compare for equality, by family. */
const EQUALS: Readonly<Record<string, string>> = {
  String: 'StringEquals',
  Arn: 'ArnEquals',
  Bool: 'Bool',
  Numeric: 'NumericEquals',
  IpAddress: 'IpAddress',
}

/** A condition that the request meets and hardly any other does; undefined when the request lacks the key, or has several values. */
function asRequested({ operator }: Condition, value: string | readonly string[] | undefined) {
  const read = parseOperator(operator)
  const equals = read === undefined || read.set !== undefined ? undefined : EQUALS[read.operator.family]
  if (equals === undefined || typeof value !== 'string' || /[*?$]/.test(value)) return undefined
  return { operator: equals, values: [value] }
}
