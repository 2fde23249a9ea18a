import { operation } from '../../operation.ts'
import { roleNamed } from '../find.ts'
import { pageOf } from '../page.ts'
import { listedInstanceProfile } from '../views.ts'

export const ListInstanceProfilesForRole = operation('iam', 'ListInstanceProfilesForRole', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read(call) {
    const { state, input } = call
    const role = roleNamed(state, input.RoleName)
    function* from(after: string | undefined) {
      for (const profileId of state.profilesOfRole.under(`${role.uniqueId} `)) {
        const profile = after === undefined || profileId > after ? state.instanceProfiles.get(profileId) : undefined
        if (profile !== undefined) yield profile
      }
    }
    const { items, more } = pageOf(call, from, ({ uniqueId }) => uniqueId)
    return { InstanceProfiles: items.map((profile) => listedInstanceProfile(profile, state)), ...more }
  },
})
