import type { CreateSecurityProfileRequest } from '../generated/types.ts'
import { KINDS, lastModified, placedOf } from '../kinds.ts'
import { operation } from '../operation.ts'
import { longPageOfList } from '../paging.ts'

export const ListSecurityProfilePermissions = operation('ListSecurityProfilePermissions', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const profile = placedOf(call, KINDS.securityProfile, call.input.SecurityProfileId)
    const { Permissions = [] } = profile.properties as Pick<CreateSecurityProfileRequest, 'Permissions'>
    const { items, more } = longPageOfList(call, Permissions, String)
    return { Permissions: items, ...more, ...lastModified(profile) }
  },
})
