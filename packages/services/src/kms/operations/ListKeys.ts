import { keyArn } from '../keyNames.ts'
import { pageOfKeys } from '../lists.ts'
import { operation } from '../operation.ts'
import { kmsState, under } from '../state.ts'

export const ListKeys = operation('ListKeys', {
  authorizes: 'derived',
  errors: ['InvalidMarkerException'],
  read(call) {
    const { state, facts } = call
    const { keysOfRegion, keys } = kmsState.of(state)
    function* from(after = '') {
      for (const key of under(keysOfRegion, facts.region, keys)) if (key.keyId > after) yield key
    }
    const { items, more } = pageOfKeys(call, from, ({ keyId }) => keyId)
    return { Keys: items.map((key) => ({ KeyId: key.keyId, KeyArn: keyArn(state, key) })), ...more }
  },
})
