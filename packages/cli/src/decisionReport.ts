import {
  type AuthorizationRequest,
  accessDeniedMessage,
  type CompiledPolicy,
  type Decision,
  serviceRuleSentence,
} from '@gatewarden/authorize'
import type { ExplainedElement, ExplainedMiss, QuestionAnswer } from './answer.ts'
import {
  assumedLines,
  dependenceData,
  dependenceLine,
  dependenceNote,
  missingData,
  missingNotes,
  whoAsks,
} from './dependenceReport.ts'
import { few } from './listText.ts'
import { remedyData, remedyLines } from './remedyReport.ts'
import type { Style } from './run.ts'
import { describe, outcomeWords, placeOf, statementData } from './statementReport.ts'

/** Everything that a report is made from. */
export interface Answer extends QuestionAnswer {
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
  const { request, decision, nearest, notes, options, role, dependsOn } = answer
  return {
    decision: dependsOn === undefined ? decision.outcome : 'unknown',
    decidedBy: decision.decidedBy,
    ...(decision.rule !== undefined && {
      rule: { name: decision.rule, sentence: serviceRuleSentence(request, decision) ?? '' },
    }),
    ...(dependsOn && { dependsOn: dependenceData(answer, dependsOn) }),
    principal: role ?? request.principal.text,
    ...(role !== undefined && { session: 'any' }),
    action: request.action,
    resource: request.resource,
    ...(options.at === undefined ? {} : { at: options.at }),
    statements: decision.statements.map((each) => statementData(each, placeOf(each))),
    nearestMisses: nearest.map((miss) => ({
      ...statementData(miss, miss),
      failed: miss.failed.map(({ element, requested, policyAllows, why, line, column }) => ({
        element,
        requested,
        policyAllows,
        ...(why !== undefined && { why }),
        line,
        column,
      })),
    })),
    message: isDenied(answer) ? accessDeniedMessage(request, decision) : '',
    ...remedyData(answer),
    missingContextValues: answer.missing.map(missingData),
    ...(answer.undetermined.length > 0 && { undeterminedContextKeys: answer.undetermined }),
    assumedContext: answer.assumed,
    notes,
  }
}

/** The answer as text: the decision first, then what decided, then AWS's message. */
export function toText(answer: Answer, style: Style): string[] {
  const { request, decision, nearest, notes, options, dependsOn } = answer
  const shown = options.explain ? nearest : nearest.slice(0, DEFAULT_NEAR_MISSES)
  return [
    headline(answer, style),
    dependsOn === undefined
      ? `  decided by ${DECIDED_BY[decision.decidedBy]}${missing(request, decision)}`
      : dependenceLine(answer, dependsOn),
    ...decision.statements.map((each) => `  ${describe(each, placeOf(each))}`),
    ...shown.flatMap((miss) => missLines(miss)),
    ...(nearest.length > shown.length ? [`  (${nearest.length - shown.length} more with --explain)`] : []),
    ...(isDenied(answer) ? [`  ${accessDeniedMessage(request, decision)}`] : []),
    ...remedyLines(answer),
    ...(options.explain ? inEffect(answer) : []),
    ...assumedLines(answer),
    ...[...notes, ...(dependsOn ? [dependenceNote(answer, dependsOn)] : []), ...missingNotes(answer)].map(
      (note) => `  note: ${note}`,
    ),
  ]
}

function isDenied({ decision, dependsOn }: Answer): boolean {
  return dependsOn === undefined && decision.outcome !== 'allowed'
}

/** The decision in one line. */
export function headline(answer: Answer, style: Style): string {
  const { request } = answer
  return `${outcome(answer, style)}: ${whoAsks(answer)} ${request.action} on ${request.resource}`
}

function outcome({ dependsOn, decision }: Answer, style: Style): string {
  if (dependsOn !== undefined) return style('yellow', 'UNKNOWN')
  return style(decision.outcome === 'allowed' ? 'green' : 'red', outcomeWords(decision))
}

/** What decided in detail: the rule of the service, or that an Allow is missing. */
function missing(request: AuthorizationRequest, decision: Decision): string {
  const { outcome: name, decidedBy } = decision
  const sentence = serviceRuleSentence(request, decision)
  if (sentence !== undefined) return `: ${sentence}`
  const isSilent = name === 'implicitDeny' && !['service', 'partition'].includes(decidedBy)
  return isSilent ? ': nothing in it allows this' : ''
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

function missLines(miss: ExplainedMiss): string[] {
  return [`  nearest: ${describe(miss, miss)}`, ...miss.failed.flatMap(failedLines)]
}

function failedLines({ element, requested, policyAllows, matched, why }: ExplainedElement): string[] {
  const [ofRequest, ofPolicy] = ELEMENT_SIDES[element] ?? CONDITION_SIDES
  const doubt = matched === undefined ? ' (AWS does not document whether this matches)' : ''
  const ofCaller = requested === NO_VALUE ? 'not in the request' : `${ofRequest} ${requested}`
  const line = `    ${element}: ${ofCaller}, ${ofPolicy} ${policyAllows.length === 0 ? 'nothing' : few(policyAllows, MAX_VALUES)}${doubt}`
  return why === undefined ? [line] : [line, `      because ${why}`]
}

/** How many values of a policy are shown. */
const MAX_VALUES = 6

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
