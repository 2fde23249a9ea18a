import { type Access, accessOf, difference, intersection } from '@gatewarden/access'
import { Comparison } from '@gatewarden/access/internal'
import {
  type AuthorizationRequest,
  type CompiledPolicy,
  type Decision,
  decide,
  type PoliciesInEffect,
} from '@gatewarden/authorize'
import {
  type CompiledStatement,
  calledViaKeys,
  contextValue,
  coveringStatements,
  isDerivedFromPrincipal,
  resourceMatches,
} from '@gatewarden/authorize/internal'
import type { Holder } from '@gatewarden/directory'
import { type PolicyDocument, parsePolicy, type Statement } from '@gatewarden/policy'
import { splitArn } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { assumedContext } from '../context/assumedContext.ts'
import { keysAbout } from '../context/statementsAbout.ts'
import { anySession } from '../question/anySession.ts'
import { defaultKeyPolicy, policyOfResource } from '../question/ungivenPolicy.ts'
import { isOpen, type Need } from './needs.ts'

/** Where and when a part of the requests is allowed. */
export interface AllowedPart {
  /** Patterns of Resource, as in the policies. */
  readonly resources: readonly string[]
  /** Conditions that hold, as in the policies. */
  readonly when: readonly string[]
  readonly except: readonly string[]
}

/** Whether an identity may do what a task needs: all such requests, none, or a part of them. */
export type NeedAnswer =
  | { readonly need: Need; readonly verdict: 'yes' }
  /** The decision of a request as an example. */
  | { readonly need: Need; readonly verdict: 'no'; readonly decision: Decision }
  | {
      readonly need: Need
      readonly verdict: 'depends'
      readonly parts: readonly AllowedPart[]
      /** Why it is not known which part. */
      readonly reason?: string
    }

/** What the answers for one identity share. */
export interface NeedQuestion {
  readonly holder: Holder
  readonly reference: Reference
  readonly now: Date
  /** The key policy of the keys; left out, AWS's default one. */
  readonly keyPolicy?: CompiledPolicy
  /** What was found for other identities: those with the same statements have the same answer. */
  readonly known?: Map<string, Extent>
}

/** Decides a need for an identity: for the request that it names, or for all requests of its pattern. */
export function answerNeed(need: Need, question: NeedQuestion): NeedAnswer {
  const request = exampleRequest(need, question)
  const policies = { ...question.holder.policies, ...keyPolicyFor(request, question) }
  const decided = decideFor(request, policies)
  if (decided === undefined) return { need, verdict: 'depends', parts: [], reason: 'the name of the session decides' }
  const { outcome, decidedBy } = decided
  const isAllowed = outcome === 'allowed'
  // Not decided by identity-based policies alone: root, rules of services, a key policy.
  const isWhole = !['identity', 'group', 'permissionsBoundary', 'resource'].includes(decidedBy)
  if (isWhole) return isAllowed ? { need, verdict: 'yes' } : { need, verdict: 'no', decision: decided }
  const extent = extentOf(need, request, policies, question)
  if (extent === 'all' && isAllowed) return { need, verdict: 'yes' }
  if (extent === 'all' || (extent === 'none' && !isAllowed)) return { need, verdict: 'no', decision: decided }
  // A key policy allows what the identity-based policies do not.
  if (extent === 'none') return isOpen(need) ? { need, verdict: 'depends', parts: [] } : { need, verdict: 'yes' }
  return { need, verdict: 'depends', ...extent }
}

/** The decision; of a role that of all its sessions, undefined where they differ. */
function decideFor(request: AuthorizationRequest, policies: PoliciesInEffect): Decision | undefined {
  if (request.principal.kind !== 'Role') return decide(request, policies)
  const { other, different } = anySession(request, policies)
  return different.length === 0 ? other.decision : undefined
}

const EXAMPLE_REGION = 'us-east-1'
const EXAMPLE_NAME = 'example'

