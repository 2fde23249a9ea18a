import { type Access, difference } from './access.ts'
import type { ActionClass } from './actionClasses.ts'
import { type Callers, ComparisonContext, type ComparisonOptions } from './comparisonContext.ts'
import { type Cover, coverOf } from './cover.ts'
import { principalCost } from './examplePrincipal.ts'
import type { ExampleRequest } from './exampleRequest.ts'
import { attempt, NotComparedError, UndecidedError } from './undecided.ts'

/** Three-valued: `no` comes with a request that shows it, `unknown` with the reason. */
export type Answer =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly example: ExampleRequest }
  | { readonly answer: 'unknown'; readonly reason: string }

/**
 * Questions about sets of requests, which must be made of the policies of the sets it is constructed with: they are read once. When
 * policies contain what is not compared at all, every answer is unknown.
 *
 * @example
 * import { accessOf, difference } from '@gatewarden/access'
 * import { Comparison } from '@gatewarden/access/internal'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const access = (action: string) => {
 *   const { document } = parsePolicy(`{"Statement": {"Effect": "Allow", "Action": "${action}", "Resource": "*"}}`)
 *   return accessOf(document === undefined ? [] : [document])
 * }
 * const [all, some] = [access('voiceid:*Domain'), access('voiceid:CreateDomain')]
 * const comparison = new Comparison([all, some], { reference: openReference() })
 * comparison.isEmpty(difference(some, all)) // => { answer: 'yes' }
 * comparison.possible(difference(all, some)).size // => 1
 * const { rows } = comparison.cover(difference(all, some))
 * rows[0]?.actions // => ['voiceid:DeleteDomain', 'voiceid:DescribeDomain', 'voiceid:UpdateDomain']
 */
export class Comparison {
  /** Or why the policies are not compared. */
  readonly #context: ComparisonContext | string
  /** The index of the set whose policies are not compared, where it is one of them. */
  readonly notCompared: number | undefined

  constructor(sets: readonly Access[], options: ComparisonOptions) {
    try {
      this.#context = new ComparisonContext(sets, options)
    } catch (error) {
      if (!(error instanceof UndecidedError)) throw error
      this.#context = error.message
      this.notCompared = error instanceof NotComparedError ? error.set : undefined
    }
  }

  /** Whether a set contains no request at all. A `no` shows the plainest request found: documented action, few keys, short resource. */
  isEmpty(access: Access): Answer {
    const context = this.#context
    if (typeof context === 'string') return { answer: 'unknown', reason: context }
    context.begin()
    let reason: string | undefined
    let best: ExampleRequest | undefined
    const undecided = (why: string) => {
      reason ??= why
    }
    for (const [each, callers] of context.questions()) {
      if (context.texts.budget.isSpent) break
      const action = context.nameOf(each)
      for (const term of attempt(() => context.terms(access, each, callers), undecided) ?? []) {
        if (context.texts.budget.isSpent) break
        const example = attempt(() => context.decide(access, action, term, callers), undecided)
        if (example !== undefined && (best === undefined || cost(example) < cost(best))) best = example
      }
    }
    if (best !== undefined) return { answer: 'no', example: best }
    return reason === undefined ? { answer: 'yes' } : { answer: 'unknown', reason }
  }

  /** The classes of actions for which a set contains some request; undecided ones count. None where policies are not compared. */
  possible(access: Access): Set<ActionClass> {
    const context = this.#context
    if (typeof context === 'string') return new Set()
    context.begin()
    const possible = context.classes.filter((each) =>
      context.callers.some((callers) => isPossible(access, each, callers, context)),
    )
    return new Set(possible)
  }

  /** The rows of a set, none of them superfluous. */
  cover(access: Access): Cover {
    return typeof this.#context === 'string' ? { rows: [], unknown: this.#context } : coverOf(access, this.#context)
  }
}

/** Whether a set contains some request of the callers for an action of the class; an undecided one counts. */
function isPossible(access: Access, each: ActionClass, callers: Callers, context: ComparisonContext): boolean {
  if (context.texts.budget.isSpent) return true
  const action = context.nameOf(each)
  let isOpen = false
  const undecided = () => {
    isOpen = true
  }
  const terms = attempt(() => context.terms(access, each, callers), undecided) ?? []
  const isFound = terms.some(
    (term) =>
      context.texts.budget.isSpent ||
      attempt(() => context.decide(access, action, term, callers), undecided) !== undefined,
  )
  return isFound || isOpen
}

/**
 * Whether a set contains no request at all. A `no` shows the plainest request found: documented action, few keys, short resource.
 *
 * @example
 * import { accessOf, isEmpty } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "connect:*", "Resource": "*"}}')
 * const answer = document && isEmpty(accessOf([document]), { reference: openReference() })
 * answer?.answer // => 'no'
 */
export function isEmpty(access: Access, options: ComparisonOptions): Answer {
  return new Comparison([access], options).isEmpty(access)
}

/**
 * Whether every request in `smaller` is in `larger`.
 *
 * @example
 * import { accessOf, isIncluded } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * isIncluded(accessOf([]), accessOf([]), { reference: openReference() }) // => { answer: 'yes' }
 */
export function isIncluded(smaller: Access, larger: Access, options: ComparisonOptions): Answer {
  return isEmpty(difference(smaller, larger), options)
}

/** Keys weigh more than characters. */
const KEY = 1000

function cost({ principal, action, resource, context }: ExampleRequest): number {
  const characters = resource.length + action.length
  return Object.keys(context).length * KEY + principalCost(principal) + characters
}
