import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, newPage } from './chromium.ts'
import { factsOf, VIEWS } from './pageFacts.ts'
import { type Server, startServer } from './server.ts'

const PAGES = [
  ['the page at /', '/'],
  ['the index', '/updates/'],
  ['a search', '/updates/?q=s3'],
  ['a search without results', '/updates/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E'],
  ['a service', '/updates/s3.html'],
  ['the second page of a service', '/updates/s3.html?page=2'],
  ['a policy', '/updates/AmazonConnectServiceLinkedRolePolicy.html'],
  ['a change', '/updates/AmazonConnectServiceLinkedRolePolicy/v55.html'],
  ['a long change', '/updates/SageMakerStudioProjectUserRolePolicy/v62.html'],
] as const

let server: Server
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer()
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await server?.clean()
})

/** A page of a new window, and what it wrote to the console. */
async function open(path: string, scheme: 'light' | 'dark' = 'light', width = 1280) {
  const { page, said } = await newPage(browser, scheme, width)
  const answer = await page.goto(server.url + path)
  return { page, said, status: answer?.status() }
}

describe.each(VIEWS)('in %s at %i pixels', (scheme, width) => {
  test.each(PAGES)('%s fits the window, is legible and reports no error', async (_, path) => {
    const { page, said, status } = await open(path, scheme, width)
    expect(status).toBe(200)
    expect(await factsOf(page)).toMatchObject({ overflow: 0, faint: [] })
    expect(said).toEqual([])
    await page.context().close()
  })
})

test.each(
  PAGES,
)('%s has a language, one main heading, headings in order, labels, and a link past the navigation', async (_, path) => {
  const { page } = await open(path)
  const { title, levels, ...facts } = await factsOf(page)
  expect(facts).toMatchObject({ language: 'en', unlabelled: 0, scripts: 0 })
  expect(title).not.toBe('')
  expect(levels.filter((level) => level === 1)).toEqual([1])
  expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true)
  await page.keyboard.press('Tab')
  const { focused } = await factsOf(page)
  expect(focused).toEqual({ text: 'Skip to content', outline: 'solid', isVisible: true })
  await page.context().close()
})

test('a search finds services and policies, and its results open', async () => {
  const { page } = await open('/')
  await page.fill('input[name=q]', 's3:GetObject')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/updates/?q=s3%3AGetObject')
  await page.click('main >> text="s3"')
  await page.waitForURL('**/updates/s3.html')
  expect(await page.textContent('h1')).toContain('Amazon S3')
  await page.click('text=Older')
  await page.waitForURL('**/updates/s3.html?page=2')
  await page.fill('input[name=q]', 'amazonconnect readonly')
  await page.click('text="Search"')
  await page.click('text="AmazonConnectReadOnlyAccess"')
  await page.waitForURL('**/updates/AmazonConnectReadOnlyAccess.html')
  await page.click('h3 a')
  await page.waitForURL('**/updates/AmazonConnectReadOnlyAccess/v*.html')
  await page.context().close()
})

test('a search for markup shows it as text', async () => {
  const { page, said } = await open(PAGES[3][1])
  expect(await page.textContent('main')).toContain('"><script>alert(1)</script>')
  expect(await page.inputValue('input[name=q]')).toBe('"><script>alert(1)</script>')
  expect(said).toEqual([])
  await page.context().close()
})

test.each(PAGES)('the links of %s lead somewhere', async (_, path) => {
  const { page } = await open(path)
  const { links } = await factsOf(page)
  const own = [...new Set(links.map((link) => link.replace(/#.*/, '')))].filter((link) => link.startsWith(server.url))
  expect(own.length).toBeGreaterThan(2)
  // The index has a link to every policy; a few of them stand for all.
  const chosen = own.filter((_link, at) => own.length < 100 || at % 40 === 0)
  for (const link of chosen) expect(`${(await fetch(link)).status} ${link}`).toBe(`200 ${link}`)
  const targets = links.filter((link) => link.includes('#') && link.startsWith(page.url().replace(/#.*/, '')))
  for (const target of targets)
    expect(await page.$(`[id="${decodeURIComponent(new URL(target).hash.slice(1))}"]`)).not.toBeNull()
  await page.context().close()
})
