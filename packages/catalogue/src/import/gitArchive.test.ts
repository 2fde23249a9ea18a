import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { memoryStore } from '@gatewarden/store'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { readCatalogueEvents } from '../log/partition.ts'
import { offersOfGit } from './gitArchive.ts'
import { importOffers } from './importOffers.ts'
import type { Offer } from './offer.ts'
import { MAX_BYTES } from './versionFile.ts'

const BUNDLE = fileURLToPath(new URL('../../../../fixtures/import/archive.bundle', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'catalogue-git-'))
// Archives are unpacked into a folder whose files are counted.
const original = process.env.TMPDIR
const unpacked = mkdtempSync(join(home, 'unpacked-'))
beforeAll(() => {
  process.env.TMPDIR = unpacked
})
afterAll(() => {
  if (original === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = original
  rmSync(home, { recursive: true })
})

const person = { NAME: 'archive', EMAIL: 'archive@example.org', DATE: '2026-05-01T00:00:00Z' }
const env = {
  PATH: process.env.PATH,
  HOME: home,
  ...Object.fromEntries(
    Object.entries(person).flatMap(([what, value]) => [
      [`GIT_AUTHOR_${what}`, value],
      [`GIT_COMMITTER_${what}`, value],
    ]),
  ),
}
const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

let archives = 0
const newArchive = (): string => {
  const folder = join(home, `archive ${archives++}`)
  mkdirSync(folder)
  git(folder, 'init', '-q', '-b', 'master')
  return folder
}
function commit(folder: string, files: Record<string, string | Buffer>): string {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'more')
  return git(folder, 'rev-parse', '--short=8', 'HEAD').trim()
}

const document = (action: string): string =>
  `{"Statement": [{"Effect": "Allow", "Action": "${action}", "Resource": "*"}]}`
const version = (versionId: string, action = 's3:*', date = '2026-01-01T00:00:00Z'): string =>
  `{"PolicyVersion": {"CreateDate": "${date}", "VersionId": "${versionId}", "Document": ${document(action)}}}`

async function offers(archive: string, ref?: string): Promise<Offer[]> {
  const all: Offer[] = []
  for await (const offer of offersOfGit(archive, openCatalogue(), ref)) all.push(offer)
  return all
}
const versionsIn = (all: readonly Offer[]) =>
  all.flatMap((offer) => (offer.kind === 'version' ? [{ ...offer, document: offer.document?.text() }] : []))
const unreadableIn = (all: readonly Offer[]) =>
  all.flatMap((offer) => (offer.kind === 'unreadable' ? [`${offer.place}: ${offer.why}`] : []))

