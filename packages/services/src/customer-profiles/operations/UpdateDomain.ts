import { PROFILE } from '../creation.ts'
import { domainKeyFor, KEY_ACTIONS, keyRetired } from '../encryption.ts'
import { domainOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { settingsAfter } from '../settings.ts'
import { profileState } from '../state.ts'
import { readTags } from '../tags.ts'
import { domainView } from '../views.ts'

/** Another DefaultEncryptionKey needs the permissions of a new one; an empty one means a key of AWS. */
export const UpdateDomain = operation('UpdateDomain', {
  authorizes: 'derived',
  forCaller: KEY_ACTIONS,
  errors: ['BadRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { input, at } = call
    const before = domainOf(call)
    const { region, name } = before
    const { DefaultEncryptionKey: keyText = before.key?.given ?? '', Tags } = input
    const inner = call.actingFor(PROFILE)
    const isSame = keyText === (before.key?.given ?? '')
    const key = isSame ? before.key : domainKeyFor(call, inner, name, keyText)
    if (!isSame) inner.add(...keyRetired(call, before))
    const changed = {
      region,
      name,
      settings: settingsAfter(input, before.settings),
      tags: Tags === undefined ? before.tags : readTags(Tags),
      ...(key && { key }),
    }
    inner.add(profileState.event({ kind: 'profile.domainUpdated', at, ...changed }))
    return { events: inner.events, output: (state) => domainView(domainOf({ ...call, state })) }
  },
})
