import { checkAliasTarget, existingAlias } from '../aliases.ts'
import { keyById } from '../keyNames.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const UpdateAlias = operation('UpdateAlias', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'KMSInvalidStateException', 'LimitExceededException'],
  change(call) {
    const { input, at, facts } = call
    const { name, keyId: before } = existingAlias(call, input.AliasName)
    const key = keyById(call, input.TargetKeyId)
    if (key.keyId !== before) checkAliasTarget(call, key)
    const { region } = facts
    return { events: [kmsState.event({ kind: 'kms.aliasUpdated', at, region, name, keyId: key.keyId })] }
  },
})
