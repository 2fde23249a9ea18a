// Written by scripts/generate.ts from the voice-id model of botocore 1.43.107; do not edit.
export interface OperationTypes {
  AssociateFraudster: { input: AssociateFraudsterRequest; output: AssociateFraudsterResponse }
  CreateDomain: { input: CreateDomainRequest; output: CreateDomainResponse }
  CreateWatchlist: { input: CreateWatchlistRequest; output: CreateWatchlistResponse }
  DeleteDomain: { input: DeleteDomainRequest; output: Readonly<Record<string, never>> }
  DeleteFraudster: { input: DeleteFraudsterRequest; output: Readonly<Record<string, never>> }
  DeleteSpeaker: { input: DeleteSpeakerRequest; output: Readonly<Record<string, never>> }
  DeleteWatchlist: { input: DeleteWatchlistRequest; output: Readonly<Record<string, never>> }
  DescribeDomain: { input: DescribeDomainRequest; output: DescribeDomainResponse }
  DescribeFraudster: { input: DescribeFraudsterRequest; output: DescribeFraudsterResponse }
  DescribeFraudsterRegistrationJob: { input: DescribeFraudsterRegistrationJobRequest; output: DescribeFraudsterRegistrationJobResponse }
  DescribeSpeaker: { input: DescribeSpeakerRequest; output: DescribeSpeakerResponse }
  DescribeSpeakerEnrollmentJob: { input: DescribeSpeakerEnrollmentJobRequest; output: DescribeSpeakerEnrollmentJobResponse }
  DescribeWatchlist: { input: DescribeWatchlistRequest; output: DescribeWatchlistResponse }
  DisassociateFraudster: { input: DisassociateFraudsterRequest; output: DisassociateFraudsterResponse }
  EvaluateSession: { input: EvaluateSessionRequest; output: EvaluateSessionResponse }
  ListDomains: { input: ListDomainsRequest; output: ListDomainsResponse }
  ListFraudsterRegistrationJobs: { input: ListFraudsterRegistrationJobsRequest; output: ListFraudsterRegistrationJobsResponse }
  ListFraudsters: { input: ListFraudstersRequest; output: ListFraudstersResponse }
  ListSpeakerEnrollmentJobs: { input: ListSpeakerEnrollmentJobsRequest; output: ListSpeakerEnrollmentJobsResponse }
  ListSpeakers: { input: ListSpeakersRequest; output: ListSpeakersResponse }
  ListTagsForResource: { input: ListTagsForResourceRequest; output: ListTagsForResourceResponse }
  ListWatchlists: { input: ListWatchlistsRequest; output: ListWatchlistsResponse }
  OptOutSpeaker: { input: OptOutSpeakerRequest; output: OptOutSpeakerResponse }
  StartFraudsterRegistrationJob: { input: StartFraudsterRegistrationJobRequest; output: StartFraudsterRegistrationJobResponse }
  StartSpeakerEnrollmentJob: { input: StartSpeakerEnrollmentJobRequest; output: StartSpeakerEnrollmentJobResponse }
  TagResource: { input: TagResourceRequest; output: Readonly<Record<string, never>> }
  UntagResource: { input: UntagResourceRequest; output: Readonly<Record<string, never>> }
  UpdateDomain: { input: UpdateDomainRequest; output: UpdateDomainResponse }
  UpdateWatchlist: { input: UpdateWatchlistRequest; output: UpdateWatchlistResponse }
}

export interface AssociateFraudsterRequest {
  readonly DomainId: string
  readonly FraudsterId: string
  readonly WatchlistId: string
}

export interface AssociateFraudsterResponse {
  readonly Fraudster?: Fraudster | undefined
}

export interface AuthenticationConfiguration {
  readonly AcceptanceThreshold: number
}

