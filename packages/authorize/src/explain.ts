import { type Position, type Span, type Truth, unreadableEntries } from '@gatewarden/policy'
import {
  type ContextValue,
  foldCase,
  hasVariable,
  parseTemplate,
  positionAt,
  substituteText,
} from '@gatewarden/policy/internal'
import type { CompiledPolicy, CompiledStatement } from './compile.ts'
import { prepareRequest } from './decide.ts'
import type { Decision } from './decision.ts'
import { levelAllows } from './organization.ts'
import type { PoliciesInEffect } from './policiesInEffect.ts'
import type { EffectivePolicyType } from './policyTypes.ts'
import { isExcludedFromAllow, reachOf } from './principalMatch.ts'
import type { AuthorizationRequest, PreparedRequest } from './request.ts'
import { resourceMatches } from './statementMatches.ts'

/** An element that kept a statement from applying: the value of the request, the values of the policy, and where these are. */
export interface FailedElement extends Position {
  /** `Action`, `NotResource`, ...; for a condition its operator and key. */
  readonly element: string
  /** The value of the request. */
  readonly requested: string
  /** The values of the policy; of `NotAction` and its like those that it excludes, of a condition those that it compares with. */
  readonly policyAllows: readonly string[]
  /** False: it does not match. Undefined: AWS does not say, and an Allow needs to be sure. */
  readonly matched: false | undefined
}

/** An Allow statement that did not apply, with every element that failed. */
export interface NearMiss extends Position {
  readonly policyType: EffectivePolicyType
  readonly level?: string
  readonly policy: CompiledPolicy
  readonly statement: CompiledStatement['statement']
  readonly failed: readonly FailedElement[]
}

const MAX_SHOWN = 5

/**
 * The Allow statements that came closest to letting a request through, nearest first, of the policy type whose Allow was missing.
 * Statements for other services are left out.
 *
 * @example
 * import { compile, decide, nearestMisses, parsePrincipal } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * const text = '{"Statement": {"Effect": "Allow", "Action": "connect:Get*", "Resource": "*"}}'
 * const { document } = parsePolicy(text)
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const request = principal && { principal, action: 'connect:CreateInstance', resource: '*' }
 * const policies = { identity: document ? [compile(document)] : [] }
 * request && nearestMisses(request, policies, decide(request, policies))[0]?.failed[0]?.element // => 'Action'
 */
export function nearestMisses(
  request: AuthorizationRequest,
  policies: PoliciesInEffect,
  decision: Decision,
): NearMiss[] {
  if (decision.outcome !== 'implicitDeny') return []
  const prepared = prepareRequest(request, policies)
  return missing(prepared, policies, decision)
    .flatMap(({ policyType, level, policies: candidates }) =>
      candidates.flatMap((policy) =>
        policy.statements
          .filter((each) => each.statement.effect === 'Allow' && isOfService(each, prepared))
          .map((each) => missOf(each, policy, policyType, level, prepared)),
      ),
    )
    .filter(({ failed }) => failed.length > 0)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MAX_SHOWN)
}

interface Group {
  readonly policyType: EffectivePolicyType
  readonly level?: string
  readonly policies: readonly CompiledPolicy[]
}

/** The policies of which one must allow. */
function missing(request: PreparedRequest, policies: PoliciesInEffect, { decidedBy }: Decision): Group[] {
  switch (decidedBy) {
    case 'identity':
    case 'group':
      return [
        { policyType: 'identity', policies: policies.identity ?? [] },
        { policyType: 'group', policies: policies.group ?? [] },
      ]
    case 'permissionsBoundary':
      return [{ policyType: decidedBy, policies: policies.permissionsBoundary ?? [] }]
    case 'session':
      return [{ policyType: decidedBy, policies: policies.session ?? [] }]
    case 'vpcEndpoint':
      return [{ policyType: decidedBy, policies: policies.vpcEndpoint ?? [] }]
    case 'resource':
      return policies.resource ? [{ policyType: decidedBy, policies: [policies.resource] }] : []
    case 'scp':
      return (policies.scps ?? [])
        .filter((level) => !levelAllows(level, request))
        .map(({ level, policies: attached }) => ({ policyType: 'scp', level, policies: attached }))
    default:
      return []
  }
}

function isOfService({ actions }: CompiledStatement, { action }: PreparedRequest): boolean {
  return (
    actions.not || actions.patterns.some(({ kind, service }) => kind === 'everything' || service === action.service)
  )
}

function missOf(
  compiled: CompiledStatement,
  policy: CompiledPolicy,
  policyType: EffectivePolicyType,
  level: string | undefined,
  request: PreparedRequest,
): NearMiss {
  const { statement } = compiled
  const place = (span: Span) => positionAt(policy.document.text, span.start)
  const unreadable = unreadableFailures(compiled, policy, request)
  const others = [
    ...principalFailure(compiled, policyType, request),
    ...actionFailure(compiled, request),
    ...resourceFailure(compiled, request),
    ...conditionFailures(compiled, request),
  ].filter(({ element }) => !unreadable.some((each) => each.element === element))
  const failed = [...unreadable, ...others].map(({ span, ...failure }) => ({ ...failure, ...place(span) }))
  const miss = { policyType, policy, statement, failed, ...place(statement.span) }
  return level === undefined ? miss : { ...miss, level }
}

