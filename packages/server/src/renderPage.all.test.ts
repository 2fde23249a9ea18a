import { openCatalogue } from '@gatewarden/catalogue'
import { siteIndex } from '@gatewarden/catalogue/internal'
import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import type { PageFormat, PageRequest } from './pages.ts'
import { PageRenderer } from './renderPage.ts'

const catalogue = openCatalogue()
const reference = openReference()
const renderer = new PageRenderer(reference)
const MAX_BYTES = 300_000
/** Data for programs: a difference lists every action by name. */
const MAX_DIFFERENCE = 800_000
const MAX_SECONDS = 1

const seen: { what: string; bytes: number; seconds: number }[] = []

/** Notes the size and the processor time of a page. */
function render(request: Omit<PageRequest, 'baseUrl'>): string | undefined {
  const start = process.cpuUsage()
  const answer = renderer.answer(catalogue, { ...request, baseUrl: 'http://127.0.0.1:4600/updates/', newerFrom: 'npm' })
  const { user, system } = process.cpuUsage(start)
  const text = 'text' in answer ? answer.text : undefined
  const { scope = 'all', format, page = '', versionId = '' } = request
  const what = `${scope} ${format} ${page}${versionId}`
  seen.push({ what, bytes: Buffer.byteLength(text ?? ''), seconds: (user + system) / 1e6 })
  return text
}

const tooLarge = (max: number) =>
  seen.filter(({ bytes }) => bytes > max).map(({ what, bytes }) => `${what}: ${bytes} bytes`)
const tooSlow = () => seen.filter(({ seconds }) => seconds > MAX_SECONDS)

test('every page and feed of every service and policy is small and quick', () => {
  // The first page also reads the index of changes; its time is bounded too.
  const { services, policies } = siteIndex(catalogue, reference)
  const scopes = [undefined, ...services.map(({ prefix }) => prefix), ...policies]
  const formats: readonly PageFormat[] = ['html', 'rss', 'atom', 'jsonfeed', 'json', 'text']
  render({ scope: undefined, format: 'index' })
  render({ scope: undefined, format: 'search', query: 'a' })
  for (const scope of scopes) {
    for (const format of formats) expect(render({ scope, format }), `${scope} ${format}`).toBeDefined()
    for (let page = 2; render({ scope, format: 'html', page }) !== undefined; page += 1)
      render({ scope, format: 'json', page })
  }
  expect(tooLarge(MAX_BYTES)).toEqual([])
  expect(tooSlow()).toEqual([])
})

test('the page, the document and the difference of every version are small and quick', () => {
  seen.length = 0
  for (const { name: scope, versions } of catalogue.list()) {
    for (const { versionId } of versions) {
      for (const format of ['change', 'document'] as const) expect(render({ scope, format, versionId })).toBeDefined()
    }
  }
  expect(tooLarge(MAX_BYTES)).toEqual([])
  for (const { name: scope, versions } of catalogue.list()) {
    for (const { versionId } of versions) expect(render({ scope, format: 'difference', versionId })).toBeDefined()
  }
  expect(tooLarge(MAX_DIFFERENCE)).toEqual([])
  expect(tooSlow()).toEqual([])
})
