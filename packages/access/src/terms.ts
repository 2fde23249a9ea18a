import type { PolicyDocument } from '@gatewarden/policy'
import type { Access } from './access.ts'
import type { Part } from './part.ts'

/** Some requests: those that match every part of `all` and none of `none`. */
export interface Term {
  readonly all: readonly Part[]
  readonly none: readonly Part[]
}

/** The parts of those statements of some policies that have an effect and cover the actions in question. */
export type PartsOf = (documents: readonly PolicyDocument[], effect: 'Allow' | 'Deny') => readonly Part[]

/** A set as alternatives; with `isComplement`, everything outside the set. */
export function termsOf(access: Access, partsOf: PartsOf, isComplement = false): Term[] {
  switch (access.kind) {
    case 'not':
      return termsOf(access.of, partsOf, !isComplement)
    case 'denied': {
      const deny = partsOf(access.documents, 'Deny')
      return isComplement ? simplified([{ all: [], none: deny }]) : deny.map((part) => ({ all: [part], none: [] }))
    }
    case 'policies': {
      const allow = partsOf(access.documents, 'Allow')
      const deny = partsOf(access.documents, 'Deny')
      if (!isComplement) return simplified(allow.map((part) => ({ all: [part], none: deny })))
      return simplified([{ all: [], none: allow }, ...deny.map((part) => ({ all: [part], none: [] }))])
    }
    default: {
      const each = access.of.map((one) => termsOf(one, partsOf, isComplement))
      return (access.kind === 'all') !== isComplement ? product(each) : each.flat()
    }
  }
}

/** Alternatives of every set together. */
function product(each: readonly (readonly Term[])[]): Term[] {
  let terms: Term[] = [{ all: [], none: [] }]
  for (const more of each) {
    terms = simplified(
      terms.flatMap(({ all, none }) =>
        more.map((term) => ({ all: [...all, ...term.all], none: [...none, ...term.none] })),
      ),
    )
  }
  return terms
}

/** Without parts that require nothing or occur twice, and without alternatives that contradict themselves. */
function simplified(terms: readonly Term[]): Term[] {
  return terms.flatMap(({ all, none }) => {
    const included = new Map(all.filter((part) => !isEverything(part)).map((part) => [part.id, part]))
    const excluded = new Map(none.map((part) => [part.id, part]))
    const isEmpty = [...excluded.values()].some((part) => isEverything(part) || included.has(part.id))
    return isEmpty ? [] : [{ all: [...included.values()], none: [...excluded.values()] }]
  })
}

function isEverything({ resource, tests }: Part): boolean {
  return resource === undefined && tests.length === 0
}
