import type { Random } from '../random.ts'
import {
  actionPatterns,
  arnTemplates,
  type Key,
  keys,
  resourcePatterns,
  resourceTemplates,
  valueTemplates,
} from './alphabet.ts'

export interface WrittenStatement {
  readonly Effect: 'Allow' | 'Deny'
  readonly Action?: readonly string[]
  readonly NotAction?: readonly string[]
  readonly Resource?: readonly string[]
  readonly NotResource?: readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

export interface WrittenPolicy {
  readonly Version: string
  readonly Statement: readonly WrittenStatement[]
}

/** What the policies of a pair are made of: without variables every question is to have an answer. */
export interface Make {
  readonly random: Random
  readonly variables: boolean
  readonly keys: readonly Key[]
}

/** A taste of the alphabet: two or three keys, so that the statements of a pair speak of the same ones. */
export function makeFrom(random: Random, variables: boolean): Make {
  return { random, variables, keys: random.several(1, 3, () => random.pick(keys)) }
}

export function randomPolicy(make: Make): WrittenPolicy {
  const { random } = make
  const Version = random.chance(0.9) ? '2012-10-17' : '2008-10-17'
  return { Version, Statement: random.several(random.chance(0.05) ? 0 : 1, 4, () => randomStatement(make)) }
}

/** A policy that differs in one place, or in none that matters. */
export function varied(make: Make, { Version, Statement }: WrittenPolicy): WrittenPolicy {
  const { random } = make
  const at = random.below(Statement.length)
  const chosen = Statement[at]
  if (chosen === undefined || random.chance(0.15)) return { Version, Statement: [...Statement, randomStatement(make)] }
  if (random.chance(0.15)) return { Version, Statement: Statement.filter((_, each) => each !== at) }
  const changed = variedStatement(make, chosen)
  return { Version, Statement: Statement.map((each, place) => (place === at ? changed : each)) }
}

function variedStatement(make: Make, statement: WrittenStatement): WrittenStatement {
  const { Action, NotAction, ...withoutActions } = statement
  const { Resource, NotResource, ...withoutResources } = statement
  const { Condition, ...withoutCondition } = statement
  switch (make.random.below(6)) {
    case 0:
      return { ...withoutActions, ...actionsOf(make) }
    case 1:
      return { ...withoutResources, ...resourcesOf(make) }
    case 2:
      return { ...withoutCondition, ...conditionOf(make) }
    case 3:
      return withoutCondition
    case 4:
      return { ...statement, Condition: { ...Condition, ...conditionOf(make).Condition } }
    default:
      return { ...statement, Effect: randomStatement(make).Effect }
  }
}

function randomStatement(make: Make): WrittenStatement {
  const { random } = make
  const condition = random.chance(0.6) ? conditionOf(make) : {}
  return { Effect: random.chance(0.72) ? 'Allow' : 'Deny', ...actionsOf(make), ...resourcesOf(make), ...condition }
}

function actionsOf({ random }: Make) {
  const patterns = random.several(random.chance(0.02) ? 0 : 1, 2, () => random.pick(actionPatterns))
  return random.chance(0.88) ? { Action: patterns } : { NotAction: patterns }
}

function resourcesOf({ random, variables }: Make) {
  const pattern = () =>
    random.chance(0.3)
      ? '*'
      : variables && random.chance(0.4)
        ? random.pick(resourceTemplates)
        : random.pick(resourcePatterns)
  const patterns = random.several(random.chance(0.02) ? 0 : 1, 2, pattern)
  return random.chance(0.88) ? { Resource: patterns } : { NotResource: patterns }
}

function conditionOf(make: Make) {
  const Condition: Record<string, Record<string, readonly string[]>> = {}
  for (const [operator, key, values] of make.random.several(1, 2, () => testOf(make)))
    Condition[operator] = { ...Condition[operator], [key]: values }
  return { Condition }
}

function testOf({ random, variables, keys: some }: Make): [string, string, readonly string[]] {
  const { key, operators, written } = random.pick(some)
  if (random.chance(0.12)) return ['Null', key, [random.pick(['true', 'false'])]]
  if (random.chance(0.01)) return ['StringMatches', key, ['x']]
  const base = random.pick(operators)
  const set = random.chance(0.7) ? '' : random.pick(['ForAllValues:', 'ForAnyValue:'])
  const operator = `${set}${base}${random.chance(0.75) ? '' : 'IfExists'}`
  const templates = base.startsWith('String') ? valueTemplates : base.startsWith('Arn') ? arnTemplates : []
  const value = () =>
    variables && templates.length > 0 && random.chance(0.5) ? random.pick(templates) : random.pick(written)
  const name = random.chance(0.9) ? key : key.toUpperCase()
  return [operator, name, random.several(random.chance(0.02) ? 0 : 1, 2, value)]
}
