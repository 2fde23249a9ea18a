import { kmsError } from '../errors.ts'
import { checkGrantTokens, newGrantToken } from '../grants.ts'
import { keyById } from '../keyNames.ts'
import { checkEnabled } from '../keyStates.ts'
import { newGrant, sameGrant } from '../newGrants.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'

export const CreateGrant = operation('CreateGrant', {
  authorizes: 'derived',
  errors: [
    'NotFoundException',
    'DisabledException',
    'KMSInvalidStateException',
    'InvalidArnException',
    'InvalidGrantTokenException',
    'LimitExceededException',
    'DryRunOperationException',
  ],
  change(call) {
    const { input, state, at, context } = call
    checkGrantTokens(call, input.GrantTokens)
    const key = keyById(call, input.KeyId)
    checkEnabled(state, key)
    const grant = newGrant(call, key)
    if (input.DryRun) throw kmsError('dryRun')
    const existing = sameGrant(state, key, grant)
    const grantId = existing ?? Buffer.from(context.randomBytes(32)).toString('hex')
    const created = kmsState.event({ kind: 'kms.grantCreated', at, grantId, ...grant })
    return {
      events: existing === undefined ? [created] : [],
      output: () => ({ GrantId: grantId, GrantToken: newGrantToken(call, grantId) }),
    }
  },
})
