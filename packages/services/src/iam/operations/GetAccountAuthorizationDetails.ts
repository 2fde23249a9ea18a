import { pageOf } from '../../paging.ts'
import { detailLists, detailRows } from '../authorizationDetails.ts'
import { operation } from '../operation.ts'

/** Users, groups, roles, the account's own policies, and those of AWS that are in use there. */
export const GetAccountAuthorizationDetails = operation('GetAccountAuthorizationDetails', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { items, more } = pageOf(
      call,
      (after) => detailRows(call, after),
      ({ key }) => key,
    )
    return { ...detailLists(items), ...more }
  },
})
