import type { AwsManagedPolicy } from '../managedPolicy.ts'
import type { History, HistoryEntry } from './history.ts'
import { htmlPage, link, oldDataNotice, titleHtml } from './layout.ts'
import { changeLinks, type HistoryLinks } from './links.ts'
import { escapeMarkup, paragraphsAsPage } from './markup.ts'
import { policyFacts } from './policyFacts.ts'
import { dayOf } from './renderText.ts'
import { badge } from './title.ts'

/** One page in HTML, newest first. It uses no script and no other file. */
export function renderHtml(history: History, links: HistoryLinks, policy?: AwsManagedPolicy): string {
  const { scope, asOf, entries } = history
  const { site } = links
  const title = `${scope.title} – policy changes`
  return htmlPage({
    title,
    head: headOf(history, links),
    ...(site && { places: site.places }),
    body: [
      `<h1>${titleHtml(title)}</h1>`,
      ...(site?.newerFrom ? [oldDataNotice(asOf, site.newerFrom)] : []),
      `<p class="lead">${countOf(history)}, newest first. AWS's policies as of ${asOf.slice(0, 10)}; actions are counted as AWS documents them now. Subscribe:
${link(links.rss, 'RSS')}, ${link(links.atom, 'Atom')}, ${link(links.jsonfeed, 'JSON Feed')}.</p>`,
      ...(policy ? [policyFacts(policy)] : []),
      '<h2>Changes</h2>',
      '<ol class="entries">',
      ...entries.map((entry) => entryHtml(entry, links)),
      '</ol>',
      ...pagerOf(history, links),
    ],
  })
}

function headOf(history: History, links: HistoryLinks): string[] {
  const { previous, next } = neighbours(history, links)
  return [
    alternate('application/rss+xml', 'RSS', links.rss),
    alternate('application/atom+xml', 'Atom', links.atom),
    alternate('application/feed+json', 'JSON Feed', links.jsonfeed),
    ...(previous ? [`<link rel="prev" href="${escapeMarkup(previous)}"/>`] : []),
    ...(next ? [`<link rel="next" href="${escapeMarkup(next)}"/>`] : []),
  ]
}

function countOf({ entries, page }: History): string {
  const count = page?.total ?? entries.length
  return `${count.toLocaleString('en')} ${count === 1 ? 'entry' : 'entries'}`
}

/** An entry with its title, dates, description and links. */
export function entryHtml(entry: HistoryEntry, { site }: HistoryLinks): string {
  const { title, description, brief, change } = entry.content()
  const anchor = escapeMarkup(entry.anchor)
  const own = entry.step && site && changeLinks(entry.step, site.places.updates)
  const kind = change && badge(change)
  return `<li id="${anchor}">
<h3><a href="${own ? escapeMarkup(own.page) : `#${anchor}`}">${titleHtml(title)}</a></h3>
<p class="meta"><time datetime="${escapeMarkup(entry.date.at)}">${escapeMarkup(dayOf(entry.date))}</time>${versionsOf(entry)}${kind ? `<span class="${kind.tone}">${kind.text}</span>` : ''}</p>
${paragraphsAsPage(own ? brief : description, own?.page)}${own && entry.step ? `\n${linksOfChange(entry.step, site.places.updates)}` : ''}
</li>`
}

function versionsOf({ step }: HistoryEntry): string {
  if (step === undefined) return ''
  const { from, to } = step
  const versions = from ? `${from.versionId} to ${to.versionId}` : to.versionId
  return `<span>${escapeMarkup(versions)}</span>${to.publishedHere ? '<span>published here</span>' : ''}`
}

/** The documents and the difference of a change. */
export function linksOfChange(step: NonNullable<HistoryEntry['step']>, updates: string): string {
  const { before, after, difference } = changeLinks(step, updates)
  const links = [
    ...(step.from && before ? [link(before, `${step.from.versionId} as JSON`)] : []),
    link(after, `${step.to.versionId} as JSON`),
    link(difference, 'difference as JSON'),
  ]
  return `<p class="links">${links.join('')}</p>`
}

function neighbours({ page }: History, links: HistoryLinks): { previous?: string; next?: string } {
  if (page === undefined) return {}
  const file = links.page.slice(links.page.lastIndexOf('/') + 1)
  const { number, count } = page
  return {
    ...(number > 1 && { previous: number === 2 ? file : `${file}?page=${number - 1}` }),
    ...(number < count && { next: `${file}?page=${number + 1}` }),
  }
}

function pagerOf(history: History, links: HistoryLinks): string[] {
  const { page } = history
  if (page === undefined || page.count === 1) return []
  const { previous, next } = neighbours(history, links)
  const parts = [
    ...(previous ? [link(previous, 'Newer', 'prev')] : []),
    `<span>Page ${page.number} of ${page.count}</span>`,
    ...(next ? [link(next, 'Older', 'next')] : []),
  ]
  return [`<nav class="pager" aria-label="Pages">${parts.join('')}</nav>`]
}

function alternate(type: string, title: string, href: string): string {
  return `<link rel="alternate" type="${type}" title="${title}" href="${escapeMarkup(href)}"/>`
}
