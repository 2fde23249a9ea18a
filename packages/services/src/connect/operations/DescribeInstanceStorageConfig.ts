import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { storageView, storedConfig } from '../storage.ts'

export const DescribeInstanceStorageConfig = operation('DescribeInstanceStorageConfig', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { AssociationId, ResourceType } = call.input
    return { StorageConfig: storageView(storedConfig(call.state, instanceOf(call), AssociationId, ResourceType)) }
  },
})
