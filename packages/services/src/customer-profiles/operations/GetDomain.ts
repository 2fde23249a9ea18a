import { domainOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { domainKey, profileState } from '../state.ts'
import { domainView } from '../views.ts'

export const GetDomain = operation('GetDomain', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  read(call) {
    const domain = domainOf(call)
    const ProfileCount = profileState.of(call.state).profiles.countUnder(`${domainKey(domain)}/`)
    return { ...domainView(domain), Stats: { ProfileCount } }
  },
})
