import type { AccountState } from '@gatewarden/directory'
import type { LiveRole, RoleUsage } from '@gatewarden/directory/internal'
import { service } from '../service.ts'
import { operations } from './generated/operations.ts'
import type { OperationTypes } from './generated/types.ts'
import { resources } from './resources.ts'
import { profileState } from './state.ts'
import { tagsAt } from './tags.ts'

export const customerProfiles = service<OperationTypes>('customer-profiles', {
  prefix: 'profile',
  operations,
  resources,
  resourceArn: 'resourceArn',
  tagsOf: tagsAt,
  tagOnCreate: { CreateDomain: 'profile:TagResource', UpdateDomain: 'profile:TagResource' },
  creates: ['CreateDomain'],
  state: profileState,
  usesOfServiceLinkedRole: usesOf,
})

/** A role is in use while its domain exists. */
function usesOf({ name }: LiveRole, state: AccountState): RoleUsage {
  return Array.from(profileState.of(state).domains.entries()).flatMap(([, domain]) => {
    const arn = `arn:${state.partition}:profile:${domain.region}:${state.accountId}:domains/${domain.name}`
    return domain.roleName === name ? [{ region: domain.region, resources: [arn] }] : []
  })
}
