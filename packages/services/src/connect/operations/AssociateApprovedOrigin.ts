import { associate } from '../associations.ts'
import { activeInstanceOf, CONNECT } from '../lookup.ts'
import { operation } from '../operation.ts'
import { readOrigin } from '../origins.ts'

export const AssociateApprovedOrigin = operation('AssociateApprovedOrigin', {
  authorizes: 'derived',
  errors: [
    'InvalidParameterException',
    'InvalidRequestException',
    'ResourceConflictException',
    'ResourceNotFoundException',
  ],
  change(call) {
    const inner = call.actingFor(CONNECT)
    associate(call, inner, activeInstanceOf(call), readOrigin(call.input))
    return { events: inner.events }
  },
})
