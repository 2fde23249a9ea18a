import { arnReadings, hasVariable, isConditionValue } from '@gatewarden/policy/internal'
import { type PatternVariable, patternVariable } from './placeholders.ts'
import {
  ANYTHING,
  accountSteps,
  arnSteps,
  colonSteps,
  eitherCaseSteps,
  exactSteps,
  hasNoWildcard,
  inOrder,
  isStars,
  literalOf,
  type PatternSource,
  problemOf,
  problemOfText,
  readingSteps,
  type Step,
  serviceActionSteps,
  templateSteps,
  wildcardSteps,
} from './steps.ts'

/** A set of texts that one string of a policy describes. Patterns with the same id describe the same texts. */
export interface TextPattern {
  readonly id: number
  /** As in the policy. */
  readonly text: string
  readonly steps: readonly Step[]
  /** Folded names of the condition keys that its variables name. */
  readonly variables: readonly string[]
  /** The one text described, when there is no wildcard and no variable. */
  readonly literal: string | undefined
  /** A variable may decide where the parts of an ARN begin, so nothing is known of the texts until it has a value. */
  readonly isOpaque: boolean
  /** Why policies with the pattern are not compared. */
  readonly problem: string | undefined
}

/** What a variable is assumed to be: a text, some text that is not empty (one in all places, or any in each place), or nothing. */
export type VariableValue = string | typeof SOME_TEXT | typeof ANY_TEXT | undefined
export const SOME_TEXT = Symbol('some text')
export const ANY_TEXT = Symbol('any text')

/** Patterns, and steps of them, kept at most; beyond that they are forgotten and made again, with new ids. */
const MAX_PATTERNS = 50_000
const MAX_STEPS_KEPT = 4_000_000
const NO_VARIABLES: readonly string[] = []

/** The patterns of a comparison, each made once. */
export class Patterns {
  readonly #known = new Map<string, TextPattern>()
  #made = 0
  #stepsKept = 0

  /** One text and no other. */
  literal(text: string): TextPattern {
    return this.#internPlain('literal', text)
  }

  /** The value of StringEquals (rule C7): wildcards are plain characters. */
  equals({ text, variables }: PatternSource): TextPattern {
    if (!variables || !hasVariable(text)) return this.literal(text)
    return this.#intern('equals', text, () => templateSteps(text, exactSteps))
  }

  /** The value of StringEqualsIgnoreCase. */
  equalsIgnoreCase({ text, variables }: PatternSource): TextPattern {
    const isTemplate = variables && hasVariable(text)
    return this.#intern(`folded ${isTemplate}`, text, () =>
      isTemplate ? templateSteps(text, eitherCaseSteps, true) : eitherCaseSteps(text),
    )
  }

  /** The value of Bool: undefined for another word (rule C13). What fills a variable (rule C27) may be one, which nothing equals. */
  bool({ text, variables }: PatternSource): TextPattern | undefined {
    if (variables && hasVariable(text)) {
      return this.#intern('bool', text, () => templateSteps(text, eitherCaseSteps, true), true)
    }
    return isConditionValue('Bool', text) ? this.equalsIgnoreCase({ text, variables: false }) : undefined
  }

  /** The value of StringLike (rule C8). */
  like({ text, variables }: PatternSource): TextPattern {
    if (variables && hasVariable(text)) {
      return this.#intern('like true', text, () => templateSteps(text, wildcardSteps))
    }
    if (hasNoWildcard(text)) return this.#internPlain('like false', text)
    return this.#intern('like false', text, () => wildcardSteps(text))
  }

  /** A pattern of Action, given folded, over folded actions (rules A1, A2). */
  action(folded: string): TextPattern {
    return this.like({ text: folded, variables: false })
  }

  /** The actions of a service, or of any (`?*`), folded. */
  serviceActions(service: string): TextPattern {
    return this.#intern('actions', service, () => serviceActionSteps(service))
  }

  /** A pattern of Resource (rules R1 to R6, R10, R11): one for each of its readings. `isCompleted`: missing parts are `*`. */
  resource(source: PatternSource, isCompleted = true): TextPattern[] {
    const { text, variables } = source
    if (isStars(text)) return [this.#intern('resource', text, () => ANYTHING)]
    return arnReadings(text, isCompleted).map((reading, at) =>
      this.#intern(`resource ${at} ${variables} ${isCompleted}`, text, () => readingSteps(reading, source)),
    )
  }

  /** ARNs of requests: six parts, in which `*` and `?` before the last one match no colon. */
  arnShape(text: string): TextPattern {
    return this.#intern('shape', text, () => arnSteps({ text, variables: false }).steps)
  }

  /** The value of ArnLike and ArnEquals, part by part (rule C15). */
  arn(source: PatternSource): TextPattern {
    const isTemplate = source.variables && hasVariable(source.text)
    const { steps, isOpaque } = arnSteps(source)
    return this.#intern(`arn ${isTemplate}`, source.text, () => steps, isOpaque)
  }

  /** Every text of fewer than six parts. */
  noArn(): TextPattern[] {
    return [0, 1, 2, 3, 4].map((colons) => this.#intern('colons', `${colons}`, () => colonSteps(colons)))
  }

  /** The ARNs whose account a pattern without variables describes; undefined where it describes no account. */
  arnOfAccount({ id, text, steps }: TextPattern): TextPattern | undefined {
    const found = accountSteps(steps)
    return found && this.#intern('arn of account', `${id} ${text}`, () => found)
  }

  /** The pattern with values for some variables; undefined when one of them is absent and has no default (rules V3, V5). */
  bind(pattern: TextPattern, values: ReadonlyMap<string, VariableValue>): TextPattern | undefined {
    if (!pattern.variables.some((key) => values.has(key))) return pattern
    const bound: Step[] = []
    for (const step of pattern.steps) {
      const steps = step.kind === 'variable' && values.has(step.variable.key) ? filled(step.variable, values) : [step]
      if (steps === undefined) return undefined
      for (const each of steps) bound.push(each)
    }
    const taken = pattern.variables.map((key) => nameOf(values.get(key)))
    return this.#intern(JSON.stringify(['bound', pattern.id, taken]), pattern.text, () => bound, pattern.isOpaque)
  }

  #intern(kind: string, text: string, stepsOf: () => readonly Step[], isOpaque = false): TextPattern {
    const key = `${kind} ${text}`
    return this.#known.get(key) ?? this.#keep(key, patternOf(this.#made, text, inOrder(stepsOf()), isOpaque))
  }

  /** Most texts of policies are actions without wildcards, whose steps are never needed. */
  #internPlain(kind: string, text: string): TextPattern {
    const key = `${kind} ${text}`
    return this.#known.get(key) ?? this.#keep(key, new PlainPattern(this.#made, text))
  }

  #keep(key: string, pattern: TextPattern): TextPattern {
    this.#made += 1
    if (this.#known.size >= MAX_PATTERNS || this.#stepsKept > MAX_STEPS_KEPT) {
      this.#known.clear()
      this.#stepsKept = 0
    }
    this.#stepsKept += pattern.literal?.length ?? pattern.steps.length
    this.#known.set(key, pattern)
    return pattern
  }
}

