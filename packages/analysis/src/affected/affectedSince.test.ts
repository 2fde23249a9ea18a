import { type CatalogueEvent, openCatalogue } from '@gatewarden/catalogue'
import { readAccount } from '@gatewarden/directory'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { affectedSince } from './affectedSince.ts'

const reference = openReference()

const arnOf = (name: string) => `arn:aws:iam::aws:policy/${name}`

function version(policy: string, versionId: string, day: string, ...actions: string[]): CatalogueEvent {
  const Statement = { Effect: 'Allow', Action: actions, Resource: '*' }
  const document = JSON.stringify({ Version: '2012-10-17', Statement })
  const date = `${day}T00:00:00Z`
  const common = { policy, path: '/', at: '2026-04-01T00:00:00Z', from: 'test', dateKnownBy: 'created' } as const
  return { kind: 'versionAdded', ...common, versionId, document, date }
}

const catalogue = openCatalogue({
  events: [
    version('ExampleLoses', 'v1', '2026-01-01', 'voiceid:ListDomains', 'voiceid:DescribeDomain'),
    version('ExampleLoses', 'v2', '2026-03-01', 'voiceid:ListDomains'),
    version('ExampleGains', 'v1', '2026-01-01', 'connect:ListUsers'),
    version('ExampleGains', 'v2', '2026-03-02', 'connect:ListUsers', 'voiceid:DescribeDomain'),
    version('ExampleNew', 'v1', '2026-03-03', 'connect:ListQueues'),
    version('ExampleNew', 'v2', '2026-03-04', 'connect:ListQueues', 'connect:ListPrompts'),
    version('ExampleSame', 'v1', '2026-01-01', 'connect:ListPrompts'),
    version('ExampleSame', 'v2', '2026-03-05', 'connect:ListPrompts'),
  ],
})

function identity(kind: 'User' | 'Role' | 'Group', name: string, policies: readonly string[], more: object = {}) {
  const AttachedManagedPolicies = policies.map((policy) => ({ PolicyName: policy, PolicyArn: arnOf(policy) }))
  const arn = `arn:aws:iam::123456789012:${kind.toLowerCase()}/${name}`
  return { Arn: arn, [`${kind}Name`]: name, [`${kind}Id`]: `ID${name}`, AttachedManagedPolicies, ...more }
}

const { account } = readAccount(
  JSON.stringify({
    UserDetailList: [
      identity('User', 'loses', ['ExampleLoses']),
      identity('User', 'moves', ['ExampleLoses', 'ExampleGains']),
      identity('User', 'member', [], { GroupList: ['gains'] }),
      identity('User', 'new', ['ExampleNew']),
      identity('User', 'same', ['ExampleSame']),
      identity('User', 'bound', ['ExampleGains'], {
        PermissionsBoundary: { PermissionsBoundaryArn: arnOf('ExampleLoses') },
      }),
    ],
    GroupDetailList: [identity('Group', 'gains', ['ExampleGains'])],
  }),
)

function since(day: string) {
  if (account === undefined) throw new Error('the account cannot be read')
  const answer = affectedSince(new Date(`${day}T00:00:00Z`), catalogue, account, reference)
  if ('problem' in answer) throw new Error(answer.problem.message)
  return answer
}

describe('since a day', () => {
  const answer = since('2026-02-01')
  const changeOf = (name: string) => {
    const found = answer.identities.find((each) => each.name === name)
    const actions = (side: 'gained' | 'lost') => found?.[side].rows.flatMap((row) => row.actions)
    return found && { gained: actions('gained'), lost: actions('lost') }
  }

  test('policies with another default document changed, if they are in use', () => {
    expect(answer.policies.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['ExampleGains', 'v1', 'v2'],
      ['ExampleLoses', 'v1', 'v2'],
      ['ExampleNew', null, 'v2'],
    ])
    expect(answer.changed).toBeGreaterThan(3)
  })

  test('an identity loses what no other policy of it allows', () => {
    expect(changeOf('loses')).toEqual({ gained: [], lost: ['voiceid:DescribeDomain'] })
    expect(changeOf('moves')).toEqual({ gained: [], lost: [] })
  })

  test('an identity gains through a group', () => {
    expect(changeOf('member')).toEqual({ gained: ['voiceid:DescribeDomain'], lost: [] })
    expect(answer.identities.find(({ name }) => name === 'member')?.holds).toEqual([
      { by: 'group', group: 'gains', policy: arnOf('ExampleGains') },
    ])
  })

  test('a boundary that loses an action leaves nothing to gain', () => {
    expect(changeOf('bound')).toEqual({ gained: [], lost: [] })
  })

  test('a policy that is new is compared with its first version', () => {
    expect(changeOf('new')).toEqual({ gained: ['connect:ListPrompts'], lost: [] })
  })

  test('a version with the same document changes nothing', () => {
    expect(changeOf('same')).toBeUndefined()
  })
})

test('the day of a version counts, the day after does not', () => {
  const names = (day: string) => since(day).policies.map(({ name }) => name)
  expect(names('2026-03-02')).toEqual(['ExampleGains', 'ExampleNew'])
  expect(names('2026-03-03')).toEqual(['ExampleNew'])
  expect(names('2026-03-05')).toEqual([])
})
