import { posix } from 'node:path'
import { lineAt } from './workspace.ts'

/** One import of a file: by value, of types only, dynamic, or the place of a package that is looked up by name. */
export interface Import {
  readonly file: string
  readonly line: number
  readonly specifier: string
}

// Statements begin at the left margin, as the formatter puts them; that is what keeps examples in comments out.
const STATEMENT = /^(?:import|export)\b(?:[^;'"`]*?\bfrom)?\s*(['"])([^'"\n]+)\1/gm
const CALL = /(?:\bimport|\brequire|\.resolve)\(\s*(['"])([^'"\n]+)\1\s*\)/g
const COMMENT_LINE = /^\s*(?:\*|\/\/|\/\*)/

/** Every import of a text, type imports and dynamic imports too. */
export function importsOf(file: string, text: string): Import[] {
  const statements = [...text.matchAll(STATEMENT)]
  const calls = [...text.matchAll(CALL)].filter(({ index }) => !COMMENT_LINE.test(lineOf(text, index)))
  return [...statements, ...calls].map((match) => ({
    file,
    line: lineAt(text, match.index),
    specifier: match[2] ?? '',
  }))
}

export function isRelative({ specifier }: Import): boolean {
  return specifier.startsWith('.')
}

/** The file that a relative import means. */
export function target({ file, specifier }: Import): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier))
}

/** `@gatewarden/policy` of `@gatewarden/policy/x`, `commander` of `commander/esm`. */
export function packageName(specifier: string): string {
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

/** The files of one round of imports, first file again at the end; undefined when there is none. */
export function firstCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    const at = path.indexOf(file)
    if (at !== -1) return [...path.slice(at), file]
    if (done.has(file)) return undefined
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file])
      if (cycle !== undefined) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const cycle = visit(file, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}

function lineOf(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? text.length : end)
}
