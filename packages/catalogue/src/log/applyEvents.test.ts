import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import type { CatalogueEvent, VersionAdded } from './event.ts'

const at = '2026-09-01T00:00:00Z'
const from = 'a test'
const document = '{"Statement": {"Effect": "Allow", "Action": "connect:*", "Resource": "*"}}'

const added = (policy: string, versionId: string, more: Partial<VersionAdded> = {}): VersionAdded => ({
  kind: 'versionAdded',
  ...{ policy, at, from, path: '/', versionId, document, date: null, dateKnownBy: null },
  ...more,
})
const dated = (date: string) => ({ date, dateKnownBy: 'created' }) as const

const held = (events: readonly CatalogueEvent[], name: string, which?: { versionId?: string; at?: Date }) => {
  const answer = openCatalogue({ events }).get(name, which)
  if ('code' in answer) throw new Error(answer.message)
  return answer
}

describe('a version that the log adds', () => {
  const name = 'AmazonConnect_FullAccess'
  const next = added(name, 'v7', { ...dated('2026-08-01T00:00:00Z'), reason: 'Something new.' })

  test('is the default version from then on, byte for byte', () => {
    const answer = held([next], name)
    expect([answer.versionId, answer.text, answer.date]).toEqual(['v7', document, '2026-08-01T00:00:00Z'])
    expect(answer.policy).toMatchObject({ defaultVersionId: 'v7', updateDate: '2026-08-01T00:00:00Z' })
    expect(answer.policy.versions.at(-1)).toMatchObject({ isDefault: true, reason: 'Something new.' })
    expect(answer.policy.versions.filter(({ isDefault }) => isDefault)).toHaveLength(1)
    expect(openCatalogue({ events: [next] }).defaultText(answer.policy.arn)).toBe(document)
  })

  test('leaves the older ones as they were, and shows the gap', () => {
    const before = held([], name)
    const after = held([next], name)
    expect(after.policy.versions.slice(0, -1)).toEqual(
      before.policy.versions.map((version) => ({ ...version, isDefault: false })),
    )
    expect(after.policy.missingVersions).toEqual(['v5', 'v6'])
    for (const { versionId } of before.policy.versions) {
      expect(held([next], name, { versionId }).text).toBe(held([], name, { versionId }).text)
    }
    expect(held([next], name, { at: new Date('2026-07-31') }).versionId).toBe('v4')
    expect(held([next], name, { at: new Date('2026-08-02') }).versionId).toBe('v7')
  })

  test('lower than the newest fills its place, and takes nobody’s', () => {
    const connect = 'AmazonConnectServiceLinkedRolePolicy'
    const answer = held([added(connect, 'v32', { path: '/aws-service-role/' })], connect)
    expect(answer.versionId).toBe('v55')
    expect(answer.policy.missingVersions.slice(0, 2)).toEqual(['v33', 'v34'])
    expect(answer.policy.versions.map(({ versionId }) => versionId)).toEqual([
      ...Array.from({ length: 32 }, (_, i) => `v${i + 1}`),
      ...['v42', 'v53', 'v54', 'v55'],
    ])
    expect(held([added(connect, 'v32')], connect, { versionId: 'v32' })).toMatchObject({ date: null, text: document })
  })

  test('that is held already changes nothing', () => {
    const events = [added(name, 'v4', { document: '{}' })]
    expect(held(events, name)).toEqual(held([], name))
  })
})

describe('the date of AWS’s data', () => {
  const name = 'AmazonConnect_FullAccess'
  const next = added(name, 'v7', dated('2026-09-01T00:00:00Z'))
  const { awsAsOf } = openCatalogue().source

  test('is that of the newest version', () => {
    expect(openCatalogue({ events: [next] }).source.awsAsOf).toBe('2026-09-01T00:00:00Z')
    expect(openCatalogue({ events: [added(name, 'v7', dated('2020-01-01T00:00:00Z'))] }).source.awsAsOf).toBe(awsAsOf)
  })

  test('does not change when a version is published here', () => {
    const published = { ...next, from: 'published' }
    const events = [published, added('ExampleAccess', 'v1', { ...dated('2026-09-01T00:00:00Z'), from: 'published' })]
    const catalogue = openCatalogue({ events })
    expect(catalogue.source.awsAsOf).toBe(awsAsOf)
    expect(
      openCatalogue({ events: [...events, added(name, 'v8', dated('2026-09-02T00:00:00Z'))] }).source.awsAsOf,
    ).toBe('2026-09-02T00:00:00Z')
  })

  test('goes with a mark on the versions that were published here', () => {
    const events = [{ ...next, from: 'published' }, added(name, 'v8')]
    const marks = held(events, name).policy.versions.slice(-3)
    expect(marks.map(({ versionId, publishedHere }) => [versionId, publishedHere])).toEqual([
      ['v4', undefined],
      ['v7', true],
      ['v8', undefined],
    ])
  })
})

