import type { ConsoleTask } from './consoleTasks.ts'
import { answerNeed, type NeedAnswer, type NeedQuestion } from './needAnswer.ts'
import { needsOfTask } from './needs.ts'
import type { TaskValues } from './taskValues.ts'

/** Whether an identity may do a task, and the needs that are not fulfilled or depend on something. */
export interface TaskAnswer {
  readonly task: ConsoleTask
  readonly verdict: 'yes' | 'no' | 'depends'
  readonly missing: readonly Extract<NeedAnswer, { verdict: 'no' }>[]
  readonly depends: readonly Extract<NeedAnswer, { verdict: 'depends' }>[]
  /** Missing, and needed only with a value that is not given: a key of one's own. */
  readonly missingWith: readonly Extract<NeedAnswer, { verdict: 'no' }>[]
}

/**
 * Whether an identity may do each of some tasks: every need must be allowed. A need on a resource that is not named must be allowed on every
 * such resource; if it is on some, the answer depends on the resource.
 *
 * @example
 * import { checkTasks, consoleTask } from '@gatewarden/analysis'
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { policiesInEffect, readAccount } from '@gatewarden/directory'
 * import { openReference } from '@gatewarden/reference'
 * const { account } = readAccount(JSON.stringify({ UserDetailList: [{
 *   Arn: 'arn:aws:iam::123456789012:user/ana', UserName: 'ana', UserId: 'AIDA1',
 *   AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/AmazonConnectReadOnlyAccess' }] }] }))
 * const answer = account && policiesInEffect('user/ana', { account, catalogue: openCatalogue(), notes: [] })
 * const tasks = ['view-polly', 'edit-polly'].flatMap((id) => consoleTask(id) ?? [])
 * const question = answer && 'holder' in answer && { holder: answer.holder, reference: openReference(), now: new Date(0) }
 * question && checkTasks(tasks, {}, question).map(({ verdict }) => verdict) // => ['yes', 'no']
 */
export function checkTasks(
  tasks: readonly ConsoleTask[],
  values: TaskValues,
  question: NeedQuestion,
): readonly TaskAnswer[] {
  const known = new Map<string, NeedAnswer>()
  return tasks.map((task) => {
    const answers = needsOfTask(task, values, question.reference).map((need) => {
      const id = JSON.stringify(need)
      const answer = known.get(id) ?? answerNeed(need, question)
      known.set(id, answer)
      return answer
    })
    return answerOf(task, answers)
  })
}

function answerOf(task: ConsoleTask, answers: readonly NeedAnswer[]): TaskAnswer {
  const denied = answers.filter((each) => each.verdict === 'no')
  const missing = denied.filter(({ need }) => need.onlyWith === undefined)
  const missingWith = denied.filter(({ need }) => need.onlyWith !== undefined)
  const depends = answers.filter((each) => each.verdict === 'depends')
  const isOpen = depends.length + missingWith.length > 0
  return { task, verdict: missing.length > 0 ? 'no' : isOpen ? 'depends' : 'yes', missing, depends, missingWith }
}
