import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { memoryStore, type Store } from '@gatewarden/store'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { digestOf } from '../documentDigest.ts'
import { CATALOGUE_PARTITION, readCatalogueEvents } from '../log/partition.ts'
import { importOffers } from './importOffers.ts'
import type { ImportSummary } from './importTally.ts'
import { type Offer, SourceError } from './offer.ts'

type OfferCase = {
  readonly name: string
  readonly source: string
  /** A document is its text. */
  readonly offers: readonly (Record<string, unknown> & { document?: string })[]
  /** Absent members are empty. */
  readonly expect: Partial<ImportSummary>
  readonly skipped?: readonly string[]
}

const file = fileURLToPath(new URL('../../../../fixtures/import/offers.json', import.meta.url))
const cases = JSON.parse(readFileSync(file, 'utf8')) as OfferCase[]
const NOTHING = {
  added: [],
  defaultsChanged: expect.any(Array),
  withheld: [],
  ...{
    policiesSeen: 0,
    versionsSeen: 0,
    newPolicies: 0,
    newVersions: 0,
    datesLearned: 0,
    defaultsSet: 0,
    deprecated: 0,
  },
  skipped: [],
}
const now = new Date('2026-09-01T00:00:00Z')

function offersOf({ offers }: OfferCase): Offer[] {
  return offers.map(({ document: text, ...offer }, at) => {
    const document = text === undefined ? undefined : { value: JSON.parse(text), text: () => text }
    return { place: `place ${at}`, ...offer, document } as unknown as Offer
  })
}

async function run(offers: Iterable<Offer> | AsyncIterable<Offer>, store: Store): Promise<ImportSummary> {
  const catalogue = openCatalogue({ events: await readCatalogueEvents(store) })
  return importOffers(offers, { catalogue, store, source: 'test', now, isConfirmed: true })
}

describe('an import', () => {
  test.each(cases)('$name', async (each) => {
    const store = memoryStore()
    const first = await run(offersOf(each), store)
    const { skipped = [] } = each
    expect(first).toEqual({ ...NOTHING, ...each.expect, added: expect.anything(), skipped: expect.anything() })
    expect(first.added.flatMap(({ versions }) => versions)).toHaveLength(first.newVersions)
    expect(first.added.filter(({ isNewPolicy }) => isNewPolicy)).toHaveLength(first.newPolicies)
    expect(first.skipped.map(({ why }) => why)).toEqual(skipped)

    const events = await readCatalogueEvents(store)
    const second = await run(offersOf(each), store)
    const { policiesSeen, versionsSeen } = first
    expect(second, 'a second import adds nothing').toEqual({
      ...{ ...NOTHING, policiesSeen, versionsSeen },
      skipped: expect.anything(),
    })
    expect(await readCatalogueEvents(store)).toEqual(events)
  })

  test('records the source and time of each version', async () => {
    const store = memoryStore()
    const [first] = cases
    if (first) await run(offersOf(first), store)
    const common = { kind: 'versionAdded', policy: 'ExampleAccess', path: '/service-role/', at: '2026-09-01T00:00:00Z' }
    expect(await readCatalogueEvents(store)).toMatchObject([
      { ...common, from: 'test: place 1', versionId: 'v1', date: '2026-01-01T00:00:00Z', dateKnownBy: 'created' },
      { ...common, from: 'test: place 2', versionId: 'v2', date: '2026-01-31T23:00:00Z', dateKnownBy: 'created' },
    ])
  })

  test('that is interrupted keeps its versions, and the next one continues', async () => {
    const offers = (count: number): Offer[] => [
      { kind: 'path', place: 'list', policy: 'ExampleAccess', path: '/' },
      ...Array.from({ length: count }, (_, i): Offer => {
        const statement = { Sid: `Number${i}`, Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
        const text = JSON.stringify({ Version: '2012-10-17', Statement: statement })
        const document = { value: JSON.parse(text), text: () => text }
        return { kind: 'version', place: `${i}`, policy: 'ExampleAccess', versionId: `v${i + 1}`, document }
      }),
    ]
    function* broken(): Generator<Offer> {
      yield* offers(450)
      throw new SourceError('SourceUnreadable', 'the line is dead')
    }
    const appended: number[] = []
    const inner = memoryStore()
    const store: Store = {
      ...inner,
      append: (partition, sequence, events) => {
        appended.push(events.length)
        return inner.append(partition, sequence, events)
      },
    }
    await expect(run(broken(), store)).rejects.toThrow('the line is dead')
    expect(appended).toEqual([200, 200, 50])
    expect(await run(offers(500), store)).toMatchObject({ versionsSeen: 500, newPolicies: 0, newVersions: 50 })
    expect(
      openCatalogue({ events: await readCatalogueEvents(store) }).list({ prefix: 'ExampleA' })[0]?.versions,
    ).toHaveLength(500)
  })

  test('stops when another process writes to the catalogue', async () => {
    const store = memoryStore()
    const catalogue = openCatalogue()
    const at = '2026-09-01T00:00:00Z'
    const event = { kind: 'policyDeprecated', policy: 'OtherAccess', at, from: 'else', since: null }
    await store.append(CATALOGUE_PARTITION, 0, [event])
    const offers: Offer[] = [{ kind: 'deprecated', place: 'x', policy: 'ExampleAccess', since: null }]
    await expect(importOffers(offers, { catalogue, store, source: 'test', now })).rejects.toMatchObject({
      code: 'ConcurrentModification',
    })
    expect(catalogue.revision).toBe(0)
  })

  test('reports its progress', async () => {
    const seen: number[] = []
    const progress = ({ versionsSeen }: ImportSummary) => seen.push(versionsSeen)
    const offers = cases[0] ? offersOf(cases[0]) : []
    await importOffers(offers, { catalogue: openCatalogue(), store: memoryStore(), source: 'test', now, progress })
    expect(seen).toEqual([0, 1, 2])
  })
})

describe('the digest of a document', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, each]) => [name, shuffled(each)]),
    )
  }

  test('is the same for any order of members and white space', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(shuffled(value), null, 3)
        expect(digestOf(JSON.parse(text))).toBe(digestOf(JSON.parse(JSON.stringify(value))))
      }),
    )
  })

  test('differs for different values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const isSame = digestOf(a) === digestOf(b)
        const [first, second] = [a, b].map((value) => JSON.parse(JSON.stringify(value)))
        if (isSame) expect(first).toEqual(second)
      }),
    )
    for (const [a, b] of [
      ['{"a":"1,\\"b\\":2"}', '{"a":"1","b":2}'],
      ['["a","b"]', '["a,b"]'],
      ['{"__proto__":{"a":1}}', '{}'],
      ['[[1],2]', '[1,[2]]'],
      ['null', '"null"'],
    ]) {
      expect(digestOf(JSON.parse(a ?? ''))).not.toBe(digestOf(JSON.parse(b ?? '')))
    }
  })
})
