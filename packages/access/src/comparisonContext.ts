import type { PolicyDocument } from '@gatewarden/policy'
import type { NamedPrincipal } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import type { Access, PolicyAccess, ResourceReading } from './access.ts'
import { type ActionClass, actionClasses } from './actionClasses.ts'
import { type ListedActions, listActions } from './actionCover.ts'
import { Budget, DEFAULT_STATES, weightOf } from './budget.ts'
import { AboutCallers } from './callers/aboutCallers.ts'
import type { CallerClass } from './callers/callerClass.ts'
import { assumedClasses, callerClasses } from './callers/callerClasses.ts'
import { accountOf, spacesWithoutAccount } from './callers/callerKeys.ts'
import type { NamedCallers } from './callers/principalTexts.ts'
import { decideTerm, isTermEmpty } from './decideTerm.ts'
import { type ExampleRequest, exampleRequest, isIn, isOfCaller, plainRequest } from './exampleRequest.ts'
import { type AccessStatement, type Part, StatementReader } from './part.ts'
import type { SolverContext } from './solve.ts'
import { type Spaces, spacesOf } from './space.ts'
import { type Term, termsOf } from './terms.ts'
import type { TextPattern } from './text/patterns.ts'
import { TextContext } from './text/textContext.ts'
import { NotComparedError, UndecidedError } from './undecided.ts'
import { type ComparedUniverse, universeOf } from './universe.ts'

/** What policies are compared with. */
export interface ComparisonOptions {
  readonly reference: Reference
  /** States looked at before the answer is `unknown`; left out, two million. */
  readonly states?: number
}

/** Principals of which it is not known whom they name, that are tried in all combinations. */
const MAX_UNKNOWN = 3

type ByEffect = Readonly<Record<'Allow' | 'Deny', readonly AccessStatement[]>>

/** Callers that are looked at together; undefined: all callers with identity-based policies. */
export type Callers = CallerClass | undefined

/** What all questions about some sets share: their statements and action classes, key spaces, budget and caches. */
export class ComparisonContext implements SolverContext {
  readonly classes: readonly ActionClass[]
  readonly texts: TextContext
  readonly spaces: Spaces
  readonly states: number
  /** Every request is one of these callers'. */
  readonly callers: readonly Callers[]
  readonly #named: readonly NamedPrincipal[]
  readonly #spacesWithoutAccount: Spaces
  readonly #isTrust: boolean
  readonly #about: AboutCallers
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
    const reading = sets.map(readingOf).find((each) => each !== undefined)
    const reader = new StatementReader(this.texts.patterns, reading === undefined ? 'identity' : 'resource')
    this.#isTrust = reading?.type === 'trust'
    this.#about = new AboutCallers(this.texts.budget)
    const read = sets.map((set) => this.#read(set, reader))
    this.#statements = [...new Set(read.flat())]
    const problem = this.#statements.find((each) => each.problem !== undefined)
    if (problem?.problem !== undefined) {
      throw new NotComparedError(
        problem.problem,
        read.findIndex((each) => each.includes(problem)),
      )
    }
    this.classes = actionClasses(this.#statements, this.#universe, this.texts)
    this.spaces = spacesOf(this.#statements, reference)
    this.#spacesWithoutAccount = spacesWithoutAccount(this.spaces)
    this.#named = this.#statements.flatMap(({ principals }) => principals?.named ?? [])
    this.callers = reading === undefined ? [undefined] : this.#allCallers()
    this.#patterns = [...new Set(this.#statements.flatMap(({ actions }) => actions.patterns))]
    this.#spelling = new Map(this.#statements.flatMap(({ spelling }) => [...spelling]))
  }

  #allCallers(): CallerClass[] {
    const known = callerClasses(this.#named)
    const unknown = [...new Set(this.#statements.flatMap(({ unknownPrincipals }) => unknownPrincipals))]
    if (unknown.length > MAX_UNKNOWN) {
      throw new UndecidedError(
        `it is not known which accounts or identities ${unknown.length} principals are, such as ${unknown[0]}`,
      )
    }
    return [...known, ...assumedClasses(known, unknown)]
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

  /** What a question about a set is made of: each class of actions with each class of callers. */
  *questions(): Generator<readonly [ActionClass, Callers]> {
    for (const each of this.classes) for (const callers of this.callers) yield [each, callers]
  }

  /** All callers, and what the policies name. */
  callersNamed(): NamedCallers {
    const all = this.callers.filter((each) => each !== undefined && each.assumed.length === 0)
    return { all: all.filter((each) => each !== undefined), named: this.#named }
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

  /** What a question about some callers and actions is solved with; `isOwn`: the resource is of the account of the callers. */
  solverFor(callerClass: Callers, action: string, isOwn = false): SolverContext {
    if (callerClass === undefined) return this
    const isKms = action.startsWith('kms:')
    const spaces = callerClass.arns === undefined ? this.#spacesWithoutAccount : this.spaces
    const owner = isOwn ? accountOf(callerClass) : undefined
    const requests = { callerClass, isTrust: this.#isTrust, isKms, ...(owner === undefined ? {} : { owner }) }
    return { texts: this.texts, spaces, requests }
  }

  /** The alternatives of a set for the actions of a class and some callers. Throws `UndecidedError`. */
  terms(access: Access, { statements: covering }: ActionClass, callers: Callers): Term[] {
    if (callers !== undefined) this.texts.budget.spend(weightOf(this.#statements.length))
    const covers = new Set(covering.map((at) => this.#statements[at]))
    const partsOf = (policies: PolicyAccess, effect: 'Allow' | 'Deny') => {
      const statements = this.#byDocuments.get(policies.documents)
      if (statements === undefined) throw new Error('the comparison was made without these policies')
      const parts = statements[effect].flatMap((each): [string, Part][] =>
        covers.has(each) && (callers === undefined || this.#about.isAbout(each, callers, policies.as))
          ? [[each.part.id, each.part]]
          : [],
      )
      return [...new Map(parts).values()]
    }
    return termsOf(access, partsOf, this.texts.budget)
  }

  /** Some request of a set that is in the term, for an action and some callers; undefined when there is none. Throws `UndecidedError`. */
  decide(access: Access, action: string, term: Term, callers: Callers): ExampleRequest | undefined {
    const { cache } = this.#universe
    const assumed = callers?.assumed ?? []
    const isOwn = callers !== undefined && readingOf(access)?.least !== 'delegated'
    const solver = this.solverFor(callers, action, isOwn)
    if (assumed.length > 0) {
      if (isTermEmpty(term, solver)) return undefined
      throw new UndecidedError(`it is not known which account or identity the principal ${assumed[0]} is`)
    }
    const isRight = (request: ExampleRequest) => (!isOwn || isOfCaller(request)) && isIn(access, request, cache)
    const question = { action, attached: callers && { callers, isOwn }, isRight }
    const solution = decideTerm(term, solver, (found) => exampleRequest(found, question) !== undefined)
    return solution && plainRequest(solution, question)
  }
}

/** How the resource-based policies of a set are read; undefined when they are identity-based. All of a comparison are of one type. */
function readingOf(access: Access): ResourceReading | undefined {
  if ('documents' in access) return access.as
  const parts = access.kind === 'not' ? [access.of] : access.of
  return parts.map(readingOf).find((each) => each !== undefined)
}
