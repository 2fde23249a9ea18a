import { keyNamed } from '../keyNames.ts'
import { operation } from '../operation.ts'
import { keyMetadata } from '../views.ts'

export const DescribeKey = operation('DescribeKey', {
  authorizes: 'derived',
  errors: ['NotFoundException'],
  read(call) {
    return { KeyMetadata: keyMetadata(call.state, keyNamed(call, call.input.KeyId)) }
  },
})
