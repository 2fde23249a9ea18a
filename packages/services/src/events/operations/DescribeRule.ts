import { ruleNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { listedRule } from '../views.ts'

export const DescribeRule = operation('DescribeRule', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  read(call) {
    const { Name, EventBusName } = call.input
    return { ...listedRule(call, ruleNamed(call, EventBusName, Name)), CreatedBy: call.state.accountId }
  },
})
