import { connectError } from '../errors.ts'
import { newId } from '../ids.ts'
import { KINDS, placedOf } from '../kinds.ts'
import { activeInstanceOf, instanceArn } from '../lookup.ts'
import { operation } from '../operation.ts'
import { connectState } from '../state.ts'
import { readTags } from '../tags.ts'
import { type UseCaseMembers, useCasesOf } from '../useCases.ts'

export const CreateUseCase = operation('CreateUseCase', {
  authorizes: 'derived',
  errors: ['DuplicateResourceException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { input, at, context } = call
    const { IntegrationAssociationId, UseCaseType } = input
    const { instanceId } = activeInstanceOf(call)
    placedOf(call, KINDS.integration, IntegrationAssociationId)
    const existing = useCasesOf(call, IntegrationAssociationId)
    if (existing.some(({ properties }) => properties.UseCaseType === UseCaseType))
      throw connectError('duplicateUseCase', UseCaseType)
    const UseCaseId = newId(context.randomBytes)
    const path = `${instanceId}/${KINDS.useCase}/${UseCaseId}`
    const properties: UseCaseMembers = { UseCaseType, IntegrationAssociationId }
    const tags = readTags(input.Tags)
    const made = connectState.event({ kind: 'connect.resourcePut', at, path, name: UseCaseType, properties, tags })
    return { events: [made], output: () => ({ UseCaseId, UseCaseArn: instanceArn(call, path) }) }
  },
})
