import { detachPolicy } from '../attachments.ts'
import { changeableRoleIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const DetachRolePolicy = operation('DetachRolePolicy', detachPolicy(changeableRoleIdentity))
