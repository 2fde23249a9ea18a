import { detachPolicy } from '../attachments.ts'
import { changeableRoleIdentity } from '../identities.ts'
import { operation } from '../operation.ts'
import { POLICY_ARN_OF_ROLE } from '../policyArns.ts'

export const DetachRolePolicy = operation('DetachRolePolicy', detachPolicy(changeableRoleIdentity, POLICY_ARN_OF_ROLE))
