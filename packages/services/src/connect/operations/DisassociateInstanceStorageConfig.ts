import { CONNECT, instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { syncRolePolicies } from '../rolePolicies.ts'
import { storageDeleted, storageView, storedConfig } from '../storage.ts'
import { ownKeyOf, retireKey } from '../storageKeys.ts'

export const DisassociateInstanceStorageConfig = operation('DisassociateInstanceStorageConfig', {
  authorizes: 'derived',
  forCaller: ['iam:PutRolePolicy', 'kms:RetireGrant'],
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { input, at, state } = call
    const instance = instanceOf(call)
    const stored = storedConfig(state, instance, input.AssociationId, input.ResourceType)
    const keyId = ownKeyOf(call, storageView(stored))
    const inner = call.actingFor(CONNECT)
    inner.add(storageDeleted(at, instance.instanceId, stored.AssociationId))
    if (keyId !== undefined) retireKey(call, inner, { instance, resourceType: input.ResourceType, keyId })
    syncRolePolicies(call, inner, instance)
    return { events: inner.events }
  },
})
