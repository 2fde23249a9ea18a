import { operation } from '../../operation.ts'
import { aGroup } from '../identities.ts'
import { deletesInline } from '../inlinePolicies.ts'

export const DeleteGroupPolicy = operation('iam', 'DeleteGroupPolicy', deletesInline(aGroup))
