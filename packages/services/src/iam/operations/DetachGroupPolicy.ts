import { detachPolicy } from '../attachments.ts'
import { groupIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const DetachGroupPolicy = operation('DetachGroupPolicy', detachPolicy(groupIdentity))
