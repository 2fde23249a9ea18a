import type { AccountEvent, Tag } from '@gatewarden/directory'
import type { Call } from '../call.ts'
import { hasDuplicateKey, reservedKey, tagsFromWire, type WireTag } from '../tags.ts'
import { eventsError } from './errors.ts'
import { LIMITS } from './limits.ts'
import { findBus, findRule } from './lookup.ts'
import { checkManaged } from './managedRules.ts'
import { type NamedResource, resourceAt } from './names.ts'
import { eventsState } from './state.ts'

const exactKey = (key: string): string => key

/** The tags of a resource after a request adds these: a key has one value. */
export function tagsWith(given: readonly WireTag[] | undefined, existing: readonly Tag[] = []): readonly Tag[] {
  const added = tagsFromWire(given)
  if (hasDuplicateKey(added, exactKey)) throw eventsError('duplicateTags')
  if (reservedKey(added) !== undefined) throw eventsError('reservedTags')
  const keys = new Set(added.map(({ key }) => key))
  const tags = [...existing.filter(({ key }) => !keys.has(key)), ...added]
  if (tags.length > LIMITS.tagsOfResource) throw eventsError('limit')
  return tags
}

/** A rule or bus with its tags. */
interface Tagged extends NamedResource {
  readonly tags: readonly Tag[]
}

/** The rule or bus of the call's region that an ARN names; throws ResourceNotFoundException. */
export function taggedNamed({ state, facts }: Pick<Call, 'state' | 'facts'>, arn: string): Tagged {
  const named = resourceAt(state, arn)
  const tags = named?.region === facts.region ? tagsAt(state, named) : undefined
  if (named === undefined || tags === undefined) throw eventsError('noSuchResource', arn)
  return { ...named, tags }
}

/** The tags of a rule or bus; undefined where it does not exist. */
export function tagsAt(state: Call['state'], named: NamedResource): readonly Tag[] | undefined {
  if (named.rule !== undefined) return findRule(state, named)?.tags
  return findBus(state, named.region, named.bus)?.tags
}

/** Sets the tags of a resource; those of a managed rule are its service's. */
export function tagging(
  call: Pick<Call, 'state' | 'facts' | 'via' | 'at'>,
  arn: string,
  change: (tags: readonly Tag[]) => readonly Tag[],
): { readonly events: readonly AccountEvent[] } {
  const { tags, region, bus, rule } = taggedNamed(call, arn)
  const { state, at } = call
  if (rule === undefined)
    return { events: [eventsState.event({ kind: 'events.busTagged', at, region, bus, tags: change(tags) })] }
  checkManaged(call, findRule(state, { region, bus, rule }))
  return { events: [eventsState.event({ kind: 'events.ruleTagged', at, region, bus, rule, tags: change(tags) })] }
}