/** A request of the need; what is open has an example. */
function exampleRequest(need: Need, { holder: { principal }, reference, now }: NeedQuestion): AuthorizationRequest {
  const { action, by } = need
  const conditions = Object.entries(need.conditions).map(([key, text]) => [key, text.replaceAll('*', EXAMPLE_REGION)])
  const context = {
    ...Object.fromEntries(conditions),
    ...(by !== undefined && calledViaKeys([by])),
  }
  const request = { principal, action, resource: exampleResource(need.resource, principal.account), context }
  return { ...request, context: { ...assumedContext(request, now, reference), ...context } }
}

function exampleResource(resource: string, account: string | undefined): string {
  if (resource === '*') return resource
  const parts = splitArn(resource)
  const examples = [undefined, 'aws', undefined, EXAMPLE_REGION, account]
  return parts
    .map((part, at) => (part === '*' && examples[at] !== undefined ? examples[at] : part))
    .join(':')
    .replaceAll(/[*?]/g, EXAMPLE_NAME)
}

/** The key policy where the request is on a key: AWS's default one unless one is given. */
function keyPolicyFor(request: AuthorizationRequest, { reference, keyPolicy }: NeedQuestion) {
  const own = policyOfResource(request, reference)
  return own?.isKeyPolicy && own.isResourceNamed ? { resource: keyPolicy ?? defaultKeyPolicy(request) } : {}
}

/** For which requests of a need policies allow it. */
export type Extent = 'all' | 'none' | { readonly parts: readonly AllowedPart[]; readonly reason?: string }

/** For which requests of the need the identity-based policies and the boundary allow it. */
function extentOf(
  need: Need,
  request: AuthorizationRequest,
  { identity = [], group = [], permissionsBoundary }: PoliciesInEffect,
  { reference, known }: NeedQuestion,
): Extent {
  const own = covering([...identity, ...group], need)
  const boundary = permissionsBoundary ? covering(permissionsBoundary, need) : undefined
  if (!own.hasAllow || boundary?.hasAllow === false) return 'none'
  if (own.isUnlimited && (boundary === undefined || boundary.isUnlimited)) return 'all'
  const asked = documentOf(need, request, [...identity, ...group, ...(permissionsBoundary ?? [])])
  const id = JSON.stringify([asked.text, own.text, boundary?.text])
  const extent = known?.get(id) ?? compared(need, asked, own, boundary, reference)
  known?.set(id, extent)
  return extent
}

/** The same by the algebra of all requests. */
function compared(
  need: Need,
  document: PolicyDocument,
  own: Covering,
  boundary: Covering | undefined,
  reference: Reference,
): Extent {
  const asked = accessOf([document])
  const access = boundary === undefined ? own.access : intersection(own.access, boundary.access)
  const comparison = new Comparison([asked, access], { reference })
  const denied = comparison.isEmpty(difference(asked, access))
  if (denied.answer === 'yes') return 'all'
  const allowed = comparison.isEmpty(intersection(asked, access))
  if (allowed.answer === 'yes') return 'none'
  if (denied.answer === 'unknown') return { parts: [], reason: denied.reason }
  const { rows, unknown } = comparison.cover(intersection(access, asked))
  const parts = rows.map(({ resources, when, except }) => ({
    resources: resources.filter((each) => each !== need.resource || resources.length === 1),
    when: when.filter((each) => each !== `resource is also ${need.resource}`),
    except: except.filter((each) => each !== need.not.join(' or ')),
  }))
  return { parts, ...(unknown !== undefined && { reason: unknown }) }
}

/** What policies say about one action. */
interface Covering {
  readonly access: Access
  /** Its statements. */
  readonly text: readonly string[]
  readonly hasAllow: boolean
  /** Whether an Allow covers every request, and no Deny any. */
  readonly isUnlimited: boolean
}

