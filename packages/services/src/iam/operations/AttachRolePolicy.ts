import { operation } from '../../operation.ts'
import { attaches } from '../attachments.ts'
import { aChangeableRole } from '../identities.ts'

export const AttachRolePolicy = operation('iam', 'AttachRolePolicy', attaches(aChangeableRole))
