import { statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { managed, own } from './accounts.ts'
import { launchChromium, newPage } from './chromium.ts'
import { gatewarden } from './command.ts'
import { factsOf, VIEWS } from './pageFacts.ts'
import { plainEnvironment } from './server.ts'

const IDENTITIES = 50
const POLICIES = [
  'AmazonConnectReadOnlyAccess',
  'AmazonConnect_FullAccess',
  'ReadOnlyAccess',
  'AmazonConnectVoiceIDFullAccess',
  'AmazonSESFullAccess',
  'AWSLambda_FullAccess',
  'AmazonLexFullAccess',
  'AdministratorAccess',
]
const HOSTILE = '<img src=x onerror=alert(1)>'

let folder: string
let file: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatewarden-tasks-'))
  const account = join(folder, 'account.json')
  file = join(folder, 'tasks.html')
  await writeFile(account, JSON.stringify({ UserDetailList: Array.from({ length: IDENTITIES }, (_, at) => user(at)) }))
  const options = ['--all', '--account', account, '--format', 'html', '--output', file]
  const { status, stderr, stdout } = await gatewarden(['tasks', 'check', ...options], { env: plainEnvironment() })
  expect({ status, stderr, stdout }).toEqual({ status: 1, stderr: '', stdout: '' })
  browser = await launchChromium()
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A user with some of the policies, and one that may do one action on its own instance. */
function user(at: number) {
  const name = `contact-center-person-${at}`
  const arn = `arn:aws:connect:us-east-1:123456789012:instance/${at}`
  const Statement = [
    // Markup in a resource: it is shown in the reasons.
    { Effect: 'Allow', Action: 'connect:UpdateInstanceAttribute', Resource: [arn, `${arn}${HOSTILE}`] },
  ]
  return {
    Arn: own(`user/${name}`),
    UserName: name,
    UserId: `AIDAEXAMPLE${at}`,
    AttachedManagedPolicies: POLICIES.filter((_, bit) => (at & (1 << bit)) !== 0).map((policy) => ({
      PolicyName: policy,
      PolicyArn: managed(policy),
    })),
    UserPolicyList: [{ PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement } }],
  }
}

async function open(scheme: 'light' | 'dark', width: number) {
  const { page, said } = await newPage(browser, scheme, width)
  page.on('request', (request) => request.url().startsWith('file:') || said.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  return { page, said }
}

describe.each(VIEWS)('in %s at %i pixels', (scheme, width) => {
  test('the matrix fits the window, is legible and reports no error', async () => {
    const { page, said } = await open(scheme, width)
    const { title, levels, ...facts } = await factsOf(page)
    expect(facts).toMatchObject({ overflow: 0, faint: [], language: 'en', scripts: 0 })
    expect(title).toBe('Console tasks by identity')
    expect(levels).toEqual([1, 2])
    expect(said).toEqual([])
    await page.context().close()
  })

  test('the names of the tasks stay visible beside the last identity', async () => {
    const { page } = await open(scheme, width)
    await page.$eval('.matrix', (matrix) => {
      matrix.scrollLeft = matrix.scrollWidth
    })
    const name = await (await page.$('tbody tr:nth-child(2) th'))?.boundingBox()
    const cell = await (await page.$('tbody tr:nth-child(2) td:last-child'))?.boundingBox()
    expect(name?.x).toBeGreaterThanOrEqual(0)
    expect(name?.width).toBeGreaterThan(100)
    expect((cell?.x ?? width) + (cell?.width ?? 0)).toBeLessThanOrEqual(width)
    expect(cell?.x).toBeGreaterThanOrEqual((name?.x ?? 0) + (name?.width ?? 0))
    await page.context().close()
  })
})

test('the page of 50 identities has less than 300 kB', () => {
  expect(statSync(file).size).toBeLessThan(300_000)
})

test('it has a row for each task, a column for each identity, and a reason behind each name', async () => {
  const { page } = await open('light', 1280)
  expect(await page.locator('tbody tr:not(.page)').count()).toBe(64)
  expect(await page.locator('thead th').count()).toBe(IDENTITIES + 1)
  expect(await page.locator('tbody tr:not(.page) td').count()).toBe(64 * IDENTITIES)
  await page.click('a[href="#create-instance"]')
  await page.locator('#create-instance').waitFor({ state: 'visible' })
  expect(await page.locator('#create-instance').textContent()).toContain('iam:PutRolePolicy')
  await page.context().close()
})

test('markup of policies is shown as text', async () => {
  const { page } = await open('light', 1280)
  expect(await page.locator('#edit-polly').textContent()).toContain(HOSTILE)
  await page.context().close()
})
