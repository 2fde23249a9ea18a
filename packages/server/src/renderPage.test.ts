import { openCatalogue, preparePublication } from '@gatewarden/catalogue'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import type { PageRequest } from './pages.ts'
import { PageRenderer } from './renderPage.ts'

const BASE = 'http://127.0.0.1:4600/updates/'
const VOICE_ID = 'AmazonConnectVoiceIDFullAccess'
const reference = openReference()
const catalogue = openCatalogue()
const renderer = new PageRenderer(reference)

function page(request: Partial<PageRequest>, of: PageRenderer = renderer): string {
  const answer = of.answer(catalogue.view(), { scope: undefined, format: 'html', baseUrl: BASE, ...request })
  if ('text' in answer) return answer.text
  throw new Error(JSON.stringify(answer))
}

describe('pages of the largest changes and services are below 300 kB', () => {
  test.each([
    { scope: 's3' },
    { scope: 's3', format: 'jsonfeed' },
    { scope: 's3', format: 'text' },
    { scope: 'sqs', format: 'json' },
    { scope: 'SageMakerStudioProjectUserRolePolicy' },
    { scope: 'SageMakerStudioProjectUserRolePolicy', format: 'change', versionId: 'v62' },
    { scope: 'ReadOnlyAccess', format: 'change', versionId: 'v69' },
    { scope: 'PowerUserAccess', format: 'difference', versionId: 'v1' },
    { format: 'index' },
    { format: 'search', query: 'a' },
  ] as const)('%o', (request) => {
    expect(Buffer.byteLength(page(request))).toBeLessThan(300_000)
  })
})

test('a statement with NotAction is written as what it leaves out, and wildcards stay as they are', () => {
  expect(page({ scope: 'PowerUserAccess', format: 'change', versionId: 'v1' })).toContain('all actions except iam:*')
  expect(
    JSON.parse(page({ scope: 'PowerUserAccess', format: 'difference', versionId: 'v1' })).gained.rows[0].allExcept,
  ).toEqual(['iam:*'])
  expect(page({ scope: 'AdministratorAccess' })).toContain('<li>*<br/><i>on</i> *</li>')
})

test('a change has both documents and the difference at URLs of their own', () => {
  const change = { scope: 'AmazonConnectReadOnlyAccess', versionId: 'v4' }
  const html = page({ ...change, format: 'change' })
  for (const file of ['v3.json', 'v4.json', 'v4.difference.json', 'v3.html'])
    expect(html).toContain(`href="../AmazonConnectReadOnlyAccess/${file}"`)
  const stored = catalogue.get('AmazonConnectReadOnlyAccess', { versionId: 'v4' })
  expect('text' in stored && stored.text).toBe(page({ ...change, format: 'document' }))
  const difference = JSON.parse(page({ ...change, format: 'difference' }))
  expect(difference).toMatchObject({ kind: 'mixed', links: { before: `${BASE}AmazonConnectReadOnlyAccess/v3.json` } })
  expect(difference.denied.actions).toEqual([
    { service: 'connect', level: 'Write', actions: ['connect:AdminGetEmergencyAccessToken'] },
  ])
  for (const format of ['change', 'document', 'difference'] as const) {
    const answer = renderer.answer(catalogue, { ...change, versionId: 'v99', format, baseUrl: BASE })
    expect(answer).toEqual({ problem: expect.stringMatching(/has no version v99 in the catalogue/) })
  }
})

test('a feed links to the pages of changes, and its ids do not depend on that', () => {
  const feed = page({ scope: VOICE_ID, format: 'rss' })
  expect(feed).toContain(`<link>${BASE}${VOICE_ID}/v1.html</link>`)
  expect(feed).toContain(`<guid isPermaLink="false">arn:aws:iam::aws:policy/${VOICE_ID}#v1</guid>`)
})

