import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { openPages, type PageRequest, type Pages } from './pages.ts'

/** A thread that answers `slow` late, fills its heap for `heap`, and reports how many pages it rendered. */
const CODE = `
import { parentPort } from 'node:worker_threads'
let rendered = 0
parentPort.on('message', async ({ id, request: { scope }, since }) => {
  if (scope === 'same' && since !== undefined) return parentPort.postMessage({ id, answer: { isSame: true } })
  const full = []
  while (scope === 'heap') full.push(Array.from({ length: 10_000 }, (_, at) => ({ at })))
  if (scope === 'slow') await new Promise((resolve) => setTimeout(resolve, 200))
  rendered += 1
  parentPort.postMessage({ id, answer: { text: scope + ' ' + rendered } })
})
`
const file = join(mkdtempSync(join(tmpdir(), 'gatewarden-')), 'thread.mjs')
writeFileSync(file, CODE)

let pages: Pages
const opened = (limits = {}) => {
  pages = openPages(undefined, { kept: 1_000, waiting: 2, heap: 32, ...limits }, pathToFileURL(file))
  return pages
}
afterEach(() => pages.close())

const about = (scope: string): PageRequest => ({ scope, format: 'html', baseUrl: 'http://localhost/updates/' })

describe('pages', () => {
  test('are rendered once for each revision', async () => {
    const { page } = opened()
    const texts = [await page(about('a'), 1), await page(about('a'), 1), await page(about('a'), 2)]
    expect(texts).toEqual([{ text: 'a 1' }, { text: 'a 1' }, { text: 'a 2' }])
  })

  test('that show the same at a later revision are kept', async () => {
    const { page } = opened()
    const texts = [await page(about('same'), 1), await page(about('same'), 2), await page(about('same'), 2)]
    expect(texts).toEqual([{ text: 'same 1' }, { text: 'same 1' }, { text: 'same 1' }])
    expect(await page(about('a'), 2)).toEqual({ text: 'a 2' })
  })

  test('that are requested twice at the same time are rendered once', async () => {
    const { page } = opened()
    expect(await Promise.all([page(about('slow'), 1), page(about('slow'), 1)])).toEqual([
      { text: 'slow 1' },
      { text: 'slow 1' },
    ])
  })

  test('beyond the queue are refused, and rendered when it is shorter', async () => {
    const { page } = opened()
    const waiting = [page(about('slow'), 1), page(about('slow'), 2)]
    expect(await page(about('a'), 1)).toEqual({
      unavailable: 'Too many pages are being rendered; try again later.',
    })
    await Promise.all(waiting)
    expect(await page(about('a'), 1)).toEqual({ text: 'a 3' })
  })

  test('are unavailable when the heap of the thread is full, and the next request starts another', async () => {
    const { page } = opened()
    const failed = { unavailable: 'The page could not be rendered; try again later.' }
    expect(await Promise.all([page(about('heap'), 1), page(about('a'), 1)])).toEqual([failed, failed])
    expect(await page(about('a'), 1)).toEqual({ text: 'a 1' })
  })

  test('beyond the memory for pages are rendered again', async () => {
    const { page } = opened({ kept: 4 })
    expect([await page(about('a'), 1), await page(about('b'), 1), await page(about('a'), 1)]).toEqual([
      { text: 'a 1' },
      { text: 'b 2' },
      { text: 'a 3' },
    ])
  })

  test('that wait when the server closes are answered', async () => {
    const { page, close } = opened()
    const waiting = page(about('slow'), 1)
    await close()
    expect(await waiting).toEqual({ unavailable: 'The page could not be rendered; try again later.' })
  })
})
