import type { AccountState, Tag } from '@gatewarden/directory'
import { parseArn } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import { reservedKey, tagsFromMap } from '../tags.ts'
import { connectError } from './errors.ts'
import { connectState } from './state.ts'

/** Amazon Connect Administrator Guide, Add tags to resources. */
const MAX_TAGS = 50

/** The tags of a request; throws for keys of AWS. */
export function readTags(tags: Readonly<Record<string, string | undefined>> = {}): readonly Tag[] {
  const read = tagsFromMap(tags)
  const reserved = reservedKey(read)
  if (reserved !== undefined) throw connectError('reservedTag', reserved)
  if (read.length > MAX_TAGS) throw connectError('manyTags', MAX_TAGS)
  return read
}

/** `INSTANCE`, or `INSTANCE/queue/ID`, of an ARN of the account in the region of the call. */
export function pathOfArn({ state, facts }: Pick<Call, 'state' | 'facts'>, arn: string): string | undefined {
  const path = pathIn(state, arn)
  const [instanceId = ''] = path?.split('/', 1) ?? []
  return connectState.of(state).instances.get(instanceId)?.region === facts.region ? path : undefined
}

function pathIn({ partition, accountId }: AccountState, arn: string): string | undefined {
  const parsed = parseArn(arn)
  if (parsed?.service !== 'connect' || parsed.partition !== partition || parsed.account !== accountId) return undefined
  return parsed.resource.startsWith('instance/') ? parsed.resource.slice('instance/'.length) : undefined
}

/** The tags of an instance or a resource of it, by ARN. */
export function tagsAt(state: AccountState, arn: string): readonly Tag[] | undefined {
  const path = pathIn(state, arn)
  if (path === undefined) return undefined
  const { instances, resources } = connectState.of(state)
  const found = instances.get(path) ?? resources.get(path)
  // An instance of another region has the same account in its ARN.
  const [instanceId = ''] = path.split('/', 1)
  return instances.get(instanceId)?.region === parseArn(arn)?.region ? found?.tags : undefined
}

/** The event that gives a resource its tags; throws ResourceNotFoundException for an ARN of nothing here. */
export function tagsSet(
  call: Pick<Call, 'state' | 'facts' | 'at'>,
  arn: string,
  change: (tags: readonly Tag[]) => readonly Tag[],
) {
  const { at, state } = call
  const path = pathOfArn(call, arn)
  const { instances, resources } = connectState.of(state)
  const instance = path === undefined ? undefined : instances.get(path)
  const resource = path === undefined ? undefined : resources.get(path)
  if (path === undefined || (instance ?? resource) === undefined) throw connectError('noResource', 'resource', arn)
  const tags = change((instance ?? resource)?.tags ?? [])
  if (tags.length > MAX_TAGS) throw connectError('manyTags', MAX_TAGS)
  if (resource === undefined) return connectState.event({ kind: 'connect.instanceTagsSet', at, instanceId: path, tags })
  const { name, properties } = resource
  return connectState.event({ kind: 'connect.resourcePut', at, path, name, properties, tags })
}
