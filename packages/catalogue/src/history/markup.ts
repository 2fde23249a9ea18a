import type { Paragraph } from './history.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text for HTML and XML, in elements and attributes. What XML cannot contain becomes U+FFFD (XML 1.0, 2.2 Characters).
 *
 * @example
 * import { escapeMarkup } from '@gatewarden/catalogue/internal'
 * escapeMarkup('<b> & "c"') // => '&lt;b&gt; &amp; &quot;c&quot;'
 */
export function escapeMarkup(text: string): string {
  return legible(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

/** The text without characters that XML and HTML cannot contain: controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
export function legible(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '\uFFFD')
}

/** A description as HTML. */
export function paragraphsAsHtml(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map((each) => `<p>${escapeMarkup(each.text)}</p>${each.items ? listAsHtml(each) : ''}`).join('\n')
}

/** A description as text, lists with dashes, fit for a terminal. */
export function paragraphsAsText(paragraphs: readonly Paragraph[]): string {
  return legible(paragraphs.flatMap((each) => [each.text, ...itemsOf(each).map((item) => `- ${item}`)]).join('\n'))
}

/** The items, and how many are left out. */
function itemsOf({ items = [], more }: Paragraph): string[] {
  return [...items, ...(more === undefined ? [] : [`and ${more} more`])]
}

function listAsHtml(paragraph: Paragraph): string {
  return `\n<ul>\n${itemsOf(paragraph)
    .map((item) => `<li>${escapeMarkup(item)}</li>`)
    .join('\n')}\n</ul>`
}

/** Items that are shown at once; a longer list is folded. */
const MAX_UNFOLDED = 4

/** A description as HTML of a page: long lists are folded, and what is left out is behind a link. */
export function paragraphsAsPage(paragraphs: readonly Paragraph[], more: string | undefined, isFolded = true): string {
  const html = paragraphs.map(({ text, items = [], more: left }) => {
    if (items.length === 0) return `<p>${escapeMarkup(text)}</p>`
    const rest =
      left === undefined ? [] : [more ? `<a href="${escapeMarkup(more)}">and ${left} more</a>` : `and ${left} more`]
    const list = `<ul class="rows">\n${[...items.map(rowAsHtml), ...rest].map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`
    if (!isFolded || items.length + rest.length <= MAX_UNFOLDED) return `<p>${escapeMarkup(text)}</p>\n${list}`
    return `<details>\n<summary>${escapeMarkup(text)}</summary>\n${list}\n</details>`
  })
  return html.join('\n')
}

/** `ACTIONS on RESOURCES when CONDITIONS, except ...`, each part on a line of its own. */
const ROW = /^(?<actions>.*?) on (?<resources>.*?)(?: when (?<when>.*?))?(?:, except (?<except>.*))?$/s

function rowAsHtml(item: string): string {
  const { actions, resources, when, except } = ROW.exec(item)?.groups ?? {}
  if (actions === undefined) return escapeMarkup(item)
  const part = (word: string, text: string | undefined) =>
    text === undefined ? '' : `<br/><i>${word}</i> ${escapeMarkup(text)}`
  return `${escapeMarkup(actions)}${part('on', resources)}${part('when', when)}${part('except', except)}`
}

/** The paragraphs with as many items as fit; the others are counted. */
export function within(paragraphs: readonly Paragraph[], characters: number): Paragraph[] {
  let left = characters
  return paragraphs.map((paragraph) => {
    left -= paragraph.text.length
    const items = paragraph.items?.filter(({ length }) => {
      left -= length + ITEM_MARKUP
      return left >= 0
    })
    const more = (paragraph.more ?? 0) + (paragraph.items?.length ?? 0) - (items?.length ?? 0)
    return { ...paragraph, ...(items && { items }), ...(more > 0 && { more }) }
  })
}

/** Characters around an item. */
const ITEM_MARKUP = 10
