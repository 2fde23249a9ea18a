import { connectError } from '../errors.ts'
import { newId } from '../ids.ts'
import { CONNECT, instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { syncRolePolicies } from '../rolePolicies.ts'
import { readConfig, storageDeleted, storageEvent, storageOf, storageView } from '../storage.ts'
import { connectStorage, STORAGE_ACTIONS } from '../storageSteps.ts'

/** A resource type has one configuration; the default one of a new instance is replaced (decision 92). */
export const AssociateInstanceStorageConfig = operation('AssociateInstanceStorageConfig', {
  authorizes: 'derived',
  forCaller: STORAGE_ACTIONS,
  errors: [
    'InvalidParameterException',
    'InvalidRequestException',
    'ResourceConflictException',
    'ResourceNotFoundException',
  ],
  change(call) {
    const { input, at, state, context } = call
    const { ResourceType } = input
    const instance = instanceOf(call)
    const config = readConfig(ResourceType, input.StorageConfig, instance)
    const existing = storageOf(state, instance).find((each) => each.ResourceType === ResourceType)
    if (existing !== undefined && existing.isDefault !== true) throw connectError('storageExists', ResourceType)
    const inner = call.actingFor(CONNECT)
    connectStorage(call, inner, {
      instance,
      resourceType: ResourceType,
      config,
      before: existing && storageView(existing),
    })
    if (existing !== undefined) inner.add(storageDeleted(at, instance.instanceId, existing.AssociationId))
    const AssociationId = newId(context.randomBytes)
    inner.add(storageEvent(at, instance.instanceId, { ...config, AssociationId, ResourceType }))
    syncRolePolicies(call, inner, instance)
    return { events: inner.events, output: () => ({ AssociationId }) }
  },
})
