import { connectError } from '../errors.ts'
import { operation } from '../operation.ts'
import { pathOfArn, tagsAt } from '../tags.ts'
import { tagMap } from '../views.ts'

export const ListTagsForResource = operation('ListTagsForResource', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { resourceArn } = call.input
    const tags = pathOfArn(call, resourceArn) === undefined ? undefined : tagsAt(call.state, resourceArn)
    if (tags === undefined) throw connectError('noResource', 'resource', resourceArn)
    return { tags: tagMap(tags) }
  },
})
