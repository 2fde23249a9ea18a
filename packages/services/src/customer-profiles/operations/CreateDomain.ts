import { checkNewDomain, newRole, PROFILE } from '../creation.ts'
import { domainKeyFor, KEY_ACTIONS } from '../encryption.ts'
import { domainOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { settingsAfter } from '../settings.ts'
import { profileState } from '../state.ts'
import { readTags } from '../tags.ts'
import { domainView } from '../views.ts'

/** Makes the domain, its service-linked role and the grant on its key in the caller's right, in one append. */
export const CreateDomain = operation('CreateDomain', {
  authorizes: 'derived',
  forCaller: ['iam:CreateServiceLinkedRole', ...KEY_ACTIONS],
  errors: ['BadRequestException'],
  change(call) {
    const { input, facts, at } = call
    const { DomainName: name, DefaultEncryptionKey: keyText = '' } = input
    checkNewDomain(call)
    const settings = settingsAfter(input)
    const tags = readTags(input.Tags)
    const inner = call.actingFor(PROFILE)
    const { roleName, suffix } = newRole(call)
    inner.perform({
      service: 'iam',
      operation: 'CreateServiceLinkedRole',
      input: { AWSServiceName: PROFILE, CustomSuffix: suffix },
    })
    const key = domainKeyFor(call, inner, name, keyText)
    const created = { region: facts.region, name, roleName, settings, tags, ...(key && { key }) }
    inner.add(profileState.event({ kind: 'profile.domainCreated', at, ...created }))
    return { events: inner.events, output: (state) => domainView(domainOf({ ...call, state })) }
  },
})
