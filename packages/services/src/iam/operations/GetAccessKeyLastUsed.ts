import { iamError } from '../errors.ts'
import { operation } from '../operation.ts'

export const GetAccessKeyLastUsed = operation('GetAccessKeyLastUsed', {
  /** On the user whose key it is. */
  authorizes({ input, state }) {
    const user = state.users.get(state.accessKeys.get(input.AccessKeyId)?.userId ?? '')
    const shown = `access key ${input.AccessKeyId}`
    return [{ action: 'iam:GetAccessKeyLastUsed', resource: user?.arn ?? '*', shown }]
  },
  errors: [],
  read({ input, state, context }) {
    const key = state.accessKeys.get(input.AccessKeyId)
    // The model lists no NoSuchEntity here; AWS answers AccessDenied for an unknown key.
    if (key === undefined) throw iamError('unknownAccessKey', input.AccessKeyId)
    const name = state.users.get(key.userId)?.name
    const use = context.lastUsed.key(key.accessKeyId)
    return {
      ...(name !== undefined && { UserName: name }),
      AccessKeyLastUsed:
        use === undefined
          ? { ServiceName: 'N/A', Region: 'N/A' }
          : { LastUsedDate: new Date(use.at), ServiceName: use.service, Region: use.region },
    }
  },
})
