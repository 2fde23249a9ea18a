export type { Catalogue, PolicyDocumentAnswer } from './catalogue.ts'
export { openCatalogue } from './catalogue.ts'
export type { CatalogueErrorCode } from './catalogueError.ts'
export { CatalogueError } from './catalogueError.ts'
export type { CatalogueProblem } from './lookup.ts'
export type {
  AwsManagedPolicy,
  DateKnownBy,
  Deprecation,
  ManagedPolicyType,
  ManagedPolicyVersion,
} from './managedPolicy.ts'
export { managedPolicyType } from './managedPolicy.ts'
