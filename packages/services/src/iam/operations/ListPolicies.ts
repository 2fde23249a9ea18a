import type { AwsManagedPolicy } from '@gatewarden/catalogue'
import { type CustomerPolicy, listNamed } from '@gatewarden/directory/internal'
import type { Call } from '../../call.ts'
import { awsPolicies } from '../awsPolicies.ts'
import type { ListPoliciesRequest } from '../generated/types.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { awsPolicyView, listedPolicy } from '../views.ts'

type Row = { readonly own: CustomerPolicy } | { readonly aws: AwsManagedPolicy }

/** Customer managed policies first, then AWS managed policies; both sorted by name. */
export const ListPolicies = operation('ListPolicies', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { state } = call
    const { items, more } = pageOf(call, (after) => rowsFrom(call, after), keyOf)
    const Policies = items.map((row) => ('own' in row ? listedPolicy(row.own, state) : awsPolicyView(row.aws, state)))
    return { Policies, ...more }
  },
})

function keyOf(row: Row): string {
  return 'own' in row ? `own ${row.own.name}` : `aws ${row.aws.name}`
}

function* rowsFrom(call: Call<ListPoliciesRequest>, after = ' '): Iterable<Row> {
  const { Scope = 'All' } = call.input
  const [kind = '', name = ''] = after.split(' ')
  if (Scope !== 'AWS' && kind !== 'aws') {
    for (const own of listNamed(call.state, 'policy', name === '' ? undefined : name)) {
      if (isAskedFor(call, own.arn, own.path)) yield { own }
    }
  }
  if (Scope === 'Local') return
  const { listed, from } = awsPolicies(call.catalogue)
  for (let at = kind === 'aws' ? from(name) : 0; at < listed.length; at += 1) {
    const aws = listed[at] as AwsManagedPolicy
    if (isAskedFor(call, aws.arn, aws.path, aws.deprecated !== undefined)) yield { aws }
  }
}

function isAskedFor(
  { input, state }: Call<ListPoliciesRequest>,
  arn: string,
  path: string,
  isDeprecated = false,
): boolean {
  const { OnlyAttached = false, PathPrefix = '/', PolicyUsageFilter: usage } = input
  if (!path.startsWith(PathPrefix)) return false
  if (!OnlyAttached && usage === undefined && !isDeprecated) return true
  const isAttached = state.attachments.countUnder(`${arn} `) > 0
  const isBoundary = state.boundaries.countUnder(`${arn} `) > 0
  // A deprecated policy is listed only while it is in use.
  if (isDeprecated && !isAttached && !isBoundary) return false
  if (OnlyAttached && !isAttached) return false
  if (usage === 'PermissionsPolicy') return isAttached
  return usage === 'PermissionsBoundary' ? isBoundary : true
}
