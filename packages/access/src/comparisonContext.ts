import type { PolicyDocument } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import type { Access } from './access.ts'
import { type ActionClass, actionClasses } from './actionClasses.ts'
import { type ListedActions, listActions } from './actionCover.ts'
import { Budget, DEFAULT_STATES } from './budget.ts'
import { decideTerm } from './decideTerm.ts'
import { type ExampleRequest, exampleRequest, isIn, plainRequest } from './exampleRequest.ts'
import { type AccessStatement, type Part, StatementReader } from './part.ts'
import type { SolverContext } from './solve.ts'
import { type Spaces, spacesOf } from './space.ts'
import { type Term, termsOf } from './terms.ts'
import type { TextPattern } from './text/patterns.ts'
import { TextContext } from './text/textContext.ts'
import { UndecidedError } from './undecided.ts'
import { type ComparedUniverse, universeOf } from './universe.ts'

/** What policies are compared with. */
export interface ComparisonOptions {
  readonly reference: Reference
  /** States looked at before the answer is `unknown`; left out, two million. */
  readonly states?: number
}

type ByEffect = Readonly<Record<'Allow' | 'Deny', readonly AccessStatement[]>>

/** What all questions about some sets share: their statements and action classes, key spaces, budget and caches. */
export class ComparisonContext implements SolverContext {
  readonly classes: readonly ActionClass[]
  readonly texts: TextContext
  readonly spaces: Spaces
  readonly states: number
  readonly #universe: ComparedUniverse
  readonly #statements: readonly AccessStatement[]
  readonly #byDocuments = new Map<readonly PolicyDocument[], ByEffect>()
  readonly #patterns: readonly TextPattern[]
  readonly #spelling: ReadonlyMap<string, string>

  /** Reads the policies of the sets. Throws `UndecidedError`. */
  constructor(sets: readonly Access[], { reference, states = DEFAULT_STATES }: ComparisonOptions) {
    this.states = states
    this.texts = new TextContext(new Budget(states))
    this.#universe = universeOf(reference)
    const reader = new StatementReader(this.texts.patterns)
    this.#statements = [...new Set(sets.flatMap((set) => this.#read(set, reader)))]
    const problem = this.#statements.find((each) => each.problem !== undefined)?.problem
    if (problem !== undefined) throw new UndecidedError(problem)
    this.classes = actionClasses(this.#statements, this.#universe, this.texts)
    this.spaces = spacesOf(this.#statements, reference)
    this.#patterns = [...new Set(this.#statements.flatMap(({ actions }) => actions.patterns))]
    this.#spelling = new Map(this.#statements.flatMap(({ spelling }) => [...spelling]))
  }

  /** Every statement of a set. */
  #read(access: Access, reader: StatementReader): readonly AccessStatement[] {
    if (access.kind === 'not') return this.#read(access.of, reader)
    if ('of' in access) return access.of.flatMap((each) => this.#read(each, reader))
    const statements = access.documents.flatMap((document) => reader.statementsOf(document))
    const byEffect = {
      Allow: statements.filter(({ statement }) => statement.effect === 'Allow'),
      Deny: statements.filter(({ statement }) => statement.effect === 'Deny'),
    }
    this.#byDocuments.set(access.documents, byEffect)
    return access.kind === 'denied' ? byEffect.Deny : [...byEffect.Allow, ...byEffect.Deny]
  }

  /** Begins a question, with all the states or fewer. */
  begin(states = this.states): void {
    this.texts.budget.restart(states)
  }

  /** A name for an action class: a documented action where there is one. */
  nameOf({ documented: [first], others }: ActionClass): string {
    return (first === undefined ? undefined : this.#universe.names[first]) ?? this.#spelt(others[0] ?? '')
  }

  /** Classes as a policy would list their actions. */
  list(listed: readonly ActionClass[]): ListedActions {
    const { actions, undocumented } = listActions(listed, this.classes, this.#patterns, this.#universe, this.texts)
    return { actions: actions.map((action) => this.#spelt(action)), undocumented }
  }

  #spelt(action: string): string {
    return this.#spelling.get(action) ?? action
  }

  /** The alternatives of a set for the actions of a class. Throws `UndecidedError`. */
  terms(access: Access, { statements: covering }: ActionClass): Term[] {
    const covers = new Set(covering.map((at) => this.#statements[at]))
    const partsOf = (documents: readonly PolicyDocument[], effect: 'Allow' | 'Deny') => {
      const statements = this.#byDocuments.get(documents)
      if (statements === undefined) throw new Error('the comparison was made without these policies')
      const parts = statements[effect].flatMap((each): [string, Part][] =>
        covers.has(each) ? [[each.part.id, each.part]] : [],
      )
      return [...new Map(parts).values()]
    }
    return termsOf(access, partsOf, this.texts.budget)
  }

  /** Some request of a set that is in the term, for an action; undefined when there is none. Throws `UndecidedError`. */
  decide(access: Access, action: string, term: Term): ExampleRequest | undefined {
    const { cache } = this.#universe
    const isRight = (request: ExampleRequest) => isIn(access, request, cache)
    const solution = decideTerm(term, this, (found) => exampleRequest(action, found, isRight) !== undefined)
    return solution && plainRequest(action, solution, isRight)
  }
}
