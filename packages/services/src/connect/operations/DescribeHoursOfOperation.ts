import { KINDS, lastModified, placedOf } from '../kinds.ts'
import { operation } from '../operation.ts'
import { tagMap } from '../views.ts'

export const DescribeHoursOfOperation = operation('DescribeHoursOfOperation', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const hours = placedOf(call, KINDS.hours, call.input.HoursOfOperationId)
    const { arn: HoursOfOperationArn, id: HoursOfOperationId, name: Name, tags, properties } = hours
    const named = { HoursOfOperationId, HoursOfOperationArn, Name, Tags: tagMap(tags) }
    return { HoursOfOperation: { ...properties, ...named, ...lastModified(hours) } }
  },
})
