import { isAwsManaged } from '@gatewarden/catalogue/internal'
import type { Call } from '../../call.ts'
import type { ListPolicyVersionsRequest, PolicyVersion } from '../generated/types.ts'
import { awsPolicyNamed, customerPolicyAt } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfList } from '../paging.ts'
import { listedAwsVersion, listedVersion } from '../policyVersions.ts'

/** Newest first, as AWS lists them. */
export const ListPolicyVersions = operation('ListPolicyVersions', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'InvalidInput'],
  read(call) {
    const { items, more } = pageOfList(call, versionsOf(call).toReversed(), ({ VersionId = '' }) => VersionId)
    return { Versions: items, ...more }
  },
})

function versionsOf(call: Call<ListPolicyVersionsRequest>): PolicyVersion[] {
  const { PolicyArn: arn } = call.input
  if (!isAwsManaged(arn)) return customerPolicyAt(call.state, arn).versions.map(listedVersion)
  const policy = awsPolicyNamed(call, arn)
  return policy.versions.map((version) => listedAwsVersion(policy, version))
}