describe('a policy that only the log holds', () => {
  const name = 'ExampleContactCentreAccess'
  const events = [
    added(name, 'v2', dated('2026-03-02T00:00:00Z')),
    added(name, 'v1', dated('2026-03-01T00:00:00Z')),
    added('ExampleServiceRolePolicy', 'v1', { path: '/aws-service-role/' }),
  ]

  test('is there by name, ARN and in the list', () => {
    const catalogue = openCatalogue({ events })
    expect(catalogue.names()).toEqual([...catalogue.names()].sort())
    expect(catalogue.list({ prefix: 'Example' })).toMatchObject([
      { name, createDate: '2026-03-01T00:00:00Z', updateDate: '2026-03-02T00:00:00Z', defaultVersionId: 'v2' },
      { name: 'ExampleServiceRolePolicy', type: 'Service-linked role policy', isAttachable: false, createDate: at },
    ])
    expect(catalogue.defaultText(`arn:aws:iam::aws:policy/${name}`)).toBe(document)
    expect(catalogue.get(name, { at: new Date('2026-03-01T12:00:00Z') })).toMatchObject({ versionId: 'v1' })
    expect(catalogue.get('ExampleContactCenterAccess')).toMatchObject({
      message: `there is no AWS managed policy ExampleContactCenterAccess; did you mean ${name}?`,
    })
  })

  test('of which the snapshot knew only that it is gone is deprecated as before', () => {
    const gone = 'AmazonConnectFullAccess'
    const answer = held([added(gone, 'v2', dated('2018-10-17T22:28:01Z'))], gone)
    expect(answer.policy).toMatchObject({
      ...{ deprecated: { since: null, replacedBy: 'AmazonConnect_FullAccess' }, missingVersions: ['v1'], path: '/' },
    })
    expect(openCatalogue().about(gone)).toEqual({ path: '/', deprecated: answer.policy.deprecated })
  })
})

test('the date of a version that had none is learned once', () => {
  const undated = openCatalogue()
    .list()
    .flatMap(({ name, versions }) => versions.map((version) => ({ name, ...version })))
    .find(({ date }) => date === null)
  if (!undated) throw new Error('every version is dated')
  const { name, versionId } = undated
  const learned = (date: string): CatalogueEvent => ({
    kind: 'dateLearned',
    ...{ policy: name, at, from, versionId, date, dateKnownBy: 'observed' },
  })
  const date = undated.dateBetween?.[0] ?? ''
  const answer = held([learned(date), learned('2030-01-01T00:00:00Z')], name, { versionId })
  expect([answer.date, answer.dateKnownBy]).toEqual([date, 'observed'])
})

describe('a default version that is set', () => {
  const name = 'AmazonConnect_FullAccess'
  const set: CatalogueEvent = { kind: 'defaultVersionSet', policy: name, at, from, versionId: 'v3' }

  test('is the default from then on, until a higher version is added', () => {
    const answer = held([set], name)
    expect([answer.versionId, answer.policy.defaultVersionId]).toEqual(['v3', 'v3'])
    expect(answer.policy.versions.filter(({ isDefault }) => isDefault).map(({ versionId }) => versionId)).toEqual([
      'v3',
    ])
    expect(openCatalogue({ events: [set] }).defaultText(name)).toBe(held([], name, { versionId: 'v3' }).text)
    expect(held([set], name, { at: new Date('2026-08-31') }).versionId).toBe('v4')
    expect(held([set], name, { at: new Date('2026-09-02') }).versionId).toBe('v3')
    expect(held([set, added(name, 'v5')], name).versionId).toBe('v5')
  })

  test('that is not held stays as it is', () => {
    expect(held([{ ...set, versionId: 'v9' }], name)).toEqual(held([], name))
  })
})

describe('a deprecation', () => {
  const of = (policy: string): CatalogueEvent => ({
    kind: 'policyDeprecated',
    ...{ policy, at, from, since: '2026-09-01', replacedBy: 'ReadOnlyAccess' },
  })

  test('goes with the policy, whose documents stay', () => {
    const answer = held([of('SupportUser')], 'SupportUser')
    expect(answer.policy.deprecated).toEqual({ since: '2026-09-01', replacedBy: 'ReadOnlyAccess' })
    expect(answer.text).toBe(held([], 'SupportUser').text)
  })

  test('of a policy that is not held is what its name answers', () => {
    const message =
      'ExampleAccess is deprecated since 2026-09-01 and its documents are not in the catalogue; ReadOnlyAccess replaces it'
    expect(openCatalogue({ events: [of('ExampleAccess')] }).get('ExampleAccess')).toMatchObject({ message })
  })
})

describe('a catalogue that takes events while it is open', () => {
  const name = 'AmazonConnect_FullAccess'
  const update = [added(name, 'v5'), added('ExampleAccess', 'v1')]

  test('shows all of an update at once, and an older view nothing of it', () => {
    const catalogue = openCatalogue()
    const view = catalogue.view()
    const before = catalogue.list()
    expect(catalogue.apply(update)).toBe(2)
    expect([catalogue.revision, view.revision]).toEqual([2, 0])
    expect(catalogue.defaultText(name)).toBe(document)
    expect(catalogue.names()).toContain('ExampleAccess')
    expect(view.defaultText(name)).toBe(openCatalogue().defaultText(name))
    expect(view.names()).not.toContain('ExampleAccess')
    expect(view.list()).toEqual(before)
    expect(catalogue.view()).not.toBe(view)
    expect(catalogue.list()).toEqual(openCatalogue({ events: update }).list())
  })

  test('keeps what did not change, so that what is cached by it stays', () => {
    const catalogue = openCatalogue()
    const [before] = catalogue.list({ prefix: 'ReadOnlyAccess' })
    catalogue.apply(update)
    expect(catalogue.list({ prefix: 'ReadOnlyAccess' })[0]).toBe(before)
  })

  test('is as it was when an event cannot be taken', () => {
    const catalogue = openCatalogue()
    const view = catalogue.view()
    expect(() => catalogue.apply([...update, added(name, 'v-1')])).toThrow('not a version id')
    expect(catalogue.view()).toBe(view)
  })

  test('answers the same whether events come one by one or together', () => {
    const catalogue = openCatalogue()
    for (const event of update) catalogue.apply([event])
    expect(catalogue.list()).toEqual(openCatalogue({ events: update }).list())
    expect(catalogue.revision).toBe(2)
  })
})
