import type { Reference } from '@gatewarden/reference'
import { type Access, difference, statementsIn, type Term, termsOf } from './access.ts'
import { type ActionClass, actionClasses } from './actionClasses.ts'
import { type ListedActions, listActions } from './actionCover.ts'
import { Budget, DEFAULT_STATES, Unsettled } from './budget.ts'
import { decideTerm } from './decideTerm.ts'
import type { Found } from './solve.ts'
import { type Spaces, spacesOf } from './space.ts'
import { actionUniverse } from './universe.ts'
import { inPlainWords, isIn, type Witness, witnessOf } from './witness.ts'

/** What a question is asked with. */
export interface AskOptions {
  readonly reference: Reference
  /** States looked at before the answer is `unknown`; left out, two million. */
  readonly states?: number
}

/** Three-valued: `no` comes with a request that shows it, `unknown` with the reason. */
export type Answer =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly witness: Witness }
  | { readonly answer: 'unknown'; readonly reason: string }

/** What is worked out once about some sets, however many questions follow. */
export interface Inquiry {
  readonly classes: readonly ActionClass[]
  readonly spaces: Spaces
  readonly states: number
  /** Classes as a policy would list their actions. */
  readonly list: (classes: readonly ActionClass[]) => ListedActions
  /** A name for an action class: a documented action where there is one. */
  readonly nameOf: (each: ActionClass) => string
  /** The alternatives of a set of this inquiry for the actions of a class. */
  readonly terms: (access: Access, each: ActionClass) => Term[]
}

/**
 * Sorts the actions that some sets are about. Throws `Unsettled`.
 *
 * @example
 * import { accessOf, inquire } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * inquire([accessOf([])], { reference: openReference() }).classes // => []
 */
export function inquire(sets: readonly Access[], { reference, states = DEFAULT_STATES }: AskOptions): Inquiry {
  const statements = [...new Set(sets.flatMap(statementsIn))]
  const problem = statements.find((each) => each.problem !== undefined)?.problem
  if (problem !== undefined) throw new Unsettled(problem)
  const universe = actionUniverse(reference)
  const classes = actionClasses(statements, universe, new Budget(states))
  const spelling = new Map(statements.flatMap((each) => [...each.spelling]))
  const patterns = [...new Set(statements.flatMap(({ actions }) => actions.patterns))]
  const spelt = (action: string) => spelling.get(action) ?? action
  return {
    classes,
    list(listed) {
      const { actions, undocumented } = listActions(listed, classes, patterns, universe)
      return { actions: actions.map(spelt), undocumented }
    },
    spaces: spacesOf(statements, reference),
    states,
    nameOf: ({ documented: [first], others }) =>
      (first === undefined ? undefined : universe.names[first]) ?? spelt(others[0] ?? ''),
    terms(access, { statements: covering }) {
      const covers = new Set(covering.map((at) => statements[at]))
      return termsOf(access, (statement) => covers.has(statement))
    },
  }
}

/** Some request of a set that is of the term, for an action; undefined when there is none. Throws `Unsettled`. */
export function decide(
  access: Access,
  action: string,
  term: Term,
  { spaces }: Inquiry,
  budget: Budget,
): Witness | undefined {
  const confirm = (found: Found) => isIn(access, witnessOf(action, found))
  const found = decideTerm(term, spaces, budget, confirm)
  return found && inPlainWords(witnessOf(action, found), access)
}

/**
 * Whether a set holds no request at all. A `no` shows the plainest request found: documented action, few keys, short resource.
 *
 * @example
 * import { accessOf, isEmpty } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "connect:*", "Resource": "*"}}')
 * const answer = document && isEmpty(accessOf([document]), { reference: openReference() })
 * answer?.answer // => 'no'
 */
export function isEmpty(access: Access, options: AskOptions): Answer {
  try {
    return isEmptyIn(inquire([access], options), access)
  } catch (error) {
    if (!(error instanceof Unsettled)) throw error
    return { answer: 'unknown', reason: error.message }
  }
}

/**
 * Like `isEmpty`, for a set of an inquiry.
 *
 * @example
 * import { accessOf, inquire, isEmptyIn } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * const nothing = accessOf([])
 * isEmptyIn(inquire([nothing], { reference: openReference() }), nothing) // => { answer: 'yes' }
 */
export function isEmptyIn(inquiry: Inquiry, access: Access): Answer {
  const budget = new Budget(inquiry.states)
  let reason: string | undefined
  let best: Witness | undefined
  for (const each of inquiry.classes) {
    const action = inquiry.nameOf(each)
    for (const term of inquiry.terms(access, each)) {
      const witness = attempt(
        () => decide(access, action, term, inquiry, budget),
        (why) => {
          reason ??= why
        },
      )
      if (witness !== undefined && (best === undefined || cost(witness) < cost(best))) best = witness
    }
  }
  if (best !== undefined) return { answer: 'no', witness: best }
  return reason === undefined ? { answer: 'yes' } : { answer: 'unknown', reason }
}

/**
 * Whether every request of `smaller` is one of `larger`.
 *
 * @example
 * import { accessOf, isIncluded } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * isIncluded(accessOf([]), accessOf([]), { reference: openReference() }) // => { answer: 'yes' }
 */
export function isIncluded(smaller: Access, larger: Access, options: AskOptions): Answer {
  return isEmpty(difference(smaller, larger), options)
}

/**
 * The classes of an inquiry of which a set holds some request; those that stay unsettled count.
 *
 * @example
 * import { accessOf, inquire, possibleIn } from '@gatewarden/access'
 * import { openReference } from '@gatewarden/reference'
 * const nothing = accessOf([])
 * possibleIn(inquire([nothing], { reference: openReference() }), nothing).size // => 0
 */
export function possibleIn(inquiry: Inquiry, access: Access): Set<ActionClass> {
  const budget = new Budget(inquiry.states)
  const possible = inquiry.classes.filter((each) => {
    const action = inquiry.nameOf(each)
    let isOpen = false
    const isFound = inquiry.terms(access, each).some(
      (term) =>
        attempt(
          () => decide(access, action, term, inquiry, budget),
          () => {
            isOpen = true
          },
        ) !== undefined,
    )
    return isFound || isOpen
  })
  return new Set(possible)
}

/** The result, or undefined and the reason told. */
export function attempt<T>(work: () => T, tell: (reason: string) => void): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Unsettled)) throw error
    tell(error.message)
    return undefined
  }
}

/** Keys weigh more than characters. */
const KEY = 1000

function cost({ action, resource, context }: Witness): number {
  return Object.keys(context).length * KEY + resource.length + action.length
}