/** What policies say about the action of a need; for one on `*`, whichever resources they name, only what covers the text `*` (rule R7). */
function covering(policies: readonly CompiledPolicy[], { action, resource }: Need): Covering {
  const isStar = resource === '*'
  const found = policies.map((policy) => {
    const { allow, deny } = coveringStatements(policy, action)
    if (!isStar) return { policy, allow, deny }
    return { policy, allow: allow.filter(coversStar), deny: deny.filter(coversStar) }
  })
  const documents = found.flatMap(({ policy: { document }, allow, deny }): PolicyDocument[] => {
    const statements = [...allow, ...deny].map(({ statement }) => (isStar ? onEverything(statement) : statement))
    return statements.length === 0 ? [] : [{ ...document, statements }]
  })
  const allows = found.flatMap(({ allow }) => allow)
  const hasDeny = found.some(({ deny }) => deny.length > 0)
  const isUnlimited = allows.some(
    ({ resources, conditions, principals }) => (isStar || !resources) && !principals && conditions.length === 0,
  )
  const text = documents.flatMap(({ version, text: source, statements }) =>
    statements.map(({ span }) => `${version} ${source.slice(span.start, span.end)}`),
  )
  return { access: accessOf(documents), text, hasAllow: allows.length > 0, isUnlimited: isUnlimited && !hasDeny }
}

/** Whether a statement covers the resource `*`: an Allow that certainly does, a Deny that may. */
function coversStar(compiled: CompiledStatement): boolean {
  const covered = resourceMatches(compiled, { resource: '*', parts: splitArn('*'), single: () => undefined })
  return compiled.statement.effect === 'Deny' ? covered !== false : covered === true
}

function onEverything({ resource, ...statement }: Statement): Statement {
  const values = resource?.values.slice(0, 1).map((each) => ({ ...each, value: '*' }))
  return values === undefined ? statement : { ...statement, resource: { ...resource, not: false, values } }
}

type Conditions = Record<string, Record<string, string | readonly string[]>>

/** The requests of a need as a policy: with the keys that policies mention and that follow from the need and the caller. */
function documentOf(need: Need, request: AuthorizationRequest, policies: readonly CompiledPolicy[]): PolicyDocument {
  const { action, resource } = need
  const conditions: Conditions = {}
  const put = (operator: string, key: string, value: string | readonly string[]) => {
    conditions[operator] = { ...conditions[operator], [key]: value }
  }
  for (const [key, value] of Object.entries(need.conditions)) put(operatorFor(value), key, value)
  for (const { folded, written } of keysAbout(request, { identity: policies })) {
    const value = contextValue(request, folded)
    if (isKnown(folded, need, request) && value !== undefined) put(operatorOf(folded, value), written, value)
    else if (folded.startsWith('aws:calledvia') && need.by === undefined) put('Null', written, 'true')
  }
  const allow = { Effect: 'Allow', Action: action, Resource: resource, Condition: conditions }
  const statements = need.not.length === 0 ? [allow] : [allow, { Effect: 'Deny', Action: action, Resource: need.not }]
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }))
  if (document === undefined) throw new Error(`the need ${action} on ${resource} is not a statement`)
  return document
}

/** `StringLike` where the text is a pattern. */
export function operatorFor(text: string): 'StringEquals' | 'StringLike' {
  return /[*?]/.test(text) ? 'StringLike' : 'StringEquals'
}

const OPERATORS: Readonly<Record<string, string>> = {
  'aws:viaawsservice': 'Bool',
  'aws:principalisawsservice': 'Bool',
  'aws:currenttime': 'DateEquals',
  'aws:epochtime': 'NumericEquals',
  'aws:principalarn': 'ArnEquals',
}

function operatorOf(folded: string, value: string | readonly string[]): string {
  return typeof value === 'string' ? (OPERATORS[folded] ?? 'StringEquals') : 'ForAnyValue:StringEquals'
}

/** Whether the example has the only value of the key that requests of the need can have. */
function isKnown(folded: string, need: Need, { principal, resource }: AuthorizationRequest): boolean {
  if (principal.kind === 'Role' && (folded === 'aws:userid' || folded.startsWith('aws:principaltag/'))) return false
  if (isDerivedFromPrincipal(folded)) return true
  if (/^aws:(?:viaawsservice|calledvia|currenttime|epochtime)/.test(folded)) return true
  if (folded === 'aws:requestedregion') return splitArn(need.resource)[3] === splitArn(resource)[3]
  return false
}
