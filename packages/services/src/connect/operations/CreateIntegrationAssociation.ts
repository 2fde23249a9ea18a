import { newId } from '../ids.ts'
import { INTEGRATION_ACTIONS, readIntegration, requireIntegration } from '../integrations.ts'
import { KINDS } from '../kinds.ts'
import { activeInstanceOf, CONNECT, instanceArn } from '../lookup.ts'
import { operation } from '../operation.ts'
import { syncRolePolicies } from '../rolePolicies.ts'
import { connectState } from '../state.ts'
import { readTags } from '../tags.ts'

/** The association, the permissions of the service-linked role and the managed rule are one append: whoever may not do one does none. */
export const CreateIntegrationAssociation = operation('CreateIntegrationAssociation', {
  authorizes: 'derived',
  forCaller: [...INTEGRATION_ACTIONS.create, 'iam:PutRolePolicy'],
  errors: ['DuplicateResourceException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { input, at, context } = call
    const instance = activeInstanceOf(call)
    const properties = readIntegration(call, instance)
    const IntegrationAssociationId = newId(context.randomBytes)
    const path = `${instance.instanceId}/${KINDS.integration}/${IntegrationAssociationId}`
    const name = properties.IntegrationType
    const inner = call.actingFor(CONNECT)
    inner.add(
      connectState.event({ kind: 'connect.resourcePut', at, path, name, properties, tags: readTags(input.Tags) }),
    )
    requireIntegration(call, inner, instance, properties)
    syncRolePolicies(call, inner, instance)
    const IntegrationAssociationArn = instanceArn(call, path)
    return { events: inner.events, output: () => ({ IntegrationAssociationId, IntegrationAssociationArn }) }
  },
})
