import { kmsError } from '../errors.ts'
import { keyById } from '../keyNames.ts'
import { keyPolicyText, POLICY_NAME } from '../keyPolicies.ts'
import { operation } from '../operation.ts'

export const GetKeyPolicy = operation('GetKeyPolicy', {
  authorizes: 'derived',
  errors: ['NotFoundException'],
  read(call) {
    const { KeyId, PolicyName = POLICY_NAME } = call.input
    const key = keyById(call, KeyId)
    if (PolicyName !== POLICY_NAME) throw kmsError('noSuchPolicy', PolicyName)
    return { Policy: keyPolicyText(call.state, key), PolicyName }
  },
})
