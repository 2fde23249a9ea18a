import { aliasNameFree, checkAliasTarget } from '../aliases.ts'
import { keyById } from '../keyNames.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const CreateAlias = operation('CreateAlias', {
  authorizes: 'derived',
  errors: [
    'NotFoundException',
    'AlreadyExistsException',
    'InvalidAliasNameException',
    'KMSInvalidStateException',
    'LimitExceededException',
  ],
  change(call) {
    const { input, at, facts } = call
    const name = aliasNameFree(call, input.AliasName)
    const key = keyById(call, input.TargetKeyId)
    checkAliasTarget(call, key)
    const { region } = facts
    return { events: [kmsState.event({ kind: 'kms.aliasCreated', at, region, name, keyId: key.keyId })] }
  },
})
