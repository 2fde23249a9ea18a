import { fraudsterOf } from '../lookup.ts'
import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { fraudsterView } from '../views.ts'

export const DescribeFraudster = operation('DescribeFraudster', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  read(call) {
    const open = openDomain(call)
    return { Fraudster: fraudsterView(open, fraudsterOf(call, open.domain, call.input.FraudsterId)) }
  },
})