describe('an archive', () => {
  test('offers every state of every file, oldest first, with the bytes of its document', async () => {
    const folder = newArchive()
    const first = commit(folder, { 'policies/ExampleAccess': version('v1'), 'README.md': 'an archive' })
    const second = commit(folder, {
      'policies/ExampleAccess': version('v2', 's3:Get*'),
      'policies/Other': version('v7'),
    })
    commit(folder, { 'policies/ExampleAccess': version('v1') })
    const place = `policies/ExampleAccess at`
    const found = versionsIn(await offers(folder))
    expect(found).toMatchObject([
      { place: `${place} ${first}`, policy: 'ExampleAccess', versionId: 'v1', document: document('s3:*') },
      { place: `${place} ${second}`, versionId: 'v2', document: document('s3:Get*'), date: '2026-01-01T00:00:00Z' },
      { place: `policies/Other at ${second}`, policy: 'Other', versionId: 'v7' },
    ])
    expect(git(folder, 'status', '--porcelain')).toBe('')
  })

  test('is read from a bundle and from a bare repository as well', async () => {
    const bare = join(home, 'bare.git')
    git(home, 'clone', '-q', '--bare', BUNDLE, bare)
    const [fromBundle, fromBare] = await Promise.all([offers(BUNDLE), offers(bare, 'main')])
    expect(versionsIn(fromBare)).toEqual(versionsIn(fromBundle))
    expect(versionsIn(fromBundle)).toMatchObject([
      { policy: 'AmazonConnectVoiceIDFullAccess', versionId: 'v1' },
      { policy: 'ExampleContactCentreAccess', versionId: 'v1', date: '2026-03-01T10:00:00Z' },
      { policy: 'ExampleContactCentreAccess', versionId: 'v2', date: '2026-04-02T12:00:00Z', dateKnownBy: 'observed' },
    ])
    expect(fromBundle.slice(0, 2)).toEqual([
      { kind: 'path', place: 'list-policies.json', policy: 'ExampleContactCentreAccess', path: '/' },
      { kind: 'deprecated', place: 'DEPRECATED.json', policy: 'ExampleRetiredAccess', since: '2025-08-14' },
    ])
    expect(readdirSync(unpacked)).toEqual([])
  })

  test('is imported once', async () => {
    const store = memoryStore()
    const run = async () => {
      const catalogue = openCatalogue({ events: await readCatalogueEvents(store) })
      return importOffers(offersOfGit(BUNDLE, catalogue), {
        catalogue,
        store,
        source: 'git',
        now: new Date('2026-09-01'),
      })
    }
    const none = { newVersions: 0, newPolicies: 0, datesLearned: 0, deprecated: 0, skipped: [] }
    expect(await run()).toMatchObject({
      policiesSeen: 2,
      versionsSeen: 3,
      newVersions: 2,
      newPolicies: 1,
      deprecated: 1,
    })
    expect(await run()).toMatchObject({ policiesSeen: 2, versionsSeen: 3, ...none })
  })

  test('has the history of one ref, merges included', async () => {
    const folder = newArchive()
    commit(folder, { 'policies/A': version('v1') })
    git(folder, 'checkout', '-q', '-b', 'side')
    commit(folder, { 'policies/B': version('v1') })
    commit(folder, { 'policies/B': version('v2') })
    git(folder, 'checkout', '-q', 'master')
    commit(folder, { 'policies/A': version('v2') })
    const names = async (ref: string) =>
      versionsIn(await offers(folder, ref)).map((each) => each.policy + each.versionId)
    expect(await names('master')).toEqual(['Av1', 'Av2'])
    git(folder, 'merge', '-q', '--no-edit', '-s', 'ours', 'side')
    expect((await names('master')).sort()).toEqual(['Av1', 'Av2', 'Bv1', 'Bv2'])
    expect(await names('side')).toEqual(['Av1', 'Bv1', 'Bv2'])
  })

  test('names what cannot be read, with its place', async () => {
    const folder = newArchive()
    const id = commit(folder, {
      'policies/Broken': '{"PolicyVersion": ',
      'policies/Empty': '',
      'policies/Large': Buffer.alloc(MAX_BYTES + 1, ' '),
      'policies/List': '[]',
      'policies/NoDocument': '{"PolicyVersion": {"VersionId": "v1"}}',
      'policies/Plain': document('s3:*'),
      'policies/Strange': Buffer.from([0x7b, 0xff, 0x7d]),
      'policies/ZGood': version('v1'),
    })
    const all = await offers(folder)
    expect(unreadableIn(all)).toEqual([
      `policies/Broken at ${id}: not JSON: a value is expected`,
      `policies/Empty at ${id}: it is empty`,
      `policies/Large at ${id}: it has more than ${MAX_BYTES} bytes`,
      `policies/List at ${id}: it contains neither a PolicyVersion with a VersionId nor a document`,
      `policies/NoDocument at ${id}: its Document is missing or not JSON`,
      `policies/Plain at ${id}: its version is not known`,
      `policies/Strange at ${id}: it is not UTF-8 text`,
    ])
    expect(versionsIn(all)).toMatchObject([{ policy: 'ZGood' }])
  })

  test('with hostile file names does no harm', async () => {
    const folder = newArchive()
    const hostile = [
      '--upload-pack=x',
      '$(touch pwned)',
      ';touch pwned',
      'a b',
      'a\nb',
      '"',
      ':(top)',
      'ü',
      'deep/er',
      '\u001b[2J',
    ]
    const files = Object.fromEntries(hostile.map((name) => [`policies/${name}`, version('v1')]))
    commit(folder, files)
    symlinkSync('/etc/passwd', join(folder, 'policies', 'link'))
    commit(folder, {})
    const found = versionsIn(await offers(folder))
    expect(found.map(({ policy }) => policy).sort()).toEqual([...hostile].sort())
    for (const { place } of found) expect(place).toMatch(/^[\x20-\x7eü]+$/)
    expect(existsSync(join(folder, 'pwned'))).toBe(false)
  })

  test('whose settings name programs runs none of them', async () => {
    const folder = newArchive()
    commit(folder, { 'policies/A': version('v1') })
    const program = join(folder, 'program')
    const trace = join(folder, 'ran')
    writeFileSync(program, `#!/bin/sh\ntouch '${trace}'\n`)
    chmodSync(program, 0o755)
    const settings = [
      'gpg.program',
      'core.fsmonitor',
      'diff.external',
      'core.pager',
      'core.sshCommand',
      'diff.x.textconv',
    ]
    for (const setting of settings) git(folder, 'config', setting, program)
    git(folder, 'config', 'log.showSignature', 'true')
    git(folder, 'config', 'pager.log', 'true')
    writeFileSync(join(folder, '.git', 'info', 'attributes'), '* diff=x\n')
    expect(versionsIn(await offers(folder))).toHaveLength(1)
    expect(existsSync(trace)).toBe(false)
  })

  test('that is read only in part leaves no files behind', async () => {
    for await (const offer of offersOfGit(BUNDLE, openCatalogue())) if (offer.kind === 'version') break
    expect(readdirSync(unpacked)).toEqual([])
  })
})

