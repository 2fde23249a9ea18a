import { kmsError } from '../errors.ts'
import { checkGrantId, checkGrantTokens, grantNamed } from '../grants.ts'
import { keyById } from '../keyNames.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const RetireGrant = operation('RetireGrant', {
  authorizes: 'derived',
  errors: ['NotFoundException', 'InvalidGrantIdException', 'InvalidGrantTokenException', 'DryRunOperationException'],
  change(call) {
    const { input, at } = call
    const { GrantToken, GrantId, KeyId } = input
    const isById = GrantId !== undefined && KeyId !== undefined
    if ((GrantToken !== undefined) === isById) throw kmsError('whichGrant')
    if (GrantId !== undefined) checkGrantId(GrantId)
    if (GrantToken !== undefined) checkGrantTokens(call, [GrantToken])
    const grant = grantNamed(call)
    const keyId = KeyId === undefined ? grant?.keyId : keyById(call, KeyId).keyId
    if (grant === undefined || grant.keyId !== keyId) throw kmsError('noSuchGrant', GrantId ?? 'of the token')
    if (input.DryRun) throw kmsError('dryRun')
    return { events: [kmsState.event({ kind: 'kms.grantDeleted', at, grantId: grant.grantId, as: 'retired' })] }
  },
})
