import { operation } from '../../operation.ts'
import { attaches } from '../attachments.ts'
import { aGroup } from '../identities.ts'

export const AttachGroupPolicy = operation('iam', 'AttachGroupPolicy', attaches(aGroup))
