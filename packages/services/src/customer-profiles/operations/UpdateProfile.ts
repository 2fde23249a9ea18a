import { checkDomainKey } from '../encryption.ts'
import { domainOf, profileOf } from '../lookup.ts'
import { membersAfter } from '../members.ts'
import { operation } from '../operation.ts'
import { profileState } from '../state.ts'

export const UpdateProfile = operation('UpdateProfile', {
  authorizes: 'derived',
  errors: ['BadRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { input, at } = call
    const domain = domainOf(call)
    const { profileId, members, keys } = profileOf(call)
    checkDomainKey(call, domain, 'GenerateDataKey')
    const changed = { profileId, members: membersAfter(input, members), keys }
    const { region, name } = domain
    const put = profileState.event({ kind: 'profile.profilePut', at, region, name, ...changed })
    return { events: [put], output: () => ({ ProfileId: profileId }) }
  },
})
