import type { Random } from '../random.ts'
import { actionPatterns, arnTemplates, resourcePatterns, resourceTemplates, valueTemplates } from './alphabet.ts'
import { type Key, keys } from './keys.ts'

export interface StatementJson {
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal?: Readonly<Record<string, readonly string[]>>
  readonly NotPrincipal?: Readonly<Record<string, readonly string[]>>
  readonly Action?: readonly string[]
  readonly NotAction?: readonly string[]
  readonly Resource?: readonly string[]
  readonly NotResource?: readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

export interface PolicyJson {
  readonly Version: string
  readonly Statement: readonly StatementJson[]
}

/** What the policies of a pair are made of: without variables every question must have an answer. */
export interface PolicyGenerator {
  readonly random: Random
  readonly variables: boolean
  readonly keys: readonly Key[]
}

/** Keys that follow from one caller. */
const keysOfCaller = keys.filter(({ key }) => /^aws:Principal(Arn|Account|IsAWSService)$/.test(key))

/** With at most three keys, so that the statements of a pair have some in common. */
export function generatorOf(random: Random, variables: boolean): PolicyGenerator {
  const some = random.chance(0.1) ? keysOfCaller : random.several(1, 3, () => random.pick(keys))
  return { random, variables, keys: some }
}

export function randomPolicy(generator: PolicyGenerator): PolicyJson {
  const { random } = generator
  const Version = random.chance(0.9) ? '2012-10-17' : '2008-10-17'
  return { Version, Statement: random.several(random.chance(0.05) ? 0 : 1, 4, () => randomStatement(generator)) }
}

/** A policy with one difference, which may not matter. */
export function varied(generator: PolicyGenerator, { Version, Statement }: PolicyJson): PolicyJson {
  const { random } = generator
  const at = random.below(Statement.length)
  const chosen = Statement[at]
  if (chosen === undefined || random.chance(0.15))
    return { Version, Statement: [...Statement, randomStatement(generator)] }
  if (random.chance(0.15)) return { Version, Statement: Statement.filter((_, each) => each !== at) }
  const changed = variedStatement(generator, chosen)
  return { Version, Statement: Statement.map((each, index) => (index === at ? changed : each)) }
}

function variedStatement(generator: PolicyGenerator, statement: StatementJson): StatementJson {
  const { Action, NotAction, ...withoutActions } = statement
  const { Resource, NotResource, ...withoutResources } = statement
  const { Condition, ...withoutCondition } = statement
  switch (generator.random.below(6)) {
    case 0:
      return { ...withoutActions, ...actionsOf(generator) }
    case 1:
      return { ...withoutResources, ...resourcesOf(generator) }
    case 2:
      return { ...withoutCondition, ...conditionOf(generator) }
    case 3:
      return withoutCondition
    case 4:
      return { ...statement, Condition: { ...Condition, ...conditionOf(generator).Condition } }
    default:
      return { ...statement, Effect: randomStatement(generator).Effect }
  }
}

function randomStatement(generator: PolicyGenerator): StatementJson {
  const { random } = generator
  const condition = random.chance(0.6) ? conditionOf(generator) : {}
  return {
    Effect: random.chance(0.72) ? 'Allow' : 'Deny',
    ...actionsOf(generator),
    ...resourcesOf(generator),
    ...condition,
  }
}

function actionsOf({ random }: PolicyGenerator) {
  const patterns = random.several(random.chance(0.02) ? 0 : 1, 2, () => random.pick(actionPatterns))
  return random.chance(0.88) ? { Action: patterns } : { NotAction: patterns }
}

function resourcesOf({ random, variables }: PolicyGenerator) {
  const pattern = () =>
    random.chance(0.3)
      ? '*'
      : variables && random.chance(0.4)
        ? random.pick(resourceTemplates)
        : random.pick(resourcePatterns)
  const patterns = random.several(random.chance(0.02) ? 0 : 1, 2, pattern)
  return random.chance(0.88) ? { Resource: patterns } : { NotResource: patterns }
}

function conditionOf(generator: PolicyGenerator) {
  const Condition: Record<string, Record<string, readonly string[]>> = {}
  for (const [operator, key, values] of generator.random.several(1, 2, () => testOf(generator)))
    Condition[operator] = { ...Condition[operator], [key]: values }
  return { Condition }
}

/** Null alone is the most frequent. */
const nullOperators = ['Null', 'Null', 'Null', 'Null', 'ForAllValues:Null', 'ForAnyValue:Null']

function testOf({ random, variables, keys: some }: PolicyGenerator): [string, string, readonly string[]] {
  const { key, operators, policyValues } = random.pick(some)
  if (random.chance(0.12)) return [random.pick(nullOperators), key, [random.pick(['true', 'false'])]]
  if (random.chance(0.01)) return ['StringMatches', key, ['x']]
  const base = random.pick(operators)
  const set = random.chance(0.7) ? '' : random.pick(['ForAllValues:', 'ForAnyValue:'])
  const operator = `${set}${base}${random.chance(0.75) ? '' : 'IfExists'}`
  const templates = base.startsWith('String') ? valueTemplates : base.startsWith('Arn') ? arnTemplates : []
  const value = () =>
    variables && templates.length > 0 && random.chance(0.5) ? random.pick(templates) : random.pick(policyValues)
  const name = random.chance(0.9) ? key : key.toUpperCase()
  return [operator, name, random.several(random.chance(0.02) ? 0 : 1, 2, value)]
}
