import { KINDS, lastModified, placedOf } from '../kinds.ts'
import { operation } from '../operation.ts'
import { longPageOfList } from '../paging.ts'
import { queuesOfProfile } from '../routingProfiles.ts'

export const ListRoutingProfileQueues = operation('ListRoutingProfileQueues', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const profile = placedOf(call, KINDS.routingProfile, call.input.RoutingProfileId)
    const { items, more } = longPageOfList(
      call,
      queuesOfProfile(profile),
      ({ QueueId, Channel }) => `${QueueId} ${Channel}`,
    )
    const RoutingProfileQueueConfigSummaryList = items.map((each) => {
      const { arn: QueueArn, name: QueueName } = placedOf(call, KINDS.queue, each.QueueId)
      return { ...each, QueueArn, QueueName }
    })
    return { RoutingProfileQueueConfigSummaryList, ...more, ...lastModified(profile) }
  },
})
