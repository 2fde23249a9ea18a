import type { CompiledPolicy } from '@gatewarden/authorize'
import { type CompiledStatement, coveringStatements, resourceMatches } from '@gatewarden/authorize/internal'
import {
  ARN_PARTS,
  hasVariable,
  parseTemplate,
  type RequestedResource,
  splitArn,
  substituteText,
} from '@gatewarden/policy/internal'

/** How far a policy allows an action: on every resource, on some, or under conditions (on every resource or on some). */
export type Extent = 'everywhere' | 'resources' | 'conditions'

/**
 * Why a policy allows an action on no resource: no Allow covers it, a Deny overrides it, or it is allowed on named resources while AWS
 * authorizes it on `*`.
 */
export type Lack = 'notAllowed' | 'denied' | 'needsEveryResource'

export type Standing = { readonly extent: Extent } | { readonly lack: Lack }

/** The parts of an action that its standing depends on. */
export interface AskedAction {
  readonly fullName: string
  /** The action has no resource types, so that AWS authorizes it on `*` (rule R7). */
  readonly isWildcardOnly: boolean
}

const WIDEST_FIRST: readonly Extent[] = ['everywhere', 'resources', 'conditions']
/** Allowed to users despite any Deny (rules K8, K16). */
const ALWAYS_ALLOWED = new Set(['sts:GetCallerIdentity', 'sts:GetSessionToken'])

/** How far an identity policy allows an action, for any caller, resource and time. */
export function standingOf(policy: CompiledPolicy, action: AskedAction): Standing {
  if (ALWAYS_ALLOWED.has(action.fullName)) return { extent: 'everywhere' }
  const { allow, deny } = coveringStatements(policy, action.fullName)
  // A statement with a principal allows nothing in an identity policy (rule P8).
  const able = allow.filter(({ principals }) => principals === undefined)
  if (able.length === 0) return { lack: 'notAllowed' }
  const reaching = action.isWildcardOnly ? able.filter((statement) => covers(statement, '*')) : able
  if (reaching.length === 0) return { lack: 'needsEveryResource' }
  const unconditional = deny.filter(({ conditions }) => conditions.length === 0)
  const left = reaching.filter((statement) => leavesSome(statement, unconditional, action))
  if (left.length === 0) return { lack: 'denied' }
  const extents = new Set(left.map((statement) => extentOf(statement, action)))
  const widest = WIDEST_FIRST.find((extent) => extents.has(extent)) ?? 'conditions'
  return { extent: narrowed(widest, deny, action) }
}

function extentOf({ conditions, resources }: CompiledStatement, { isWildcardOnly }: AskedAction): Extent {
  if (conditions.length > 0) return 'conditions'
  return resources === undefined || isWildcardOnly ? 'everywhere' : 'resources'
}

/** The extent that remains after Deny statements. */
function narrowed(extent: Extent, deny: readonly CompiledStatement[], { isWildcardOnly }: AskedAction): Extent {
  const applying = isWildcardOnly ? deny.filter((statement) => covers(statement, '*')) : deny
  if (applying.some(({ conditions }) => conditions.length > 0)) return 'conditions'
  return extent === 'everywhere' && applying.length > 0 ? 'resources' : extent
}

/** Whether an Allow still reaches a resource that no unconditional Deny covers: `*`, or one that a statement names. */
function leavesSome(
  statement: CompiledStatement,
  unconditional: readonly CompiledStatement[],
  { isWildcardOnly }: AskedAction,
): boolean {
  if (unconditional.length === 0) return true
  const named = isWildcardOnly ? [] : [statement, ...unconditional].flatMap(namedResources)
  return ['*', ...named].some(
    (resource) => covers(statement, resource) && !unconditional.some((denying) => covers(denying, resource)),
  )
}

/** Whether a statement applies to a resource: an Allow that certainly covers it, a Deny that may. */
function covers(compiled: CompiledStatement, resource: string): boolean {
  const requested: RequestedResource = { resource, parts: splitArn(resource), single: anyValue }
  const covered = resourceMatches(compiled, requested)
  return compiled.statement.effect === 'Deny' ? covered !== false : covered === true
}

/** Resources that a statement's patterns match: with each wildcard as a literal, as empty text, and as other text. */
function namedResources({ resources }: CompiledStatement): string[] {
  return (resources?.patterns ?? []).flatMap(({ text }) => {
    const filled = (hasVariable(text) && substituteText(parseTemplate(text), { single: anyValue })) || text
    const parts = splitArn(filled)
    const whole = [...parts, ...Array.from({ length: ARN_PARTS - parts.length }, () => '*')].join(':')
    return [whole, whole.replaceAll('*', ''), whole.replaceAll('*', 'any')]
  })
}

/** A variable may have any value. */
function anyValue(): string {
  return 'any'
}
