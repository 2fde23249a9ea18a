import { operation } from '../../operation.ts'
import { detaches } from '../attachments.ts'
import { aChangeableRole } from '../identities.ts'

export const DetachRolePolicy = operation('iam', 'DetachRolePolicy', detaches(aChangeableRole))