test('a history has pages that link to one another, and no others', () => {
  const [first, second] = [page({ scope: 'ReadOnlyAccess' }), page({ scope: 'ReadOnlyAccess', page: 2 })]
  expect(first).toContain('<link rel="next" href="ReadOnlyAccess.html?page=2"/>')
  expect(first).not.toContain('rel="prev"')
  expect(second).toContain('<a href="ReadOnlyAccess.html" rel="prev">Newer</a>')
  expect(first.match(/<li id=/g)).toHaveLength(60)
  const beyond = { scope: 'ReadOnlyAccess', format: 'html', baseUrl: BASE, page: 4 } as const
  expect(page({ scope: 'connect' }), 'all of Amazon Connect').toContain('AmazonConnect_FullAccess/v1.html')
  expect(renderer.answer(catalogue, beyond)).toEqual({
    problem: 'This page does not exist: the history has no page 4.',
  })
})

test('old data is told on pages and in feeds, with the command that brings newer data', () => {
  for (const format of ['html', 'rss', 'atom', 'jsonfeed', 'json', 'index'] as const) {
    const request = { scope: format === 'index' ? undefined : VOICE_ID, format }
    expect(page({ ...request, newerFrom: 'npm' }), format).toContain('gatewarden catalogue update')
    expect(page({ ...request, newerFrom: 'account' }), format).toContain('gatewarden catalogue update --from account')
    expect(page(request), format).not.toContain('gatewarden catalogue update')
  }
})

describe('a search', () => {
  const found = (query: string) => page({ format: 'search', query })
  test.each([
    ['s3:GetObject', 'href="s3.html"'],
    ['arn:aws:iam::aws:policy/job-function/Billing', 'href="Billing.html"'],
    ['READONLY amazonconnect', 'href="AmazonConnectReadOnlyAccess.html"'],
    ['voice id', 'href="voiceid.html"'],
  ])('for %s finds it', (query, link) => {
    expect(found(query)).toContain(link)
  })
  test.each([
    '<b>',
    '"><script>',
    '\u0000',
    '\ud800',
    '.*',
    '(((((',
    '__proto__',
    ':',
    'arn:',
    '%00',
    'x'.repeat(100),
  ])('for %j is answered with text', (query) => {
    const html = found(query)
    expect(html).toContain('Nothing found')
    expect(html).not.toMatch(/<b>|<script/)
    expect(html).not.toContain('\0')
    expect(html.isWellFormed()).toBe(true)
  })
})

test('a page is the same until a policy that it is about changes', () => {
  const own = new PageRenderer(reference)
  const text =
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["voiceid:*","s3:GetObject"],"Resource":"*"}}'
  const publication = { name: VOICE_ID, text, reason: 'Recordings can be read.' }
  const prepared = preparePublication(catalogue, publication, { reference, now: new Date() })
  if ('code' in prepared) throw new Error(prepared.message)
  const published = openCatalogue({ events: [prepared.event] })
  const isSame = (request: Partial<PageRequest>) =>
    'isSame' in own.answer(published, { scope: undefined, format: 'html', baseUrl: BASE, ...request }, 0)
  expect(isSame({ scope: 'ReadOnlyAccess' })).toBe(true)
  expect(isSame({ scope: 'ec2' })).toBe(true)
  expect(isSame({ scope: 'ReadOnlyAccess', format: 'change', versionId: 'v2' })).toBe(true)
  for (const scope of [VOICE_ID, 'voiceid', 's3', 'connect', undefined]) expect(isSame({ scope }), scope).toBe(false)
  expect(isSame({ format: 'index' })).toBe(false)
  expect(isSame({ scope: 'ec2', format: 'html' }), 'at its own revision').toBe(true)
  const answer = own.answer(published, { scope: VOICE_ID, format: 'html', baseUrl: BASE })
  expect('text' in answer && answer.text).toMatch(/v2 was published here on \d{4}-/)
  expect('text' in answer && answer.text).not.toContain("AWS's page")
})
