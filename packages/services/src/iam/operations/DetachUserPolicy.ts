import { operation } from '../../operation.ts'
import { detaches } from '../attachments.ts'
import { aUser } from '../identities.ts'

export const DetachUserPolicy = operation('iam', 'DetachUserPolicy', detaches(aUser))
