import { CONNECT } from '../creation.ts'
import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { syncRolePolicies } from '../rolePolicies.ts'
import { storageDeleted, storedConfig } from '../storage.ts'

export const DisassociateInstanceStorageConfig = operation('DisassociateInstanceStorageConfig', {
  authorizes: 'derived',
  forCaller: ['iam:PutRolePolicy'],
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { input, at, state } = call
    const instance = instanceOf(call)
    const { AssociationId } = storedConfig(state, instance, input.AssociationId, input.ResourceType)
    const inner = call.actingFor(CONNECT)
    inner.add(storageDeleted(at, instance.instanceId, AssociationId))
    syncRolePolicies(call, inner, instance)
    return { events: inner.events }
  },
})
