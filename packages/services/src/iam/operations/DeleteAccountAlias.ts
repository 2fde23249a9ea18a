import { iamError } from '../errors.ts'
import { operation } from '../operation.ts'

export const DeleteAccountAlias = operation('DeleteAccountAlias', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  change({ input, state, at }) {
    if (state.alias !== input.AccountAlias) throw iamError('noSuchAlias', input.AccountAlias)
    return { events: [{ kind: 'accountAliasDeleted', at }] }
  },
})
