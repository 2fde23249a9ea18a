import { readFileSync } from 'node:fs'
import { type AccessLevel, openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { credentialActions } from './credentialActions.ts'
import { levelOf, READING } from './levels.ts'
import { type LeveledAction, propose } from './proposal.ts'

const reference = openReference()
const fixtures = JSON.parse(
  readFileSync(new URL('../../../../fixtures/coverage/proposals.json', import.meta.url), 'utf8'),
)
const leveled = (actions: Record<string, AccessLevel>): LeveledAction[] =>
  Object.entries(actions).map(([action, accessLevel]) => ({ action, accessLevel }))

describe('a proposal', () => {
  type ProposalCase = {
    name: string
    missing: string[]
    documented: Record<string, AccessLevel>
    expect: string[]
    leftOut?: string[]
  }
  test.each(fixtures as ProposalCase[])('$name', ({ documented, leftOut, missing, expect: expected }) => {
    const proposal = propose(missing, leveled(documented), READING)
    expect(proposal?.statement.Action).toEqual(expected)
    expect(proposal?.leftOut).toEqual(leftOut ?? [])
  })
})

describe('actions that return credentials', () => {
  test.each(credentialActions)('%s is documented and only reads', (name) => {
    const action = reference.action(name)
    expect(action?.fullName).toBe(name)
    expect(READING).toContain(action && levelOf(action))
  })
})
