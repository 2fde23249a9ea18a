import { listNamed } from '@gatewarden/directory'
import { operation } from '../../operation.ts'
import { pageOf, underPath } from '../page.ts'
import { listedInstanceProfile } from '../views.ts'

export const ListInstanceProfiles = operation('iam', 'ListInstanceProfiles', {
  authorizes: 'derived',
  errors: [],
  read(call) {
    const { state, input } = call
    const from = (after: string | undefined) => underPath(listNamed(state, 'instance-profile', after), input.PathPrefix)
    const { items, more } = pageOf(call, from, ({ name }) => name)
    return { InstanceProfiles: items.map((profile) => listedInstanceProfile(profile, state)), ...more }
  },
})
