import type { NeedAnswer, TaskAnswer } from '@gatewarden/analysis'
import type { Decision } from '@gatewarden/authorize'
import { counted, few } from './listText.ts'
import type { Style } from './run.ts'
import { describe, placeOf, statementData } from './statementReport.ts'

type Missing = Extract<NeedAnswer, { verdict: 'no' }>
type Depends = Extract<NeedAnswer, { verdict: 'depends' }>

/** The answers for one identity. */
export interface IdentityTasks {
  /** The ARN. */
  readonly identity: string
  readonly answers: readonly TaskAnswer[]
}

/** How many actions are named without --full. */
const SHOWN = 4

/** A row for each task under the page it is on, and the counts. */
export function tasksText({ identity, answers }: IdentityTasks, isFull: boolean, style: Style): string[] {
  const byPage = Map.groupBy(answers, ({ task }) => task.page)
  const width = Math.max(...answers.map(({ task }) => task.id.length))
  const rows = [...byPage].flatMap(([page, ofPage]) => [
    '',
    page,
    ...ofPage.flatMap((answer) => rowLines(answer, width, isFull, style)),
  ])
  return [identity, ...rows, '', countLine(answers)]
}

function rowLines(answer: TaskAnswer, width: number, isFull: boolean, style: Style): string[] {
  const { task, verdict } = answer
  const line = `  ${task.id.padEnd(width)}  ${style(COLOURS[verdict], verdict)}`
  if (verdict === 'yes') return [line]
  return isFull ? [line, ...detailLines(answer).map((each) => `    ${each}`)] : [`${line} ${shortReason(answer)}`]
}

const COLOURS = { yes: 'green', no: 'red', depends: 'yellow' } as const

/** Why a task is not certain, in parentheses. */
export function shortReason(answer: TaskAnswer): string {
  const { verdict, missing, depends, missingWith } = answer
  if (verdict === 'no') {
    const denies = missing.filter(({ decision }) => decision.outcome === 'explicitDeny')
    const denied =
      denies.length === 0 ? '' : `; explicit deny: ${denies[0] === undefined ? '' : byWhat(denies[0].decision)}`
    return `(missing: ${few(actionsOf(missing), SHOWN)}${denied})`
  }
  const parts = [
    ...[...Map.groupBy(depends, onWhat)].map(([what, of]) => `${few(actionsOf(of), SHOWN)}, allowed only ${what}`),
    ...(missingWith.length === 0 ? [] : [`a key of your own, which needs ${few(actionsOf(missingWith), SHOWN)}`]),
  ]
  return `(on: ${parts.join('; ')})`
}

function actionsOf(answers: readonly NeedAnswer[]): string[] {
  return [...new Set(answers.map(({ need }) => need.action))]
}

/** On which resources and when a need is allowed. */
function onWhat({ parts, reason }: Depends): string {
  const texts = parts.map(({ resources, when, except }) =>
    [
      `on ${resources.join(', ')}`,
      ...when.map((each) => `when ${each}`),
      ...except.map((each) => `except ${each}`),
    ].join(' '),
  )
  const found = [...new Set(texts)]
  return found.length === 0 ? `for some requests${reason === undefined ? '' : ` (${reason})`}` : found.join(' or ')
}

/** Every need that is not allowed, with its resource and why. */
function detailLines({ missing, depends, missingWith }: TaskAnswer): string[] {
  return [
    ...missing.map((each) => `missing: ${missingText(each)}`),
    ...depends.map((each) => `depends: ${needText(each)}, allowed only ${onWhat(each)}`),
    ...missingWith.map((each) => `with a key of your own: ${missingText(each)}`),
  ]
}

function missingText(answer: Missing): string {
  return `${needText(answer)}: ${byWhat(answer.decision)}`
}

function needText({ need: { action, resource, conditions } }: NeedAnswer): string {
  const when = conditionText(conditions)
  return `${action} on ${resource}${when === undefined ? '' : ` ${when}`}`
}

/** `when KEY = VALUE` of the conditions of a need; undefined where it has none. */
export function conditionText(conditions: NeedAnswer['need']['conditions']): string | undefined {
  const texts = Object.entries(conditions).map(([key, value]) => `${key} = ${value}`)
  return texts.length === 0 ? undefined : `when ${texts.join(' and ')}`
}

function byWhat(decision: Decision): string {
  const [statement] = decision.statements
  if (decision.outcome === 'explicitDeny' && statement !== undefined) {
    return `denied by ${describe(statement, placeOf(statement))}`
  }
  if (decision.decidedBy === 'permissionsBoundary') return 'the permissions boundary does not allow it'
  if (decision.decidedBy === 'resource') return 'the key policy does not allow it'
  return 'no identity-based policy allows it'
}

/** How many tasks have each answer. */
export function countsOf(answers: readonly TaskAnswer[]): Record<TaskAnswer['verdict'], number> {
  const counts = { yes: 0, no: 0, depends: 0 }
  for (const { verdict } of answers) counts[verdict] += 1
  return counts
}

/** The same as a line. */
export function countLine(answers: readonly TaskAnswer[]): string {
  const { yes, no, depends } = countsOf(answers)
  return `${counted(answers.length, 'task')}: ${yes} yes, ${no} no, ${depends} depends`
}

/** The answers as data. */
export function tasksJson({ identity, answers }: IdentityTasks) {
  return { principal: identity, ...countsOf(answers), tasks: answers.map(taskJson) }
}

function taskJson({ task, verdict, missing, depends, missingWith }: TaskAnswer) {
  const { id, page, title, kind } = task
  return {
    id,
    page,
    title,
    kind,
    verdict,
    missing: missing.map(missingJson),
    dependsOn: depends.map(({ need, parts, reason }) => ({
      ...needJson(need),
      allowed: parts,
      ...(reason !== undefined && { reason }),
    })),
    missingWithOwnKey: missingWith.map(missingJson),
  }
}

function missingJson({ need, decision }: Missing) {
  return {
    ...needJson(need),
    decision: decision.outcome,
    decidedBy: decision.decidedBy,
    statements: decision.statements.map((each) => statementData(each, placeOf(each))),
  }
}

/** A need as data. */
export function needJson({ action, resource, conditions, by, onlyWith }: NeedAnswer['need']) {
  return {
    action,
    resource,
    ...(Object.keys(conditions).length > 0 && { conditions }),
    ...(by !== undefined && { madeBy: by }),
    ...(onlyWith !== undefined && { onlyWith }),
  }
}