export interface AuthenticationResult {
  readonly AudioAggregationEndedAt?: Date | undefined
  readonly AudioAggregationStartedAt?: Date | undefined
  readonly AuthenticationResultId?: string | undefined
  readonly Configuration?: AuthenticationConfiguration | undefined
  readonly CustomerSpeakerId?: string | undefined
  readonly Decision?: 'ACCEPT' | 'REJECT' | 'NOT_ENOUGH_SPEECH' | 'SPEAKER_NOT_ENROLLED' | 'SPEAKER_OPTED_OUT' | 'SPEAKER_ID_NOT_PROVIDED' | 'SPEAKER_EXPIRED' | undefined
  readonly GeneratedSpeakerId?: string | undefined
  readonly Score?: number | undefined
}

export interface CreateDomainRequest {
  readonly ClientToken?: string | undefined
  readonly Description?: string | undefined
  readonly Name: string
  readonly ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
  readonly Tags?: readonly Tag[] | undefined
}

export interface CreateDomainResponse {
  readonly Domain?: Domain | undefined
}

export interface CreateWatchlistRequest {
  readonly ClientToken?: string | undefined
  readonly Description?: string | undefined
  readonly DomainId: string
  readonly Name: string
}

export interface CreateWatchlistResponse {
  readonly Watchlist?: Watchlist | undefined
}

export interface DeleteDomainRequest {
  readonly DomainId: string
}

export interface DeleteFraudsterRequest {
  readonly DomainId: string
  readonly FraudsterId: string
}

export interface DeleteSpeakerRequest {
  readonly DomainId: string
  readonly SpeakerId: string
}

export interface DeleteWatchlistRequest {
  readonly DomainId: string
  readonly WatchlistId: string
}

export interface DescribeDomainRequest {
  readonly DomainId: string
}

export interface DescribeDomainResponse {
  readonly Domain?: Domain | undefined
}

export interface DescribeFraudsterRegistrationJobRequest {
  readonly DomainId: string
  readonly JobId: string
}

export interface DescribeFraudsterRegistrationJobResponse {
  readonly Job?: FraudsterRegistrationJob | undefined
}

export interface DescribeFraudsterRequest {
  readonly DomainId: string
  readonly FraudsterId: string
}

export interface DescribeFraudsterResponse {
  readonly Fraudster?: Fraudster | undefined
}

export interface DescribeSpeakerEnrollmentJobRequest {
  readonly DomainId: string
  readonly JobId: string
}

export interface DescribeSpeakerEnrollmentJobResponse {
  readonly Job?: SpeakerEnrollmentJob | undefined
}

export interface DescribeSpeakerRequest {
  readonly DomainId: string
  readonly SpeakerId: string
}

export interface DescribeSpeakerResponse {
  readonly Speaker?: Speaker | undefined
}

export interface DescribeWatchlistRequest {
  readonly DomainId: string
  readonly WatchlistId: string
}

export interface DescribeWatchlistResponse {
  readonly Watchlist?: Watchlist | undefined
}

export interface DisassociateFraudsterRequest {
  readonly DomainId: string
  readonly FraudsterId: string
  readonly WatchlistId: string
}

export interface DisassociateFraudsterResponse {
  readonly Fraudster?: Fraudster | undefined
}

export interface Domain {
  readonly Arn?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly Description?: string | undefined
  readonly DomainId?: string | undefined
  readonly DomainStatus?: 'ACTIVE' | 'PENDING' | 'SUSPENDED' | undefined
  readonly Name?: string | undefined
  readonly ServerSideEncryptionConfiguration?: ServerSideEncryptionConfiguration | undefined
  readonly ServerSideEncryptionUpdateDetails?: ServerSideEncryptionUpdateDetails | undefined
  readonly UpdatedAt?: Date | undefined
  readonly WatchlistDetails?: WatchlistDetails | undefined
}

export interface DomainSummary {
  readonly Arn?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly Description?: string | undefined
  readonly DomainId?: string | undefined
  readonly DomainStatus?: 'ACTIVE' | 'PENDING' | 'SUSPENDED' | undefined
  readonly Name?: string | undefined
  readonly ServerSideEncryptionConfiguration?: ServerSideEncryptionConfiguration | undefined
  readonly ServerSideEncryptionUpdateDetails?: ServerSideEncryptionUpdateDetails | undefined
  readonly UpdatedAt?: Date | undefined
  readonly WatchlistDetails?: WatchlistDetails | undefined
}

