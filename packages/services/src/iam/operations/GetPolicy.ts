import { operation } from '../../operation.ts'
import { iamError } from '../errors.ts'
import { awsPolicyAt, customerPolicyAt, isAwsManaged } from '../find.ts'
import { awsPolicyView, policyView } from '../views.ts'

export const GetPolicy = operation('iam', 'GetPolicy', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'InvalidInput'],
  read({ input, state, catalogue }) {
    const { PolicyArn: arn } = input
    if (!isAwsManaged(arn)) return { Policy: policyView(customerPolicyAt(state, arn), state) }
    const policy = awsPolicyAt(arn, state, catalogue)
    if (policy === undefined) throw iamError('noSuchPolicy', arn)
    return { Policy: { ...awsPolicyView(policy, state), Tags: [] } }
  },
})
