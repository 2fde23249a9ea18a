import { changeableRole } from '../lookup.ts'
import { operation } from '../operation.ts'
import { readTrust } from '../trustPolicies.ts'

export const UpdateAssumeRolePolicy = operation('UpdateAssumeRolePolicy', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'MalformedPolicyDocument', 'LimitExceeded', 'UnmodifiableEntity'],
  change(call) {
    const { input, at } = call
    const { uniqueId: roleId, trustPrincipals } = changeableRole(call, input.RoleName)
    const trust = readTrust(call, input.PolicyDocument, trustPrincipals)
    return { events: [{ kind: 'trustPolicyUpdated', at, roleId, ...trust }] }
  },
})
