import { aliasEntry } from '../aliases.ts'
import { keyById } from '../keyNames.ts'
import { pageOf } from '../lists.ts'
import { operation } from '../operation.ts'
import { aliasKey, kmsState } from '../state.ts'

export const ListAliases = operation('ListAliases', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'InvalidMarkerException'],
  read(call) {
    const { input, state, facts } = call
    const keyId = input.KeyId === undefined ? undefined : keyById(call, input.KeyId).keyId
    function* from(after = '') {
      for (const [, alias] of kmsState.of(state).aliases.entries(aliasKey(facts.region, after))) {
        if (alias.region !== facts.region) return
        if (alias.name !== after && (keyId ?? alias.keyId) === alias.keyId) yield alias
      }
    }
    const { items, more } = pageOf(call, from, ({ name }) => name)
    return { Aliases: items.map((alias) => aliasEntry(call, alias)), ...more }
  },
})
