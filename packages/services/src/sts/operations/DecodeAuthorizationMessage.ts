import { decodeDenial } from '../../guard/encodedMessage.ts'
import { operation } from '../../operation.ts'
import { stsError } from '../errors.ts'

export const DecodeAuthorizationMessage = operation('sts', 'DecodeAuthorizationMessage', {
  authorizes: 'derived',
  errors: ['InvalidAuthorizationMessageException'],
  read({ input, world }) {
    const DecodedMessage = decodeDenial(world.seal, input.EncodedMessage)
    if (DecodedMessage === undefined) throw stsError('notOurMessage')
    return { DecodedMessage }
  },
})
