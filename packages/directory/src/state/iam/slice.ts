import { rootSlice } from '../slice.ts'
import { events } from './events.ts'
import { credentials } from './reducers/credentials.ts'
import { policies } from './reducers/policies.ts'
import { roles } from './reducers/roles.ts'
import { users } from './reducers/users.ts'
import { indexes, scalars, tables } from './tables.ts'

/** IAM's part of an account. It is in this package, because deciding whose policies are in effect needs it. */
export const iam = rootSlice('iam', {
  tables,
  scalars,
  indexes,
  events,
  reducers: { ...users, ...roles, ...policies, ...credentials },
  /** The root user keeps its access keys: without them nobody could sign a request. */
  reset(draft, clear) {
    const rootKeys = draft.keysOfUser.under(`${draft.accountId} `).flatMap((id) => draft.accessKeys.get(id) ?? [])
    clear()
    for (const key of rootKeys) draft.accessKeys.set(key.accessKeyId, key)
  },
})
