import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfList } from '../paging.ts'
import { storageOf, storageView } from '../storage.ts'

export const ListInstanceStorageConfigs = operation('ListInstanceStorageConfigs', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const ofType = storageOf(call.state, instanceOf(call)).filter(
      ({ ResourceType }) => ResourceType === call.input.ResourceType,
    )
    const { items, more } = pageOfList(call, ofType, ({ AssociationId }) => AssociationId)
    return { StorageConfigs: items.map(storageView), ...more }
  },
})
