import { operation } from '../../operation.ts'
import { aUser } from '../identities.ts'
import { deletesInline } from '../inlinePolicies.ts'

export const DeleteUserPolicy = operation('iam', 'DeleteUserPolicy', deletesInline(aUser))
