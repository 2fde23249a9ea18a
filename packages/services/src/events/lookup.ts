import type { AccountState } from '@gatewarden/directory'
import type { Place } from '../arns.ts'
import { eventsError } from './errors.ts'
import { busPlace, DEFAULT_BUS, type NamedResource } from './names.ts'
import { busKey, type EventBus, eventsState, type Rule, ruleKey, type Target } from './state.ts'

/** Every account has a default bus in every region. */
export function findBus(state: AccountState, region: string, name: string): EventBus | undefined {
  const stored = eventsState.of(state).buses.get(busKey(region, name))
  return stored ?? (name === DEFAULT_BUS ? { region, name, tags: [] } : undefined)
}

export function findRule(state: AccountState, { region, bus, rule }: NamedResource): Rule | undefined {
  return rule === undefined ? undefined : eventsState.of(state).rules.get(ruleKey(region, bus, rule))
}

/** The bus that a request names; throws ResourceNotFoundException. */
export function busNamed({ state, facts }: Place, nameOrArn: string | undefined): EventBus {
  const { name, isOwn } = busPlace({ state, facts }, nameOrArn)
  const bus = isOwn ? findBus(state, facts.region, name) : undefined
  if (bus === undefined) throw eventsError('noSuchBus', nameOrArn ?? name)
  return bus
}

/** The rule that a request names; throws ResourceNotFoundException. */
export function ruleNamed(call: Place, nameOrArn: string | undefined, name: string): Rule {
  const { name: bus } = busNamed(call, nameOrArn)
  const rule = eventsState.of(call.state).rules.get(ruleKey(call.facts.region, bus, name))
  if (rule === undefined) throw eventsError('noSuchRule', name, bus)
  return rule
}

/** The rules of a bus, sorted by name. */
export function* rulesOf(state: AccountState, { region, name }: EventBus, after = ''): Iterable<Rule> {
  const { rules } = eventsState.of(state)
  const key = busKey(region, name)
  for (const ruleName of rules.under(`${key} `)) {
    const rule = ruleName > after ? rules.get(`${key} ${ruleName}`) : undefined
    if (rule !== undefined) yield rule
  }
}

/** The targets of a rule, sorted by id. */
export function* targetsOf(state: AccountState, { region, bus, name }: Rule, after = ''): Iterable<Target> {
  const { targets } = eventsState.of(state)
  const key = ruleKey(region, bus, name)
  for (const id of targets.under(`${key} `)) {
    const target = id > after ? targets.get(`${key} ${id}`) : undefined
    if (target !== undefined) yield target
  }
}
