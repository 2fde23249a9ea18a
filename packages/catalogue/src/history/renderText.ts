import type { EntryDate, History } from './history.ts'
import { legible, paragraphsAsText } from './markup.ts'

/** The page for a terminal: each entry's title and day, its description below. */
export function renderText({ scope, asOf, entries }: History): string {
  const head = `${scope.title}: ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, newest first; catalogue as of ${asOf.slice(0, 10)}`
  const blocks = entries.map(({ date, content }) => {
    const { title, description } = content()
    const body = paragraphsAsText(description).replaceAll(/^/gm, '  ')
    return `${legible(title)}, ${dayOf(date)}\n${body}`
  })
  return `${[head, ...blocks].join('\n\n')}\n`
}

/** The Date column. */
export function dayOf({ at, knownBy }: EntryDate): string {
  const day = at.slice(0, 10)
  return knownBy === null ? `date not known (by ${day})` : day
}
