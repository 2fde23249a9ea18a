import { KINDS, pageOfKind, summaryOf } from '../kinds.ts'
import { operation } from '../operation.ts'

export const ListPrompts = operation('ListPrompts', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { items, more } = pageOfKind(call, KINDS.prompt)
    return { PromptSummaryList: items.map(summaryOf), ...more }
  },
})
