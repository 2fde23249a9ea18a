import type { AccountState } from '@gatewarden/directory'
import type { AccessKey } from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import { iamError } from './errors.ts'
import { userOf } from './lookup.ts'

/** The access keys of a user; for the account's id, those of the root user. */
export function keysOf(state: AccountState, userId: string): AccessKey[] {
  return [...state.keysOfUser.under(`${userId} `)].flatMap((id) => state.accessKeys.get(id) ?? [])
}

interface Names {
  readonly UserName?: string | undefined
  readonly AccessKeyId: string
}

/** The access key that a call names: a key of the user that it names, otherwise of the caller. */
export function keyOf(call: Call<Names>): AccessKey {
  const { state, input } = call
  const userId = userOf(call, input.UserName)?.uniqueId ?? state.accountId
  const key = state.accessKeys.get(input.AccessKeyId)
  if (key?.userId !== userId) throw iamError('noSuchAccessKey', input.AccessKeyId)
  return key
}
