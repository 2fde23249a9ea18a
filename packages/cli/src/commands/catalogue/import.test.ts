import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { readDataFolder } from '@gatewarden/catalogue/internal'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT, runCommand, startProcess } from '../../commandLine.fixture.ts'

const home = mkdtempSync(join(tmpdir(), 'gatewarden-import-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
const newData = () => join(home, String(folders++), 'data')

function run(data: string, ...args: string[]) {
  return runCommand(args, { environment: { GATEWARDEN_DATA: data } })
}

describe('what is imported', () => {
  test('is added once, and seen by the commands that read the catalogue', async () => {
    const data = newData()
    const args = ['catalogue', 'import', 'git', 'fixtures/import/archive.bundle', '--json']
    const first = await run(data, ...args)
    expect([first.exit, first.stderr, JSON.parse(first.stdout)]).toMatchObject([
      ...[0, '', { newVersions: 2, newPolicies: 1, deprecated: 1 }],
    ])
    const store = readFileSync(join(data, 'directory.db'))
    const second = await run(data, ...args)
    expect([second.exit, JSON.parse(second.stdout)]).toMatchObject([
      0,
      { newVersions: 0, newPolicies: 0, deprecated: 0 },
    ])
    expect(readFileSync(join(data, 'directory.db')).equals(store)).toBe(true)
    expect(readdirSync(data)).toEqual(['directory.acknowledged', 'directory.db'])

    const shown = await run(data, 'catalogue', 'show', 'ExampleContactCentreAccess', '--at', '2026-03-15', '--json')
    expect(JSON.parse(shown.stdout)).toMatchObject({ versionId: 'v1', dateKnownBy: 'created' })
    const retired = await run(data, 'catalogue', 'show', 'ExampleRetiredAccess')
    expect(retired.stderr).toBe(
      'gatewarden: ExampleRetiredAccess is deprecated since 2025-08-14 and its documents are not in the catalogue\n',
    )
  })

  test('applies to decisions from then on', async () => {
    const data = newData()
    const question = ['can', 'user/supervisor', 'iam:PassRole', '--account', 'fixtures/accounts/contact-centre.json']
    const before = await run(data, ...question)
    expect(before.exit).toBe(1)

    const source = join(home, 'source')
    mkdirSync(source)
    const document =
      '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}}'
    writeFileSync(join(source, 'AmazonConnect_FullAccess.v5.json'), document)
    expect((await run(data, 'catalogue', 'import', 'dir', source, '--yes')).exit).toBe(0)
    const after = await run(data, ...question)
    expect([after.exit, after.stdout]).toEqual([0, expect.stringContaining('AmazonConnect_FullAccess v5')])
    expect((await run(data, ...question, '--at', '2024-01-01')).exit).toBe(1)
  })

  test('includes deprecations', async () => {
    const data = newData()
    const args = [
      'catalogue',
      'deprecate',
      'SupportUser',
      '--replacement',
      'ReadOnlyAccess',
      '--since',
      '2026-01-31',
      '--json',
    ]
    const answer = { policy: 'SupportUser', since: '2026-01-31', replacedBy: 'ReadOnlyAccess' }
    expect(JSON.parse((await run(data, ...args)).stdout)).toEqual({ ...answer, isNew: true })
    expect(JSON.parse((await run(data, ...args)).stdout)).toEqual({ ...answer, isNew: false })
    const shown = JSON.parse((await run(data, 'catalogue', 'show', 'SupportUser', '--json')).stdout)
    expect(shown.policy.deprecated).toEqual({ since: '2026-01-31', replacedBy: 'ReadOnlyAccess' })
  })
})

describe('a default version that changes access a lot', () => {
  const source = join(home, 'large')
  mkdirSync(source)
  const write = (name: string, Action: string, Effect = 'Allow') =>
    writeFileSync(
      join(source, name),
      JSON.stringify({ Version: '2012-10-17', Statement: { Effect, Action, Resource: '*' } }),
    )
  write('IAMReadOnlyAccess.v999.json', '*')
  write('AmazonConnectVoiceIDFullAccess.v9.json', 'voiceid:List*')
  write('AmazonConnectReadOnlyAccess.v8.json', '*', 'Deny')
  const importing = ['catalogue', 'import', 'dir', source]
  const versionOf = async (data: string, policy: string) =>
    JSON.parse((await run(data, 'catalogue', 'show', policy, '--json')).stdout).versionId

  test('is not imported without --yes, and the reason is given', async () => {
    const data = newData()
    const { exit, stdout } = await run(data, ...importing)
    expect(exit).toBe(1)
    expect(stdout).toMatch(/^new {19}0$/m)
    const why = stdout.split('\n').filter((line) => line.includes('--yes'))
    expect(why).toEqual([
      expect.stringMatching(
        /^ {2}AmazonConnectReadOnlyAccess: v8 would replace the default version v4 \(0 actions gained, 0 widened, \d+ lost\): it removes permissions, such as \S+ on .*; confirm it with --yes$/,
      ),
      expect.stringMatching(
        /^ {2}AmazonConnectVoiceIDFullAccess: v9 .*\(0 actions gained, 0 widened, \d+ lost\): it removes permissions, such as voiceid:.*; confirm it with --yes$/,
      ),
      expect.stringMatching(
        /^ {2}IAMReadOnlyAccess: v999 .*\(\d{5} actions gained, \d+ widened, 0 lost\): it allows more requests of \d{5} actions; before it allowed \d+; confirm it with --yes$/,
      ),
    ])
    expect(await versionOf(data, 'IAMReadOnlyAccess')).not.toBe('v999')
  })

  test('is shown and not imported by --dry-run, also with --yes', async () => {
    const data = newData()
    const { exit, stdout } = await run(data, ...importing, '--yes', '--dry-run')
    expect(exit).toBe(0)
    expect(stdout).toMatch(/^new {19}3$/m)
    expect(stdout).toMatch(
      /^ {2}IAMReadOnlyAccess v\d+ -> v999: \d{5} actions gained, \d+ widened, 0 lost; it allows more requests of \d{5} actions/m,
    )
    expect(stdout).toMatch(/^nothing was imported: this was a dry run$/m)
    expect(await versionOf(data, 'IAMReadOnlyAccess')).not.toBe('v999')
  })

  test('is imported with --yes, and listed', async () => {
    const data = newData()
    const { exit, stdout } = await run(data, ...importing, '--yes', '--json')
    expect(exit).toBe(0)
    const { defaultsChanged, newVersions } = JSON.parse(stdout)
    expect(newVersions).toBe(3)
    expect(defaultsChanged).toContainEqual(
      expect.objectContaining({ policy: 'IAMReadOnlyAccess', to: 'v999', lost: 0, isLarge: true }),
    )
    expect(await versionOf(data, 'IAMReadOnlyAccess')).toBe('v999')
  })
})

test('a default version that gives more permissions to manage permissions, or to pass roles, waits for --yes', async () => {
  const data = newData()
  const source = join(home, 'managing')
  mkdirSync(source)
  const shown = await run(data, 'catalogue', 'show', 'AmazonConnect_FullAccess', '--json')
  const { document, versionId } = JSON.parse(shown.stdout)
  const passing = { Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::*:role/any/*' }
  const widened = { ...document, Statement: [...document.Statement, passing] }
  writeFileSync(join(source, 'AmazonConnect_FullAccess.v99.json'), JSON.stringify(widened))
  const { exit, stdout } = await run(data, 'catalogue', 'import', 'dir', source)
  expect(exit).toBe(1)
  expect(stdout).toContain(
    `  AmazonConnect_FullAccess: v99 would replace the default version ${versionId} (1 action gained, 0 widened, 0 lost): it allows more requests of iam:PassRole, which gives permissions; confirm it with --yes`,
  )
})

test('a default version that allows the same actions on every resource is listed with their number', async () => {
  const data = newData()
  const source = join(home, 'widened')
  mkdirSync(source)
  const shown = await run(data, 'catalogue', 'show', 'AmazonConnect_FullAccess', '--json')
  const { document } = JSON.parse(shown.stdout)
  const Statement = document.Statement.map(({ Condition, ...each }: object & { Condition?: object }) => ({
    ...each,
    Resource: '*',
  }))
  writeFileSync(join(source, 'AmazonConnect_FullAccess.v99.json'), JSON.stringify({ ...document, Statement }))
  const { exit, stdout } = await run(data, 'catalogue', 'import', 'dir', source)
  expect([exit, stdout]).toEqual([
    0,
    expect.stringMatching(/AmazonConnect_FullAccess v\d+ -> v99: 0 actions gained, [1-9]\d* widened, 0 lost$/m),
  ])
})

test('a document that AWS would not store is not imported, also with --yes', async () => {
  const data = newData()
  const source = join(home, 'refused')
  mkdirSync(source)
  const document = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'CreateInstance', Resource: '*' } }
  writeFileSync(join(source, 'AmazonConnect_FullAccess.v99.json'), JSON.stringify(document))
  const { exit, stdout } = await run(data, 'catalogue', 'import', 'dir', source, '--yes')
  expect([exit, stdout]).toEqual([
    1,
    expect.stringContaining('AWS would not store its document: Actions/Conditions must be'),
  ])
  expect(stdout).toMatch(/^new {19}0$/m)
})

test('an import that is killed continues where it stopped', async () => {
  const data = newData()
  const source = join(home, 'many')
  mkdirSync(source)
  const versions = 3000
  for (let number = 1; number <= versions; number++) {
    const sid = `Number${number}`
    const document = {
      Version: '2012-10-17',
      Statement: { Sid: sid, Effect: 'Allow', Action: 'connect:*', Resource: '*' },
    }
    writeFileSync(join(source, `AmazonConnectExampleAccess.v${number}.json`), JSON.stringify(document))
  }
  const list = { Policies: [{ Arn: 'arn:aws:iam::aws:policy/AmazonConnectExampleAccess' }] }
  writeFileSync(join(source, 'list-policies.json'), JSON.stringify(list))

  const killed = startProcess(['catalogue', 'import', 'dir', source], { environment: { GATEWARDEN_DATA: data } })
  const ended = new Promise((resolve) => killed.on('close', resolve))
  while ((await readDataFolder(data)).events.length === 0) await wait(1)
  killed.kill('SIGKILL')
  await ended
  const second = await run(data, 'catalogue', 'import', 'dir', source, '--json')
  const { newVersions, versionsSeen } = JSON.parse(second.stdout)
  expect([second.exit, versionsSeen]).toEqual([0, versions])
  expect(newVersions).toBeLessThanOrEqual(versions)
  const listed = await run(data, 'catalogue', 'list', '--prefix', 'AmazonConnectExample', '--json')
  expect(JSON.parse(listed.stdout)[0].versions).toHaveLength(versions)
})

test('a write that a crash interrupted is reported, and removed by the next one', async () => {
  const data = newData()
  const importing = ['catalogue', 'import', 'dir', 'fixtures/import/folder']
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'catalogue.jsonl'), '{"sequence":1,"until":1,"crc":"')
  const first = await run(data, ...importing)
  expect([first.exit, first.stderr]).toEqual([
    ...[0, `note: the log in ${data} ends in an incomplete write, which is ignored\n`],
  ])
  const second = await run(data, ...importing)
  expect([second.exit, second.stderr]).toEqual([0, ''])
  expect(second.stdout).toContain('nothing new')
})

test('a damaged log stops every command that reads the catalogue, with one sentence', async () => {
  const data = newData()
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'catalogue.jsonl'), 'nonsense\n')
  for (const args of [['list'], ['import', 'dir', 'fixtures/import/folder']]) {
    const { exit, stdout, stderr } = await run(data, 'catalogue', ...args)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^gatewarden: .*catalogue\.jsonl:1 is damaged: .*\n$/)
  }
})

test('a damaged store stops every command that reads the catalogue, with one sentence', async () => {
  const data = newData()
  await run(data, 'catalogue', 'import', 'dir', 'fixtures/import/folder')
  const file = join(data, 'directory.db')
  writeFileSync(file, readFileSync(file).subarray(0, 5000))
  for (const args of [['list'], ['import', 'dir', 'fixtures/import/folder']]) {
    const { exit, stdout, stderr } = await run(data, 'catalogue', ...args)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^gatewarden: .*directory\.db is damaged: .*; restore the file from a backup\n$/)
  }
})

test('a folder of an older version is read as it is, and moved into the store by the first command that adds something', async () => {
  const data = newData()
  mkdirSync(data, { recursive: true })
  const bytes = readFileSync(join(ROOT, 'fixtures/import/data/catalogue.jsonl'))
  writeFileSync(join(data, 'catalogue.jsonl'), bytes)
  const importing = ['catalogue', 'import', 'git', 'fixtures/import/archive.bundle', '--json']
  const listed = await run(data, 'catalogue', 'list', '--prefix', 'ExampleContactCentre')
  expect(listed.stdout).toContain('2 versions')
  expect(readdirSync(data)).toEqual(['catalogue.jsonl'])
  const added = await run(data, ...importing)
  expect([added.exit, added.stderr, JSON.parse(added.stdout).newPolicies]).toEqual([0, '', 0])
  expect(readdirSync(data)).toEqual(['catalogue.jsonl.migrated', 'directory.acknowledged', 'directory.db'])
  expect(readFileSync(join(data, 'catalogue.jsonl.migrated')).equals(bytes)).toBe(true)
})

test('the AWS SDK is loaded by no other command', async () => {
  const module = join(ROOT, 'packages/cli/src/program.ts')
  const script = `
    const loaded = []
    const { registerHooks } = await import('node:module')
    registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context) } })
    await import(${JSON.stringify(module)})
    console.log(loaded.filter((url) => url.includes('@aws-sdk')).length, loaded.length > 50)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  expect(await text(child.stdout)).toBe('0 true\n')
})
