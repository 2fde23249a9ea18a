import { contactOf } from '../contacts.ts'
import { operation } from '../operation.ts'

export const GetContactAttributes = operation('GetContactAttributes', {
  authorizes: 'derived',
  errors: ['InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    return { Attributes: contactOf(call, call.input.InitialContactId).attributes }
  },
})
