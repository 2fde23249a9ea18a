import { detaches } from '../attachments.ts'
import { aGroup } from '../identities.ts'
import { operation } from '../operation.ts'

export const DetachGroupPolicy = operation('DetachGroupPolicy', detaches(aGroup))
