import { openDomain } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { domainView } from '../views.ts'

export const DescribeDomain = operation('DescribeDomain', {
  authorizes: 'derived',
  forCaller: ['kms:Decrypt'],
  errors: ['ResourceNotFoundException'],
  read(call) {
    const open = openDomain(call)
    return { Domain: domainView(call, open, open.domain) }
  },
})
