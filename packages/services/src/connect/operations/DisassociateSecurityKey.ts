import { ASSOCIATIONS, disassociate } from '../associations.ts'
import { CONNECT, instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'

export const DisassociateSecurityKey = operation('DisassociateSecurityKey', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { AssociationId: key } = call.input
    const inner = call.actingFor(CONNECT)
    disassociate(call, inner, instanceOf(call), {
      kind: ASSOCIATIONS.securityKey,
      key,
      what: `The security key ${key}`,
    })
    return { events: inner.events }
  },
})
