import type { History } from './history.ts'
import { type HistoryLinks, homeOf, linkOf } from './links.ts'
import { paragraphsAsHtml, paragraphsAsText } from './markup.ts'
import { recordOf } from './record.ts'

/** The history for programs. */
export function renderJson({ scope, asOf, entries }: History): string {
  return print({
    scope,
    asOf,
    entries: entries.map((entry) => {
      const { title, description } = entry.content()
      return { id: entry.id, title, description: paragraphsAsText(description), ...recordOf(entry) }
    }),
  })
}

/** JSON Feed 1.1 (jsonfeed.org/version/1.1); the member `_gatewarden` of an item is its entry for programs. */
export function renderJsonFeed({ scope, asOf, entries }: History, links: HistoryLinks): string {
  return print({
    version: 'https://jsonfeed.org/version/1.1',
    title: `${scope.title} – policy changes`,
    home_page_url: homeOf(links),
    ...(links.isPublished && { feed_url: links.jsonfeed }),
    description: `What changed in AWS managed policies: ${scope.title}.`,
    language: 'en',
    authors: [{ name: 'Gatewarden' }],
    _gatewarden: { scope, asOf },
    items: entries.map((entry) => {
      const { title, description, change } = entry.content()
      return {
        id: entry.id,
        url: linkOf(entry, links),
        title,
        content_html: paragraphsAsHtml(description),
        date_published: entry.date.at,
        ...(change && { tags: [change.kind] }),
        _gatewarden: recordOf(entry),
      }
    }),
  })
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
