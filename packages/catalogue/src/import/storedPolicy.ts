import type { Catalogue } from '../catalogue.ts'
import type { AwsManagedPolicy } from '../managedPolicy.ts'

/** A policy of the catalogue; undefined for an unknown name, without the search for a similar one that a question of a person gets. */
export function storedPolicy(catalogue: Catalogue, name: string): AwsManagedPolicy | undefined {
  if (catalogue.about(name) === undefined) return undefined
  const answer = catalogue.get(name)
  return 'code' in answer ? undefined : answer.policy
}
