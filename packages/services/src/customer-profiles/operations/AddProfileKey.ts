import { checkDomainKey } from '../encryption.ts'
import { domainOf, profileOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { checkAddedKey } from '../searchKeys.ts'
import { profileState } from '../state.ts'

export const AddProfileKey = operation('AddProfileKey', {
  authorizes: 'derived',
  errors: ['BadRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { KeyName, Values } = call.input
    const domain = domainOf(call)
    const { profileId, members, keys } = profileOf(call)
    checkAddedKey(KeyName)
    checkDomainKey(call, domain, 'GenerateDataKey')
    const before = keys.find(({ name }) => name === KeyName)?.values ?? []
    const added = { name: KeyName, values: [...new Set([...before, ...Values])] }
    const changed = { profileId, members, keys: [...keys.filter(({ name }) => name !== KeyName), added] }
    const { region, name } = domain
    const put = profileState.event({ kind: 'profile.profilePut', at: call.at, region, name, ...changed })
    return { events: [put], output: () => ({ KeyName, Values }) }
  },
})
