import { KINDS, lastModified, placedOf } from '../kinds.ts'
import { operation } from '../operation.ts'
import { tagMap } from '../views.ts'

export const DescribeContactFlow = operation('DescribeContactFlow', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const flow = placedOf(call, KINDS.contactFlow, call.input.ContactFlowId)
    const { arn: Arn, id: Id, name: Name, tags, properties } = flow
    return { ContactFlow: { ...properties, Arn, Id, Name, Tags: tagMap(tags), ...lastModified(flow) } }
  },
})
