import { attachPolicy } from '../attachments.ts'
import { changeableRoleIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const AttachRolePolicy = operation('AttachRolePolicy', attachPolicy(changeableRoleIdentity))
