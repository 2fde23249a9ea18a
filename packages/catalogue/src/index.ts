export {
  type Catalogue,
  type CatalogueSource,
  type OpenCatalogue,
  openCatalogue,
  type PolicyDocumentAnswer,
} from './catalogue.ts'
export type {
  AccessChange,
  AccessRow,
  ActionGroup,
  Change,
  ChangeKind,
  VersionRef,
  VersionStep,
  WrittenActions,
} from './change/change.ts'
export { changesOf } from './change/changesOf.ts'
export { type DataAge, dataAge } from './dataAge.ts'
export type { EntryContent, EntryDate, History, HistoryEntry, HistoryScope, Paragraph } from './history/history.ts'
export { historyOf } from './history/historyOf.ts'
export { type HistoryFormat, historyFormats, renderHistory } from './history/render.ts'
export type { DefaultChange } from './import/defaultChange.ts'
export { offersOfFolder } from './import/folder.ts'
export { offersOfGit } from './import/gitArchive.ts'
export { type ImportOptions, importOffers } from './import/importOffers.ts'
export type { AddedVersions, ImportSummary } from './import/importTally.ts'
export { offersOfAccount } from './import/liveAccount.ts'
export { findNpmPackage, type NpmPackage } from './import/npmPackage.ts'
export { type Offer, type Skipped, SourceError, type SourceErrorCode } from './import/offer.ts'
export { type JobFunction, jobFunctions, type PassableRoles } from './jobFunctions.ts'
export type { CatalogueEvent } from './log/event.ts'
export type { CatalogueProblem } from './lookup.ts'
export {
  type AwsManagedPolicy,
  type DateKnownBy,
  type Deprecation,
  type ManagedPolicyType,
  type ManagedPolicyVersion,
  managedPolicyType,
} from './managedPolicy.ts'
export {
  type PreparedPublication,
  type Publication,
  type PublicationRefusal,
  type PublicationRefusalCode,
  preparePublication,
} from './publish/publish.ts'
export { CatalogueError, type CatalogueErrorCode } from './snapshot/catalogueError.ts'
