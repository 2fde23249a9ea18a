import { domainOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { domainView } from '../views.ts'

export const GetDomain = operation('GetDomain', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  read(call) {
    return domainView(domainOf(call))
  },
})
