import type { Attribute } from '../generated/types.ts'
import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfList } from '../paging.ts'

export const ListInstanceAttributes = operation('ListInstanceAttributes', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { items, more } = pageOfList(call, Object.entries(instanceOf(call).attributes), ([type]) => type)
    const Attributes = items.map(([type, Value]) => ({ AttributeType: type as Attribute['AttributeType'], Value }))
    return { Attributes, ...more }
  },
})
