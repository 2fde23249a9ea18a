import {
  type AuthorizationRequest,
  accessDeniedMessage,
  type CompiledPolicy,
  type Decision,
  type DocumentNotStored,
  type NearMiss,
  type PoliciesInEffect,
  serviceRuleSentence,
} from '@gatewarden/authorize'
import { notStoredNote } from '@gatewarden/authorize/internal'
import type { Position, Statement } from '@gatewarden/policy'
import { positionAt } from '@gatewarden/policy/internal'
import type { Style } from './run.ts'

/** Everything that a report is made from. */
export interface Answer {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInEffect
  readonly decision: Decision
  readonly nearest: readonly NearMiss[]
  readonly notes: readonly string[]
  readonly options: { readonly at?: string; readonly explain?: true }
}

/** How many near misses are shown without --explain. */
const DEFAULT_NEAR_MISSES = 2

const DECIDED_BY: Record<string, string> = {
  identity: 'an identity-based policy',
  group: 'an identity-based policy of a group',
  permissionsBoundary: 'the permissions boundary',
  session: 'the session policies',
  scp: 'a service control policy',
  rcp: 'a resource control policy',
  resource: 'the resource-based policy',
  vpcEndpoint: 'the VPC endpoint policy',
  grant: 'a KMS grant',
  acl: 'the access control list',
  service: "the service's own rule",
  partition: 'the partition of the resource',
  root: "the root user's full access",
}

/** The answer as data, for `--json`. */
export function toJson(answer: Answer) {
  const { request, decision, nearest, notes, options } = answer
  return {
    decision: decision.outcome,
    decidedBy: decision.decidedBy,
    ...(decision.rule !== undefined && {
      rule: { name: decision.rule, sentence: serviceRuleSentence(request, decision) ?? '' },
    }),
    principal: request.principal.text,
    action: request.action,
    resource: request.resource,
    ...(options.at === undefined ? {} : { at: options.at }),
    statements: decision.statements.map((each) => statementData(each, placeOf(each))),
    nearestMisses: nearest.map((miss) => ({
      ...statementData(miss, miss),
      failed: miss.failed.map(({ element, asked, written, line, column }) => ({
        element,
        asked,
        written,
        line,
        column,
      })),
    })),
    message: decision.outcome === 'allowed' ? '' : accessDeniedMessage(request, decision),
    notes,
  }
}

/** A statement, and the policy it is from. */
interface StatementOfPolicy {
  readonly policyType: string
  readonly level?: string
  readonly policy: CompiledPolicy
  readonly statement: Statement
}

function statementData({ policyType, level, policy, statement }: StatementOfPolicy, { line, column }: Position) {
  const { source } = policy
  return {
    policyType,
    ...(level === undefined ? {} : { level }),
    policyName: source?.name ?? null,
    policyArn: source?.arn ?? null,
    versionId: source?.versionId ?? null,
    ...(source?.owner === undefined ? {} : { owner: source.owner }),
    statement: statement.index,
    sid: statement.sid ?? null,
    ...(source?.file === undefined ? {} : { file: source.file }),
    line,
    column,
  }
}

function placeOf({ policy, statement }: StatementOfPolicy): Position {
  return positionAt(policy.document.text, statement.span.start)
}

/** The answer as text: the decision first, then what decided, then AWS's message. */
export function toText(answer: Answer, style: Style): string[] {
  const { request, decision, nearest, notes, options } = answer
  const shown = options.explain ? nearest : nearest.slice(0, DEFAULT_NEAR_MISSES)
  return [
    `${outcome(decision, style)}: ${request.principal.text} ${request.action} on ${request.resource}`,
    `  decided by ${DECIDED_BY[decision.decidedBy]}${missing(request, decision)}`,
    ...decision.statements.map((each) => `  ${describe(each, placeOf(each))}`),
    ...shown.flatMap((miss) => missLines(miss)),
    ...(nearest.length > shown.length ? [`  (${nearest.length - shown.length} more with --explain)`] : []),
    ...(decision.outcome === 'allowed' ? [] : [`  ${accessDeniedMessage(request, decision)}`]),
    ...(options.explain ? inEffect(answer) : []),
    ...notes.map((note) => `  note: ${note}`),
  ]
}

