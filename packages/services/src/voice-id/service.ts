import { service } from '../service.ts'
import { dueKeyUpdates } from './due.ts'
import { operations } from './generated/operations.ts'
import type { OperationTypes } from './generated/types.ts'
import { domainAt } from './lookup.ts'
import { voiceIdState } from './state.ts'

export const voiceId = service<OperationTypes>('voice-id', {
  prefix: 'voiceid',
  operations,
  resourceArn: 'ResourceArn',
  tagsOf: (state, arn) => domainAt(state, arn)?.tags,
  tagOnCreate: { CreateDomain: 'voiceid:TagResource' },
  state: voiceIdState,
  due: dueKeyUpdates,
})
