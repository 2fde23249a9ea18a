import type { Paragraph } from './history.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML and XML, in elements and attributes. What XML cannot contain becomes U+FFFD (XML 1.0, 2.2 Characters). */
export function escapeMarkup(text: string): string {
  return legible(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

/** The text without characters that XML and HTML cannot contain: controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
export function legible(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '\uFFFD')
}

/** A description as HTML. */
export function paragraphsAsHtml(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text, items }) => `<p>${escapeMarkup(text)}</p>${items ? listOf(items) : ''}`).join('\n')
}

/** A description as text, lists with dashes, fit for a terminal. */
export function paragraphsAsText(paragraphs: readonly Paragraph[]): string {
  return legible(paragraphs.flatMap(({ text, items = [] }) => [text, ...items.map((item) => `- ${item}`)]).join('\n'))
}

function listOf(items: readonly string[]): string {
  return `\n<ul>\n${items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('\n')}\n</ul>`
}
