import { checkDomainKey } from '../encryption.ts'
import { profileError } from '../errors.ts'
import { domainOf, profileOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { checkAddedKey } from '../searchKeys.ts'
import { profileState } from '../state.ts'

/** Deletes values that AddProfileKey gave; those of the members of the profile stay. */
export const DeleteProfileKey = operation('DeleteProfileKey', {
  authorizes: 'derived',
  errors: ['BadRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { KeyName, Values } = call.input
    const domain = domainOf(call)
    const { profileId, members, keys } = profileOf(call)
    checkAddedKey(KeyName)
    checkDomainKey(call, domain, 'GenerateDataKey')
    const before = keys.find(({ name }) => name === KeyName)?.values ?? []
    const values = before.filter((value) => !Values.includes(value))
    if (values.length === before.length) throw profileError('noKey', KeyName)
    const others = keys.filter(({ name }) => name !== KeyName)
    const changed = { profileId, members, keys: values.length === 0 ? others : [...others, { name: KeyName, values }] }
    const { region, name } = domain
    const put = profileState.event({ kind: 'profile.profilePut', at: call.at, region, name, ...changed })
    return { events: [put], output: () => ({ Message: 'OK' }) }
  },
})
