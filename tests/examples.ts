import { posix } from 'node:path'
import { lineAt, textOf } from './workspace.ts'

/** A function that a package gives away, and what is said of it. */
export interface PublicFunction {
  readonly name: string
  /** Where it is declared: `packages/policy/src/arn.ts:17`. */
  readonly place: string
  /** The comment without its stars; undefined when there is none. */
  readonly comment: string | undefined
}

/** The names that an index.ts exports as values, with the file each comes from. */
export function exportsOf(index: string): Map<string, string> {
  const text = textOf(index)
  if (/^export \*/m.test(text)) throw new Error(`${index} exports with a star: name what is exported`)
  const found = new Map<string, string>()
  for (const [, list = '', from = ''] of text.matchAll(/^export \{([^}]*)\} from '([^']+)'/gm)) {
    const file = posix.join(posix.dirname(index), from)
    const names = list.split(',').map((name) => name.trim())
    for (const name of names) if (name !== '' && !name.startsWith('type ')) found.set(name, file)
  }
  return found
}

/** Finds the declaration of an exported name and the comment above it. */
export function declarationOf(name: string, file: string): PublicFunction {
  const text = textOf(file)
  const declared = new RegExp(`^export (?:async )?(?:function\\*?|const|class) ${name}\\b`, 'm').exec(text)
  if (declared === null) throw new Error(`${file} does not declare ${name} where it exports it`)
  const before = text.slice(0, declared.index)
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n$/.exec(before)?.[1]
  return { name, place: `${file}:${lineAt(text, declared.index)}`, comment: comment && withoutStars(comment) }
}

function withoutStars(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join('\n')
}

// `@see`, and not a package name such as `@a-b/c` that happens to begin a line.
const TAG = /^@[a-z]+(?:\s|$)/m

/** The sentence that a comment begins with; empty when it begins with a tag. */
export function sentenceOf(comment: string): string {
  return comment.split(TAG)[0]?.trim() ?? ''
}

/** The code of the first example; undefined when there is none. */
export function exampleOf(comment: string): string | undefined {
  const code = /^@example\n([\s\S]*?)(?=^@[a-z]+(?:\s|$)|(?![\s\S]))/m.exec(comment)?.[1]?.trim()
  return code === '' ? undefined : code
}

const ASSERTED = /^(.*?)\s*\/\/ => (.*)$/

/**
 * An example as a module that exports `checks`: for each `expression // => literal` its text, its value and the literal. The
 * literal may also stand on the line below its expression.
 */
export function exampleModule(code: string): string {
  const lines: string[] = []
  for (const line of code.split('\n')) {
    const [, expression, literal] = ASSERTED.exec(line) ?? []
    if (literal === undefined) {
      lines.push(line)
      continue
    }
    const asserted = (expression === '' ? lines.pop() : expression) ?? ''
    lines.push(`checks.push([${JSON.stringify(asserted)}, (${asserted}), (${literal})])`)
  }
  const imports = lines.filter((line) => line.startsWith('import '))
  const rest = lines.filter((line) => !line.startsWith('import '))
  return [...imports, 'export const checks: [string, unknown, unknown][] = []', ...rest, ''].join('\n')
}
