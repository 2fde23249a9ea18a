import { compilePattern, foldCase, patternTokens } from '@gatewarden/policy/internal'
import type { AccessLevel, Reference } from '@gatewarden/reference'
import { BoundedCache } from './boundedCache.ts'
import { ComparisonCache } from './comparisonCache.ts'

/** The documented actions, numbered, so that sets of them are sets of numbers. */
export interface ActionUniverse {
  /** `connect:CreateInstance`, in AWS's spelling, by number. */
  readonly names: readonly string[]
  /** AWS gives some actions several access levels. */
  readonly levels: readonly ReadonlySet<AccessLevel>[]
  /** The number of an action by its folded name. */
  numberOf(folded: string): number | undefined
  /** The numbers of the actions that a folded pattern matches, ascending; the same array each time. */
  matching(folded: string): Int32Array
  /** The same for a pattern in any letter case, as runs: first and last number by turns. */
  runsOf(pattern: string): Int32Array
}

/** The same with what all comparisons over it share. */
export interface ComparedUniverse extends ActionUniverse {
  readonly cache: ComparisonCache
}

/** What is cached lives as long as its reference. */
const universes = new WeakMap<Reference, ComparedUniverse>()

/**
 * Numbers the documented actions of a reference (once for each).
 *
 * @example
 * import { actionUniverse } from '@gatewarden/access/internal'
 * import { openReference } from '@gatewarden/reference'
 * const universe = actionUniverse(openReference())
 * Array.from(universe.matching('connect:createinst*'), (number) => universe.names[number]) // => ['connect:CreateInstance']
 */
export function actionUniverse(reference: Reference): ActionUniverse {
  return universeOf(reference)
}

/** The same for comparisons. */
export function universeOf(reference: Reference): ComparedUniverse {
  const known = universes.get(reference)
  if (known !== undefined) return known
  const made = number(reference)
  universes.set(reference, made)
  return made
}

function number(reference: Reference): ComparedUniverse {
  const actions = reference.services().flatMap(({ prefix }) => reference.service(prefix)?.actions() ?? [])
  const folded = actions.map(({ fullName }) => foldCase(fullName))
  const numbers = new Map(folded.map((name, at) => [name, at]))
  const ranges = rangesByService(folded)

  function members(pattern: string): Int32Array {
    const tokens = patternTokens(pattern)
    if (tokens.every((token) => typeof token === 'string')) {
      const exact = numbers.get(pattern)
      return exact === undefined ? NONE : Int32Array.of(exact)
    }
    const first = tokens[0]
    const colon = typeof first === 'string' ? first.indexOf(':') : -1
    const [from, to] = colon === -1 ? [0, folded.length] : (ranges.get(pattern.slice(0, colon)) ?? [0, 0])
    const matches = compilePattern(tokens)
    const found: number[] = []
    for (let at = from; at < to; at += 1) if (matches(folded[at] ?? '')) found.push(at)
    return Int32Array.from(found)
  }

  return {
    names: actions.map(({ fullName }) => fullName),
    levels: actions.map(({ accessLevels }) => accessLevels),
    numberOf: (name) => numbers.get(name),
    matching: cached(members),
    runsOf: cached((pattern) => runs(members(foldCase(pattern)))),
    cache: new ComparisonCache(),
  }
}

function cached(make: (pattern: string) => Int32Array) {
  const cache = new BoundedCache<Int32Array>(MAX_PATTERNS)
  return (pattern: string): Int32Array => cache.get(pattern) ?? cache.keep(pattern, make(pattern))
}

function runs(numbers: Int32Array): Int32Array {
  const found: number[] = []
  for (const number of numbers) {
    if (found.at(-1) === number - 1) found[found.length - 1] = number
    else found.push(number, number)
  }
  return Int32Array.from(found)
}

const NONE = new Int32Array(0)
/** Patterns cached at most; all versions of all AWS managed policies contain fewer. */
const MAX_PATTERNS = 100_000

/** Where the actions of each service begin and end. */
function rangesByService(folded: readonly string[]): Map<string, [number, number]> {
  const ranges = new Map<string, [number, number]>()
  folded.forEach((name, at) => {
    const service = name.slice(0, name.indexOf(':'))
    ranges.set(service, [ranges.get(service)?.[0] ?? at, at + 1])
  })
  return ranges
}
