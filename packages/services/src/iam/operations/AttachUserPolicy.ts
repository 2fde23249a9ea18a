import { attaches } from '../attachments.ts'
import { aUser } from '../identities.ts'
import { operation } from '../operation.ts'

export const AttachUserPolicy = operation('AttachUserPolicy', attaches(aUser))
