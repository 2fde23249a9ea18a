import { parseArn } from '@gatewarden/policy'
import { service } from '../service.ts'
import { operations } from './generated/operations.ts'
import type { OperationTypes } from './generated/types.ts'
import { findGroup } from './lookup.ts'
import { groupIn } from './names.ts'
import { receive, regionPolicy } from './policies.ts'
import { resources } from './resources.ts'
import { logsState } from './state.ts'

export const logs = service<OperationTypes>('logs', {
  operations,
  resources,
  state: logsState,
  creates: ['CreateLogGroup'],
  tagOnCreate: { CreateLogGroup: 'logs:TagResource' },
  tagsOf(state, arn) {
    const place = { state, facts: { region: parseArn(arn)?.region ?? '' } }
    const name = groupIn(place, arn)
    return name === undefined ? undefined : findGroup(place, name)?.tags
  },
  policiesOf({ state, facts }, arn) {
    const isOwn = groupIn({ state, facts }, arn) !== undefined
    return isOwn ? { resource: regionPolicy(state, facts.region) } : undefined
  },
  receive,
})
