import { detachPolicy } from '../attachments.ts'
import { userIdentity } from '../identities.ts'
import { operation } from '../operation.ts'

export const DetachUserPolicy = operation('DetachUserPolicy', detachPolicy(userIdentity))