/** The note on a document that takes part in a decision although AWS would not store it. */
export function noteOnDocument(document: DocumentNotStored): string {
  const { file, name = 'a policy', owner } = document.policy.source ?? {}
  if (file === name) return notStoredNote(document, name)
  return notStoredNote(document, owner === undefined ? name : `${name} of ${owner}`, file)
}

function outcome({ outcome: name }: Decision, style: Style): string {
  if (name === 'allowed') return style('green', 'ALLOWED')
  return style('red', name === 'explicitDeny' ? 'DENIED (explicit deny)' : 'DENIED (implicit deny)')
}

/** What decided in detail: the rule of the service, or that an Allow is missing. */
function missing(request: AuthorizationRequest, decision: Decision): string {
  const { outcome: name, decidedBy } = decision
  const sentence = serviceRuleSentence(request, decision)
  if (sentence !== undefined) return `: ${sentence}`
  const isSilent = name === 'implicitDeny' && !['service', 'partition'].includes(decidedBy)
  return isSilent ? ': nothing in it allows this' : ''
}

function describe(statementOfPolicy: StatementOfPolicy, place: Position): string {
  const { policy, statement, policyType, level } = statementOfPolicy
  const { source } = policy
  const version = source?.versionId === undefined ? '' : ` ${source.versionId}`
  const where = source?.arn ?? (source?.owner === undefined ? undefined : `of ${source.owner}`)
  const sid = statement.sid === undefined ? '' : ` "${statement.sid}"`
  const file = source?.file === undefined ? '' : `${source.file}:`
  const kind = level === undefined ? policyType : `${policyType} at ${level}`
  return `${kind}: ${source?.name}${version}${where === undefined ? '' : ` (${where})`} statement ${statement.index}${sid} at ${file}${place.line}:${place.column}`
}

/** How the two sides of a failed element are named. */
const ELEMENT_SIDES: Readonly<Record<string, readonly [ofRequest: string, ofPolicy: string]>> = {
  Action: ['requested', 'policy allows'],
  NotAction: ['requested', 'policy excludes'],
  Resource: ['requested', 'policy allows'],
  NotResource: ['requested', 'policy excludes'],
  Principal: ['requested by', 'policy allows'],
  NotPrincipal: ['requested by', 'policy excludes'],
}
/** The sides of a condition, whose operator says how they relate. */
const CONDITION_SIDES = ['request has', 'policy has'] as const
/** What `nearestMisses` reports for a condition key without a value. */
const NO_VALUE = '(not in the request)'

function missLines(miss: NearMiss): string[] {
  return [`  nearest: ${describe(miss, miss)}`, ...miss.failed.map(failedLine)]
}

function failedLine({ element, asked, written, matched }: NearMiss['failed'][number]): string {
  const [ofRequest, ofPolicy] = ELEMENT_SIDES[element] ?? CONDITION_SIDES
  const doubt = matched === undefined ? ' (AWS does not document whether this matches)' : ''
  const requested = asked === NO_VALUE ? 'not in the request' : `${ofRequest} ${asked}`
  return `    ${element}: ${requested}, ${ofPolicy} ${few(written)}${doubt}`
}

/** How many values of a policy are shown. */
const MAX_VALUES = 6

function few(values: readonly string[]): string {
  if (values.length === 0) return 'nothing'
  const rest = values.length > MAX_VALUES ? ` and ${values.length - MAX_VALUES} more` : ''
  return `${values.slice(0, MAX_VALUES).join(', ')}${rest}`
}

function inEffect({ policies }: Answer): string[] {
  const lists: [string, readonly CompiledPolicy[] | null | undefined][] = [
    ['identity', policies.identity],
    ['group', policies.group],
    ['permissions boundary', policies.permissionsBoundary],
    ['session', policies.session],
    ['service control', policies.scps?.flatMap((level) => level.policies)],
    ['resource', policies.resource ? [policies.resource] : null],
  ]
  return [
    '  policies in effect:',
    ...lists.flatMap(([kind, list]) => (list ? [`    ${kind}: ${list.map(named).join(', ') || 'none'}`] : [])),
  ]
}

function named({ source }: CompiledPolicy): string {
  return source?.versionId === undefined ? String(source?.name) : `${source.name} ${source.versionId}`
}
