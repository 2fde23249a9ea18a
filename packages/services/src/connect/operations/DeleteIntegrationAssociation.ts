import { connectError } from '../errors.ts'
import { INTEGRATION_ACTIONS, membersOf, releaseIntegration } from '../integrations.ts'
import { KINDS, placedOf } from '../kinds.ts'
import { CONNECT, instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { syncRolePolicies } from '../rolePolicies.ts'
import { connectState } from '../state.ts'
import { useCasesOf } from '../useCases.ts'

/** Takes away what CreateIntegrationAssociation made, in one append. */
export const DeleteIntegrationAssociation = operation('DeleteIntegrationAssociation', {
  authorizes: 'derived',
  forCaller: [...INTEGRATION_ACTIONS.delete, 'iam:PutRolePolicy'],
  errors: ['InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { at, input } = call
    const { IntegrationAssociationId: id } = input
    const instance = instanceOf(call)
    const placed = placedOf(call, KINDS.integration, id)
    if (useCasesOf(call, id).length > 0) throw connectError('hasUseCases', id)
    const inner = call.actingFor(CONNECT)
    const path = `${instance.instanceId}/${KINDS.integration}/${id}`
    inner.add(connectState.event({ kind: 'connect.resourceDeleted', at, path }))
    releaseIntegration(call, inner, instance, membersOf(placed))
    syncRolePolicies(call, inner, instance)
    return { events: inner.events }
  },
})