/** An action that is not covered counts more than any other failure. */
function distance({ failed }: NearMiss): number {
  const isOtherAction = failed.some(({ element }) => element === 'Action' || element === 'NotAction')
  return failed.length + (isOtherAction ? 100 : 0)
}

type Failure = Omit<FailedElement, keyof Position> & { readonly span: Span }

function actionFailure({ actions, statement }: CompiledStatement, { action }: PreparedRequest): Failure[] {
  const covering = actions.patterns.filter((pattern) => pattern.matches(action.folded))
  if (covering.length > 0 !== actions.not) return []
  const near = actions.patterns.filter(({ service }) => service === action.service)
  const policyValues = (actions.not ? covering : near).map(({ text }) => text)
  const element = actions.not ? 'NotAction' : 'Action'
  const span = statement.action.values[0]?.span ?? statement.span
  return [{ element, requested: action.text, policyAllows: policyValues, matched: false, span }]
}

function resourceFailure(compiled: CompiledStatement, request: PreparedRequest): Failure[] {
  const { resource, span } = compiled.statement
  const matched = resourceMatches(compiled, request)
  if (resource === undefined || matched === true) return []
  const policyValues = resource.values.map(({ value }) => withValues(value, request))
  const element = resource.not ? 'NotResource' : 'Resource'
  return [
    {
      element,
      requested: request.resource,
      policyAllows: policyValues,
      matched,
      span: resource.values[0]?.span ?? span,
    },
  ]
}

/** A value of the policy, and what it is in this request once its variables are replaced. */
function withValues(policyValue: string, request: PreparedRequest): string {
  if (!hasVariable(policyValue)) return policyValue
  const value = substituteText(parseTemplate(policyValue), request)
  return `${policyValue} (${value === undefined ? 'a variable has no value' : `here ${value}`})`
}

function principalFailure(compiled: CompiledStatement, type: EffectivePolicyType, request: PreparedRequest): Failure[] {
  const { principals, statement } = compiled
  const isNaming = type === 'resource' || type === 'vpcEndpoint'
  const { principal } = request
  if (!isNaming && principals === undefined) return []
  const isNamed = isNaming && principals !== undefined && names(principals, request)
  if (isNamed) return []
  const policyValues = statement.principal?.entries.map(({ value }) => value) ?? []
  const element = principals?.not ? 'NotPrincipal' : 'Principal'
  const span = statement.principal?.entries[0]?.span ?? statement.span
  return [
    { element, requested: principal.text, policyAllows: policyValues, matched: isNaming ? false : undefined, span },
  ]
}

function names({ not, named }: NonNullable<CompiledStatement['principals']>, { principal }: PreparedRequest): boolean {
  return not ? !isExcludedFromAllow(named, principal, {}) : named.some((each) => reachOf(each, principal) !== 'none')
}

/** Entries that keep an Allow from applying, whatever the rest of it says (rule P13). */
function unreadableFailures(
  { canApply, statement }: CompiledStatement,
  { document, type }: CompiledPolicy,
  request: PreparedRequest,
): Failure[] {
  if (canApply) return []
  const { action, resource, principal } = request
  const requested = new Map([
    ['Effect', statement.effect as string],
    ...['Action', 'NotAction'].map((element) => [element, action.text] as const),
    ...['Resource', 'NotResource'].map((element) => [element, resource] as const),
    ...['Principal', 'NotPrincipal'].map((element) => [element, principal.text] as const),
    ...statement.conditions.map(
      ({ operator, key }) => [`${operator} ${key}`, shownValue(request.value(foldCase(key)))] as const,
    ),
  ])
  return unreadableEntries({ ...document, statements: [statement] }, type).map(({ element, value, offset }) => ({
    element,
    requested: requested.get(element) ?? '',
    policyAllows: [value],
    matched: undefined,
    span: { start: offset, end: offset },
  }))
}

function shownValue(value: ContextValue): string {
  return value === undefined ? '(not in the request)' : typeof value === 'string' ? value : value.join(', ')
}

function conditionFailures({ conditions }: CompiledStatement, request: PreparedRequest): Failure[] {
  return conditions.flatMap(({ condition, key, holds }) => {
    const value = request.value(key)
    const matched: Truth = holds(value, request)
    if (matched === true) return []
    const policyValues = condition.values.map(({ value: each }) => withValues(each, request))
    return [
      {
        element: `${condition.operator} ${condition.key}`,
        requested: shownValue(value),
        policyAllows: policyValues,
        matched,
        span: condition.span,
      },
    ]
  })
}