/** Whether a pattern is another one up to a last `*` that matches whatever follows in it. */
export function extendsTo({ steps }: TextPattern, { steps: longer }: TextPattern): boolean {
  const last = steps.at(-1)
  if (last?.kind !== 'star' || !last.crosses || steps.length > longer.length) return false
  return steps.every((step, at) => at === steps.length - 1 || isSameStep(step, longer[at]))
}

function isSameStep(a: Step, b: Step | undefined): boolean {
  if (a.kind === 'codeUnit') return b?.kind === 'codeUnit' && a.code === b.code && a.other === b.other
  if (a.kind === 'variable') return b?.kind === 'variable' && a.variable.name === b.variable.name
  return a.kind === b?.kind && a.crosses === b.crosses
}

function patternOf(id: number, text: string, steps: readonly Step[], isOpaque: boolean): TextPattern {
  return {
    id,
    text,
    steps,
    variables: [...new Set(steps.flatMap((step) => (step.kind === 'variable' ? [step.variable.key] : [])))],
    literal: literalOf(steps),
    isOpaque,
    problem: problemOf(steps),
  }
}

/** A text as it is; its steps are made when they are needed. */
class PlainPattern implements TextPattern {
  readonly id: number
  readonly text: string
  readonly literal: string
  readonly variables: readonly string[] = NO_VARIABLES
  readonly isOpaque = false
  readonly problem: string | undefined
  #steps: readonly Step[] | undefined

  constructor(id: number, text: string) {
    this.id = id
    this.text = text
    this.literal = text
    this.problem = problemOfText(text)
  }

  get steps(): readonly Step[] {
    this.#steps ??= exactSteps(this.text)
    return this.#steps
  }
}

function nameOf(value: VariableValue): string | number | null {
  if (value === SOME_TEXT) return 1
  return value === ANY_TEXT ? 2 : (value ?? null)
}

function filled(
  { key, fallback, isFolded }: PatternVariable,
  values: ReadonlyMap<string, VariableValue>,
): readonly Step[] | undefined {
  const value = values.get(key)
  if (value === SOME_TEXT) return [{ kind: 'variable', variable: patternVariable(key, undefined, isFolded) }]
  if (value === ANY_TEXT) return wildcardSteps('?*')
  const text = value ?? fallback
  return text === undefined ? undefined : isFolded ? eitherCaseSteps(text) : exactSteps(text)
}
