import type { ContactFlow } from '../generated/types.ts'
import { KINDS, type Placed, pageOfKind } from '../kinds.ts'
import { operation } from '../operation.ts'

export const ListContactFlows = operation('ListContactFlows', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { ContactFlowTypes = [] } = call.input
    const types = new Set<unknown>(ContactFlowTypes)
    const { items, more } = pageOfKind(
      call,
      KINDS.contactFlow,
      ({ properties }) => types.size === 0 || types.has(properties.Type),
    )
    return { ContactFlowSummaryList: items.map(flowSummary), ...more }
  },
})

function flowSummary({ id: Id, arn: Arn, name: Name, properties }: Placed) {
  const { Type: ContactFlowType, State: ContactFlowState, Status: ContactFlowStatus } = properties as ContactFlow
  return { Id, Arn, Name, ContactFlowType, ContactFlowState, ContactFlowStatus }
}
