import { keyById } from '../keyNames.ts'
import { pageOfList } from '../lists.ts'
import { operation } from '../operation.ts'
import { tagsToWire } from '../tags.ts'

export const ListResourceTags = operation('ListResourceTags', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'InvalidMarkerException'],
  read(call) {
    const { items, more } = pageOfList(call, keyById(call, call.input.KeyId).tags, ({ key }) => key)
    return { Tags: tagsToWire(items), ...more }
  },
})
