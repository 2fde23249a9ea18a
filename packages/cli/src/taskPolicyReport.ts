import type { ConsoleTask, TaskPolicy, TaskPolicyProof } from '@gatewarden/analysis'
import { counted, few } from './listText.ts'

/** How many names are shown. */
const SHOWN = 6

/** Another policy beside that of tasks, in actions. */
export interface ComparedManaged {
  readonly name: string
  readonly adds: readonly string[]
  readonly lacks: readonly string[]
}

/** Everything that is said of the policy of tasks. */
export interface TaskPolicyReport {
  readonly tasks: readonly ConsoleTask[]
  readonly policy: TaskPolicy
  readonly proof: TaskPolicyProof
  readonly compared: ComparedManaged
  readonly notes: readonly string[]
}

/** The documents, then the proof and what is to be known. */
export function taskPolicyText(report: TaskPolicyReport): string[] {
  const { policy, compared, notes } = report
  return [
    ...documentLines(policy),
    '',
    ...proofLines(report),
    `${compared.name} would add ${counted(compared.adds.length, 'action')}${compared.lacks.length === 0 ? '' : `, and lacks ${compared.lacks.length} of these: ${few(compared.lacks, SHOWN)}`}`,
    ...Object.entries(policy.leftOut).map(
      ([name, actions]) => `note: for a ${name} of your own, which needs ${few(actions, SHOWN)}, give --${name}`,
    ),
    ...notes.map((note) => `note: ${note}`),
  ]
}

function documentLines({ documents }: TaskPolicy): string[] {
  if (documents.length === 1) return JSON.stringify(documents[0], null, 2).split('\n')
  return [
    `One policy would exceed the 6,144 characters of a managed policy: these ${documents.length} together allow the tasks.`,
    ...documents.flatMap((document, at) => [
      '',
      `Policy ${at + 1} of ${documents.length}:`,
      ...JSON.stringify(document, null, 2).split('\n'),
    ]),
  ]
}

function proofLines({ tasks, proof }: TaskPolicyReport): string[] {
  const { decided, denied, statements, nothingBeyond } = proof
  const useless = statements.filter(({ breaks }) => breaks.length === 0)
  const which = tasks.length === 1 ? 'the task' : `${tasks.length} tasks`
  return [
    denied.length === 0
      ? `proof: each of the ${counted(decided, 'permission')} of ${which} is decided: allowed`
      : `not proved: not allowed are ${few(denied, SHOWN)}`,
    useless.length === 0
      ? `proof: without any one of the ${counted(statements.length, 'statement')} a task lacks something`
      : `not proved: no task lacks ${few(
          useless.map(({ sid }) => sid),
          SHOWN,
        )}`,
    ...(tasks.length > 1 ? statements.map(({ sid, breaks }) => `  ${sid}: ${few(breaks, SHOWN)}`) : []),
    nothingBeyond.answer === 'yes'
      ? 'proof: it allows no request that the tasks do not need'
      : `not proved: that it allows nothing else${nothingBeyond.answer === 'unknown' ? ` (${nothingBeyond.reason})` : ''}`,
  ]
}

/** The same as data. */
export function taskPolicyJson({ tasks, policy, proof, compared, notes }: TaskPolicyReport) {
  const { decided, denied, statements, nothingBeyond } = proof
  return {
    tasks: tasks.map(({ id }) => id),
    documents: policy.documents,
    leftOut: policy.leftOut,
    proof: { decided, denied, statements, nothingBeyond: nothingBeyond.answer },
    compared,
    notes,
  }
}
