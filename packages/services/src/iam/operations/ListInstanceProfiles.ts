import { operation } from '../operation.ts'
import { pageOfNamed } from '../paging.ts'
import { listedInstanceProfile } from '../views.ts'

export const ListInstanceProfiles = operation('ListInstanceProfiles', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { items, more } = pageOfNamed(call, 'instance-profile')
    return { InstanceProfiles: items.map((profile) => listedInstanceProfile(profile, call.state)), ...more }
  },
})
