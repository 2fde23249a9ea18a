import { aGroup } from '../identities.ts'
import { deletesInline } from '../inlinePolicies.ts'
import { operation } from '../operation.ts'

export const DeleteGroupPolicy = operation('DeleteGroupPolicy', deletesInline(aGroup))
