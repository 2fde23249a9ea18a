import { findNamed } from '@gatewarden/directory/internal'
import { startDeletion } from '../../linkedRoles.ts'
import { keyRetired } from '../encryption.ts'
import { domainOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { profileState } from '../state.ts'

/**
 * Deletes the domain with its profiles and the grant on its key, and begins the deletion of its service-linked role, which Customer Profiles does itself: the policy of
 * the role allows it.
 */
export const DeleteDomain = operation('DeleteDomain', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  change(call) {
    const { at, state } = call
    const domain = domainOf(call)
    const { region, name, roleName } = domain
    const role = findNamed(state, 'role', roleName)
    return {
      events: [
        profileState.event({ kind: 'profile.domainDeleted', at, region, name }),
        ...keyRetired(call, domain),
        ...(role === undefined ? [] : startDeletion(call, role).events),
      ],
      output: () => ({ Message: 'OK' }),
    }
  },
})
