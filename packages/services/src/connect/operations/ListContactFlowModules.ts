import type { ContactFlowModule } from '../generated/types.ts'
import { KINDS, type Placed, pageOfKind } from '../kinds.ts'
import { operation } from '../operation.ts'

export const ListContactFlowModules = operation('ListContactFlowModules', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { ContactFlowModuleState: state } = call.input
    const { items, more } = pageOfKind(
      call,
      KINDS.flowModule,
      ({ properties }) => state === undefined || properties.State === state,
    )
    return { ContactFlowModulesSummaryList: items.map(moduleSummary), ...more }
  },
})

function moduleSummary({ id: Id, arn: Arn, name: Name, properties }: Placed) {
  const { State } = properties as ContactFlowModule
  return { Id, Arn, Name, State }
}
