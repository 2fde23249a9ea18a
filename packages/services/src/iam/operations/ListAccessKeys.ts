import { keysOf } from '../accessKeys.ts'
import { userOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfList } from '../paging.ts'

export const ListAccessKeys = operation('ListAccessKeys', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read(call) {
    const { state, input } = call
    const user = userOf(call, input.UserName)
    const { items, more } = pageOfList(call, keysOf(state, user?.uniqueId ?? state.accountId), (key) => key.accessKeyId)
    return {
      AccessKeyMetadata: items.map(({ accessKeyId, status, createDate }) => ({
        ...(user !== undefined && { UserName: user.name }),
        AccessKeyId: accessKeyId,
        Status: status,
        CreateDate: new Date(createDate),
      })),
      ...more,
    }
  },
})
