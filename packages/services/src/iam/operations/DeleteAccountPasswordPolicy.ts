import { iamError } from '../errors.ts'
import { operation } from '../operation.ts'

export const DeleteAccountPasswordPolicy = operation('DeleteAccountPasswordPolicy', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  change({ state, at }) {
    if (state.passwordPolicy === undefined) throw iamError('noPasswordPolicyToDelete')
    return { events: [{ kind: 'passwordPolicyDeleted', at }] }
  },
})
