import { KINDS, lastModified, placedOf } from '../kinds.ts'
import { operation } from '../operation.ts'
import { tagMap } from '../views.ts'

export const DescribeSecurityProfile = operation('DescribeSecurityProfile', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { SecurityProfileId, InstanceId: OrganizationResourceId } = call.input
    const profile = placedOf(call, KINDS.securityProfile, SecurityProfileId)
    const { arn: Arn, id: Id, name: SecurityProfileName, tags, properties } = profile
    const { Permissions: _, ...others } = properties
    const named = { Id, OrganizationResourceId, Arn, SecurityProfileName, Tags: tagMap(tags) }
    return { SecurityProfile: { ...others, ...named, ...lastModified(profile) } }
  },
})
