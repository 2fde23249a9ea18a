import { parentPort, workerData } from 'node:worker_threads'
import { type Catalogue, type History, historyOf } from '@gatewarden/catalogue'
import {
  changeTo,
  isConcerned,
  pageOf,
  readDataFolder,
  renderChange,
  renderDifference,
  renderIndex,
  renderSearch,
  renderSiteHistory,
  type SiteIndex,
  siteIndex,
  siteOf,
} from '@gatewarden/catalogue/internal'
import { openReference } from '@gatewarden/reference'
import { followCatalogue } from './followCatalogue.ts'
import type { PageRequest, ThreadAnswer } from './pages.ts'
import { RecentlyUsed } from './recentlyUsed.ts'

/** Entries of a page, and of a feed. */
const PAGE_SIZE = 25
/** Entries of the index. */
const NEWEST = 8
/** How many histories are kept. */
const MAX_HISTORIES = 20
const ALL = Number.POSITIVE_INFINITY

const reference = openReference()
const folder = workerData as string | undefined
const catalogue = await followCatalogue(async (after) =>
  folder === undefined ? [] : (await readDataFolder(folder, after)).events,
)

/** Versions that are not in the index of changes take time to compare, so it is done once for all pages and formats. */
const histories = new RecentlyUsed<History>(MAX_HISTORIES)
let index: SiteIndex | undefined
let revision = -1

/** The catalogue of now; what is kept of an older one is dropped. */
async function catalogueNow(): Promise<Catalogue> {
  await catalogue.refresh()
  const now = catalogue.now()
  if (now.revision === revision) return now
  revision = now.revision
  histories.clear()
  index = undefined
  return now
}

function historyIn(now: Catalogue, scope: string | undefined): ReturnType<typeof historyOf> {
  const kept = histories.get(scope ?? '')
  if (kept !== undefined) return kept
  const history = historyOf(now, reference, scope, { limit: ALL })
  if (!('code' in history)) histories.keep(scope ?? '', history)
  return history
}

async function answerTo(request: PageRequest, since: number | undefined): Promise<ThreadAnswer> {
  const now = await catalogueNow()
  if (since !== undefined && !isConcerned(now, reference, request.scope, now.changedSince(since)))
    return { isSame: true }
  const { scope = '', format, baseUrl, isOld = false, versionId = '', page = 1 } = request
  switch (format) {
    case 'index':
    case 'search':
      return { text: indexPage(now, request) }
    case 'document': {
      const found = now.get(scope, { versionId })
      return 'code' in found ? { problem: found.message } : { text: found.text }
    }
    case 'change':
    case 'difference': {
      const chosen = changeTo(now, reference, scope, versionId)
      if ('code' in chosen) return { problem: chosen.message }
      const render = format === 'change' ? renderChange : renderDifference
      return { text: render(chosen, siteOf(baseUrl, isOld, 'policy'), reference) }
    }
    default: {
      const history = historyIn(now, request.scope)
      if ('code' in history) return { problem: history.message }
      const part = pageOf(history, page, PAGE_SIZE)
      if (part === undefined) return { problem: `This page does not exist: the history has no page ${page}.` }
      const policy = now.get(history.scope.name)
      return {
        text: renderSiteHistory(part, format, siteOf(baseUrl, isOld), 'policy' in policy ? policy.policy : undefined),
      }
    }
  }
}

function indexPage(now: Catalogue, { format, query = '', baseUrl, isOld = false }: PageRequest): string {
  index ??= siteIndex(now, reference)
  const site = siteOf(baseUrl, isOld)
  if (format === 'search') return renderSearch(index, query, now.source.awsAsOf, site)
  const history = historyIn(now, undefined)
  if ('code' in history) throw new Error(history.message)
  return renderIndex(index, { ...history, entries: history.entries.slice(0, NEWEST) }, site)
}

parentPort?.on('message', async ({ id, request, since }: { id: number; request: PageRequest; since?: number }) => {
  parentPort?.postMessage({ id, answer: await answerTo(request, since) })
})
