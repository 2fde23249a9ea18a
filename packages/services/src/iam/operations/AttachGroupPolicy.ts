import { attaches } from '../attachments.ts'
import { aGroup } from '../identities.ts'
import { operation } from '../operation.ts'

export const AttachGroupPolicy = operation('AttachGroupPolicy', attaches(aGroup))
