import type { Call } from '../call.ts'
import { instanceArn, instanceOf, type OfInstance, resourceOf } from './lookup.ts'
import { longPageOf } from './paging.ts'
import { connectState, type Instance, type Resource } from './state.ts'

/** The words of ARNs that name the kinds of resources of an instance (Service Authorization Reference). */
export const KINDS = {
  contactFlow: 'contact-flow',
  flowModule: 'flow-module',
  hours: 'operating-hours',
  integration: 'integration-association',
  prompt: 'prompt',
  queue: 'queue',
  quickConnect: 'transfer-destination',
  routingProfile: 'routing-profile',
  securityProfile: 'security-profile',
  useCase: 'use-case',
  user: 'agent',
} as const

export type Kind = (typeof KINDS)[keyof typeof KINDS]

/** A resource of an instance, with what its place says of it. */
export interface Placed extends Resource {
  readonly id: string
  readonly arn: string
  readonly region: string
}

type Reads = Call<OfInstance>

/** The resource of a kind with an id; throws ResourceNotFoundException. */
export function placedOf(call: Reads, kind: Kind, id: string): Placed {
  return place(call, instanceOf(call), kind, id, resourceOf(call, kind, id))
}

/** All resources of a kind of an instance, sorted by id, from after an id on. */
export function* resourcesOfKind(
  call: Pick<Reads, 'state' | 'facts'>,
  instance: Instance,
  kind: Kind,
  after = '',
): Iterable<Placed> {
  const prefix = `${instance.instanceId}/${kind}/`
  for (const [path, resource] of connectState.of(call.state).resources.entries(prefix + after)) {
    if (!path.startsWith(prefix)) return
    const id = path.slice(prefix.length)
    if (id !== after) yield place(call, instance, kind, id, resource)
  }
}

/** The page of the resources of a kind that a list operation answers. */
export function pageOfKind(call: Reads, kind: Kind, isListed: (placed: Placed) => boolean = () => true) {
  const instance = instanceOf(call)
  function* from(after?: string): Iterable<Placed> {
    for (const placed of resourcesOfKind(call, instance, kind, after)) if (isListed(placed)) yield placed
  }
  return longPageOf(call, from, ({ id }) => id)
}

function place(
  call: Pick<Reads, 'state' | 'facts'>,
  { instanceId, region }: Instance,
  kind: Kind,
  id: string,
  resource: Resource,
): Placed {
  return { ...resource, id, arn: instanceArn(call, `${instanceId}/${kind}/${id}`), region }
}

/** What summaries of lists have in common. */
export function summaryOf(placed: Placed) {
  return { Id: placed.id, Arn: placed.arn, Name: placed.name, ...lastModified(placed) }
}

export function lastModified({ modified, region }: Pick<Placed, 'modified' | 'region'>) {
  return { LastModifiedTime: new Date(modified), LastModifiedRegion: region }
}
