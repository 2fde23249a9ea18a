import { roleNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageUnder } from '../paging.ts'
import { listedInstanceProfile } from '../views.ts'

export const ListInstanceProfilesForRole = operation('ListInstanceProfilesForRole', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read(call) {
    const { state, input } = call
    const { uniqueId } = roleNamed(state, input.RoleName)
    const { items, more } = pageUnder(call, state.profilesOfRole, uniqueId, (id) => state.instanceProfiles.get(id))
    return { InstanceProfiles: items.map((profile) => listedInstanceProfile(profile, state)), ...more }
  },
})
