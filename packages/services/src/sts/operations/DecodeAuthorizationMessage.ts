import { decodeDenial } from '../../guard/encodedMessage.ts'
import { stsError } from '../errors.ts'
import { operation } from '../operation.ts'

export const DecodeAuthorizationMessage = operation('DecodeAuthorizationMessage', {
  authorizes: 'derived',
  errors: ['InvalidAuthorizationMessageException'],
  read({ input, world }) {
    const DecodedMessage = decodeDenial(world.seal, input.EncodedMessage)
    if (DecodedMessage === undefined) throw stsError('notOurMessage')
    return { DecodedMessage }
  },
})
