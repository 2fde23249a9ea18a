import { isReadable } from '../decision/readable.ts'
import type { Random } from '../random.ts'
import type { PolicyJson, StatementJson } from './policies.ts'

/** An equivalent policy: statements and lists in another order, statements repeated, and split in two. */
export function rewritten(random: Random, { Version, Statement }: PolicyJson): PolicyJson {
  const split = Statement.flatMap((statement) => (random.chance(0.6) ? splitOf(random, statement) : [statement]))
  const twice = split.flatMap((statement) => (random.chance(0.2) ? [statement, statement] : [statement]))
  return { Version, Statement: random.shuffled(twice.map((statement) => reordered(random, statement))) }
}

/**
 * Statements that together match the same requests, split by action or resource. An Allow that an unreadable entry keeps from applying
 * stays whole: its readable entries would apply.
 */
function splitOf(random: Random, statement: StatementJson): StatementJson[] {
  if (statement.Effect === 'Allow' && !isReadable(statement, 'identity')) return [statement]
  const { Action, Resource } = statement
  if (Action !== undefined && Action.length > 1 && random.chance(0.5))
    return Action.map((one) => ({ ...statement, Action: [one] }))
  if (Resource !== undefined && Resource.length > 1) return Resource.map((one) => ({ ...statement, Resource: [one] }))
  return [statement]
}

function reordered(random: Random, statement: StatementJson): StatementJson {
  const { Action, NotAction, Resource, NotResource, Condition, ...others } = statement
  const shuffled = (list: readonly string[]) =>
    random.shuffled([...list, ...(list.length > 0 ? [random.pick(list)] : [])])
  return {
    ...others,
    ...(Action === undefined ? {} : { Action: shuffled(Action) }),
    ...(NotAction === undefined ? {} : { NotAction: shuffled(NotAction) }),
    ...(Resource === undefined ? {} : { Resource: shuffled(Resource) }),
    ...(NotResource === undefined ? {} : { NotResource: shuffled(NotResource) }),
    ...(Condition === undefined ? {} : { Condition: conditionOf(random, Condition, shuffled) }),
  }
}

/** Values in another order, some repeated, and operators in another letter case. */
function conditionOf(
  random: Random,
  condition: NonNullable<StatementJson['Condition']>,
  shuffled: (list: readonly string[]) => string[],
): NonNullable<StatementJson['Condition']> {
  const entries = random.shuffled(Object.entries(condition)).map(([operator, tests]) => {
    const name = random.chance(0.2) ? operator.toLowerCase() : operator
    return [name, Object.fromEntries(Object.entries(tests).map(([key, values]) => [key, shuffled(values)]))] as const
  })
  return Object.fromEntries(entries)
}
