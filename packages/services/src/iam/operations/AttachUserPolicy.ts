import { operation } from '../../operation.ts'
import { attaches } from '../attachments.ts'
import { aUser } from '../identities.ts'

export const AttachUserPolicy = operation('iam', 'AttachUserPolicy', attaches(aUser))
