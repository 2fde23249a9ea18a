import { operation } from '../../operation.ts'
import { iamError } from '../errors.ts'

export const DeleteAccountAlias = operation('iam', 'DeleteAccountAlias', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  change({ input, state, at }) {
    if (state.alias !== input.AccountAlias) throw iamError('noSuchAlias', input.AccountAlias)
    return { events: [{ kind: 'accountAliasDeleted', at }] }
  },
})
