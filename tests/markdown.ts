import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { lineAt, repositoryFiles, root, textOf } from './workspace.ts'

/** Every page of the repository. */
export const pages = repositoryFiles().filter((file) => file.endsWith('.md'))

/** A link or path of a page, and the file that it means. */
export interface Mention {
  /** `docs/glossary.md:12`. */
  readonly place: string
  readonly text: string
  readonly file: string
}

/** Folders that a path in a page may begin with. */
const TOP = 'packages|fixtures|docs|tests|scripts|bench|e2e'
const PATH = new RegExp(
  `^(?:${TOP})/[\\w./-]+$|^(?:README|CONTRIBUTING|NOTICE|LICENSE|package|biome|tsconfig)(?:\\.\\w+)?$`,
)

/** Relative links; the part after `#` is left to `anchorsOf`. */
export function linksOf(page: string): Mention[] {
  const text = withoutCode(textOf(page))
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(({ 1: link = '', index }) => {
    if (/^[a-z]+:/.test(link)) return []
    const [path = '', anchor] = link.split('#')
    const file = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), path))
    return [{ place: `${page}:${lineAt(text, index)}`, text: anchor ?? '', file: file.replace(/\/$/, '') }]
  })
}

/** Paths written as code, such as `packages/policy/src/arn.ts`; a placeholder in capitals or angle brackets is none. */
export function pathsOf(page: string): Mention[] {
  const text = textOf(page)
  return [...text.matchAll(/`([^`\n]+)`/g)].flatMap(({ 1: path = '', index }) =>
    PATH.test(path) && !path.includes('NNNN') && !/\/NAME\b/.test(path)
      ? [{ place: `${page}:${lineAt(text, index)}`, text: path, file: path.replace(/\/$/, '') }]
      : [],
  )
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(page: string): Set<string> {
  const headings = [...withoutCode(textOf(page)).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title)
  return new Set(
    headings.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    ),
  )
}

/** A sentence for each mention of something that is not there. */
export function missing(mentions: readonly Mention[]): string[] {
  return mentions
    .filter(({ file }) => !existsSync(posix.join(root, file)))
    .map(({ place, file }) => `${place}: ${file} does not exist`)
}

/** Fences keep their lines, so that places stay right. */
function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, (block) => block.replaceAll(/[^\n]/g, ' '))
}
