import { keyById } from '../keyNames.ts'
import { POLICY_NAME } from '../keyPolicies.ts'
import { operation } from '../operation.ts'

export const ListKeyPolicies = operation('ListKeyPolicies', {
  authorizes: 'derived',
  errors: ['NotFoundException'],
  read(call) {
    keyById(call, call.input.KeyId)
    return { PolicyNames: [POLICY_NAME], Truncated: false }
  },
})
