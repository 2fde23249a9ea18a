import { attachPolicy } from '../attachments.ts'
import { userIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const AttachUserPolicy = operation('AttachUserPolicy', attachPolicy(userIdentity))
