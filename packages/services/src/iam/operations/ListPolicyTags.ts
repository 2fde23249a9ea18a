import { isAwsManaged } from '@gatewarden/catalogue'
import { awsPolicyAt } from '../find.ts'
import { operation } from '../operation.ts'
import { taggedPolicy } from '../tagged.ts'
import { listsTags } from '../tagging.ts'

const ofCustomers = listsTags(taggedPolicy)

/** AWS managed policies have no tags. */
export const ListPolicyTags = operation('ListPolicyTags', {
  ...ofCustomers,
  read(call) {
    const { state, catalogue, input } = call
    const isAws = isAwsManaged(input.PolicyArn) && awsPolicyAt(input.PolicyArn, state, catalogue) !== undefined
    return isAws ? { Tags: [], IsTruncated: false } : ofCustomers.read(call)
  },
})
