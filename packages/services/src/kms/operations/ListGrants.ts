import { kmsError } from '../errors.ts'
import { checkGrantId, grantsOn, principalNow } from '../grants.ts'
import { keyById } from '../keyNames.ts'
import { pageOf } from '../lists.ts'
import { operation } from '../operation.ts'
import { grantEntry } from '../views.ts'

export const ListGrants = operation('ListGrants', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'InvalidGrantIdException', 'InvalidMarkerException'],
  read(call) {
    const { input, state } = call
    const { GranteePrincipal: grantee, GrantId } = input
    if (input.GranteeServicePrincipal !== undefined) throw kmsError('serviceFilter', 'GranteeServicePrincipal')
    const key = keyById(call, input.KeyId)
    if (GrantId !== undefined) checkGrantId(GrantId)
    function* from(after = '') {
      for (const grant of grantsOn(state, key)) {
        const isAsked = (GrantId ?? grant.grantId) === grant.grantId
        const who = principalNow(state, grant.grantee)
        if (grant.grantId > after && isAsked && (grantee ?? who) === who) yield grant
      }
    }
    const { items, more } = pageOf(call, from, ({ grantId }) => grantId)
    return { Grants: items.map((grant) => grantEntry(state, grant)), ...more }
  },
})
