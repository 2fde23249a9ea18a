import { isAwsManaged } from '@gatewarden/catalogue/internal'
import type { AccountState } from '@gatewarden/directory'
import type { IdentityKind } from '@gatewarden/directory/internal'
import type { Call } from '../../call.ts'
import type { ListEntitiesForPolicyRequest } from '../generated/types.ts'
import { awsPolicyNamed, customerPolicyAt } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOf } from '../paging.ts'

interface Holder {
  readonly kind: IdentityKind
  readonly id: string
  readonly name: string
  readonly path: string
}

/** Users, groups and roles to which a policy is attached, or whose permissions boundary it is. */
export const ListEntitiesForPolicy = operation('ListEntitiesForPolicy', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'InvalidInput'],
  read(call) {
    const { PolicyArn: arn } = call.input
    if (isAwsManaged(arn)) awsPolicyNamed(call, arn, ['notAttachable'])
    else customerPolicyAt(call.state, arn, ['notAttachable'])
    const { items, more } = pageOf(
      call,
      (after) => holdersFrom(call, after),
      ({ id }) => id,
    )
    const of = (kind: IdentityKind) => items.filter((each) => each.kind === kind)
    return {
      PolicyGroups: of('group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
      PolicyUsers: of('user').map(({ name, id }) => ({ UserName: name, UserId: id })),
      PolicyRoles: of('role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      ...more,
    }
  },
})

const KINDS = { User: 'user', Group: 'group', Role: 'role' } as const

/** Sorted by unique id, each once. */
function* holdersFrom({ input, state }: Call<ListEntitiesForPolicyRequest>, after = ''): Iterable<Holder> {
  const { PolicyArn, EntityFilter, PathPrefix = '/', PolicyUsageFilter: usage } = input
  // A filter for the other kind of managed policy matches nothing.
  const isOtherKind = EntityFilter !== undefined && !(EntityFilter in KINDS)
  if (isOtherKind && (EntityFilter === 'AWSManagedPolicy') !== isAwsManaged(PolicyArn)) return
  const kind = KINDS[EntityFilter as keyof typeof KINDS] as IdentityKind | undefined
  const attached = usage === 'PermissionsBoundary' ? [] : state.attachments.under(`${PolicyArn} `)
  const bounded = usage === 'PermissionsPolicy' ? [] : state.boundaries.under(`${PolicyArn} `)
  for (const id of [...new Set([...attached, ...bounded])].sort()) {
    const holder = id > after ? holderOf(state, id) : undefined
    if (holder === undefined || (kind !== undefined && holder.kind !== kind)) continue
    if (holder.path.startsWith(PathPrefix)) yield holder
  }
}

function holderOf(state: AccountState, id: string): Holder | undefined {
  const kinds = { user: state.users, group: state.groups, role: state.roles } as const
  for (const [kind, entities] of Object.entries(kinds)) {
    const { name, path } = entities.get(id) ?? {}
    if (name !== undefined && path !== undefined) return { kind: kind as IdentityKind, id, name, path }
  }
  return undefined
}
