import { kmsError } from '../errors.ts'
import { principalNow } from '../grants.ts'
import { pageOf } from '../lists.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'
import { grantEntry } from '../views.ts'

export const ListRetirableGrants = operation('ListRetirableGrants', {
  authorizes: 'derived',
  errors: ['InvalidMarkerException'],
  read(call) {
    const { input, state, facts } = call
    const { RetiringPrincipal: retiring } = input
    if (input.RetiringServicePrincipal !== undefined) throw kmsError('serviceFilter', 'RetiringServicePrincipal')
    if (retiring === undefined) throw kmsError('noRetiringPrincipal')
    const { grants, keys } = kmsState.of(state)
    function* from(after = '') {
      for (const [grantId, grant] of grants.entries(after)) {
        const isHere = keys.get(grant.keyId)?.region === facts.region
        const who = grant.retiring && principalNow(state, grant.retiring)
        if (grantId !== after && isHere && who === retiring) yield grant
      }
    }
    const { items, more } = pageOf(call, from, ({ grantId }) => grantId)
    return { Grants: items.map((grant) => grantEntry(state, grant)), ...more }
  },
})
