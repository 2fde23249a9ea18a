import { compile } from '@gatewarden/authorize'
import { coveringStatements } from '@gatewarden/authorize/internal'
import { openCatalogue } from '@gatewarden/catalogue'
import { parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import { checkTasks } from './checkTask.ts'
import { consoleTask, consoleTasks } from './consoleTasks.ts'
import { userWith } from './identities.fixture.ts'
import { remarksOnTask } from './remarks.ts'

const remarks = (id: string) => remarksOnTask(consoleTask(id) ?? consoleTasks()[0] ?? fail())

function fail(): never {
  throw new Error('there are no tasks')
}

test('no version of AmazonConnect_FullAccess has iam:PassRole, against the page', () => {
  const catalogue = openCatalogue()
  const found = catalogue.get('AmazonConnect_FullAccess')
  if ('code' in found) throw new Error(found.message)
  expect(found.policy.versions.length).toBeGreaterThan(3)
  for (const { versionId } of found.policy.versions) {
    const answer = catalogue.get('AmazonConnect_FullAccess', { versionId })
    const { document } = parsePolicy('text' in answer ? answer.text : '')
    expect(document && coveringStatements(compile(document), 'iam:PassRole').allow, versionId).toEqual([])
  }
  expect(remarks('create-instance').join(' ')).toContain('no version of it has iam:PassRole')
})

test('Amazon Polly needs nothing beyond AmazonConnect_FullAccess, against the page', () => {
  const tasks = [consoleTask('edit-polly') ?? fail()]
  const holder = userWith({ managed: ['AmazonConnect_FullAccess'] })
  const [answer] = checkTasks(tasks, {}, { holder, reference: openReference(), now: new Date(0) })
  expect(answer?.verdict).toBe('yes')
  expect(remarks('edit-polly')).toHaveLength(1)
})

test('every string of the page that is not an action is named', () => {
  const all = consoleTasks().flatMap((task) => remarksOnTask(task))
  for (const { written } of consoleTasks().flatMap(({ notActions }) => notActions)) {
    expect(all.some((remark) => remark.startsWith(`AWS's page writes ${written},`))).toBe(true)
  }
})

test('the task that needs another one names it', () => {
  expect(remarks('create-replica')[0]).toBe(
    'It needs everything that create-instance ("Create an instance") needs as well.',
  )
})
