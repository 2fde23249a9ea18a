import { isAwsManaged } from '@gatewarden/catalogue/internal'
import { awsPolicyNamed, customerPolicyAt } from '../lookup.ts'
import { operation } from '../operation.ts'
import { awsPolicyView, descriptionOf, policyView } from '../views.ts'

export const GetPolicy = operation('GetPolicy', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'InvalidInput'],
  read(call) {
    const { input, state } = call
    const { PolicyArn: arn } = input
    if (!isAwsManaged(arn)) return { Policy: policyView(customerPolicyAt(state, arn), state) }
    const policy = awsPolicyNamed(call, arn)
    return { Policy: { ...awsPolicyView(policy, state), ...descriptionOf(policy), Tags: [] } }
  },
})
