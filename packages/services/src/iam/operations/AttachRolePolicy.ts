import { attaches } from '../attachments.ts'
import { aChangeableRole } from '../identities.ts'
import { operation } from '../operation.ts'

export const AttachRolePolicy = operation('AttachRolePolicy', attaches(aChangeableRole))
