import type { AwsManagedPolicy } from '../managedPolicy.ts'
import type { History } from './history.ts'
import { type HistoryLinks, linksOf, type Site } from './links.ts'
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

/**
 * Writes a history as one of a server's pages, which link to one another.
 *
 * @example
 * import { historyOf, openCatalogue } from '@gatewarden/catalogue'
 * import { openReference } from '@gatewarden/reference'
 * import { renderSiteHistory, siteOf } from '@gatewarden/catalogue/internal'
 * const history = historyOf(openCatalogue(), openReference(), 'AmazonConnectVoiceIDFullAccess')
 * const site = siteOf('https://iam.example.com/updates/', false)
 * 'entries' in history && renderSiteHistory(history, 'html', site).includes('href="../"') // => true
 */
export function renderSiteHistory(
  history: History,
  format: HistoryFormat,
  site: Site,
  policy?: AwsManagedPolicy,
): string {
  const links = linksOf(history.scope, site.baseUrl, site)
  return format === 'html' ? renderHtml(history, links, policy) : RENDERERS[format](history, links)
}
