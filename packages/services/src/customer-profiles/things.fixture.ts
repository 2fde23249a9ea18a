import type { AccountEvent } from '@gatewarden/directory'
import { profileState } from './state.ts'

const at = '2026-01-01T00:00:00Z'

/** A domain with a profile, named as the members of sample inputs are. */
export const profileThings: readonly AccountEvent[] = [
  profileState.event({
    kind: 'profile.domainCreated',
    at,
    region: 'us-east-1',
    name: 'DomainName',
    roleName: 'AWSServiceRoleForProfile_1',
    settings: { DefaultExpirationDays: 30 },
    tags: [
      { key: 'Key', value: 'Held' },
      { key: 'Team', value: 'blue' },
    ],
  }),
  profileState.event({
    kind: 'profile.profilePut',
    at,
    region: 'us-east-1',
    name: 'DomainName',
    profileId: 'ProfileId',
    members: { FirstName: 'Held' },
    keys: [{ name: '_orderId', values: ['Values'] }],
  }),
]
