import type {
  AutoMerging,
  ConflictResolution,
  ExportingConfig,
  MatchingRequest,
  RuleBasedMatchingRequest,
} from './generated/types.ts'

/** How a domain finds profiles of one customer. */
export function readMatching(given: MatchingRequest | undefined) {
  if (given === undefined) return undefined
  const { Enabled, JobSchedule, AutoMerging, ExportingConfig } = given
  return {
    Enabled,
    JobSchedule: JobSchedule && { DayOfTheWeek: JobSchedule.DayOfTheWeek, Time: JobSchedule.Time },
    AutoMerging: readAutoMerging(AutoMerging),
    ExportingConfig: readExporting(ExportingConfig),
  }
}

/** How a domain finds profiles of one customer by rules. A new domain skips the status PENDING. */
export function readRuleBasedMatching(given: RuleBasedMatchingRequest | undefined) {
  if (given === undefined) return undefined
  const { AttributeTypesSelector: selector, ConflictResolution, ExportingConfig, MatchingRules } = given
  return {
    Enabled: given.Enabled,
    Status: given.Enabled ? ('ACTIVE' as const) : undefined,
    MatchingRules: MatchingRules?.map(({ Rule }) => ({ Rule })),
    MaxAllowedRuleLevelForMerging: given.MaxAllowedRuleLevelForMerging,
    MaxAllowedRuleLevelForMatching: given.MaxAllowedRuleLevelForMatching,
    AttributeTypesSelector: selector && {
      AttributeMatchingModel: selector.AttributeMatchingModel,
      Address: selector.Address,
      PhoneNumber: selector.PhoneNumber,
      EmailAddress: selector.EmailAddress,
    },
    ConflictResolution: readConflicts(ConflictResolution),
    ExportingConfig: readExporting(ExportingConfig),
  }
}

function readAutoMerging(given: AutoMerging | undefined) {
  if (given === undefined) return undefined
  const { Enabled, Consolidation, ConflictResolution, MinAllowedConfidenceScoreForMerging } = given
  return {
    Enabled,
    Consolidation: Consolidation && { MatchingAttributesList: Consolidation.MatchingAttributesList },
    ConflictResolution: readConflicts(ConflictResolution),
    MinAllowedConfidenceScoreForMerging,
  }
}

function readConflicts(given: ConflictResolution | undefined) {
  return given && { ConflictResolvingModel: given.ConflictResolvingModel, SourceName: given.SourceName }
}

function readExporting(given: ExportingConfig | undefined) {
  const { S3Exporting } = given ?? {}
  return (
    given && {
      S3Exporting: S3Exporting && { S3BucketName: S3Exporting.S3BucketName, S3KeyName: S3Exporting.S3KeyName },
    }
  )
}
