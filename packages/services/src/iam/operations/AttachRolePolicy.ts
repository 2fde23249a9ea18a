import { attachPolicy } from '../attachments.ts'
import { changeableRoleIdentity } from '../identities.ts'
import { operation } from '../operation.ts'
import { POLICY_ARN_OF_ROLE } from '../policyArns.ts'

export const AttachRolePolicy = operation('AttachRolePolicy', attachPolicy(changeableRoleIdentity, POLICY_ARN_OF_ROLE))