export interface EnrollmentConfig {
  readonly ExistingEnrollmentAction?: 'SKIP' | 'OVERWRITE' | undefined
  readonly FraudDetectionConfig?: EnrollmentJobFraudDetectionConfig | undefined
}

export interface EnrollmentJobFraudDetectionConfig {
  readonly FraudDetectionAction?: 'IGNORE' | 'FAIL' | undefined
  readonly RiskThreshold?: number | undefined
  readonly WatchlistIds?: readonly string[] | undefined
}

export interface EvaluateSessionRequest {
  readonly DomainId: string
  readonly SessionNameOrId: string
}

export interface EvaluateSessionResponse {
  readonly AuthenticationResult?: AuthenticationResult | undefined
  readonly DomainId?: string | undefined
  readonly FraudDetectionResult?: FraudDetectionResult | undefined
  readonly SessionId?: string | undefined
  readonly SessionName?: string | undefined
  readonly StreamingStatus?: 'PENDING_CONFIGURATION' | 'ONGOING' | 'ENDED' | undefined
}

export interface FailureDetails {
  readonly Message?: string | undefined
  readonly StatusCode?: number | undefined
}

export interface FraudDetectionConfiguration {
  readonly RiskThreshold?: number | undefined
  readonly WatchlistId?: string | undefined
}

export interface FraudDetectionResult {
  readonly AudioAggregationEndedAt?: Date | undefined
  readonly AudioAggregationStartedAt?: Date | undefined
  readonly Configuration?: FraudDetectionConfiguration | undefined
  readonly Decision?: 'HIGH_RISK' | 'LOW_RISK' | 'NOT_ENOUGH_SPEECH' | undefined
  readonly FraudDetectionResultId?: string | undefined
  readonly Reasons?: readonly ('KNOWN_FRAUDSTER' | 'VOICE_SPOOFING')[] | undefined
  readonly RiskDetails?: FraudRiskDetails | undefined
}

export interface FraudRiskDetails {
  readonly KnownFraudsterRisk: KnownFraudsterRisk
  readonly VoiceSpoofingRisk: VoiceSpoofingRisk
}

export interface Fraudster {
  readonly CreatedAt?: Date | undefined
  readonly DomainId?: string | undefined
  readonly GeneratedFraudsterId?: string | undefined
  readonly WatchlistIds?: readonly string[] | undefined
}

export interface FraudsterRegistrationJob {
  readonly CreatedAt?: Date | undefined
  readonly DataAccessRoleArn?: string | undefined
  readonly DomainId?: string | undefined
  readonly EndedAt?: Date | undefined
  readonly FailureDetails?: FailureDetails | undefined
  readonly InputDataConfig?: InputDataConfig | undefined
  readonly JobId?: string | undefined
  readonly JobName?: string | undefined
  readonly JobProgress?: JobProgress | undefined
  readonly JobStatus?: 'SUBMITTED' | 'IN_PROGRESS' | 'COMPLETED' | 'COMPLETED_WITH_ERRORS' | 'FAILED' | undefined
  readonly OutputDataConfig?: OutputDataConfig | undefined
  readonly RegistrationConfig?: RegistrationConfig | undefined
}

export interface FraudsterRegistrationJobSummary {
  readonly CreatedAt?: Date | undefined
  readonly DomainId?: string | undefined
  readonly EndedAt?: Date | undefined
  readonly FailureDetails?: FailureDetails | undefined
  readonly JobId?: string | undefined
  readonly JobName?: string | undefined
  readonly JobProgress?: JobProgress | undefined
  readonly JobStatus?: 'SUBMITTED' | 'IN_PROGRESS' | 'COMPLETED' | 'COMPLETED_WITH_ERRORS' | 'FAILED' | undefined
}

export interface FraudsterSummary {
  readonly CreatedAt?: Date | undefined
  readonly DomainId?: string | undefined
  readonly GeneratedFraudsterId?: string | undefined
  readonly WatchlistIds?: readonly string[] | undefined
}

