import type { History, HistoryEntry } from './history.ts'
import type { HistoryLinks } from './links.ts'
import { escapeMarkup, paragraphsAsHtml } from './markup.ts'
import { dayOf } from './renderText.ts'

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8886; padding: .75rem .5rem; text-align: left; vertical-align: top; }
th:first-child { width: 26%; }
td:last-child { white-space: nowrap; }
td { overflow-wrap: anywhere; }
td p, td ul { margin: 0 0 .5rem; }
tr:target { background: #fc04; }
a { color: inherit; }
@media (max-width: 40rem) {
  thead { display: none; }
  tr, th, td { display: block; width: auto; border: 0; }
  tr { border-bottom: 1px solid #8886; }
}
`

/** One page in HTML: Change, Description, Date. It uses no script and no other file. */
export function renderHtml({ scope, asOf, entries }: History, links: HistoryLinks): string {
  const title = escapeMarkup(`${scope.title} – policy changes`)
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${title}</title>
${alternate('application/rss+xml', 'RSS', links.rss)}
${alternate('application/atom+xml', 'Atom', links.atom)}
${alternate('application/feed+json', 'JSON Feed', links.jsonfeed)}
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, newest first. Catalogue as of ${asOf.slice(0, 10)}; actions are counted
as AWS documents them now. Subscribe:
${feedLink('RSS', links.rss)}, ${feedLink('Atom', links.atom)}, ${feedLink('JSON Feed', links.jsonfeed)}.</p>
<table>
<thead>
<tr><th scope="col">Change</th><th scope="col">Description</th><th scope="col">Date</th></tr>
</thead>
<tbody>
${entries.map(row).join('\n')}
</tbody>
</table>
</body>
</html>
`
}

function row(entry: HistoryEntry): string {
  const { title, description } = entry.content()
  const anchor = escapeMarkup(entry.anchor)
  return `<tr id="${anchor}">
<th scope="row"><a href="#${anchor}">${escapeMarkup(title)}</a></th>
<td>${paragraphsAsHtml(description)}</td>
<td><time datetime="${escapeMarkup(entry.date.at)}">${escapeMarkup(dayOf(entry.date))}</time></td>
</tr>`
}

function alternate(type: string, title: string, href: string): string {
  return `<link rel="alternate" type="${type}" title="${title}" href="${escapeMarkup(href)}"/>`
}

function feedLink(title: string, href: string): string {
  return `<a href="${escapeMarkup(href)}">${title}</a>`
}
