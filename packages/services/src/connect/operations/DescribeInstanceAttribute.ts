import { connectError } from '../errors.ts'
import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const DescribeInstanceAttribute = operation('DescribeInstanceAttribute', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { AttributeType } = call.input
    const Value = instanceOf(call).attributes[AttributeType]
    if (Value === undefined) throw connectError('noAttribute', AttributeType)
    return { Attribute: { AttributeType, Value } }
  },
})