export interface InputDataConfig {
  readonly S3Uri: string
}

export interface JobProgress {
  readonly PercentComplete?: number | undefined
}

export interface KnownFraudsterRisk {
  readonly GeneratedFraudsterId?: string | undefined
  readonly RiskScore: number
}

export interface ListDomainsRequest {
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListDomainsResponse {
  readonly DomainSummaries?: readonly DomainSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListFraudsterRegistrationJobsRequest {
  readonly DomainId: string
  readonly JobStatus?: 'SUBMITTED' | 'IN_PROGRESS' | 'COMPLETED' | 'COMPLETED_WITH_ERRORS' | 'FAILED' | undefined
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListFraudsterRegistrationJobsResponse {
  readonly JobSummaries?: readonly FraudsterRegistrationJobSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListFraudstersRequest {
  readonly DomainId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
  readonly WatchlistId?: string | undefined
}

export interface ListFraudstersResponse {
  readonly FraudsterSummaries?: readonly FraudsterSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListSpeakerEnrollmentJobsRequest {
  readonly DomainId: string
  readonly JobStatus?: 'SUBMITTED' | 'IN_PROGRESS' | 'COMPLETED' | 'COMPLETED_WITH_ERRORS' | 'FAILED' | undefined
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListSpeakerEnrollmentJobsResponse {
  readonly JobSummaries?: readonly SpeakerEnrollmentJobSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListSpeakersRequest {
  readonly DomainId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListSpeakersResponse {
  readonly NextToken?: string | undefined
  readonly SpeakerSummaries?: readonly SpeakerSummary[] | undefined
}

export interface ListTagsForResourceRequest {
  readonly ResourceArn: string
}

export interface ListTagsForResourceResponse {
  readonly Tags?: readonly Tag[] | undefined
}

export interface ListWatchlistsRequest {
  readonly DomainId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListWatchlistsResponse {
  readonly NextToken?: string | undefined
  readonly WatchlistSummaries?: readonly WatchlistSummary[] | undefined
}

export interface OptOutSpeakerRequest {
  readonly DomainId: string
  readonly SpeakerId: string
}

export interface OptOutSpeakerResponse {
  readonly Speaker?: Speaker | undefined
}

export interface OutputDataConfig {
  readonly KmsKeyId?: string | undefined
  readonly S3Uri: string
}

export interface RegistrationConfig {
  readonly DuplicateRegistrationAction?: 'SKIP' | 'REGISTER_AS_NEW' | undefined
  readonly FraudsterSimilarityThreshold?: number | undefined
  readonly WatchlistIds?: readonly string[] | undefined
}

export interface ServerSideEncryptionConfiguration {
  readonly KmsKeyId: string
}

export interface ServerSideEncryptionUpdateDetails {
  readonly Message?: string | undefined
  readonly OldKmsKeyId?: string | undefined
  readonly UpdateStatus?: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | undefined
}

export interface Speaker {
  readonly CreatedAt?: Date | undefined
  readonly CustomerSpeakerId?: string | undefined
  readonly DomainId?: string | undefined
  readonly GeneratedSpeakerId?: string | undefined
  readonly LastAccessedAt?: Date | undefined
  readonly Status?: 'ENROLLED' | 'EXPIRED' | 'OPTED_OUT' | 'PENDING' | undefined
  readonly UpdatedAt?: Date | undefined
}

export interface SpeakerEnrollmentJob {
  readonly CreatedAt?: Date | undefined
  readonly DataAccessRoleArn?: string | undefined
  readonly DomainId?: string | undefined
  readonly EndedAt?: Date | undefined
  readonly EnrollmentConfig?: EnrollmentConfig | undefined
  readonly FailureDetails?: FailureDetails | undefined
  readonly InputDataConfig?: InputDataConfig | undefined
  readonly JobId?: string | undefined
  readonly JobName?: string | undefined
  readonly JobProgress?: JobProgress | undefined
  readonly JobStatus?: 'SUBMITTED' | 'IN_PROGRESS' | 'COMPLETED' | 'COMPLETED_WITH_ERRORS' | 'FAILED' | undefined
  readonly OutputDataConfig?: OutputDataConfig | undefined
}

export interface SpeakerEnrollmentJobSummary {
  readonly CreatedAt?: Date | undefined
  readonly DomainId?: string | undefined
  readonly EndedAt?: Date | undefined
  readonly FailureDetails?: FailureDetails | undefined
  readonly JobId?: string | undefined
  readonly JobName?: string | undefined
  readonly JobProgress?: JobProgress | undefined
  readonly JobStatus?: 'SUBMITTED' | 'IN_PROGRESS' | 'COMPLETED' | 'COMPLETED_WITH_ERRORS' | 'FAILED' | undefined
}

export interface SpeakerSummary {
  readonly CreatedAt?: Date | undefined
  readonly CustomerSpeakerId?: string | undefined
  readonly DomainId?: string | undefined
  readonly GeneratedSpeakerId?: string | undefined
  readonly LastAccessedAt?: Date | undefined
  readonly Status?: 'ENROLLED' | 'EXPIRED' | 'OPTED_OUT' | 'PENDING' | undefined
  readonly UpdatedAt?: Date | undefined
}

export interface StartFraudsterRegistrationJobRequest {
  readonly ClientToken?: string | undefined
  readonly DataAccessRoleArn: string
  readonly DomainId: string
  readonly InputDataConfig: InputDataConfig
  readonly JobName?: string | undefined
  readonly OutputDataConfig: OutputDataConfig
  readonly RegistrationConfig?: RegistrationConfig | undefined
}

export interface StartFraudsterRegistrationJobResponse {
  readonly Job?: FraudsterRegistrationJob | undefined
}

export interface StartSpeakerEnrollmentJobRequest {
  readonly ClientToken?: string | undefined
  readonly DataAccessRoleArn: string
  readonly DomainId: string
  readonly EnrollmentConfig?: EnrollmentConfig | undefined
  readonly InputDataConfig: InputDataConfig
  readonly JobName?: string | undefined
  readonly OutputDataConfig: OutputDataConfig
}

export interface StartSpeakerEnrollmentJobResponse {
  readonly Job?: SpeakerEnrollmentJob | undefined
}

export interface Tag {
  readonly Key: string
  readonly Value: string
}

export interface TagResourceRequest {
  readonly ResourceArn: string
  readonly Tags: readonly Tag[]
}

export interface UntagResourceRequest {
  readonly ResourceArn: string
  readonly TagKeys: readonly string[]
}

export interface UpdateDomainRequest {
  readonly Description?: string | undefined
  readonly DomainId: string
  readonly Name: string
  readonly ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
}

export interface UpdateDomainResponse {
  readonly Domain?: Domain | undefined
}

export interface UpdateWatchlistRequest {
  readonly Description?: string | undefined
  readonly DomainId: string
  readonly Name?: string | undefined
  readonly WatchlistId: string
}

export interface UpdateWatchlistResponse {
  readonly Watchlist?: Watchlist | undefined
}

export interface VoiceSpoofingRisk {
  readonly RiskScore: number
}

export interface Watchlist {
  readonly CreatedAt?: Date | undefined
  readonly DefaultWatchlist?: boolean | undefined
  readonly Description?: string | undefined
  readonly DomainId?: string | undefined
  readonly Name?: string | undefined
  readonly UpdatedAt?: Date | undefined
  readonly WatchlistId?: string | undefined
}

export interface WatchlistDetails {
  readonly DefaultWatchlistId: string
}

export interface WatchlistSummary {
  readonly CreatedAt?: Date | undefined
  readonly DefaultWatchlist?: boolean | undefined
  readonly Description?: string | undefined
  readonly DomainId?: string | undefined
  readonly Name?: string | undefined
  readonly UpdatedAt?: Date | undefined
  readonly WatchlistId?: string | undefined
}
