import { detailLists, detailRows } from '../authorizationDetails.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'

/** Users, groups, roles, customer managed policies, and the AWS managed policies that are in use. */
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
