import { tagsToWire } from '../../tags.ts'
import { operation } from '../operation.ts'
import { taggedNamed } from '../tags.ts'

export const ListTagsForResource = operation('ListTagsForResource', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  read: (call) => ({ Tags: tagsToWire(taggedNamed(call, call.input.ResourceARN).tags) }),
})
