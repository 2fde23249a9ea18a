import type { Call } from '../../call.ts'
import { stsError } from '../errors.ts'
import { operation } from '../operation.ts'

export const GetAccessKeyInfo = operation('GetAccessKeyInfo', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { AccessKeyId: id } = call.input
    if (!isOurs(call, id)) throw stsError('unknownKey', id)
    return { Account: call.state.accountId }
  },
})

/** A key of the account, or one that signed a request: temporary credentials are not stored, so unused ones are unknown. */
function isOurs({ state, caller, context }: Pick<Call, 'state' | 'caller' | 'context'>, id: string): boolean {
  return (
    state.accessKeys.has(id) ||
    state.revokedSessions.has(id) ||
    id === caller.accessKeyId ||
    (id.startsWith('ASIA') && context.lastUsed.key(id) !== undefined)
  )
}
