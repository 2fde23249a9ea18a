import { type Catalogue, type History, type HistoryFormat, historyOf } from '@gatewarden/catalogue'
import {
  isConcerned,
  renderIndex,
  renderSearch,
  renderSiteChange,
  renderSiteHistory,
  type SiteIndex,
  siteIndex,
} from '@gatewarden/catalogue/internal'
import type { Reference } from '@gatewarden/reference'
import type { PageAnswer, PageFormat, PageRequest, ThreadAnswer } from './pages.ts'
import { RecentlyUsed } from './recentlyUsed.ts'

/** Entries of a page or feed. */
const PAGE_SIZE = 60
/** The same for programs, whose entries are longer. */
const DATA_PAGE_SIZE = 25
/** Characters of a JSON Feed, which has no second page: it has as many entries as fit. */
const MAX_FEED = 280_000
/** Entries of the index. */
const NEWEST = 8
/** How many histories are kept. */
const MAX_HISTORIES = 20

type VersionFormat = Extract<PageFormat, 'change' | 'difference' | 'document'>

/** Renders the pages of one catalogue at a time. */
export class PageRenderer {
  readonly #reference: Reference
  /** Versions that are not in the index of changes take time to compare, so it is done once for all pages and formats. */
  readonly #histories = new RecentlyUsed<History>(MAX_HISTORIES)
  #index: SiteIndex | undefined
  #revision = -1

  constructor(reference: Reference) {
    this.#reference = reference
  }

  /** The page, or that it is the same as at the revision `since`. */
  answer(catalogue: Catalogue, request: PageRequest, since?: number): ThreadAnswer {
    this.#follow(catalogue)
    const changed = since === undefined ? undefined : catalogue.changedSince(since)
    if (changed && !isConcerned(catalogue, this.#reference, request.scope, changed)) return { isSame: true }
    switch (request.format) {
      case 'index':
      case 'search':
        return { text: this.#indexPage(catalogue, request) }
      case 'document':
      case 'change':
      case 'difference':
        return this.#versionPage(catalogue, request, request.format)
      default:
        return this.#historyPage(catalogue, request, request.format)
    }
  }

  /** Drops what was kept of an older catalogue. */
  #follow({ revision }: Catalogue): void {
    if (revision === this.#revision) return
    this.#revision = revision
    this.#histories.clear()
    this.#index = undefined
  }

  #indexPage(catalogue: Catalogue, { format, query = '', baseUrl, newerFrom }: PageRequest): string {
    this.#index ??= siteIndex(catalogue, this.#reference)
    const server = { baseUrl, newerFrom }
    if (format === 'search') return renderSearch(this.#index, query, catalogue.source.awsAsOf, server)
    const history = this.#historyOf(catalogue, undefined)
    if ('code' in history) throw new Error(history.message)
    return renderIndex(this.#index, { ...history, entries: history.entries.slice(0, NEWEST) }, server)
  }

  #versionPage(catalogue: Catalogue, request: PageRequest, format: VersionFormat): PageAnswer {
    const { scope = '', versionId = '', baseUrl, newerFrom } = request
    if (format === 'document') {
      const found = catalogue.get(scope, { versionId })
      return 'code' in found ? { problem: found.message } : { text: found.text }
    }
    const options = { policy: scope, versionId, format, baseUrl, newerFrom }
    const answer = renderSiteChange(catalogue, this.#reference, options)
    return typeof answer === 'string' ? { text: answer } : { problem: answer.message }
  }

  #historyPage(catalogue: Catalogue, request: PageRequest, format: HistoryFormat): PageAnswer {
    const { scope, baseUrl, newerFrom, page = 1 } = request
    const history = this.#historyOf(catalogue, scope)
    if ('code' in history) return { problem: history.message }
    const about = catalogue.get(history.scope.name)
    const policy = 'code' in about ? undefined : about.policy
    const render = (size: number): PageAnswer => {
      const text = renderSiteHistory(history, { format, page, size, policy, baseUrl, newerFrom })
      if (text === undefined) return { problem: `This page does not exist: the history has no page ${page}.` }
      return { text }
    }
    if (format === 'json') return render(DATA_PAGE_SIZE)
    const answer = render(PAGE_SIZE)
    const isTooLong = format === 'jsonfeed' && 'text' in answer && answer.text.length > MAX_FEED
    return isTooLong ? render(DATA_PAGE_SIZE) : answer
  }

  #historyOf(catalogue: Catalogue, scope: string | undefined): ReturnType<typeof historyOf> {
    const kept = this.#histories.get(scope ?? '')
    if (kept !== undefined) return kept
    const history = historyOf(catalogue, this.#reference, scope, { limit: Number.POSITIVE_INFINITY })
    if (!('code' in history)) this.#histories.keep(scope ?? '', history)
    return history
  }
}
