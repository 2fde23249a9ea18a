import type { PolicyDocument } from '@gatewarden/policy'
import { type AccessStatement, accessStatement, type Part } from './part.ts'

/** The requests that policies allow, and what is made of such sets. Which requests those are is worked out when asked. */
export type Access =
  | {
      readonly kind: 'policies'
      readonly documents: readonly PolicyDocument[]
      readonly allow: readonly AccessStatement[]
      readonly deny: readonly AccessStatement[]
    }
  /** Requests that some Deny of the policies hits, whatever is allowed. */
  | {
      readonly kind: 'denied'
      readonly documents: readonly PolicyDocument[]
      readonly deny: readonly AccessStatement[]
    }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Access[] }
  | { readonly kind: 'not'; readonly of: Access }

/** Some requests: those that fit every part of `all` and none of `none`. */
export interface Term {
  readonly all: readonly Part[]
  readonly none: readonly Part[]
}

/**
 * The requests that identity-based policies allow together: some Allow certainly applies and every Deny certainly does not.
 *
 * @example
 * import { accessOf, isEmpty } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Deny", "Action": "*", "Resource": "*"}}')
 * const answer = document && isEmpty(accessOf([document]), { reference: openReference() })
 * answer?.answer // => 'yes'
 */
export function accessOf(documents: readonly PolicyDocument[]): Access {
  const statements = statementsOf(documents)
  return {
    kind: 'policies',
    documents,
    allow: statements.filter(({ statement }) => statement.effect === 'Allow'),
    deny: statements.filter(({ statement }) => statement.effect === 'Deny'),
  }
}

/**
 * The requests that a Deny of identity-based policies hits, whatever else allows them.
 *
 * @example
 * import { deniedBy, isEmpty } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}')
 * const answer = document && isEmpty(deniedBy([document]), { reference: openReference() })
 * answer?.answer // => 'yes'
 */
export function deniedBy(documents: readonly PolicyDocument[]): Access {
  return {
    kind: 'denied',
    documents,
    deny: statementsOf(documents).filter(({ statement }) => statement.effect === 'Deny'),
  }
}

/**
 * Requests of both sets: an identity's policies and its permissions boundary, for example (rule S3).
 *
 * @example
 * import { accessOf, intersection } from '@gatewarden/access'
 * intersection(accessOf([]), accessOf([])).kind // => 'all'
 */
export function intersection(...of: readonly Access[]): Access {
  return { kind: 'all', of }
}

/**
 * Requests of either set.
 *
 * @example
 * import { accessOf, union } from '@gatewarden/access'
 * union(accessOf([]), accessOf([])).kind // => 'any'
 */
export function union(...of: readonly Access[]): Access {
  return { kind: 'any', of }
}

/**
 * Requests of the first set that are not of the second.
 *
 * @example
 * import { accessOf, difference } from '@gatewarden/access'
 * difference(accessOf([]), accessOf([])).kind // => 'all'
 */
export function difference(from: Access, taken: Access): Access {
  return { kind: 'all', of: [from, { kind: 'not', of: taken }] }
}

/** Every statement of a set, each once. */
export function statementsIn(access: Access): AccessStatement[] {
  if (access.kind === 'policies') return [...access.allow, ...access.deny]
  if (access.kind === 'denied') return [...access.deny]
  const inside = access.kind === 'not' ? statementsIn(access.of) : access.of.flatMap(statementsIn)
  return [...new Set(inside)]
}

/** The set for actions that only some statements cover, as alternatives; `wanted` false is everything outside the set. */
export function termsOf(access: Access, covers: (statement: AccessStatement) => boolean, wanted = true): Term[] {
  switch (access.kind) {
    case 'not':
      return termsOf(access.of, covers, !wanted)
    case 'denied': {
      const deny = parts(access.deny, covers)
      return wanted ? deny.map((part) => ({ all: [part], none: [] })) : simplified([{ all: [], none: deny }])
    }
    case 'policies': {
      const [allow, deny] = [parts(access.allow, covers), parts(access.deny, covers)]
      if (wanted) return simplified(allow.map((part) => ({ all: [part], none: deny })))
      return simplified([{ all: [], none: allow }, ...deny.map((part) => ({ all: [part], none: [] }))])
    }
    default: {
      const each = access.of.map((one) => termsOf(one, covers, wanted))
      return (access.kind === 'all') === wanted ? product(each) : each.flat()
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

/** Leaves out what asks for nothing, what is asked twice, and alternatives that contradict themselves. */
function simplified(terms: readonly Term[]): Term[] {
  return terms.flatMap(({ all, none }) => {
    const needed = new Map(all.filter((part) => !isEverything(part)).map((part) => [part.id, part]))
    const shut = new Map(none.map((part) => [part.id, part]))
    const isVoid = [...shut.values()].some((part) => isEverything(part) || needed.has(part.id))
    return isVoid ? [] : [{ all: [...needed.values()], none: [...shut.values()] }]
  })
}

function isEverything({ resource, tests }: Part): boolean {
  return resource === undefined && tests.length === 0
}

function parts(statements: readonly AccessStatement[], covers: (statement: AccessStatement) => boolean): Part[] {
  return [...new Map(statements.filter(covers).map(({ part }) => [part.id, part])).values()]
}

function statementsOf(documents: readonly PolicyDocument[]): AccessStatement[] {
  return documents.flatMap((document) => document.statements.map((statement) => accessStatement(statement, document)))
}
