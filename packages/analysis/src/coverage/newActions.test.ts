import { readFileSync } from 'node:fs'
import { compile } from '@gatewarden/authorize'
import { openCatalogue } from '@gatewarden/catalogue'
import { parsePolicy } from '@gatewarden/policy'
import { type AccessLevel, openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { gapsOfNewActions, newActionsBetween, reachOfNewActions } from './newActions.ts'
import type { LeveledAction } from './proposal.ts'
import { readNewActions } from './readNewActions.ts'

const catalogue = openCatalogue()
const reference = openReference()
const fixtures = JSON.parse(
  readFileSync(new URL('../../../../fixtures/coverage/newActions.json', import.meta.url), 'utf8'),
)

function policyOf(document: string | undefined) {
  const parsed = parsePolicy(document ?? '')
  if (parsed.document === undefined) throw new Error(parsed.problems[0]?.message)
  return compile(parsed.document)
}
const managed = (name: string) => policyOf(catalogue.defaultText(name))
const leveled = (actions: Record<string, AccessLevel>): LeveledAction[] =>
  Object.entries(actions).map(([action, accessLevel]) => ({ action, accessLevel }))

interface NewActionsCase {
  name: string
  document?: object
  policy?: string
  newActions: Record<string, AccessLevel>
  reached: Record<string, [extent: string, entries: string[]]>
  missing: string[]
  proposal?: string[]
}

describe('new actions', () => {
  test.each(fixtures as NewActionsCase[])('$name', ({ newActions, reached, missing, proposal, ...each }) => {
    const policy = each.policy === undefined ? policyOf(JSON.stringify(each.document)) : managed(each.policy)
    const found = reachOfNewActions(policy, leveled(newActions))
    const table = found.map(({ action, by, extent }) => [action, [extent, by.flatMap(({ entries }) => entries)]])
    expect(Object.fromEntries(table)).toEqual(reached)
    const gaps = gapsOfNewActions(policy, leveled(newActions), reference)
    expect(gaps.missing.map(({ action }) => action)).toEqual(missing)
    expect(gaps.proposal?.statement.Action).toEqual(proposal)
  })

  test('are those a later reference has and an earlier one has not, in any letter case', () => {
    const before = leveled({ 'connect:ListQueues': 'List' })
    expect(newActionsBetween(before, leveled({ 'connect:listqueues': 'List', 'connect:GetWeather': 'Read' }))).toEqual(
      leveled({ 'connect:GetWeather': 'Read' }),
    )
    expect(newActionsBetween(before, [])).toEqual([])
  })

  test('of a service are allowed only by policies with a wildcard of it', () => {
    const holders = catalogue.names().filter((name) => {
      const policy = managed(name)
      return reachOfNewActions(policy, leveled({ 'voiceid:EvaluateWeather': 'Write' })).length > 0
    })
    expect(holders).toEqual(
      expect.arrayContaining(['AdministratorAccess', 'AmazonConnectVoiceIDFullAccess', 'PowerUserAccess']),
    )
    expect(holders).not.toContain('AmazonConnect_FullAccess')
  })
})

describe('a list of new actions', () => {
  test.each([
    ['', 'line 1'],
    ['{', 'line 1'],
    ['{}', 'not a list'],
    ['[]', 'the list is empty'],
    ['[1]', 'each action needs a name and an access level'],
    ['[{"action": "connect:A"}]', 'each action needs a name and an access level'],
    ['[{"action": "connect", "accessLevel": "Read"}]', '"connect" is not a valid action'],
    ['[{"action": "connect:*", "accessLevel": "Read"}]', 'without wildcards'],
    ['[{"action": "connect:A", "accessLevel": "Reed"}]', '"Reed" is not a valid access level'],
    [
      '[{"action": "connect:A", "accessLevel": "Read"},\n {"action": "connect:a", "accessLevel": "Read"}]',
      'listed twice',
    ],
  ])('%j is refused with its place', (text, message) => {
    const answer = readNewActions(text)
    if (!('problem' in answer)) throw new Error('it was read')
    const { column, line, message: found } = answer.problem
    expect(`line ${line} column ${column}: ${found}`).toContain(message)
  })
})
