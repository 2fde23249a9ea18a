import { KINDS, lastModified, placedOf } from '../kinds.ts'
import { operation } from '../operation.ts'
import { queuesOfProfile, usersOfProfile } from '../routingProfiles.ts'
import { tagMap } from '../views.ts'

export const DescribeRoutingProfile = operation('DescribeRoutingProfile', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { RoutingProfileId, InstanceId } = call.input
    const profile = placedOf(call, KINDS.routingProfile, RoutingProfileId)
    const { arn: RoutingProfileArn, name: Name, tags, properties } = profile
    const { Queues: _, ...others } = properties
    return {
      RoutingProfile: {
        IsDefault: false,
        ...others,
        InstanceId,
        Name,
        RoutingProfileArn,
        RoutingProfileId,
        Tags: tagMap(tags),
        NumberOfAssociatedQueues: new Set(queuesOfProfile(profile).map(({ QueueId }) => QueueId)).size,
        NumberOfAssociatedUsers: usersOfProfile(call, RoutingProfileId),
        ...lastModified(profile),
      },
    }
  },
})
