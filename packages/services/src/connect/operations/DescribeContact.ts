import { contactOf, contactSummary } from '../contacts.ts'
import { operation } from '../operation.ts'

export const DescribeContact = operation('DescribeContact', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const contact = contactOf(call, call.input.ContactId)
    const { at, attributes: Attributes } = contact
    return { Contact: { ...contactSummary(call, contact), LastUpdateTimestamp: new Date(at), Attributes } }
  },
})
