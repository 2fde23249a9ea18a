import type { Call } from '../call.ts'
import type { RoutingProfileQueueConfigSummary } from './generated/types.ts'
import { KINDS, resourcesOfKind } from './kinds.ts'
import { instanceOf, type OfInstance } from './lookup.ts'
import type { Resource } from './state.ts'

/** A queue of a routing profile as it is stored: name and ARN are those of the queue. */
export type ProfileQueue = Omit<RoutingProfileQueueConfigSummary, 'QueueArn' | 'QueueName'>

/** The queues of a routing profile, each with a channel. */
export function queuesOfProfile({ properties }: Resource): readonly ProfileQueue[] {
  return (properties.Queues ?? []) as readonly ProfileQueue[]
}

/** How many users have a routing profile. */
export function usersOfProfile(call: Call<OfInstance>, id: string): number {
  const users = [...resourcesOfKind(call, instanceOf(call), KINDS.user)]
  return users.filter(({ properties }) => properties.RoutingProfileId === id).length
}
