export { isAwsManaged } from './awsNames.ts'
export type { Catalogue, OpenCatalogue, PolicyDocumentAnswer } from './catalogue.ts'
export { openCatalogue } from './catalogue.ts'
export { type GainAndLoss, gainAndLoss } from './change/accessChange.ts'
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
export type { EntryContent, EntryDate, History, HistoryEntry, HistoryScope, Paragraph } from './history/history.ts'
export { historyOf } from './history/historyOf.ts'
export { type HistoryFormat, historyFormats, renderHistory } from './history/render.ts'
export { offersOfFolder } from './import/folder.ts'
export { offersOfGit } from './import/gitArchive.ts'
export { type ImportOptions, importOffers } from './import/importOffers.ts'
export type { ImportSummary } from './import/intake.ts'
export { type LiveAccount, offersOfAccount } from './import/liveAccount.ts'
export { type Offer, type Skipped, SourceError } from './import/offer.ts'
export { type JobFunction, jobFunctions, type PassableRoles } from './jobFunctions.ts'
export { openDataFolder, readDataFolder } from './log/dataFolder.ts'
export type { CatalogueEvent } from './log/event.ts'
export { CATALOGUE_PARTITION, readCatalogueEvents } from './log/partition.ts'
export type { CatalogueProblem } from './lookup.ts'
export type {
  AwsManagedPolicy,
  DateKnownBy,
  Deprecation,
  ManagedPolicyType,
  ManagedPolicyVersion,
} from './managedPolicy.ts'
export { managedPolicyType } from './managedPolicy.ts'
export { isAdditive, type Loss, lossOf } from './publish/gate.ts'
export {
  type PreparedPublication,
  type Publication,
  type PublicationRefusal,
  type PublicationRefusalCode,
  preparePublication,
} from './publish/publish.ts'
export { type Replay, replay } from './publish/replay.ts'
export { refusalSentences, replayPage } from './publish/replayText.ts'
export type { CatalogueErrorCode } from './snapshot/catalogueError.ts'
export { CatalogueError } from './snapshot/catalogueError.ts'
