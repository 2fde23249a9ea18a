import { detaches } from '../attachments.ts'
import { aChangeableRole } from '../identities.ts'
import { operation } from '../operation.ts'

export const DetachRolePolicy = operation('DetachRolePolicy', detaches(aChangeableRole))
