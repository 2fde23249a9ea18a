import { newAccessKeyId, newSecretAccessKey } from '@gatewarden/directory/internal'
import { keysOf } from '../accessKeys.ts'
import { checkQuota } from '../checks.ts'
import { userOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const CreateAccessKey = operation('CreateAccessKey', {
  authorizes: 'derived',
  errors: ['NoSuchEntity', 'LimitExceeded'],
  change(call) {
    const { input, state, at, context } = call
    const { uniqueId: userId = state.accountId, name: UserName = '<root_account>' } = userOf(call, input.UserName) ?? {}
    checkQuota(context, 'AccessKeysPerUser', keysOf(state, userId).length)
    const accessKeyId = newAccessKeyId('AKIA', context.randomBytes)
    const secret = newSecretAccessKey(context.randomBytes)
    const AccessKey = {
      UserName,
      AccessKeyId: accessKeyId,
      Status: 'Active' as const,
      SecretAccessKey: secret,
      CreateDate: new Date(at),
    }
    return {
      events: [{ kind: 'accessKeyCreated', at, accessKeyId, userId, secret: context.seal.close(secret, accessKeyId) }],
      output: () => ({ AccessKey }),
    }
  },
})
