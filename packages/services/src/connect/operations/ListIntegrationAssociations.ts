import { integrationSummary, membersOf } from '../integrations.ts'
import { KINDS, pageOfKind } from '../kinds.ts'
import { operation } from '../operation.ts'

export const ListIntegrationAssociations = operation('ListIntegrationAssociations', {
  authorizes: 'derived',
  errors: ['InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { InstanceId, IntegrationType: type, IntegrationArn: arn } = call.input
    const { items, more } = pageOfKind(call, KINDS.integration, (placed) => {
      const { IntegrationType, IntegrationArn } = membersOf(placed)
      return (type === undefined || IntegrationType === type) && (arn === undefined || IntegrationArn === arn)
    })
    return { IntegrationAssociationSummaryList: items.map((each) => integrationSummary(InstanceId, each)), ...more }
  },
})
