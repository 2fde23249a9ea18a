import { aUser } from '../identities.ts'
import { deletesInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const DeleteUserPolicy = operation('DeleteUserPolicy', deletesInline(aUser))
