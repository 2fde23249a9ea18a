import type { Dependence, MissingKeys, QuestionAnswer } from './answer.ts'
import { describe, outcomeWords, placeOf, statementData } from './statementReport.ts'

/** Who the question is about. */
export function whoAsks({ role, request }: QuestionAnswer): string {
  return role === undefined ? request.principal.text : `any session of ${role}`
}

/** What the decision depends on, in the place of what decided. */
export function dependenceLine({ decision }: QuestionAnswer, dependence: Dependence): string {
  if (dependence.kind === 'policy') return `  depends on the ${dependence.policy.name}, which is not given`
  const named = dependence.different.map((each) => `${each.name} is ${outcomeWords(each.decision)}`)
  return `  depends on the name of the session: ${some(named)}, other sessions are ${outcomeWords(decision)}`
}

/** How many sessions or keys are named. */
const MAX_NAMED = 5

function some(texts: readonly string[]): string {
  const rest = texts.length > MAX_NAMED ? ` and ${texts.length - MAX_NAMED} more` : ''
  return `${texts.slice(0, MAX_NAMED).join(', ')}${rest}`
}

/** How the question can be asked so that it has an answer. */
export function dependenceNote({ request, role }: QuestionAnswer, dependence: Dependence): string {
  if (dependence.kind === 'sessionName') {
    return `ask for one session: role/${request.principal.name}/NAME, where NAME is the name of a session of ${role}`
  }
  const { name, byDefault } = dependence.policy
  if (byDefault === undefined) {
    return `every role has a ${name}, and it must allow the request: give it with --resource-policy`
  }
  const decision = outcomeWords(byDefault)
  return `every KMS key has a ${name}: give it with --resource-policy; with AWS's default ${name} (--default-key-policy) this is ${decision}`
}

/** What the decision depends on as data. */
export function dependenceData({ decision }: QuestionAnswer, dependence: Dependence) {
  if (dependence.kind === 'policy') {
    const { name, byDefault } = dependence.policy
    return { policy: name, ...(byDefault && { byDefault: byDefault.outcome }) }
  }
  const sessions = dependence.different.map((each) => ({ session: each.name, decision: each.decision.outcome }))
  return { sessionName: sessions, otherSessions: decision.outcome }
}

/** The condition keys that nobody gave and that a policy mentions. */
export function assumedLines({ assumed }: QuestionAnswer): string[] {
  const entries = Object.entries(assumed)
  if (entries.length === 0) return []
  return [`  assumed: ${entries.map(([key, value]) => `${key}=${value}`).join(', ')} (--context overrides)`]
}

/** Missing keys as data. */
export function missingData({ example, decision, session, documented }: MissingKeys) {
  return {
    keys: Object.keys(example),
    example,
    documentedForAction: documented,
    decision: decision.outcome,
    ...(session !== undefined && { session }),
    statements: decision.statements.map((each) => statementData(each, placeOf(each))),
  }
}

/** A note for each set of missing keys that would change the decision. */
export function missingNotes(answer: QuestionAnswer): string[] {
  const { missing, undetermined } = answer
  const notes = missing.map((each) => missingNote(each, answer))
  if (undetermined.length === 0) return notes
  return [
    ...notes,
    `not every value of these missing keys was tried, and they may change the decision: ${some(undetermined)}`,
  ]
}

function missingNote({ example, decision, session, documented }: MissingKeys, answer: QuestionAnswer): string {
  const keys = Object.keys(example).join(' and ')
  const values = Object.entries(example).flatMap(([key, value]) => [value].flat().map((each) => `${key}=${each}`))
  const who = session === undefined ? '' : ` for session ${session}`
  const sends =
    documented.length === 0 ? '' : `; AWS documents ${documented.join(' and ')} for ${answer.request.action}`
  const given = values.join(', ')
  if (answer.decision.outcome === 'explicitDeny') {
    const then = decision.outcome === 'allowed' ? 'this is ALLOWED' : 'no Deny applies'
    return `a Deny applies only because the request has no ${keys}: with ${given} ${then}${who}${sends}`
  }
  const [statement] = decision.statements
  if (statement === undefined) {
    return `an Allow applies only because the request has no ${keys}: with ${given} this is ${outcomeWords(decision)}${who}${sends}`
  }
  return `a Deny would apply${who} with ${given}, which the request does not have${sends}: ${describe(statement, placeOf(statement))}`
}
