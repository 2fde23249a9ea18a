import { checkDomainKey } from '../encryption.ts'
import { domainOf } from '../lookup.ts'
import { membersAfter } from '../members.ts'
import { operation } from '../operation.ts'
import { profileState } from '../state.ts'

export const CreateProfile = operation('CreateProfile', {
  authorizes: 'derived',
  errors: ['BadRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { input, at, context } = call
    const domain = domainOf(call)
    checkDomainKey(call, domain, 'GenerateDataKey')
    const { region, name } = domain
    const profileId = Buffer.from(context.randomBytes(16)).toString('hex')
    const members = membersAfter(input)
    const put = profileState.event({ kind: 'profile.profilePut', at, region, name, profileId, members, keys: [] })
    return { events: [put], output: () => ({ ProfileId: profileId }) }
  },
})
