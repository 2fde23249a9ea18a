import { kmsError } from '../errors.ts'
import { checkGrantId, grantNamed } from '../grants.ts'
import { keyById } from '../keyNames.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const RevokeGrant = operation('RevokeGrant', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'InvalidGrantIdException', 'DryRunOperationException'],
  change(call) {
    const { input, at } = call
    const { keyId } = keyById(call, input.KeyId)
    checkGrantId(input.GrantId)
    const grant = grantNamed(call)
    if (grant?.keyId !== keyId) throw kmsError('noSuchGrant', input.GrantId)
    if (input.DryRun) throw kmsError('dryRun')
    return { events: [kmsState.event({ kind: 'kms.grantDeleted', at, grantId: grant.grantId, as: 'revoked' })] }
  },
})
