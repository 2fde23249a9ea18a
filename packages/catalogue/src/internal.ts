// What the other packages of Gatewarden use besides index.ts. It may change in any version.
export { isAwsManaged } from './awsNames.ts'
export { type GainAndLoss, gainAndLoss } from './change/accessChange.ts'
export { type LiveAccount, sdkSentence } from './import/liveAccount.ts'
export { openDataFolder, readDataFolder } from './log/dataFolder.ts'
export { CATALOGUE_PARTITION, readCatalogueEvents } from './log/partition.ts'
export { isAdditive, type Loss, lossOf } from './publish/gate.ts'
export { type Replay, replay } from './publish/replay.ts'
export { refusalSentences, replayPage } from './publish/replayText.ts'
