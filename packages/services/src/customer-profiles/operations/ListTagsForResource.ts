import { tagMap } from '../../tags.ts'
import { operation } from '../operation.ts'
import { taggedDomain } from '../tags.ts'

export const ListTagsForResource = operation('ListTagsForResource', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  read(call) {
    return { tags: tagMap(taggedDomain(call).tags) }
  },
})
