import { CONNECT, instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { syncRolePolicies } from '../rolePolicies.ts'
import { readConfig, storageEvent, storageView, storedConfig } from '../storage.ts'
import { connectStorage, STORAGE_ACTIONS } from '../storageSteps.ts'

export const UpdateInstanceStorageConfig = operation('UpdateInstanceStorageConfig', {
  authorizes: 'derived',
  forCaller: STORAGE_ACTIONS,
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { input, at, state } = call
    const { AssociationId, ResourceType } = input
    const instance = instanceOf(call)
    const before = storedConfig(state, instance, AssociationId, ResourceType)
    const config = readConfig(ResourceType, input.StorageConfig, instance)
    const inner = call.actingFor(CONNECT)
    connectStorage(call, inner, { instance, resourceType: ResourceType, config, before: storageView(before) })
    inner.add(storageEvent(at, instance.instanceId, { ...config, AssociationId, ResourceType }))
    syncRolePolicies(call, inner, instance)
    return { events: inner.events }
  },
})