describe('what is not an archive', () => {
  const failure = (archive: string, ref?: string) =>
    offers(archive, ref).catch((error: Error) => `${error.name}: ${error.message}`)

  test('is one sentence', async () => {
    const empty = mkdtempSync(join(home, 'empty-'))
    const file = join(home, 'file')
    writeFileSync(file, 'no bundle')
    expect(await failure(empty)).toBe(`SourceError: ${empty} is neither a git repository nor a bundle`)
    expect(await failure(join(home, 'nowhere'))).toBe(
      `SourceError: ${join(home, 'nowhere')} cannot be read: it does not exist; check the path`,
    )
    expect(await failure(file)).toBe(`SourceError: ${file} is not a git bundle`)

    const folder = newArchive()
    expect(await failure(folder)).toBe(`SourceError: ${folder} has no ref HEAD; it has no commits`)
    commit(folder, { 'README.md': 'no policies' })
    expect(await failure(folder)).toBe(`SourceError: ${folder} contains no folder policies with files in its history`)
    mkdirSync(join(folder, 'inner'))
    expect(await failure(join(folder, 'inner'))).toMatch('inner is a folder in a git repository; give the repository')
    expect(await failure(folder, 'missing')).toBe(`SourceError: ${folder} has no ref missing; there are master`)
    expect(await failure(folder, '--output=x')).toMatch('has no ref --output=x; there are master')
    expect(await failure(folder, 'HEAD:README.md')).toMatch('has no ref HEAD:README.md')
  })

  describe('without git', () => {
    const path = process.env.PATH
    afterEach(() => {
      process.env.PATH = path
    })

    test('is one sentence as well', async () => {
      process.env.PATH = home
      expect(await failure(dirname(BUNDLE))).toBe(
        'SourceError: the program git cannot be run: install git, or put it on the PATH',
      )
    })
  })

  // Only root can give a folder away.
  test.runIf(process.getuid?.() === 0)('of another user is explained', async () => {
    const folder = newArchive()
    commit(folder, { 'policies/A': version('v1') })
    execFileSync('chown', ['-R', '12345', folder])
    expect(await failure(folder)).toBe(
      `SourceError: git does not read ${folder}, because it belongs to another user; if you trust it: git config --global --add safe.directory ${folder}`,
    )
  })
})
