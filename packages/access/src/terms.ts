import type { Access, PolicyAccess } from './access.ts'
import { type Budget, weightOf } from './budget.ts'
import type { Part } from './part.ts'

/** Some requests: those that match every part of `all` and none of `none`. */
export interface Term {
  readonly all: readonly Part[]
  readonly none: readonly Part[]
}

/** The parts of those statements of some policies that have an effect and cover the actions in question. */
export type PartsOf = (policies: PolicyAccess, effect: 'Allow' | 'Deny') => readonly Part[]

/** A set as alternatives; with `isComplement`, everything outside the set. Throws `UndecidedError` when there are too many. */
export function termsOf(access: Access, partsOf: PartsOf, budget: Budget, isComplement = false): Term[] {
  switch (access.kind) {
    case 'not':
      return termsOf(access.of, partsOf, budget, !isComplement)
    case 'denied': {
      const deny = partsOf(access, 'Deny')
      return isComplement ? simplified([{ all: [], none: deny }]) : deny.map((part) => ({ all: [part], none: [] }))
    }
    case 'policies': {
      const allow = partsOf(access, 'Allow')
      const deny = partsOf(access, 'Deny')
      if (!isComplement) return simplified(allow.map((part) => ({ all: [part], none: deny })))
      return simplified([{ all: [], none: allow }, ...deny.map((part) => ({ all: [part], none: [] }))])
    }
    default: {
      const each = access.of.map((one) => termsOf(one, partsOf, budget, isComplement))
      return (access.kind === 'all') !== isComplement ? product(each, budget) : each.flat()
    }
  }
}

/** Alternatives of every set together. */
function product(each: readonly (readonly Term[])[], budget: Budget): Term[] {
  const [first = [{ all: [], none: [] }], ...others] = each
  let terms = [...first]
  for (const more of others) {
    terms = terms.flatMap((term) =>
      more.flatMap((other) => {
        budget.spend()
        // Most pairs contradict each other, and policies may have thousands of statements: only the others are put together.
        if (contradicts(term, other) || contradicts(other, term)) return []
        const joined = { all: [...term.all, ...other.all], none: together(term.none, other.none, budget) }
        return simplified([joined])
      }),
    )
  }
  return terms
}

/** Whether a part that one alternative requires is one that the other excludes. */
function contradicts({ all }: Term, { none }: Term): boolean {
  const { ids } = exclusionOf(none)
  return all.some(({ id }) => ids.has(id))
}

function together(some: readonly Part[], others: readonly Part[], budget: Budget): readonly Part[] {
  if (some.length === 0) return others
  if (others.length === 0) return some
  budget.spend(weightOf(some.length + others.length))
  return [...some, ...others]
}

/** Excluded parts, each once. */
interface Exclusion {
  readonly parts: readonly Part[]
  readonly ids: ReadonlySet<string>
  readonly hasEverything: boolean
}

/** Many alternatives of a set exclude the same list. */
const exclusions = new WeakMap<readonly Part[], Exclusion>()

function exclusionOf(none: readonly Part[]): Exclusion {
  const known = exclusions.get(none)
  if (known !== undefined) return known
  const byId = new Map(none.map((part) => [part.id, part]))
  const made = { parts: [...byId.values()], ids: new Set(byId.keys()), hasEverything: none.some(isEverything) }
  exclusions.set(none, made)
  exclusions.set(made.parts, made)
  return made
}

/** Without parts that require nothing or occur twice, and without alternatives that contradict themselves. */
function simplified(terms: readonly Term[]): Term[] {
  return terms.flatMap((term) => {
    const { parts: none, hasEverything } = exclusionOf(term.none)
    const included = new Map(term.all.filter((part) => !isEverything(part)).map((part) => [part.id, part]))
    const all = [...included.values()]
    return hasEverything || contradicts({ all, none }, { all, none }) ? [] : [{ all, none }]
  })
}

function isEverything({ resource, tests }: Part): boolean {
  return resource === undefined && tests.length === 0
}
