import { CodedError } from '@gatewarden/policy/internal'

export type DirectoryErrorCode = 'EventDamaged' | 'EventUnknown' | 'DirectoryClosed' | 'OtherAccount'

/**
 * Says why an account cannot be read from its events, and which of them is to blame.
 *
 * @example
 * import { DirectoryError, openDirectory } from '@gatewarden/directory'
 * import { memoryStore } from '@gatewarden/store'
 * const store = memoryStore()
 * await store.append('123456789012', 0, [{ kind: 'moonLanded' }])
 * const answer = await openDirectory({ store, accountId: '123456789012' }).catch((error) => error)
 * answer instanceof DirectoryError && answer.code // => 'EventUnknown'
 */
export class DirectoryError extends CodedError<DirectoryErrorCode> {}
