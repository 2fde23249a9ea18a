import type { AwsManagedPolicy } from '../managedPolicy.ts'
import type { History } from './history.ts'
import { type HistoryLinks, linksOf, type PageServer, siteOf } from './links.ts'
import { renderAtom, renderRss } from './renderFeed.ts'
import { renderHtml } from './renderHtml.ts'
import { renderJson, renderJsonFeed } from './renderJson.ts'
import { renderText } from './renderText.ts'

const RENDERERS = {
  text: renderText,
  json: renderJson,
  html: renderHtml,
  rss: renderRss,
  atom: renderAtom,
  jsonfeed: renderJsonFeed,
} satisfies Record<string, (history: History, links: HistoryLinks) => string>

export type HistoryFormat = keyof typeof RENDERERS

/** The formats of a history. */
export const historyFormats = Object.keys(RENDERERS) as readonly HistoryFormat[]

/**
 * Writes a history as a page, as a feed, or for programs; the same history gives the same bytes.
 *
 * @param baseUrl where the page and its feeds are published side by side, such as `https://example.org/policies`; feeds contain
 * their own address only with it
 *
 * @example
 * import { historyOf, openCatalogue, renderHistory } from '@gatewarden/catalogue'
 * import { openReference } from '@gatewarden/reference'
 * const history = historyOf(openCatalogue(), openReference(), 'AmazonConnectVoiceIDFullAccess')
 * const feed = 'entries' in history ? renderHistory(history, 'rss', 'https://example.org') : ''
 * feed.match(/rel="self"/g)?.length // => 1
 */
export function renderHistory(history: History, format: HistoryFormat, baseUrl?: string): string {
  return RENDERERS[format](history, linksOf(history.scope, baseUrl))
}

/** A page of a server, and the entries on it. */
interface SiteHistoryOptions extends PageServer {
  readonly format: HistoryFormat
  /** 1 for the newest entries. */
  readonly page: number
  /** How many entries a page has. */
  readonly size: number
  /** The policy that the history is about. */
  readonly policy?: AwsManagedPolicy | undefined
}

/**
 * Writes a page of a history, newest first, as one of a server's pages, which link to one another; undefined for a number without
 * entries. Histories have at least one page.
 *
 * @example
 * import { historyOf, openCatalogue } from '@gatewarden/catalogue'
 * import { openReference } from '@gatewarden/reference'
 * import { renderSiteHistory } from '@gatewarden/catalogue/internal'
 * const history = historyOf(openCatalogue(), openReference(), 'AmazonConnectVoiceIDFullAccess')
 * if ('code' in history) throw new Error(history.message)
 * const options = { format: 'html', size: 60, baseUrl: 'https://iam.example.com/updates/' } as const
 * renderSiteHistory(history, { ...options, page: 1 })?.includes('href="../"') // => true
 * renderSiteHistory(history, { ...options, page: 2 }) // => undefined
 */
export function renderSiteHistory(
  history: History,
  { format, page, size, policy, ...server }: SiteHistoryOptions,
): string | undefined {
  const part = pageOf(history, page, size)
  if (part === undefined) return undefined
  const links = linksOf(part.scope, server.baseUrl, siteOf(server))
  return format === 'html' ? renderHtml(part, links, policy) : RENDERERS[format](part, links)
}

function pageOf(history: History, number: number, size: number): History | undefined {
  const total = history.entries.length
  const count = Math.max(1, Math.ceil(total / size))
  if (number < 1 || number > count) return undefined
  const entries = history.entries.slice((number - 1) * size, number * size)
  return { ...history, entries, page: { number, count, total } }
}
