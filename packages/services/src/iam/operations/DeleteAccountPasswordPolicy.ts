import { operation } from '../../operation.ts'
import { iamError } from '../errors.ts'

export const DeleteAccountPasswordPolicy = operation('iam', 'DeleteAccountPasswordPolicy', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  change({ state, at }) {
    if (state.passwordPolicy === undefined) throw iamError('noSuchPasswordPolicy', state.accountId)
    return { events: [{ kind: 'passwordPolicyDeleted', at }] }
  },
})
