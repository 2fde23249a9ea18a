import { disassociate } from '../associations.ts'
import { CONNECT, instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { readOrigin } from '../origins.ts'

export const DisassociateApprovedOrigin = operation('DisassociateApprovedOrigin', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const inner = call.actingFor(CONNECT)
    disassociate(call, inner, instanceOf(call), readOrigin(call.input))
    return { events: inner.events }
  },
})
