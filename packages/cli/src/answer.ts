import {
  type AnySession,
  anySession,
  hintsAbout,
  type MissingContext,
  missingContext,
  type Remedy,
  remedyFor,
  type UngivenPolicy,
  ungivenPolicy,
  whyNear,
} from '@gatewarden/analysis'
import {
  type AuthorizationRequest,
  type Decision,
  decide,
  documentsNotStored,
  type FailedElement,
  type NearMiss,
  nearestMisses,
} from '@gatewarden/authorize'
import type { Reference } from '@gatewarden/reference'
import { noteOnDocument, noteOnHint } from './documentNote.ts'
import type { Question } from './question.ts'

/** What a decision depends on and that is not known. */
export type Dependence =
  | { readonly kind: 'sessionName'; readonly different: AnySession['different'] }
  | { readonly kind: 'policy'; readonly policy: UngivenPolicy }

/** A missing key, and the session for which it matters when it does not matter for others. */
export interface MissingKeys extends MissingContext {
  readonly session?: string
  /** Those of its keys that AWS documents for the action. */
  readonly documented: readonly string[]
}

/** An element that failed, and why when it looks right. */
export type ExplainedElement = FailedElement & { readonly why?: string }

/** A near miss with the reasons that are known. */
export type ExplainedMiss = Omit<NearMiss, 'failed'> & { readonly failed: readonly ExplainedElement[] }

/** The answer to a question. */
export interface QuestionAnswer extends Question {
  readonly decision: Decision
  readonly nearest: readonly ExplainedMiss[]
  readonly missing: readonly MissingKeys[]
  /** Missing keys of which not all values were tried. */
  readonly undetermined: readonly string[]
  /** The role, when the question is about any session of it. */
  readonly role?: string
  readonly dependsOn?: Dependence
  /** What would allow a denied request. */
  readonly remedy?: Remedy
}

/** Answers a question. A role is answered for any session of it, because a role itself never calls. */
export function answerTo(question: Question, reference: Reference): QuestionAnswer {
  const { policies } = question
  const sessions = question.request.principal.kind === 'Role' ? anySession(question.request, policies) : undefined
  const request = sessions?.other.request ?? question.request
  const decision = decide(request, policies)
  const dependsOn = dependenceOf(question, request, sessions, reference)
  const nearest = nearestMisses(request, policies, decision)
  const remedy = dependsOn === undefined ? remedyFor(question.request, policies, reference) : undefined
  const callers = [
    { request },
    ...(sessions?.named ?? []).map((each) => ({ request: each.request, session: each.name })),
  ]
  return {
    ...question,
    request,
    decision,
    nearest: nearest.map((miss) => explained(miss, request, reference)),
    ...(dependsOn === undefined ? missingFor(callers, question, reference) : { missing: [], undetermined: [] }),
    ...(sessions && { role: question.request.principal.text }),
    ...(dependsOn && { dependsOn }),
    ...(remedy && { remedy }),
    notes: [
      ...question.notes,
      ...(decision.outcome === 'allowed' ? [] : question.hints),
      ...documentsNotStored(policies).map(noteOnDocument),
      ...hintsAbout(request, policies, new Set(nearest.map(({ statement }) => statement)), reference).map(noteOnHint),
      ...(dependsOn === undefined ? otherAccountNote(request, question, decision) : []),
    ],
  }
}

function explained(miss: NearMiss, request: AuthorizationRequest, reference: Reference): ExplainedMiss {
  const failed = miss.failed.map((each): ExplainedElement => {
    const why = whyNear(request, miss, each, reference)
    return why === undefined ? each : { ...each, why }
  })
  return { ...miss, failed }
}

function dependenceOf(
  { policies }: Question,
  request: AuthorizationRequest,
  sessions: AnySession | undefined,
  reference: Reference,
): Dependence | undefined {
  const policy = ungivenPolicy(request, policies, reference)
  if (policy !== undefined) return { kind: 'policy', policy }
  const different = sessions?.different ?? []
  return different.length === 0 ? undefined : { kind: 'sessionName', different }
}

interface Caller {
  readonly request: AuthorizationRequest
  readonly session?: string
}

/** How many statements the decisions of one answer may evaluate. */
const MAX_WORK = 5_000_000

function missingFor(
  callers: readonly Caller[],
  { policies }: Question,
  reference: Reference,
): Pick<QuestionAnswer, 'missing' | 'undetermined'> {
  const found = new Map<string, MissingKeys>()
  const undetermined = new Set<string>()
  for (const { request, session } of callers) {
    const isDocumented = documentedFor(request.action, reference)
    const answer = missingContext(request, policies, MAX_WORK / callers.length)
    for (const key of answer.undetermined) undetermined.add(key)
    for (const each of answer.changes) {
      const keys = Object.keys(each.example)
      const id = [each.decision.outcome, ...keys].join(' ')
      const documented = keys.filter(isDocumented)
      if (!found.has(id)) found.set(id, { ...each, documented, ...(session !== undefined && { session }) })
    }
  }
  return { missing: [...found.values()], undetermined: [...undetermined] }
}

/** Whether AWS documents a condition key for an action; global keys are documented for all. */
function documentedFor(action: string, reference: Reference): (key: string) => boolean {
  const described = reference.action(action)
  const ofTypes = described?.resourceTypes.flatMap(({ conditionKeys }) => conditionKeys) ?? []
  const names = new Set([...(described?.conditionKeys ?? []), ...ofTypes])
  return (key) => names.has(reference.conditionKey(key)?.name ?? '')
}

/** Across accounts a resource-based policy must allow as well; without one the request is denied. */
function otherAccountNote(request: AuthorizationRequest, { policies }: Question, decision: Decision): string[] {
  const isMissing = decision.outcome === 'implicitDeny' && decision.decidedBy === 'resource' && !policies.resource
  if (!isMissing || request.principal.account === undefined) return []
  return [
    'the resource belongs to another account, and no resource-based policy is given: give one with --resource-policy',
  ]
}
