import { domainOf, profileOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { profileState } from '../state.ts'

export const DeleteProfile = operation('DeleteProfile', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  change(call) {
    const { region, name } = domainOf(call)
    const { profileId } = profileOf(call)
    const deleted = profileState.event({ kind: 'profile.profileDeleted', at: call.at, region, name, profileId })
    return { events: [deleted], output: () => ({ Message: 'OK' }) }
  },
})
