import { isAwsManaged } from '@gatewarden/catalogue/internal'
import { awsPolicyAt } from '../../managedPolicies.ts'
import { operation } from '../operation.ts'
import { listTags, taggablePolicy } from '../tags.ts'

const ofCustomers = listTags(taggablePolicy)

/** AWS managed policies have no tags. */
export const ListPolicyTags = operation('ListPolicyTags', {
  ...ofCustomers,
  read(call) {
    const { state, catalogue, input } = call
    const isAws = isAwsManaged(input.PolicyArn) && awsPolicyAt(input.PolicyArn, state, catalogue) !== undefined
    return isAws ? { Tags: [], IsTruncated: false } : ofCustomers.read(call)
  },
})
