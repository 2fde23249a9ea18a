import { readFileSync } from 'node:fs'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import type { ActionGroup, ChangeKind } from './change.ts'
import { changesOf } from './changesOf.ts'

interface StepsCase {
  readonly name: string
  readonly policy: string
  readonly steps: Readonly<Record<string, { kind: ChangeKind; newActions: number; goneActions: number }>>
  readonly source: string
}

const file = new URL('../../../../fixtures/changes/connect.json', import.meta.url)
const cases: StepsCase[] = JSON.parse(readFileSync(file, 'utf8'))
const catalogue = openCatalogue()
const reference = openReference()

function count(groups: readonly ActionGroup[]): number {
  return groups.reduce((sum, { actions }) => sum + actions.length, 0)
}

test.each(cases)('$name', ({ policy, steps }) => {
  const changes = changesOf(catalogue, policy, reference)
  const seen = changes.flatMap(({ from, to, kind, gained, lost }) =>
    from === null
      ? []
      : [[to.versionId, { kind, newActions: count(gained.actions), goneActions: count(lost.actions) }] as const],
  )
  expect(Object.fromEntries(seen)).toEqual(steps)
})

describe('a change', () => {
  test('of Customer Profiles in 2026 has the removed permissions and their resources', () => {
    const last = changesOf(catalogue, 'AmazonConnectServiceLinkedRolePolicy', reference).at(-1)
    const integrations = last?.lost.rows.find(({ actions }) => actions.includes('profile:ListAccountIntegrations'))
    expect(integrations?.resources).toEqual(['*'])
    expect(integrations?.except).toContain('when StringEquals aws:ResourceAccount = ${aws:PrincipalAccount}')
    expect(last?.denied.rows).toMatchObject([{ resources: ['arn:aws:profile:*:*:domains/*'], when: [], except: [] }])
    expect(last?.denied.rows[0]?.actions).toHaveLength(10)
  })

  test('shows versions that are not stored as a gap', () => {
    const gaps = changesOf(catalogue, 'AmazonConnectServiceLinkedRolePolicy', reference)
      .filter(({ missingVersions }) => missingVersions.length > 0)
      .map(({ to, missingVersions }) => [to.versionId, missingVersions.length])
    expect(gaps).toEqual([
      ['v42', 10],
      ['v53', 10],
    ])
  })

  test('of an unknown policy does not exist', () => {
    expect(changesOf(catalogue, 'NoSuchPolicy', reference)).toEqual([])
  })
})
