import { createHash } from 'node:crypto'
import type { AccountState } from '@gatewarden/directory'

/** The canonical user id of an account: 64 hexadecimal digits, which AWS makes in a way that it does not publish. */
export function ownerOf({ accountId }: Pick<AccountState, 'accountId'>) {
  return { ID: createHash('sha256').update(`the canonical user of ${accountId}`).digest('hex') }
}
