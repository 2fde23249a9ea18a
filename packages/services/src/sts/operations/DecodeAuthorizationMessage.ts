import { decodeDenial } from '../../authorizationMessage.ts'
import { stsError } from '../errors.ts'
import { operation } from '../operation.ts'

export const DecodeAuthorizationMessage = operation('DecodeAuthorizationMessage', {
  authorizes: 'derived',
  errors: ['InvalidAuthorizationMessageException'],
  read({ input, context }) {
    const DecodedMessage = decodeDenial(context.tokens, input.EncodedMessage)
    if (DecodedMessage === undefined) throw stsError('notOurMessage')
    return { DecodedMessage }
  },
})
