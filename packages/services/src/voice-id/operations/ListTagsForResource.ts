import { tagsToWire } from '../../tags.ts'
import { operation } from '../operation.ts'
import { taggedDomain } from '../tags.ts'

export const ListTagsForResource = operation('ListTagsForResource', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  read(call) {
    return { Tags: tagsToWire(taggedDomain(call).tags) }
  },
})
