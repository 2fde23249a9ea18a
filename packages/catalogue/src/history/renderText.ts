import type { EntryDate, History } from './history.ts'
import type { HistoryLinks } from './links.ts'
import { legible, paragraphsAsText } from './markup.ts'
import { feedText } from './renderFeed.ts'

/** The page for a terminal: each entry's title and day, its description below. */
export function renderText({ scope, asOf, entries }: History, links: HistoryLinks): string {
  const head = `${scope.title}: ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, newest first; catalogue as of ${asOf.slice(0, 10)}`
  const blocks = entries.map((entry) => {
    const body = paragraphsAsText(feedText(entry, links)).replaceAll(/^/gm, '  ')
    return `${legible(entry.content().title)}, ${dayOf(entry.date)}\n${body}`
  })
  return `${[head, ...blocks].join('\n\n')}\n`
}

/** The Date column. */
export function dayOf({ at, knownBy }: EntryDate): string {
  const day = at.slice(0, 10)
  return knownBy === null ? `date not known (by ${day})` : day
}
