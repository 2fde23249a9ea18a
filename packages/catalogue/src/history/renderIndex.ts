import type { History } from './history.ts'
import { htmlPage, link, oldDataNotice } from './layout.ts'
import { linksOf, type PageServer, siteOf } from './links.ts'
import { escapeMarkup } from './markup.ts'
import { entryHtml } from './renderHtml.ts'
import { type IndexedService, type SiteIndex, search } from './siteIndex.ts'

/** Results of a search that are shown. */
const MAX_RESULTS = 100

/**
 * The index of policies and services: the newest changes, and all pages.
 *
 * @example
 * import { historyOf, openCatalogue } from '@gatewarden/catalogue'
 * import { openReference } from '@gatewarden/reference'
 * import { renderIndex, siteIndex } from '@gatewarden/catalogue/internal'
 * const [catalogue, reference] = [openCatalogue(), openReference()]
 * const newest = historyOf(catalogue, reference, undefined, { limit: 5 })
 * const server = { baseUrl: 'https://iam.example.com/updates/' }
 * 'entries' in newest && renderIndex(siteIndex(catalogue, reference), newest, server).includes('id="services"') // => true
 */
export function renderIndex(index: SiteIndex, newest: History, server: PageServer): string {
  const site = siteOf(server)
  const links = linksOf(newest.scope, site.baseUrl, site)
  const { services, policies } = index
  const byLetter = Map.groupBy(policies, (name) => name.slice(0, 1).toUpperCase())
  return htmlPage({
    title: 'Changes of AWS managed policies',
    places: site.places,
    head: [
      `<link rel="alternate" type="application/rss+xml" title="RSS" href="${escapeMarkup(links.rss)}"/>`,
      `<link rel="alternate" type="application/atom+xml" title="Atom" href="${escapeMarkup(links.atom)}"/>`,
      `<link rel="alternate" type="application/feed+json" title="JSON Feed" href="${escapeMarkup(links.jsonfeed)}"/>`,
    ],
    body: [
      '<h1>Changes of AWS managed policies</h1>',
      ...(site.newerFrom ? [oldDataNotice(newest.asOf, site.newerFrom)] : []),
      `<p class="lead">Every stored version of ${policies.length.toLocaleString('en')} AWS managed policies, compared with the version before it. AWS's policies as of ${newest.asOf.slice(0, 10)}.
Subscribe to all changes: ${link(links.rss, 'RSS')}, ${link(links.atom, 'Atom')}, ${link(links.jsonfeed, 'JSON Feed')}. Every policy and every service has feeds of its own.</p>`,
      '<p class="links"><a href="#newest">Newest changes</a><a href="#services">Services</a><a href="#policies">Policies</a></p>',
      '<h2 id="newest">Newest changes</h2>',
      '<ol class="entries">',
      ...newest.entries.map((entry) => entryHtml(entry, links)),
      '</ol>',
      `<p>${link('all.html', 'All changes')}</p>`,
      '<h2 id="services">Services</h2>',
      `<p class="quiet">With the number of changes that are about actions of the service.</p>`,
      `<details>\n<summary>${services.length} services</summary>\n${serviceList(services)}\n</details>`,
      '<h2 id="policies">Policies</h2>',
      ...[...byLetter].map(
        ([letter, names]) =>
          `<details>\n<summary>${escapeMarkup(letter)} (${names.length})</summary>\n${policyList(names)}\n</details>`,
      ),
    ],
  })
}

/**
 * What a search finds.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { openReference } from '@gatewarden/reference'
 * import { renderSearch, siteIndex } from '@gatewarden/catalogue/internal'
 * const index = siteIndex(openCatalogue(), openReference())
 * const server = { baseUrl: 'https://iam.example.com/updates/' }
 * renderSearch(index, 'voice id', '2026-08-26', server).includes('voiceid.html') // => true
 */
export function renderSearch(index: SiteIndex, query: string, asOf: string, server: PageServer): string {
  const site = siteOf(server)
  const found = search(index, query)
  const total = found.services.length + found.policies.length
  const count = total === 0 ? 'Nothing found' : `${total} found`
  return htmlPage({
    title: `${query}: ${count}`,
    places: site.places,
    query,
    head: ['<meta name="robots" content="noindex"/>'],
    body: [
      `<h1>${count}</h1>`,
      ...(site.newerFrom ? [oldDataNotice(asOf, site.newerFrom)] : []),
      `<p class="lead">${total === 0 ? 'No name of a service or AWS managed policy contains' : 'Names that contain'} “${escapeMarkup(query)}”. ${link('./', 'All services and policies')}</p>`,
      ...section('Services', found.services, serviceList),
      ...section('Policies', found.policies, policyList),
    ],
  })
}

function section<Item>(title: string, items: readonly Item[], list: (items: readonly Item[]) => string): string[] {
  if (items.length === 0) return []
  const more = items.length - MAX_RESULTS
  const rest = more > 0 ? [`<p class="quiet">And ${more} more: add a word to the search.</p>`] : []
  return [`<h2>${title}</h2>`, list(items.slice(0, MAX_RESULTS)), ...rest]
}

function serviceList(services: readonly IndexedService[]): string {
  const items = services.map(
    ({ prefix, name, changes }) =>
      `<li>${link(`${encodeURIComponent(prefix)}.html`, prefix)} ${escapeMarkup(name)} <span class="quiet">${changes}</span></li>`,
  )
  return `<ul class="columns">\n${items.join('\n')}\n</ul>`
}

function policyList(names: readonly string[]): string {
  const items = names.map((name) => `<li>${link(`${encodeURIComponent(name.toWellFormed())}.html`, name)}</li>`)
  return `<ul class="columns">\n${items.join('\n')}\n</ul>`
}
