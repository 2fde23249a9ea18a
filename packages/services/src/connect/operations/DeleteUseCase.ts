import { connectError } from '../errors.ts'
import { KINDS } from '../kinds.ts'
import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { connectState } from '../state.ts'
import { useCasesOf } from '../useCases.ts'

export const DeleteUseCase = operation('DeleteUseCase', {
  authorizes: 'derived',
  errors: ['InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { at, input } = call
    const { IntegrationAssociationId, UseCaseId } = input
    const { instanceId } = instanceOf(call)
    const found = useCasesOf(call, IntegrationAssociationId).find(({ id }) => id === UseCaseId)
    if (found === undefined) throw connectError('noResource', KINDS.useCase, UseCaseId)
    const path = `${instanceId}/${KINDS.useCase}/${UseCaseId}`
    return { events: [connectState.event({ kind: 'connect.resourceDeleted', at, path })] }
  },
})
