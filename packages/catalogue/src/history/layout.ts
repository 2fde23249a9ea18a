import type { NewerFrom } from '../dataAge.ts'
import { escapeMarkup } from './markup.ts'
import { STYLE } from './style.ts'

/** Where the pages of a server are, seen from one of them. */
export interface SitePlaces {
  /** The page that says what runs here: `../`. */
  readonly home: string
  /** The index of policies and services: `./`. */
  readonly updates: string
}

/** A page without its frame; `head` and `body` are HTML. */
export interface PageParts {
  readonly title: string
  readonly head?: readonly string[]
  readonly body: readonly string[]
  /** Left out on a page that is published without the other pages of a server. */
  readonly places?: SitePlaces
  /** What the search field contains. */
  readonly query?: string
}

/** Characters of a search; a browser takes no more. */
export const MAX_QUERY = 100

/**
 * A page with its frame: the same head, navigation and style for all. It needs no script and no other file.
 *
 * @example
 * import { htmlPage } from '@gatewarden/catalogue/internal'
 * htmlPage({ title: 'Health', body: ['<h1>Health</h1>'] }).includes('<title>Health</title>') // => true
 */
export function htmlPage({ title, head = [], body, places, query }: PageParts): string {
  const lines = [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${escapeMarkup(title)}</title>`,
    ...head,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...(places ? [siteHeader(places, query)] : []),
    '<main id="content">',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
  return lines.join('\n')
}

function siteHeader({ home, updates }: SitePlaces, query = ''): string {
  return `<a class="skip" href="#content">Skip to content</a>
<header class="site"><div>
<nav aria-label="Site"><a href="${home}">Gatewarden</a><a href="${updates}">Policy changes</a></nav>
<form role="search" method="get" action="${updates}">
<label class="label" for="q">Search policies and services</label>
<input id="q" type="search" name="q" maxlength="${MAX_QUERY}" placeholder="Policy, service, action" value="${escapeMarkup(query)}"/>
<button type="submit">Search</button>
</form>
</div></header>`
}

/**
 * The line about data that should be updated.
 *
 * @example
 * import { oldDataNotice } from '@gatewarden/catalogue/internal'
 * oldDataNotice('2026-08-26', 'npm').startsWith('<p class="notice">') // => true
 */
export function oldDataNotice(asOf: string, newerFrom: NewerFrom): string {
  return `<p class="notice">${escapeMarkup(oldData(asOf, newerFrom)).replace(/`([^`]+)`/, '<code>$1</code>')}</p>`
}

/**
 * The same as text.
 *
 * @example
 * import { oldData } from '@gatewarden/catalogue/internal'
 * oldData('2026-08-26T01:07:19Z', 'npm').slice(0, 46) // => 'The AWS managed policies are as of 2026-08-26,'
 */
export function oldData(asOf: string, newerFrom: NewerFrom): string {
  const command = newerFrom === 'npm' ? 'gatewarden catalogue update' : 'gatewarden catalogue update --from account'
  return `The AWS managed policies are as of ${asOf.slice(0, 10)}, more than 45 days ago. To get newer ones, run \`${command}\`.`
}

/** A link, with text that is escaped here. */
export function link(href: string, text: string, rel?: string): string {
  return `<a href="${escapeMarkup(href)}"${rel === undefined ? '' : ` rel="${rel}"`}>${escapeMarkup(text)}</a>`
}

/** A title with the names of policies, which may break between their words. */
export function titleHtml(title: string): string {
  return escapeMarkup(title).replaceAll(/(?<=[a-z\d_])(?=[A-Z])/g, '<wbr/>')
}
