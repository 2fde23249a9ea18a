import { kmsError } from '../errors.ts'
import { keyArn, keyById } from '../keyNames.ts'
import { POLICY_NAME, readKeyPolicy } from '../keyPolicies.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const PutKeyPolicy = operation('PutKeyPolicy', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'MalformedPolicyDocumentException', 'LimitExceededException'],
  change(call) {
    const { input, state, at } = call
    const key = keyById(call, input.KeyId)
    if ((input.PolicyName ?? POLICY_NAME) !== POLICY_NAME) throw kmsError('policyName')
    const policy = readKeyPolicy(call, keyArn(state, key), key.policyPrincipals)
    return { events: [kmsState.event({ kind: 'kms.keyPolicyPut', at, keyId: key.keyId, ...policy })] }
  },
})
