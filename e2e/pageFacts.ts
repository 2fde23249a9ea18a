import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const SCHEMES = ['light', 'dark'] as const
const WIDTHS = [1280, 360] as const
/** The color schemes and widths in which pages are looked at. */
export const VIEWS = SCHEMES.flatMap((scheme) => WIDTHS.map((width) => [scheme, width] as const))

/** What is measured in a page. */
interface PageFacts {
  /** Pixels of the page beyond the right edge of the window. */
  readonly overflow: number
  /** Texts with too little contrast. */
  readonly faint: readonly string[]
  readonly language: string
  readonly title: string
  /** Of the headings. */
  readonly levels: readonly number[]
  readonly unlabelled: number
  readonly scripts: number
  readonly links: readonly string[]
  readonly focused: { readonly text: string; readonly outline: string; readonly isVisible: boolean }
}

const FACTS = readFileSync(new URL('./pageFacts.js', import.meta.url), 'utf8')
/** Also opens all folded lists, so that they are looked at too. */
export const factsOf = (page: Page) => page.evaluate<PageFacts>(FACTS)
