import { KINDS, placedOf } from '../kinds.ts'
import { operation } from '../operation.ts'
import { longPageOfList } from '../paging.ts'
import { useCasesOf } from '../useCases.ts'

export const ListUseCases = operation('ListUseCases', {
  authorizes: 'derived',
  errors: ['InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { id } = placedOf(call, KINDS.integration, call.input.IntegrationAssociationId)
    const { items, more } = longPageOfList(call, useCasesOf(call, id), (each) => each.id)
    const UseCaseSummaryList = items.map(({ id: UseCaseId, arn: UseCaseArn, properties: { UseCaseType } }) => ({
      UseCaseId,
      UseCaseArn,
      UseCaseType,
    }))
    return { UseCaseSummaryList, ...more }
  },
})
