import { attachPolicy } from '../attachments.ts'
import { groupIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const AttachGroupPolicy = operation('AttachGroupPolicy', attachPolicy(groupIdentity))
