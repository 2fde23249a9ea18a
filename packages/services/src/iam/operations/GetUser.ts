import { userOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { userView } from '../views.ts'

export const GetUser = operation('GetUser', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read(call) {
    const { input, principal, state } = call
    const user = userOf(call, input.UserName)
    if (user !== undefined) return { User: userView(user) }
    const { accountId, alias = accountId } = state
    // The root user has no path and no name; AWS answers the account's alias.
    return { User: { Path: '/', UserName: alias, UserId: accountId, Arn: principal.text, CreateDate: new Date(0) } }
  },
})
