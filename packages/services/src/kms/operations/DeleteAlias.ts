import { existingAlias } from '../aliases.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const DeleteAlias = operation('DeleteAlias', {
  authorizes: 'derived',
  errors: ['NotFoundException'],
  change(call) {
    const { name, region } = existingAlias(call, call.input.AliasName)
    return { events: [kmsState.event({ kind: 'kms.aliasDeleted', at: call.at, region, name })] }
  },
})
