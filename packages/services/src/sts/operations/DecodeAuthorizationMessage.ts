import { decodeDenial } from '../../authorizationMessage.ts'
import { stsError } from '../errors.ts'
import { operation } from '../operation.ts'

export const DecodeAuthorizationMessage = operation('DecodeAuthorizationMessage', {
  authorizes: 'derived',
  errors: ['InvalidAuthorizationMessageException'],
  read(call) {
    const DecodedMessage = decodeDenial(call, call.input.EncodedMessage)
    if (DecodedMessage === undefined) throw stsError('notOurMessage')
    return { DecodedMessage }
  },
})
