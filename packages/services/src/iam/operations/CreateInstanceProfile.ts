import { newUniqueId } from '@gatewarden/directory/internal'
import { checkNameFree, checkQuota } from '../checks.ts'
import { instanceProfileNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { exactKey, readTags } from '../tags.ts'
import { taggedInstanceProfile } from '../views.ts'

export const CreateInstanceProfile = operation('CreateInstanceProfile', {
  authorizes: 'derived',
  errors: ['EntityAlreadyExists', 'InvalidInput', 'LimitExceeded'],
  change({ input, state, at, context }) {
    const { InstanceProfileName: instanceProfileName, Path: path = '/' } = input
    checkNameFree(state, 'instance-profile', instanceProfileName)
    checkQuota(context, 'InstanceProfilesPerAccount', state.instanceProfiles.size)
    const instanceProfileId = newUniqueId('AIPA', context.randomBytes)
    const tags = readTags(context, input.Tags, [], exactKey)
    return {
      events: [{ kind: 'instanceProfileCreated', at, instanceProfileId, instanceProfileName, path, tags }],
      output: (after) => ({
        InstanceProfile: taggedInstanceProfile(instanceProfileNamed(after, instanceProfileName), after),
      }),
    }
  },
})
