import { operation } from '../../operation.ts'
import { detaches } from '../attachments.ts'
import { aGroup } from '../identities.ts'

export const DetachGroupPolicy = operation('iam', 'DetachGroupPolicy', detaches(aGroup))
