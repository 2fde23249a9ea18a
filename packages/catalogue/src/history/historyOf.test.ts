import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { stepsOf } from '../change/stepsOf.ts'
import { datedSteps, newestFirst } from './datedSteps.ts'
import type { History, HistoryEntry } from './history.ts'
import { historyOf } from './historyOf.ts'

const catalogue = openCatalogue()
const reference = openReference()
const everything = catalogue
  .names()
  .flatMap((name) => datedSteps(stepsOf(catalogue, name)))
  .sort(newestFirst)
  .map(({ step, date }) => ({
    id: `${step.policy.arn}#${step.to.versionId}`,
    policy: step.policy.name,
    to: step.to,
    date,
  }))

function found(
  ...rest: Parameters<typeof historyOf> extends [unknown, unknown, ...infer Rest] ? Rest : never
): History {
  const history = historyOf(catalogue, reference, ...rest)
  if ('code' in history) throw new Error(history.message)
  return history
}

const policiesIn = ({ entries }: History) => new Set(entries.flatMap(({ step }) => step?.policy.name ?? []))
const whole = ({ entries, ...rest }: History) => ({
  ...rest,
  entries: entries.map(({ content, ...entry }) => ({ ...entry, ...content() })),
})
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

test('connect means the policies of the ledger, every stored version, and the day the tracking started', () => {
  const { entries, scope } = found('connect')
  expect(scope).toEqual({
    name: 'connect',
    title: 'Amazon Connect',
    trackingSince: '2021-06-15',
    tableAsOf: '2026-05-26',
  })
  expect(entries).toHaveLength(58)
  expect(policiesIn(found('CONNECT')).size, 'no version of AmazonConnectFullAccess is stored').toBe(7)
  const start = entries.findIndex(({ step }) => step === undefined)
  expect(entries[start]?.content().title).toBe('Amazon Connect started tracking changes')
  expect(entries.slice(0, start).every(({ date }) => date.at > '2021-06-15')).toBe(true)
  expect(entries.slice(start + 1).every(({ date }) => date.at < '2021-06-15')).toBe(true)
})

test('six versions are not in AWS’s table, and of two newer than our copy of it nothing is known', () => {
  const { entries } = found('connect')
  const unannounced = entries.filter(({ isUnannounced }) => isUnannounced)
  expect(unannounced.map(({ anchor }) => anchor).sort()).toEqual([
    'AmazonConnectServiceLinkedRolePolicy-v30',
    'AmazonConnectServiceLinkedRolePolicy-v42',
    'AmazonConnectServiceLinkedRolePolicy-v53',
    'AmazonConnectServiceLinkedRolePolicy-v7',
    'AmazonConnectServiceLinkedRolePolicy-v8',
    'CustomerProfilesServiceLinkedRolePolicy-v3',
  ])
  const last = ({ content }: HistoryEntry) => content().description.at(-1)?.text ?? ''
  for (const entry of unannounced) expect(last(entry)).toMatch(/ It is not on AWS's page as of 2026-05-26\.$/)
  const notKnown = entries.filter((entry) => last(entry).includes('Whether AWS announced it is not known'))
  expect(notKnown.map(({ anchor }) => anchor)).toEqual([
    'AmazonConnectCampaignsServiceLinkedRolePolicy-v5',
    'AmazonConnectCampaignsServiceLinkedRolePolicy-v4',
  ])
})

test('a policy is found by name and by ARN, and an unknown date has bounds', () => {
  const byName = found('AmazonConnect_FullAccess')
  expect(byName.scope).toEqual({ name: 'AmazonConnect_FullAccess', title: 'AmazonConnect_FullAccess' })
  expect(whole(found('arn:aws:iam::aws:policy/AmazonConnect_FullAccess'))).toEqual(whole(byName))
  const undated = everything.filter(({ date }) => date.knownBy === null)
  expect(undated.length).toBeGreaterThan(100)
  for (const { policy, to, date } of undated) {
    const [known] = catalogue.list({ prefix: policy })
    const version = known?.versions.find(({ versionId }) => versionId === to.versionId)
    expect([date.notBefore, date.at]).toEqual(version?.dateBetween)
  }
})

test('a policy that has the name of a service in other letters is found by its name, and the service by its prefix', () => {
  expect(found('Billing').scope).toEqual({ name: 'Billing', title: 'Billing' })
  expect(found('billing').scope).toMatchObject({
    name: 'billing',
    title: expect.stringMatching(/ in AWS managed policies$/),
  })
})

test('another service means the changes that name its actions, and the policies that have its name', () => {
  const { entries, scope } = found('voiceid')
  expect(scope).toEqual({ name: 'voiceid', title: 'Amazon Connect Voice ID in AWS managed policies' })
  for (const { content } of entries) expect(JSON.stringify(content().change)).toContain('"voiceid:')
  expect([...policiesIn(found('voiceid'))]).toContain('AmazonConnectVoiceIDFullAccess')
  const named = everything.filter(({ policy }) => policy.startsWith('AWSLambda_'))
  const ids = new Set(idsOf(found('lambda', { limit: 10_000 }).entries))
  expect(named.filter(({ id }) => !ids.has(id))).toEqual([])
})

test('without a scope the newest entries of all policies are returned, up to the limit', () => {
  expect(idsOf(found().entries)).toEqual(idsOf(everything.slice(0, 100)))
  expect(idsOf(found(undefined, { limit: 7 }).entries)).toEqual(idsOf(everything.slice(0, 7)))
})

test('since a day includes that day, and versions that may have been created after it', () => {
  const since = new Date('2026-06-01T00:00:00Z')
  const expected = everything.filter(({ date }) => date.at >= '2026-06-01')
  expect(idsOf(found(undefined, { since, limit: 100_000 }).entries)).toEqual(idsOf(expected))
  expect(found('connect', { since: new Date('2021-06-15T00:00:00Z') }).entries.at(-1)?.step).toBe(undefined)
  expect(found('connect', { since: new Date('2030-01-01T00:00:00Z') }).entries).toEqual([])
})

test('every version of the catalogue has a unique id', () => {
  expect(new Set(idsOf(everything)).size).toBe(everything.length)
})

test('what is neither policy nor service is refused with a remedy', () => {
  expect(historyOf(catalogue, reference, 'AmazonConnectReadOnly')).toMatchObject({
    code: 'NoSuchEntity',
    message: expect.stringMatching(/did you mean .* \(to select a service, use its prefix, such as connect or s3\)$/),
  })
})
