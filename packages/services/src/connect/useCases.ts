import type { Call } from '../call.ts'
import type { CreateUseCaseRequest } from './generated/types.ts'
import { KINDS, type Placed, resourcesOfKind } from './kinds.ts'
import { instanceOf, type OfInstance } from './lookup.ts'
import type { Properties } from './state.ts'

/** A use case as it is stored. */
export interface UseCaseMembers extends Properties {
  readonly UseCaseType: CreateUseCaseRequest['UseCaseType']
  readonly IntegrationAssociationId: string
}

/** A use case with its place. */
export interface PlacedUseCase extends Placed {
  readonly properties: UseCaseMembers
}

/** The use cases of an integration association, sorted by id. */
export function useCasesOf(call: Call<OfInstance>, integrationId: string): readonly PlacedUseCase[] {
  const all = [...resourcesOfKind(call, instanceOf(call), KINDS.useCase)]
  return all
    .map((each) => ({ ...each, properties: each.properties as UseCaseMembers }))
    .filter(({ properties }) => properties.IntegrationAssociationId === integrationId)
}
