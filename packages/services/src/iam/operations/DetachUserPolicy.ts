import { detaches } from '../attachments.ts'
import { aUser } from '../identities.ts'
import { operation } from '../operation.ts'

export const DetachUserPolicy = operation('DetachUserPolicy', detaches(aUser))
