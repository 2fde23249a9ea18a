// Written by scripts/generate.ts from the customer-profiles model of botocore 1.43.107; do not edit.
export interface OperationTypes {
  AddProfileKey: { input: AddProfileKeyRequest; output: AddProfileKeyResponse }
  AssociateStreamForSegments: { input: AssociateStreamForSegmentsRequest; output: Readonly<Record<string, never>> }
  BatchGetCalculatedAttributeForProfile: { input: BatchGetCalculatedAttributeForProfileRequest; output: BatchGetCalculatedAttributeForProfileResponse }
  BatchGetProfile: { input: BatchGetProfileRequest; output: BatchGetProfileResponse }
  BatchPutProfileObject: { input: BatchPutProfileObjectRequest; output: BatchPutProfileObjectResponse }
  CreateCalculatedAttributeDefinition: { input: CreateCalculatedAttributeDefinitionRequest; output: CreateCalculatedAttributeDefinitionResponse }
  CreateDomain: { input: CreateDomainRequest; output: CreateDomainResponse }
  CreateDomainLayout: { input: CreateDomainLayoutRequest; output: CreateDomainLayoutResponse }
  CreateEventStream: { input: CreateEventStreamRequest; output: CreateEventStreamResponse }
  CreateEventTrigger: { input: CreateEventTriggerRequest; output: CreateEventTriggerResponse }
  CreateIntegrationWorkflow: { input: CreateIntegrationWorkflowRequest; output: CreateIntegrationWorkflowResponse }
  CreateProfile: { input: CreateProfileRequest; output: CreateProfileResponse }
  CreateRecommender: { input: CreateRecommenderRequest; output: CreateRecommenderResponse }
  CreateRecommenderFilter: { input: CreateRecommenderFilterRequest; output: CreateRecommenderFilterResponse }
  CreateRecommenderSchema: { input: CreateRecommenderSchemaRequest; output: CreateRecommenderSchemaResponse }
  CreateSegmentDefinition: { input: CreateSegmentDefinitionRequest; output: CreateSegmentDefinitionResponse }
  CreateSegmentEstimate: { input: CreateSegmentEstimateRequest; output: CreateSegmentEstimateResponse }
  CreateSegmentSnapshot: { input: CreateSegmentSnapshotRequest; output: CreateSegmentSnapshotResponse }
  CreateUploadJob: { input: CreateUploadJobRequest; output: CreateUploadJobResponse }
  DeleteCalculatedAttributeDefinition: { input: DeleteCalculatedAttributeDefinitionRequest; output: Readonly<Record<string, never>> }
  DeleteDomain: { input: DeleteDomainRequest; output: DeleteDomainResponse }
  DeleteDomainLayout: { input: DeleteDomainLayoutRequest; output: DeleteDomainLayoutResponse }
  DeleteDomainObjectType: { input: DeleteDomainObjectTypeRequest; output: Readonly<Record<string, never>> }
  DeleteEventStream: { input: DeleteEventStreamRequest; output: Readonly<Record<string, never>> }
  DeleteEventTrigger: { input: DeleteEventTriggerRequest; output: DeleteEventTriggerResponse }
  DeleteIntegration: { input: DeleteIntegrationRequest; output: DeleteIntegrationResponse }
  DeleteProfile: { input: DeleteProfileRequest; output: DeleteProfileResponse }
  DeleteProfileKey: { input: DeleteProfileKeyRequest; output: DeleteProfileKeyResponse }
  DeleteProfileObject: { input: DeleteProfileObjectRequest; output: DeleteProfileObjectResponse }
  DeleteProfileObjectType: { input: DeleteProfileObjectTypeRequest; output: DeleteProfileObjectTypeResponse }
  DeleteRecommender: { input: DeleteRecommenderRequest; output: Readonly<Record<string, never>> }
  DeleteRecommenderFilter: { input: DeleteRecommenderFilterRequest; output: DeleteRecommenderFilterResponse }
  DeleteRecommenderSchema: { input: DeleteRecommenderSchemaRequest; output: Readonly<Record<string, never>> }
  DeleteSegmentDefinition: { input: DeleteSegmentDefinitionRequest; output: DeleteSegmentDefinitionResponse }
  DeleteSegmentSubscription: { input: DeleteSegmentSubscriptionRequest; output: DeleteSegmentSubscriptionResponse }
  DeleteWorkflow: { input: DeleteWorkflowRequest; output: Readonly<Record<string, never>> }
  DetectProfileObjectType: { input: DetectProfileObjectTypeRequest; output: DetectProfileObjectTypeResponse }
  DisassociateStreamForSegments: { input: DisassociateStreamForSegmentsRequest; output: DisassociateStreamForSegmentsResponse }
  GetAutoMergingPreview: { input: GetAutoMergingPreviewRequest; output: GetAutoMergingPreviewResponse }
  GetCalculatedAttributeDefinition: { input: GetCalculatedAttributeDefinitionRequest; output: GetCalculatedAttributeDefinitionResponse }
  GetCalculatedAttributeForProfile: { input: GetCalculatedAttributeForProfileRequest; output: GetCalculatedAttributeForProfileResponse }
  GetDomain: { input: GetDomainRequest; output: GetDomainResponse }
  GetDomainLayout: { input: GetDomainLayoutRequest; output: GetDomainLayoutResponse }
  GetDomainObjectType: { input: GetDomainObjectTypeRequest; output: GetDomainObjectTypeResponse }
  GetEventStream: { input: GetEventStreamRequest; output: GetEventStreamResponse }
  GetEventTrigger: { input: GetEventTriggerRequest; output: GetEventTriggerResponse }
  GetIdentityResolutionJob: { input: GetIdentityResolutionJobRequest; output: GetIdentityResolutionJobResponse }
  GetIntegration: { input: GetIntegrationRequest; output: GetIntegrationResponse }
  GetMatches: { input: GetMatchesRequest; output: GetMatchesResponse }
  GetObjectTypeAttributeStatistics: { input: GetObjectTypeAttributeStatisticsRequest; output: GetObjectTypeAttributeStatisticsResponse }
  GetProfileHistoryRecord: { input: GetProfileHistoryRecordRequest; output: GetProfileHistoryRecordResponse }
  GetProfileObjectType: { input: GetProfileObjectTypeRequest; output: GetProfileObjectTypeResponse }
  GetProfileObjectTypeTemplate: { input: GetProfileObjectTypeTemplateRequest; output: GetProfileObjectTypeTemplateResponse }
  GetProfileRecommendations: { input: GetProfileRecommendationsRequest; output: GetProfileRecommendationsResponse }
  GetRecommender: { input: GetRecommenderRequest; output: GetRecommenderResponse }
  GetRecommenderFilter: { input: GetRecommenderFilterRequest; output: GetRecommenderFilterResponse }
  GetRecommenderSchema: { input: GetRecommenderSchemaRequest; output: GetRecommenderSchemaResponse }
  GetSegmentDefinition: { input: GetSegmentDefinitionRequest; output: GetSegmentDefinitionResponse }
  GetSegmentEstimate: { input: GetSegmentEstimateRequest; output: GetSegmentEstimateResponse }
  GetSegmentMembership: { input: GetSegmentMembershipRequest; output: GetSegmentMembershipResponse }
  GetSegmentSnapshot: { input: GetSegmentSnapshotRequest; output: GetSegmentSnapshotResponse }
  GetSegmentSubscription: { input: GetSegmentSubscriptionRequest; output: GetSegmentSubscriptionResponse }
  GetSimilarProfiles: { input: GetSimilarProfilesRequest; output: GetSimilarProfilesResponse }
  GetStreamForSegments: { input: GetStreamForSegmentsRequest; output: GetStreamForSegmentsResponse }
  GetUploadJob: { input: GetUploadJobRequest; output: GetUploadJobResponse }
  GetUploadJobPath: { input: GetUploadJobPathRequest; output: GetUploadJobPathResponse }
  GetWorkflow: { input: GetWorkflowRequest; output: GetWorkflowResponse }
  GetWorkflowSteps: { input: GetWorkflowStepsRequest; output: GetWorkflowStepsResponse }
  ListAccountIntegrations: { input: ListAccountIntegrationsRequest; output: ListAccountIntegrationsResponse }
  ListCalculatedAttributeDefinitions: { input: ListCalculatedAttributeDefinitionsRequest; output: ListCalculatedAttributeDefinitionsResponse }
  ListCalculatedAttributesForProfile: { input: ListCalculatedAttributesForProfileRequest; output: ListCalculatedAttributesForProfileResponse }
  ListDomainLayouts: { input: ListDomainLayoutsRequest; output: ListDomainLayoutsResponse }
  ListDomainObjectTypes: { input: ListDomainObjectTypesRequest; output: ListDomainObjectTypesResponse }
  ListDomains: { input: ListDomainsRequest; output: ListDomainsResponse }
  ListEventStreams: { input: ListEventStreamsRequest; output: ListEventStreamsResponse }
  ListEventTriggers: { input: ListEventTriggersRequest; output: ListEventTriggersResponse }
  ListIdentityResolutionJobs: { input: ListIdentityResolutionJobsRequest; output: ListIdentityResolutionJobsResponse }
  ListIntegrations: { input: ListIntegrationsRequest; output: ListIntegrationsResponse }
  ListObjectTypeAttributeValues: { input: ListObjectTypeAttributeValuesRequest; output: ListObjectTypeAttributeValuesResponse }
  ListObjectTypeAttributes: { input: ListObjectTypeAttributesRequest; output: ListObjectTypeAttributesResponse }
  ListProfileAttributeValues: { input: ProfileAttributeValuesRequest; output: ProfileAttributeValuesResponse }
  ListProfileHistoryRecords: { input: ListProfileHistoryRecordsRequest; output: ListProfileHistoryRecordsResponse }
  ListProfileObjectTypeTemplates: { input: ListProfileObjectTypeTemplatesRequest; output: ListProfileObjectTypeTemplatesResponse }
  ListProfileObjectTypes: { input: ListProfileObjectTypesRequest; output: ListProfileObjectTypesResponse }
  ListProfileObjects: { input: ListProfileObjectsRequest; output: ListProfileObjectsResponse }
  ListRecommenderFilters: { input: ListRecommenderFiltersRequest; output: ListRecommenderFiltersResponse }
  ListRecommenderRecipes: { input: ListRecommenderRecipesRequest; output: ListRecommenderRecipesResponse }
  ListRecommenderSchemas: { input: ListRecommenderSchemasRequest; output: ListRecommenderSchemasResponse }
  ListRecommenders: { input: ListRecommendersRequest; output: ListRecommendersResponse }
  ListRuleBasedMatches: { input: ListRuleBasedMatchesRequest; output: ListRuleBasedMatchesResponse }
  ListSegmentDefinitions: { input: ListSegmentDefinitionsRequest; output: ListSegmentDefinitionsResponse }
  ListSegmentSubscriptionEvents: { input: ListSegmentSubscriptionEventsRequest; output: ListSegmentSubscriptionEventsResponse }
  ListTagsForResource: { input: ListTagsForResourceRequest; output: ListTagsForResourceResponse }
  ListUploadJobs: { input: ListUploadJobsRequest; output: ListUploadJobsResponse }
  ListWorkflows: { input: ListWorkflowsRequest; output: ListWorkflowsResponse }
  MergeProfiles: { input: MergeProfilesRequest; output: MergeProfilesResponse }
  PutDomainObjectType: { input: PutDomainObjectTypeRequest; output: PutDomainObjectTypeResponse }
  PutIntegration: { input: PutIntegrationRequest; output: PutIntegrationResponse }
  PutProfileObject: { input: PutProfileObjectRequest; output: PutProfileObjectResponse }
  PutProfileObjectType: { input: PutProfileObjectTypeRequest; output: PutProfileObjectTypeResponse }
  PutSegmentSubscription: { input: PutSegmentSubscriptionRequest; output: PutSegmentSubscriptionResponse }
  SearchProfiles: { input: SearchProfilesRequest; output: SearchProfilesResponse }
  SearchRecommendations: { input: SearchRecommendationsRequest; output: SearchRecommendationsResponse }
  StartRecommender: { input: StartRecommenderRequest; output: Readonly<Record<string, never>> }
  StartUploadJob: { input: StartUploadJobRequest; output: Readonly<Record<string, never>> }
  StopRecommender: { input: StopRecommenderRequest; output: Readonly<Record<string, never>> }
  StopUploadJob: { input: StopUploadJobRequest; output: Readonly<Record<string, never>> }
  TagResource: { input: TagResourceRequest; output: Readonly<Record<string, never>> }
  UntagResource: { input: UntagResourceRequest; output: Readonly<Record<string, never>> }
  UpdateCalculatedAttributeDefinition: { input: UpdateCalculatedAttributeDefinitionRequest; output: UpdateCalculatedAttributeDefinitionResponse }
  UpdateDomain: { input: UpdateDomainRequest; output: UpdateDomainResponse }
  UpdateDomainLayout: { input: UpdateDomainLayoutRequest; output: UpdateDomainLayoutResponse }
  UpdateEventTrigger: { input: UpdateEventTriggerRequest; output: UpdateEventTriggerResponse }
  UpdateProfile: { input: UpdateProfileRequest; output: UpdateProfileResponse }
  UpdateRecommender: { input: UpdateRecommenderRequest; output: UpdateRecommenderResponse }
}

export interface AddProfileKeyRequest {
  readonly ProfileId: string
  readonly KeyName: string
  readonly Values: readonly string[]
  readonly DomainName: string
}

export interface AddProfileKeyResponse {
  readonly KeyName?: string | undefined
  readonly Values?: readonly string[] | undefined
}

export interface AdditionalSearchKey {
  readonly KeyName: string
  readonly Values: readonly string[]
}

export interface Address {
  readonly Address1?: string | undefined
  readonly Address2?: string | undefined
  readonly Address3?: string | undefined
  readonly Address4?: string | undefined
  readonly City?: string | undefined
  readonly County?: string | undefined
  readonly State?: string | undefined
  readonly Province?: string | undefined
  readonly Country?: string | undefined
  readonly PostalCode?: string | undefined
}

export interface AddressDimension {
  readonly City?: ProfileDimension | undefined
  readonly Country?: ProfileDimension | undefined
  readonly County?: ProfileDimension | undefined
  readonly PostalCode?: ProfileDimension | undefined
  readonly Province?: ProfileDimension | undefined
  readonly State?: ProfileDimension | undefined
}

export interface AppflowIntegration {
  readonly FlowDefinition: FlowDefinition
  readonly Batches?: readonly Batch[] | undefined
}

export interface AppflowIntegrationWorkflowAttributes {
  readonly SourceConnectorType: 'Salesforce' | 'Marketo' | 'Zendesk' | 'Servicenow' | 'S3'
  readonly ConnectorProfileName: string
  readonly RoleArn?: string | undefined
}

export interface AppflowIntegrationWorkflowMetrics {
  readonly RecordsProcessed: number
  readonly StepsCompleted: number
  readonly TotalSteps: number
}

export interface AppflowIntegrationWorkflowStep {
  readonly FlowName: string
  readonly Status: 'NOT_STARTED' | 'IN_PROGRESS' | 'COMPLETE' | 'FAILED' | 'SPLIT' | 'RETRY' | 'CANCELLED'
  readonly ExecutionMessage: string
  readonly RecordsProcessed: number
  readonly BatchRecordsStartTime: string
  readonly BatchRecordsEndTime: string
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
}

export interface AssociateStreamForSegmentsRequest {
  readonly DomainName: string
  readonly DestinationArn: string
  readonly DestinationRoleArn: string
}

export interface AssociatedSegment {
  readonly SegmentName?: string | undefined
  readonly Status?: 'STARTING' | 'RUNNING' | 'STOPPED' | 'FAILED' | undefined
  readonly Message?: string | undefined
}

export interface AttributeDetails {
  readonly Attributes: readonly AttributeItem[]
  readonly Expression: string
}

export interface AttributeDimension {
  readonly DimensionType: 'INCLUSIVE' | 'EXCLUSIVE' | 'CONTAINS' | 'BEGINS_WITH' | 'ENDS_WITH' | 'BEFORE' | 'AFTER' | 'BETWEEN' | 'NOT_BETWEEN' | 'ON' | 'GREATER_THAN' | 'LESS_THAN' | 'GREATER_THAN_OR_EQUAL' | 'LESS_THAN_OR_EQUAL' | 'EQUAL' | 'LIST_CONTAINS' | 'LIST_CONTAINS_ALL'
  readonly Values: readonly string[]
}

export interface AttributeItem {
  readonly Name: string
}

export interface AttributeTypesSelector {
  readonly AttributeMatchingModel: 'ONE_TO_ONE' | 'MANY_TO_MANY'
  readonly Address?: readonly string[] | undefined
  readonly PhoneNumber?: readonly string[] | undefined
  readonly EmailAddress?: readonly string[] | undefined
}

export interface AttributeValueItem {
  readonly Value?: string | undefined
}

export interface AutoMerging {
  readonly Enabled: boolean
  readonly Consolidation?: Consolidation | undefined
  readonly ConflictResolution?: ConflictResolution | undefined
  readonly MinAllowedConfidenceScoreForMerging?: number | undefined
}

export interface Batch {
  readonly StartTime: Date
  readonly EndTime: Date
}

export interface BatchGetCalculatedAttributeForProfileError {
  readonly Code: string
  readonly Message: string
  readonly ProfileId: string
}

export interface BatchGetCalculatedAttributeForProfileRequest {
  readonly CalculatedAttributeName: string
  readonly DomainName: string
  readonly ProfileIds: readonly string[]
  readonly ConditionOverrides?: ConditionOverrides | undefined
}

export interface BatchGetCalculatedAttributeForProfileResponse {
  readonly Errors?: readonly BatchGetCalculatedAttributeForProfileError[] | undefined
  readonly CalculatedAttributeValues?: readonly CalculatedAttributeValue[] | undefined
  readonly ConditionOverrides?: ConditionOverrides | undefined
}

export interface BatchGetProfileError {
  readonly Code: string
  readonly Message: string
  readonly ProfileId: string
}

export interface BatchGetProfileRequest {
  readonly DomainName: string
  readonly ProfileIds: readonly string[]
}

export interface BatchGetProfileResponse {
  readonly Errors?: readonly BatchGetProfileError[] | undefined
  readonly Profiles?: readonly Profile[] | undefined
}

export interface BatchPutProfileObjectErrorItem {
  readonly Id: string
  readonly Code: number
  readonly Message?: string | undefined
}

export interface BatchPutProfileObjectRequest {
  readonly DomainName: string
  readonly ObjectTypeName: string
  readonly Items: readonly BatchPutProfileObjectRequestItem[]
}

export interface BatchPutProfileObjectRequestItem {
  readonly Id: string
  readonly Object: string
}

export interface BatchPutProfileObjectResponse {
  readonly Successful?: readonly BatchPutProfileObjectResponseItem[] | undefined
  readonly Failed?: readonly BatchPutProfileObjectErrorItem[] | undefined
}

export interface BatchPutProfileObjectResponseItem {
  readonly Id: string
  readonly ProfileObjectUniqueKey: string
}

export interface CalculatedAttributeDimension {
  readonly DimensionType: 'INCLUSIVE' | 'EXCLUSIVE' | 'CONTAINS' | 'BEGINS_WITH' | 'ENDS_WITH' | 'BEFORE' | 'AFTER' | 'BETWEEN' | 'NOT_BETWEEN' | 'ON' | 'GREATER_THAN' | 'LESS_THAN' | 'GREATER_THAN_OR_EQUAL' | 'LESS_THAN_OR_EQUAL' | 'EQUAL' | 'LIST_CONTAINS' | 'LIST_CONTAINS_ALL'
  readonly Values: readonly string[]
  readonly ConditionOverrides?: ConditionOverrides | undefined
}

export interface CalculatedAttributeValue {
  readonly CalculatedAttributeName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly IsDataPartial?: string | undefined
  readonly ProfileId?: string | undefined
  readonly Value?: string | undefined
  readonly LastObjectTimestamp?: Date | undefined
}

export interface CatalogItem {
  readonly Id?: string | undefined
  readonly Name?: string | undefined
  readonly Code?: string | undefined
  readonly Type?: string | undefined
  readonly Category?: string | undefined
  readonly Description?: string | undefined
  readonly AdditionalInformation?: string | undefined
  readonly ImageLink?: string | undefined
  readonly Link?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly UpdatedAt?: Date | undefined
  readonly Price?: string | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
}

export interface ConditionOverrides {
  readonly Range?: RangeOverride | undefined
}

export interface Conditions {
  readonly Range?: Range | undefined
  readonly ObjectCount?: number | undefined
  readonly Threshold?: Threshold | undefined
}

export interface ConflictResolution {
  readonly ConflictResolvingModel: 'RECENCY' | 'SOURCE'
  readonly SourceName?: string | undefined
}

export interface ConnectorOperator {
  readonly Marketo?: 'PROJECTION' | 'LESS_THAN' | 'GREATER_THAN' | 'BETWEEN' | 'ADDITION' | 'MULTIPLICATION' | 'DIVISION' | 'SUBTRACTION' | 'MASK_ALL' | 'MASK_FIRST_N' | 'MASK_LAST_N' | 'VALIDATE_NON_NULL' | 'VALIDATE_NON_ZERO' | 'VALIDATE_NON_NEGATIVE' | 'VALIDATE_NUMERIC' | 'NO_OP' | undefined
  readonly S3?: 'PROJECTION' | 'LESS_THAN' | 'GREATER_THAN' | 'BETWEEN' | 'LESS_THAN_OR_EQUAL_TO' | 'GREATER_THAN_OR_EQUAL_TO' | 'EQUAL_TO' | 'NOT_EQUAL_TO' | 'ADDITION' | 'MULTIPLICATION' | 'DIVISION' | 'SUBTRACTION' | 'MASK_ALL' | 'MASK_FIRST_N' | 'MASK_LAST_N' | 'VALIDATE_NON_NULL' | 'VALIDATE_NON_ZERO' | 'VALIDATE_NON_NEGATIVE' | 'VALIDATE_NUMERIC' | 'NO_OP' | undefined
  readonly Salesforce?: 'PROJECTION' | 'LESS_THAN' | 'CONTAINS' | 'GREATER_THAN' | 'BETWEEN' | 'LESS_THAN_OR_EQUAL_TO' | 'GREATER_THAN_OR_EQUAL_TO' | 'EQUAL_TO' | 'NOT_EQUAL_TO' | 'ADDITION' | 'MULTIPLICATION' | 'DIVISION' | 'SUBTRACTION' | 'MASK_ALL' | 'MASK_FIRST_N' | 'MASK_LAST_N' | 'VALIDATE_NON_NULL' | 'VALIDATE_NON_ZERO' | 'VALIDATE_NON_NEGATIVE' | 'VALIDATE_NUMERIC' | 'NO_OP' | undefined
  readonly ServiceNow?: 'PROJECTION' | 'CONTAINS' | 'LESS_THAN' | 'GREATER_THAN' | 'BETWEEN' | 'LESS_THAN_OR_EQUAL_TO' | 'GREATER_THAN_OR_EQUAL_TO' | 'EQUAL_TO' | 'NOT_EQUAL_TO' | 'ADDITION' | 'MULTIPLICATION' | 'DIVISION' | 'SUBTRACTION' | 'MASK_ALL' | 'MASK_FIRST_N' | 'MASK_LAST_N' | 'VALIDATE_NON_NULL' | 'VALIDATE_NON_ZERO' | 'VALIDATE_NON_NEGATIVE' | 'VALIDATE_NUMERIC' | 'NO_OP' | undefined
  readonly Zendesk?: 'PROJECTION' | 'GREATER_THAN' | 'ADDITION' | 'MULTIPLICATION' | 'DIVISION' | 'SUBTRACTION' | 'MASK_ALL' | 'MASK_FIRST_N' | 'MASK_LAST_N' | 'VALIDATE_NON_NULL' | 'VALIDATE_NON_ZERO' | 'VALIDATE_NON_NEGATIVE' | 'VALIDATE_NUMERIC' | 'NO_OP' | undefined
}

export interface Consolidation {
  readonly MatchingAttributesList: readonly (readonly string[])[]
}

export interface ContactPreference {
  readonly KeyName?: string | undefined
  readonly KeyValue?: string | undefined
  readonly ProfileId?: string | undefined
  readonly ContactType?: 'PhoneNumber' | 'MobilePhoneNumber' | 'HomePhoneNumber' | 'BusinessPhoneNumber' | 'EmailAddress' | 'PersonalEmailAddress' | 'BusinessEmailAddress' | undefined
}

export interface CreateCalculatedAttributeDefinitionRequest {
  readonly DomainName: string
  readonly CalculatedAttributeName: string
  readonly DisplayName?: string | undefined
  readonly Description?: string | undefined
  readonly AttributeDetails: AttributeDetails
  readonly Conditions?: Conditions | undefined
  readonly Filter?: Filter | undefined
  readonly Statistic: 'FIRST_OCCURRENCE' | 'LAST_OCCURRENCE' | 'COUNT' | 'SUM' | 'MINIMUM' | 'MAXIMUM' | 'AVERAGE' | 'MAX_OCCURRENCE' | 'RECENT_OCCURRENCES'
  readonly UseHistoricalData?: boolean | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateCalculatedAttributeDefinitionResponse {
  readonly CalculatedAttributeName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly Description?: string | undefined
  readonly AttributeDetails?: AttributeDetails | undefined
  readonly Conditions?: Conditions | undefined
  readonly Filter?: Filter | undefined
  readonly Statistic?: 'FIRST_OCCURRENCE' | 'LAST_OCCURRENCE' | 'COUNT' | 'SUM' | 'MINIMUM' | 'MAXIMUM' | 'AVERAGE' | 'MAX_OCCURRENCE' | 'RECENT_OCCURRENCES' | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly UseHistoricalData?: boolean | undefined
  readonly Status?: 'PREPARING' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | undefined
  readonly Readiness?: Readiness | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateDomainLayoutRequest {
  readonly DomainName: string
  readonly LayoutDefinitionName: string
  readonly Description: string
  readonly DisplayName: string
  readonly IsDefault?: boolean | undefined
  readonly LayoutType: 'PROFILE_EXPLORER'
  readonly Layout: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateDomainLayoutResponse {
  readonly LayoutDefinitionName: string
  readonly Description: string
  readonly DisplayName: string
  readonly IsDefault?: boolean | undefined
  readonly LayoutType: 'PROFILE_EXPLORER'
  readonly Layout: string
  readonly Version: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly CreatedAt: Date
  readonly LastUpdatedAt?: Date | undefined
}

export interface CreateDomainRequest {
  readonly DomainName: string
  readonly DefaultExpirationDays: number
  readonly DefaultEncryptionKey?: string | undefined
  readonly DeadLetterQueueUrl?: string | undefined
  readonly Matching?: MatchingRequest | undefined
  readonly RuleBasedMatching?: RuleBasedMatchingRequest | undefined
  readonly DataStore?: DataStoreRequest | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateDomainResponse {
  readonly DomainName: string
  readonly DefaultExpirationDays: number
  readonly DefaultEncryptionKey?: string | undefined
  readonly DeadLetterQueueUrl?: string | undefined
  readonly Matching?: MatchingResponse | undefined
  readonly RuleBasedMatching?: RuleBasedMatchingResponse | undefined
  readonly DataStore?: DataStoreResponse | undefined
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateEventStreamRequest {
  readonly DomainName: string
  readonly Uri: string
  readonly EventStreamName: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateEventStreamResponse {
  readonly EventStreamArn: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateEventTriggerRequest {
  readonly DomainName: string
  readonly EventTriggerName: string
  readonly ObjectTypeName: string
  readonly Description?: string | undefined
  readonly EventTriggerConditions: readonly EventTriggerCondition[]
  readonly SegmentFilter?: string | undefined
  readonly EventTriggerLimits?: EventTriggerLimits | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateEventTriggerResponse {
  readonly EventTriggerName?: string | undefined
  readonly ObjectTypeName?: string | undefined
  readonly Description?: string | undefined
  readonly EventTriggerConditions?: readonly EventTriggerCondition[] | undefined
  readonly SegmentFilter?: string | undefined
  readonly EventTriggerLimits?: EventTriggerLimits | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateIntegrationWorkflowRequest {
  readonly DomainName: string
  readonly WorkflowType: 'APPFLOW_INTEGRATION'
  readonly IntegrationConfig: IntegrationConfig
  readonly ObjectTypeName: string
  readonly RoleArn: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateIntegrationWorkflowResponse {
  readonly WorkflowId: string
  readonly Message: string
}

export interface CreateProfileRequest {
  readonly DomainName: string
  readonly AccountNumber?: string | undefined
  readonly AdditionalInformation?: string | undefined
  readonly PartyType?: 'INDIVIDUAL' | 'BUSINESS' | 'OTHER' | undefined
  readonly BusinessName?: string | undefined
  readonly FirstName?: string | undefined
  readonly MiddleName?: string | undefined
  readonly LastName?: string | undefined
  readonly BirthDate?: string | undefined
  readonly Gender?: 'MALE' | 'FEMALE' | 'UNSPECIFIED' | undefined
  readonly PhoneNumber?: string | undefined
  readonly MobilePhoneNumber?: string | undefined
  readonly HomePhoneNumber?: string | undefined
  readonly BusinessPhoneNumber?: string | undefined
  readonly EmailAddress?: string | undefined
  readonly PersonalEmailAddress?: string | undefined
  readonly BusinessEmailAddress?: string | undefined
  readonly Address?: Address | undefined
  readonly ShippingAddress?: Address | undefined
  readonly MailingAddress?: Address | undefined
  readonly BillingAddress?: Address | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly PartyTypeString?: string | undefined
  readonly GenderString?: string | undefined
  readonly ProfileType?: 'ACCOUNT_PROFILE' | 'PROFILE' | undefined
  readonly EngagementPreferences?: EngagementPreferences | undefined
}

export interface CreateProfileResponse {
  readonly ProfileId: string
}

export interface CreateRecommenderFilterRequest {
  readonly DomainName: string
  readonly RecommenderFilterName: string
  readonly RecommenderFilterExpression: string
  readonly RecommenderSchemaName?: string | undefined
  readonly Description?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateRecommenderFilterResponse {
  readonly RecommenderFilterArn: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateRecommenderRequest {
  readonly DomainName: string
  readonly RecommenderName: string
  readonly RecommenderRecipeName: 'recommended-for-you' | 'similar-items' | 'frequently-paired-items' | 'popular-items' | 'trending-now' | 'personalized-ranking'
  readonly RecommenderConfig?: RecommenderConfig | undefined
  readonly Description?: string | undefined
  readonly RecommenderSchemaName?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateRecommenderResponse {
  readonly RecommenderArn: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateRecommenderSchemaRequest {
  readonly DomainName: string
  readonly RecommenderSchemaName: string
  readonly Fields: Readonly<Record<string, readonly RecommenderSchemaField[]>>
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateRecommenderSchemaResponse {
  readonly RecommenderSchemaArn: string
  readonly RecommenderSchemaName: string
  readonly Fields: Readonly<Record<string, readonly RecommenderSchemaField[]>>
  readonly CreatedAt: Date
  readonly Status: 'ACTIVE' | 'DELETING'
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateSegmentDefinitionRequest {
  readonly DomainName: string
  readonly SegmentDefinitionName: string
  readonly DisplayName: string
  readonly Description?: string | undefined
  readonly SegmentGroups?: SegmentGroup | undefined
  readonly SegmentSqlQuery?: string | undefined
  readonly SegmentSort?: SegmentSort | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateSegmentDefinitionResponse {
  readonly SegmentDefinitionName: string
  readonly DisplayName?: string | undefined
  readonly Description?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly SegmentDefinitionArn?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateSegmentEstimateRequest {
  readonly DomainName: string
  readonly SegmentQuery?: SegmentGroupStructure | undefined
  readonly SegmentSqlQuery?: string | undefined
}

export interface CreateSegmentEstimateResponse {
  readonly DomainName?: string | undefined
  readonly EstimateId?: string | undefined
  readonly StatusCode?: number | undefined
}

export interface CreateSegmentSnapshotRequest {
  readonly DomainName: string
  readonly SegmentDefinitionName: string
  readonly DataFormat: 'CSV' | 'JSONL' | 'ORC'
  readonly EncryptionKey?: string | undefined
  readonly RoleArn?: string | undefined
  readonly DestinationUri?: string | undefined
}

export interface CreateSegmentSnapshotResponse {
  readonly SnapshotId: string
}

export interface CreateUploadJobRequest {
  readonly DomainName: string
  readonly DisplayName: string
  readonly Fields: Readonly<Record<string, ObjectTypeField>>
  readonly UniqueKey: string
  readonly DataExpiry?: number | undefined
}

export interface CreateUploadJobResponse {
  readonly JobId: string
}

export interface DataStoreRequest {
  readonly Enabled?: boolean | undefined
}

export interface DataStoreResponse {
  readonly Enabled?: boolean | undefined
  readonly Readiness?: Readiness | undefined
}

export interface DateDimension {
  readonly DimensionType: 'BEFORE' | 'AFTER' | 'BETWEEN' | 'NOT_BETWEEN' | 'ON'
  readonly Values: readonly string[]
}

export interface DeleteCalculatedAttributeDefinitionRequest {
  readonly DomainName: string
  readonly CalculatedAttributeName: string
}

export interface DeleteDomainLayoutRequest {
  readonly DomainName: string
  readonly LayoutDefinitionName: string
}

export interface DeleteDomainLayoutResponse {
  readonly Message: string
}

export interface DeleteDomainObjectTypeRequest {
  readonly DomainName: string
  readonly ObjectTypeName: string
}

export interface DeleteDomainRequest {
  readonly DomainName: string
}

export interface DeleteDomainResponse {
  readonly Message: string
}

export interface DeleteEventStreamRequest {
  readonly DomainName: string
  readonly EventStreamName: string
}

export interface DeleteEventTriggerRequest {
  readonly DomainName: string
  readonly EventTriggerName: string
}

export interface DeleteEventTriggerResponse {
  readonly Message: string
}

export interface DeleteIntegrationRequest {
  readonly DomainName: string
  readonly Uri: string
}

export interface DeleteIntegrationResponse {
  readonly Message: string
}

export interface DeleteProfileKeyRequest {
  readonly ProfileId: string
  readonly KeyName: string
  readonly Values: readonly string[]
  readonly DomainName: string
}

export interface DeleteProfileKeyResponse {
  readonly Message?: string | undefined
}

export interface DeleteProfileObjectRequest {
  readonly ProfileId: string
  readonly ProfileObjectUniqueKey: string
  readonly ObjectTypeName: string
  readonly DomainName: string
}

export interface DeleteProfileObjectResponse {
  readonly Message?: string | undefined
}

export interface DeleteProfileObjectTypeRequest {
  readonly DomainName: string
  readonly ObjectTypeName: string
}

export interface DeleteProfileObjectTypeResponse {
  readonly Message: string
}

export interface DeleteProfileRequest {
  readonly ProfileId: string
  readonly DomainName: string
}

export interface DeleteProfileResponse {
  readonly Message?: string | undefined
}

export interface DeleteRecommenderFilterRequest {
  readonly DomainName: string
  readonly RecommenderFilterName: string
}

export interface DeleteRecommenderFilterResponse {
  readonly Message: string
}

export interface DeleteRecommenderRequest {
  readonly DomainName: string
  readonly RecommenderName: string
}

export interface DeleteRecommenderSchemaRequest {
  readonly DomainName: string
  readonly RecommenderSchemaName: string
}

export interface DeleteSegmentDefinitionRequest {
  readonly DomainName: string
  readonly SegmentDefinitionName: string
}

export interface DeleteSegmentDefinitionResponse {
  readonly Message?: string | undefined
}

export interface DeleteSegmentSubscriptionRequest {
  readonly DomainName: string
  readonly SegmentDefinitionName: string
}

export interface DeleteSegmentSubscriptionResponse {
  readonly Message?: string | undefined
}

export interface DeleteWorkflowRequest {
  readonly DomainName: string
  readonly WorkflowId: string
}

export interface DestinationSummary {
  readonly Uri: string
  readonly Status: 'HEALTHY' | 'UNHEALTHY'
  readonly UnhealthySince?: Date | undefined
}

export interface DetectProfileObjectTypeRequest {
  readonly Objects: readonly string[]
  readonly DomainName: string
}

export interface DetectProfileObjectTypeResponse {
  readonly DetectedProfileObjectTypes?: readonly DetectedProfileObjectType[] | undefined
}

export interface DetectedProfileObjectType {
  readonly SourceLastUpdatedTimestampFormat?: string | undefined
  readonly Fields?: Readonly<Record<string, ObjectTypeField>> | undefined
  readonly Keys?: Readonly<Record<string, readonly ObjectTypeKey[]>> | undefined
}

export interface Dimension {
  readonly ProfileAttributes?: ProfileAttributes | undefined
  readonly CalculatedAttributes?: Readonly<Record<string, CalculatedAttributeDimension>> | undefined
}

export interface DisassociateStreamForSegmentsRequest {
  readonly DomainName: string
}

export interface DisassociateStreamForSegmentsResponse {
  readonly Message?: string | undefined
}

export interface DiversityColumn {
  readonly Name: string
  readonly CapType: 'PERCENTAGE' | 'VALUE'
  readonly Target: string
}

export interface DiversityConfig {
  readonly DiversityColumns?: readonly DiversityColumn[] | undefined
}

export interface DomainObjectTypeField {
  readonly Source: string
  readonly Target: string
  readonly ContentType?: 'STRING' | 'NUMBER' | undefined
  readonly FeatureType?: 'TEXTUAL' | 'CATEGORICAL' | undefined
}

export interface DomainObjectTypesListItem {
  readonly ObjectTypeName: string
  readonly Description?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface DomainStats {
  readonly ProfileCount?: number | undefined
  readonly MeteringProfileCount?: number | undefined
  readonly ObjectCount?: number | undefined
  readonly TotalSize?: number | undefined
}

export interface EngagementPreferences {
  readonly Phone?: readonly ContactPreference[] | undefined
  readonly Email?: readonly ContactPreference[] | undefined
}

export interface EventParameters {
  readonly EventType: string
  readonly EventValueThreshold?: number | undefined
  readonly EventWeight?: number | undefined
}

export interface EventStreamDestinationDetails {
  readonly Uri: string
  readonly Status: 'HEALTHY' | 'UNHEALTHY'
  readonly UnhealthySince?: Date | undefined
  readonly Message?: string | undefined
}

export interface EventStreamSummary {
  readonly DomainName: string
  readonly EventStreamName: string
  readonly EventStreamArn: string
  readonly State: 'RUNNING' | 'STOPPED'
  readonly StoppedSince?: Date | undefined
  readonly DestinationSummary?: DestinationSummary | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface EventTriggerCondition {
  readonly EventTriggerDimensions: readonly EventTriggerDimension[]
  readonly LogicalOperator: 'ANY' | 'ALL' | 'NONE'
}

export interface EventTriggerDimension {
  readonly ObjectAttributes: readonly ObjectAttribute[]
}

export interface EventTriggerLimits {
  readonly EventExpiration?: number | undefined
  readonly Periods?: readonly Period[] | undefined
}

export interface EventTriggerSummaryItem {
  readonly ObjectTypeName?: string | undefined
  readonly EventTriggerName?: string | undefined
  readonly Description?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface EventsConfig {
  readonly EventParametersList: readonly EventParameters[]
}

export interface ExportingConfig {
  readonly S3Exporting?: S3ExportingConfig | undefined
}

export interface ExportingLocation {
  readonly S3Exporting?: S3ExportingLocation | undefined
}

export interface ExtraLengthValueProfileDimension {
  readonly DimensionType: 'INCLUSIVE' | 'EXCLUSIVE' | 'CONTAINS' | 'BEGINS_WITH' | 'ENDS_WITH'
  readonly Values: readonly string[]
}

export interface FieldSourceProfileIds {
  readonly AccountNumber?: string | undefined
  readonly AdditionalInformation?: string | undefined
  readonly PartyType?: string | undefined
  readonly BusinessName?: string | undefined
  readonly FirstName?: string | undefined
  readonly MiddleName?: string | undefined
  readonly LastName?: string | undefined
  readonly BirthDate?: string | undefined
  readonly Gender?: string | undefined
  readonly PhoneNumber?: string | undefined
  readonly MobilePhoneNumber?: string | undefined
  readonly HomePhoneNumber?: string | undefined
  readonly BusinessPhoneNumber?: string | undefined
  readonly EmailAddress?: string | undefined
  readonly PersonalEmailAddress?: string | undefined
  readonly BusinessEmailAddress?: string | undefined
  readonly Address?: string | undefined
  readonly ShippingAddress?: string | undefined
  readonly MailingAddress?: string | undefined
  readonly BillingAddress?: string | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly ProfileType?: string | undefined
  readonly EngagementPreferences?: string | undefined
}

export interface Filter {
  readonly Include: 'ALL' | 'ANY' | 'NONE'
  readonly Groups: readonly FilterGroup[]
}

export interface FilterAttributeDimension {
  readonly DimensionType: 'INCLUSIVE' | 'EXCLUSIVE' | 'CONTAINS' | 'BEGINS_WITH' | 'ENDS_WITH' | 'BEFORE' | 'AFTER' | 'BETWEEN' | 'NOT_BETWEEN' | 'ON' | 'GREATER_THAN' | 'LESS_THAN' | 'GREATER_THAN_OR_EQUAL' | 'LESS_THAN_OR_EQUAL' | 'EQUAL'
  readonly Values: readonly string[]
}

export interface FilterDimension {
  readonly Attributes: Readonly<Record<string, FilterAttributeDimension>>
}

export interface FilterGroup {
  readonly Type: 'ALL' | 'ANY' | 'NONE'
  readonly Dimensions: readonly FilterDimension[]
}

export interface FlowDefinition {
  readonly Description?: string | undefined
  readonly FlowName: string
  readonly KmsArn: string
  readonly SourceFlowConfig: SourceFlowConfig
  readonly Tasks: readonly Task[]
  readonly TriggerConfig: TriggerConfig
}

export interface FoundByKeyValue {
  readonly KeyName?: string | undefined
  readonly Values?: readonly string[] | undefined
}

export interface GetAutoMergingPreviewRequest {
  readonly DomainName: string
  readonly Consolidation: Consolidation
  readonly ConflictResolution: ConflictResolution
  readonly MinAllowedConfidenceScoreForMerging?: number | undefined
}

export interface GetAutoMergingPreviewResponse {
  readonly DomainName: string
  readonly NumberOfMatchesInSample?: number | undefined
  readonly NumberOfProfilesInSample?: number | undefined
  readonly NumberOfProfilesWillBeMerged?: number | undefined
}

export interface GetCalculatedAttributeDefinitionRequest {
  readonly DomainName: string
  readonly CalculatedAttributeName: string
}

export interface GetCalculatedAttributeDefinitionResponse {
  readonly CalculatedAttributeName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly Description?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Statistic?: 'FIRST_OCCURRENCE' | 'LAST_OCCURRENCE' | 'COUNT' | 'SUM' | 'MINIMUM' | 'MAXIMUM' | 'AVERAGE' | 'MAX_OCCURRENCE' | 'RECENT_OCCURRENCES' | undefined
  readonly Filter?: Filter | undefined
  readonly Conditions?: Conditions | undefined
  readonly AttributeDetails?: AttributeDetails | undefined
  readonly UseHistoricalData?: boolean | undefined
  readonly Status?: 'PREPARING' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | undefined
  readonly Readiness?: Readiness | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface GetCalculatedAttributeForProfileRequest {
  readonly DomainName: string
  readonly ProfileId: string
  readonly CalculatedAttributeName: string
}

export interface GetCalculatedAttributeForProfileResponse {
  readonly CalculatedAttributeName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly IsDataPartial?: string | undefined
  readonly Value?: string | undefined
  readonly LastObjectTimestamp?: Date | undefined
}

export interface GetDomainLayoutRequest {
  readonly DomainName: string
  readonly LayoutDefinitionName: string
}

export interface GetDomainLayoutResponse {
  readonly LayoutDefinitionName: string
  readonly Description: string
  readonly DisplayName: string
  readonly IsDefault?: boolean | undefined
  readonly LayoutType: 'PROFILE_EXPLORER'
  readonly Layout: string
  readonly Version: string
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface GetDomainObjectTypeRequest {
  readonly DomainName: string
  readonly ObjectTypeName: string
}

export interface GetDomainObjectTypeResponse {
  readonly ObjectTypeName: string
  readonly Description?: string | undefined
  readonly EncryptionKey?: string | undefined
  readonly Fields?: Readonly<Record<string, DomainObjectTypeField>> | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface GetDomainRequest {
  readonly DomainName: string
}

export interface GetDomainResponse {
  readonly DomainName: string
  readonly DefaultExpirationDays?: number | undefined
  readonly DefaultEncryptionKey?: string | undefined
  readonly DeadLetterQueueUrl?: string | undefined
  readonly Stats?: DomainStats | undefined
  readonly Matching?: MatchingResponse | undefined
  readonly RuleBasedMatching?: RuleBasedMatchingResponse | undefined
  readonly DataStore?: DataStoreResponse | undefined
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface GetEventStreamRequest {
  readonly DomainName: string
  readonly EventStreamName: string
}

export interface GetEventStreamResponse {
  readonly DomainName: string
  readonly EventStreamArn: string
  readonly CreatedAt: Date
  readonly State: 'RUNNING' | 'STOPPED'
  readonly StoppedSince?: Date | undefined
  readonly DestinationDetails: EventStreamDestinationDetails
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface GetEventTriggerRequest {
  readonly DomainName: string
  readonly EventTriggerName: string
}

export interface GetEventTriggerResponse {
  readonly EventTriggerName?: string | undefined
  readonly ObjectTypeName?: string | undefined
  readonly Description?: string | undefined
  readonly EventTriggerConditions?: readonly EventTriggerCondition[] | undefined
  readonly SegmentFilter?: string | undefined
  readonly EventTriggerLimits?: EventTriggerLimits | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface GetIdentityResolutionJobRequest {
  readonly DomainName: string
  readonly JobId: string
}

export interface GetIdentityResolutionJobResponse {
  readonly DomainName?: string | undefined
  readonly JobId?: string | undefined
  readonly Status?: 'PENDING' | 'PREPROCESSING' | 'FIND_MATCHING' | 'MERGING' | 'COMPLETED' | 'PARTIAL_SUCCESS' | 'FAILED' | undefined
  readonly Message?: string | undefined
  readonly JobStartTime?: Date | undefined
  readonly JobEndTime?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly JobExpirationTime?: Date | undefined
  readonly AutoMerging?: AutoMerging | undefined
  readonly ExportingLocation?: ExportingLocation | undefined
  readonly JobStats?: JobStats | undefined
}

export interface GetIntegrationRequest {
  readonly DomainName: string
  readonly Uri: string
}

export interface GetIntegrationResponse {
  readonly DomainName: string
  readonly Uri: string
  readonly ObjectTypeName?: string | undefined
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly ObjectTypeNames?: Readonly<Record<string, string>> | undefined
  readonly WorkflowId?: string | undefined
  readonly IsUnstructured?: boolean | undefined
  readonly RoleArn?: string | undefined
  readonly EventTriggerNames?: readonly string[] | undefined
  readonly Scope?: 'PROFILE' | 'DOMAIN' | undefined
}

export interface GetMatchesRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly DomainName: string
}

export interface GetMatchesResponse {
  readonly NextToken?: string | undefined
  readonly MatchGenerationDate?: Date | undefined
  readonly PotentialMatches?: number | undefined
  readonly Matches?: readonly MatchItem[] | undefined
}

export interface GetObjectTypeAttributeStatisticsPercentiles {
  readonly P5: number
  readonly P25: number
  readonly P50: number
  readonly P75: number
  readonly P95: number
}

export interface GetObjectTypeAttributeStatisticsRequest {
  readonly DomainName: string
  readonly ObjectTypeName: string
  readonly AttributeName: string
}

export interface GetObjectTypeAttributeStatisticsResponse {
  readonly Statistics: GetObjectTypeAttributeStatisticsStats
  readonly CalculatedAt: Date
}

export interface GetObjectTypeAttributeStatisticsStats {
  readonly Maximum: number
  readonly Minimum: number
  readonly Average: number
  readonly StandardDeviation: number
  readonly Percentiles: GetObjectTypeAttributeStatisticsPercentiles
}

export interface GetProfileHistoryRecordRequest {
  readonly DomainName: string
  readonly ProfileId: string
  readonly Id: string
}

export interface GetProfileHistoryRecordResponse {
  readonly Id: string
  readonly ObjectTypeName: string
  readonly CreatedAt: Date
  readonly LastUpdatedAt?: Date | undefined
  readonly ActionType: 'ADDED_PROFILE_KEY' | 'DELETED_PROFILE_KEY' | 'CREATED' | 'UPDATED' | 'INGESTED' | 'DELETED_BY_CUSTOMER' | 'EXPIRED' | 'MERGED' | 'DELETED_BY_MERGE'
  readonly ProfileObjectUniqueKey?: string | undefined
  readonly Content?: string | undefined
  readonly PerformedBy?: string | undefined
}

export interface GetProfileObjectTypeRequest {
  readonly DomainName: string
  readonly ObjectTypeName: string
}

export interface GetProfileObjectTypeResponse {
  readonly ObjectTypeName: string
  readonly Description: string
  readonly TemplateId?: string | undefined
  readonly ExpirationDays?: number | undefined
  readonly EncryptionKey?: string | undefined
  readonly AllowProfileCreation?: boolean | undefined
  readonly SourceLastUpdatedTimestampFormat?: string | undefined
  readonly MaxAvailableProfileObjectCount?: number | undefined
  readonly MaxProfileObjectCount?: number | undefined
  readonly SourcePriority?: number | undefined
  readonly Fields?: Readonly<Record<string, ObjectTypeField>> | undefined
  readonly Keys?: Readonly<Record<string, readonly ObjectTypeKey[]>> | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface GetProfileObjectTypeTemplateRequest {
  readonly TemplateId: string
}

export interface GetProfileObjectTypeTemplateResponse {
  readonly TemplateId?: string | undefined
  readonly SourceName?: string | undefined
  readonly SourceObject?: string | undefined
  readonly AllowProfileCreation?: boolean | undefined
  readonly SourceLastUpdatedTimestampFormat?: string | undefined
  readonly Fields?: Readonly<Record<string, ObjectTypeField>> | undefined
  readonly Keys?: Readonly<Record<string, readonly ObjectTypeKey[]>> | undefined
}

export interface GetProfileRecommendationsRequest {
  readonly DomainName: string
  readonly ProfileId: string
  readonly RecommenderName: string
  readonly Context?: Readonly<Record<string, string>> | undefined
  readonly RecommenderFilters?: readonly RecommenderFilter[] | undefined
  readonly RecommenderPromotionalFilters?: readonly RecommenderPromotionalFilter[] | undefined
  readonly CandidateIds?: readonly string[] | undefined
  readonly MaxResults?: number | undefined
  readonly MetadataConfig?: MetadataConfig | undefined
  readonly DiversityConfig?: RecommendationDiversityConfig | undefined
}

export interface GetProfileRecommendationsResponse {
  readonly Recommendations?: readonly Recommendation[] | undefined
}

export interface GetRecommenderFilterRequest {
  readonly DomainName: string
  readonly RecommenderFilterName: string
}

export interface GetRecommenderFilterResponse {
  readonly RecommenderFilterName: string
  readonly RecommenderFilterExpression: string
  readonly RecommenderSchemaName?: string | undefined
  readonly CreatedAt: Date
  readonly Status: 'ACTIVE' | 'PENDING' | 'IN_PROGRESS' | 'FAILED' | 'DELETING'
  readonly Description?: string | undefined
  readonly FailureReason?: string | undefined
  readonly Tags: Readonly<Record<string, string>>
}

export interface GetRecommenderRequest {
  readonly DomainName: string
  readonly RecommenderName: string
  readonly TrainingMetricsCount?: number | undefined
}

export interface GetRecommenderResponse {
  readonly RecommenderName: string
  readonly RecommenderRecipeName: 'recommended-for-you' | 'similar-items' | 'frequently-paired-items' | 'popular-items' | 'trending-now' | 'personalized-ranking'
  readonly RecommenderSchemaName?: string | undefined
  readonly RecommenderConfig?: RecommenderConfig | undefined
  readonly Description?: string | undefined
  readonly Status?: 'PENDING' | 'IN_PROGRESS' | 'ACTIVE' | 'FAILED' | 'STOPPING' | 'INACTIVE' | 'STARTING' | 'DELETING' | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly CreatedAt?: Date | undefined
  readonly FailureReason?: string | undefined
  readonly LatestRecommenderUpdate?: RecommenderUpdate | undefined
  readonly ActiveRecommenderVersionName?: string | undefined
  readonly TrainingMetrics?: readonly TrainingMetrics[] | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface GetRecommenderSchemaRequest {
  readonly DomainName: string
  readonly RecommenderSchemaName: string
}

export interface GetRecommenderSchemaResponse {
  readonly RecommenderSchemaName: string
  readonly Fields: Readonly<Record<string, readonly RecommenderSchemaField[]>>
  readonly CreatedAt: Date
  readonly Status: 'ACTIVE' | 'DELETING'
}

export interface GetSegmentDefinitionRequest {
  readonly DomainName: string
  readonly SegmentDefinitionName: string
}

export interface GetSegmentDefinitionResponse {
  readonly SegmentDefinitionName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly Description?: string | undefined
  readonly SegmentGroups?: SegmentGroup | undefined
  readonly SegmentSort?: SegmentSort | undefined
  readonly SegmentDefinitionArn: string
  readonly CreatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly SegmentSqlQuery?: string | undefined
  readonly SegmentType?: 'CLASSIC' | 'ENHANCED' | undefined
}

export interface GetSegmentEstimateRequest {
  readonly DomainName: string
  readonly EstimateId: string
}

export interface GetSegmentEstimateResponse {
  readonly DomainName?: string | undefined
  readonly EstimateId?: string | undefined
  readonly Status?: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | undefined
  readonly Estimate?: string | undefined
  readonly Message?: string | undefined
  readonly StatusCode?: number | undefined
}

export interface GetSegmentMembershipRequest {
  readonly DomainName: string
  readonly SegmentDefinitionName: string
  readonly ProfileIds: readonly string[]
}

export interface GetSegmentMembershipResponse {
  readonly SegmentDefinitionName?: string | undefined
  readonly Profiles?: readonly ProfileQueryResult[] | undefined
  readonly Failures?: readonly ProfileQueryFailures[] | undefined
  readonly LastComputedAt?: Date | undefined
}

export interface GetSegmentSnapshotRequest {
  readonly DomainName: string
  readonly SegmentDefinitionName: string
  readonly SnapshotId: string
}

export interface GetSegmentSnapshotResponse {
  readonly SnapshotId: string
  readonly Status: 'COMPLETED' | 'IN_PROGRESS' | 'FAILED'
  readonly StatusMessage?: string | undefined
  readonly DataFormat: 'CSV' | 'JSONL' | 'ORC'
  readonly EncryptionKey?: string | undefined
  readonly RoleArn?: string | undefined
  readonly DestinationUri?: string | undefined
}

export interface GetSegmentSubscriptionRequest {
  readonly DomainName: string
  readonly SegmentDefinitionName: string
}

export interface GetSegmentSubscriptionResponse {
  readonly Status?: 'STARTING' | 'RUNNING' | 'STOPPED' | 'FAILED' | undefined
  readonly Message?: string | undefined
  readonly ScheduleConfiguration?: ScheduleConfiguration | undefined
  readonly ScheduledExecutions?: ScheduledExecutions | undefined
  readonly StartedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
}

export interface GetSimilarProfilesRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly DomainName: string
  readonly MatchType: 'RULE_BASED_MATCHING' | 'ML_BASED_MATCHING'
  readonly SearchKey: string
  readonly SearchValue: string
}

export interface GetSimilarProfilesResponse {
  readonly ProfileIds?: readonly string[] | undefined
  readonly MatchId?: string | undefined
  readonly MatchType?: 'RULE_BASED_MATCHING' | 'ML_BASED_MATCHING' | undefined
  readonly RuleLevel?: number | undefined
  readonly ConfidenceScore?: number | undefined
  readonly NextToken?: string | undefined
}

export interface GetStreamForSegmentsRequest {
  readonly DomainName: string
}

export interface GetStreamForSegmentsResponse {
  readonly AssociatedAt?: Date | undefined
  readonly AssociatedSegments?: readonly AssociatedSegment[] | undefined
  readonly DomainName?: string | undefined
  readonly DestinationArn?: string | undefined
  readonly DestinationRoleArn?: string | undefined
  readonly State?: 'RUNNING' | 'UNHEALTHY' | 'STOPPED' | undefined
  readonly DisassociatedAt?: Date | undefined
  readonly FailureReason?: string | undefined
}

export interface GetUploadJobPathRequest {
  readonly DomainName: string
  readonly JobId: string
}

export interface GetUploadJobPathResponse {
  readonly Url: string
  readonly ClientToken?: string | undefined
  readonly ValidUntil?: Date | undefined
}

export interface GetUploadJobRequest {
  readonly DomainName: string
  readonly JobId: string
}

export interface GetUploadJobResponse {
  readonly JobId?: string | undefined
  readonly DisplayName?: string | undefined
  readonly Status?: 'CREATED' | 'IN_PROGRESS' | 'PARTIALLY_SUCCEEDED' | 'SUCCEEDED' | 'FAILED' | 'STOPPED' | undefined
  readonly StatusReason?: 'VALIDATION_FAILURE' | 'INTERNAL_FAILURE' | undefined
  readonly CreatedAt?: Date | undefined
  readonly CompletedAt?: Date | undefined
  readonly Fields?: Readonly<Record<string, ObjectTypeField>> | undefined
  readonly UniqueKey?: string | undefined
  readonly ResultsSummary?: ResultsSummary | undefined
  readonly DataExpiry?: number | undefined
}

export interface GetWorkflowRequest {
  readonly DomainName: string
  readonly WorkflowId: string
}

export interface GetWorkflowResponse {
  readonly WorkflowId?: string | undefined
  readonly WorkflowType?: 'APPFLOW_INTEGRATION' | undefined
  readonly Status?: 'NOT_STARTED' | 'IN_PROGRESS' | 'COMPLETE' | 'FAILED' | 'SPLIT' | 'RETRY' | 'CANCELLED' | undefined
  readonly ErrorDescription?: string | undefined
  readonly StartDate?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Attributes?: WorkflowAttributes | undefined
  readonly Metrics?: WorkflowMetrics | undefined
}

export interface GetWorkflowStepsRequest {
  readonly DomainName: string
  readonly WorkflowId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface GetWorkflowStepsResponse {
  readonly WorkflowId?: string | undefined
  readonly WorkflowType?: 'APPFLOW_INTEGRATION' | undefined
  readonly Items?: readonly WorkflowStepItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface Group {
  readonly Dimensions?: readonly Dimension[] | undefined
  readonly SourceSegments?: readonly SourceSegment[] | undefined
  readonly SourceType?: 'ALL' | 'ANY' | 'NONE' | undefined
  readonly Type?: 'ALL' | 'ANY' | 'NONE' | undefined
}

export interface IdentityResolutionJob {
  readonly DomainName?: string | undefined
  readonly JobId?: string | undefined
  readonly Status?: 'PENDING' | 'PREPROCESSING' | 'FIND_MATCHING' | 'MERGING' | 'COMPLETED' | 'PARTIAL_SUCCESS' | 'FAILED' | undefined
  readonly JobStartTime?: Date | undefined
  readonly JobEndTime?: Date | undefined
  readonly JobStats?: JobStats | undefined
  readonly ExportingLocation?: ExportingLocation | undefined
  readonly Message?: string | undefined
}

export interface IncrementalPullConfig {
  readonly DatetimeTypeFieldName?: string | undefined
}

export interface InferenceConfig {
  readonly MinProvisionedTPS?: number | undefined
}

export interface IntegrationConfig {
  readonly AppflowIntegration?: AppflowIntegration | undefined
}

export interface JobSchedule {
  readonly DayOfTheWeek: 'SUNDAY' | 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY'
  readonly Time: string
}

export interface JobStats {
  readonly NumberOfProfilesReviewed?: number | undefined
  readonly NumberOfMatchesFound?: number | undefined
  readonly NumberOfMergesDone?: number | undefined
}

export interface LayoutItem {
  readonly LayoutDefinitionName: string
  readonly Description: string
  readonly DisplayName: string
  readonly IsDefault?: boolean | undefined
  readonly LayoutType: 'PROFILE_EXPLORER'
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
}

export interface ListAccountIntegrationsRequest {
  readonly Uri: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly IncludeHidden?: boolean | undefined
}

export interface ListAccountIntegrationsResponse {
  readonly Items?: readonly ListIntegrationItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListCalculatedAttributeDefinitionItem {
  readonly CalculatedAttributeName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly Description?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly UseHistoricalData?: boolean | undefined
  readonly Status?: 'PREPARING' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface ListCalculatedAttributeDefinitionsRequest {
  readonly DomainName: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListCalculatedAttributeDefinitionsResponse {
  readonly Items?: readonly ListCalculatedAttributeDefinitionItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListCalculatedAttributeForProfileItem {
  readonly CalculatedAttributeName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly IsDataPartial?: string | undefined
  readonly Value?: string | undefined
  readonly LastObjectTimestamp?: Date | undefined
}

export interface ListCalculatedAttributesForProfileRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly DomainName: string
  readonly ProfileId: string
}

export interface ListCalculatedAttributesForProfileResponse {
  readonly Items?: readonly ListCalculatedAttributeForProfileItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListDomainItem {
  readonly DomainName: string
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface ListDomainLayoutsRequest {
  readonly DomainName: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListDomainLayoutsResponse {
  readonly Items?: readonly LayoutItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListDomainObjectTypesRequest {
  readonly DomainName: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListDomainObjectTypesResponse {
  readonly Items?: readonly DomainObjectTypesListItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListDomainsRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListDomainsResponse {
  readonly Items?: readonly ListDomainItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListEventStreamsRequest {
  readonly DomainName: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListEventStreamsResponse {
  readonly Items?: readonly EventStreamSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListEventTriggersRequest {
  readonly DomainName: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListEventTriggersResponse {
  readonly Items?: readonly EventTriggerSummaryItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListIdentityResolutionJobsRequest {
  readonly DomainName: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListIdentityResolutionJobsResponse {
  readonly IdentityResolutionJobsList?: readonly IdentityResolutionJob[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListIntegrationItem {
  readonly DomainName: string
  readonly Uri: string
  readonly ObjectTypeName?: string | undefined
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly ObjectTypeNames?: Readonly<Record<string, string>> | undefined
  readonly WorkflowId?: string | undefined
  readonly IsUnstructured?: boolean | undefined
  readonly RoleArn?: string | undefined
  readonly EventTriggerNames?: readonly string[] | undefined
  readonly Scope?: 'PROFILE' | 'DOMAIN' | undefined
}

export interface ListIntegrationsRequest {
  readonly DomainName: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly IncludeHidden?: boolean | undefined
}

export interface ListIntegrationsResponse {
  readonly Items?: readonly ListIntegrationItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListObjectTypeAttributeItem {
  readonly AttributeName: string
  readonly LastUpdatedAt: Date
}

export interface ListObjectTypeAttributeValuesItem {
  readonly Value: string
  readonly LastUpdatedAt: Date
}

export interface ListObjectTypeAttributeValuesRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly DomainName: string
  readonly ObjectTypeName: string
  readonly AttributeName: string
}

export interface ListObjectTypeAttributeValuesResponse {
  readonly Items?: readonly ListObjectTypeAttributeValuesItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListObjectTypeAttributesRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly DomainName: string
  readonly ObjectTypeName: string
}

export interface ListObjectTypeAttributesResponse {
  readonly Items?: readonly ListObjectTypeAttributeItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListProfileHistoryRecordsRequest {
  readonly DomainName: string
  readonly ProfileId: string
  readonly ObjectTypeName?: string | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly ActionType?: 'ADDED_PROFILE_KEY' | 'DELETED_PROFILE_KEY' | 'CREATED' | 'UPDATED' | 'INGESTED' | 'DELETED_BY_CUSTOMER' | 'EXPIRED' | 'MERGED' | 'DELETED_BY_MERGE' | undefined
  readonly PerformedBy?: string | undefined
}

export interface ListProfileHistoryRecordsResponse {
  readonly ProfileHistoryRecords?: readonly ProfileHistoryRecord[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListProfileObjectTypeItem {
  readonly ObjectTypeName: string
  readonly Description: string
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly MaxProfileObjectCount?: number | undefined
  readonly MaxAvailableProfileObjectCount?: number | undefined
  readonly SourcePriority?: number | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface ListProfileObjectTypeTemplateItem {
  readonly TemplateId?: string | undefined
  readonly SourceName?: string | undefined
  readonly SourceObject?: string | undefined
}

export interface ListProfileObjectTypeTemplatesRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListProfileObjectTypeTemplatesResponse {
  readonly Items?: readonly ListProfileObjectTypeTemplateItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListProfileObjectTypesRequest {
  readonly DomainName: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListProfileObjectTypesResponse {
  readonly Items?: readonly ListProfileObjectTypeItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListProfileObjectsItem {
  readonly ObjectTypeName?: string | undefined
  readonly ProfileObjectUniqueKey?: string | undefined
  readonly Object?: string | undefined
}

export interface ListProfileObjectsRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly DomainName: string
  readonly ObjectTypeName: string
  readonly ProfileId: string
  readonly ObjectFilter?: ObjectFilter | undefined
}

export interface ListProfileObjectsResponse {
  readonly Items?: readonly ListProfileObjectsItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListRecommenderFiltersRequest {
  readonly DomainName: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListRecommenderFiltersResponse {
  readonly NextToken?: string | undefined
  readonly RecommenderFilters?: readonly RecommenderFilterSummary[] | undefined
}

export interface ListRecommenderRecipesRequest {
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListRecommenderRecipesResponse {
  readonly NextToken?: string | undefined
  readonly RecommenderRecipes?: readonly RecommenderRecipe[] | undefined
}

export interface ListRecommenderSchemasRequest {
  readonly DomainName: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListRecommenderSchemasResponse {
  readonly NextToken?: string | undefined
  readonly RecommenderSchemas?: readonly RecommenderSchemaSummary[] | undefined
}

export interface ListRecommendersRequest {
  readonly DomainName: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListRecommendersResponse {
  readonly NextToken?: string | undefined
  readonly Recommenders?: readonly RecommenderSummary[] | undefined
}

export interface ListRuleBasedMatchesRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly DomainName: string
}

export interface ListRuleBasedMatchesResponse {
  readonly MatchIds?: readonly string[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListSegmentDefinitionsRequest {
  readonly DomainName: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListSegmentDefinitionsResponse {
  readonly NextToken?: string | undefined
  readonly Items?: readonly SegmentDefinitionItem[] | undefined
}

export interface ListSegmentSubscriptionEventsRequest {
  readonly DomainName: string
  readonly SegmentDefinitionName: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListSegmentSubscriptionEventsResponse {
  readonly Events?: readonly SubscriptionEventItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListTagsForResourceRequest {
  readonly resourceArn: string
}

export interface ListTagsForResourceResponse {
  readonly tags?: Readonly<Record<string, string>> | undefined
}

export interface ListUploadJobsRequest {
  readonly DomainName: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListUploadJobsResponse {
  readonly NextToken?: string | undefined
  readonly Items?: readonly UploadJobItem[] | undefined
}

export interface ListWorkflowsItem {
  readonly WorkflowType: 'APPFLOW_INTEGRATION'
  readonly WorkflowId: string
  readonly Status: 'NOT_STARTED' | 'IN_PROGRESS' | 'COMPLETE' | 'FAILED' | 'SPLIT' | 'RETRY' | 'CANCELLED'
  readonly StatusDescription: string
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
}

export interface ListWorkflowsRequest {
  readonly DomainName: string
  readonly WorkflowType?: 'APPFLOW_INTEGRATION' | undefined
  readonly Status?: 'NOT_STARTED' | 'IN_PROGRESS' | 'COMPLETE' | 'FAILED' | 'SPLIT' | 'RETRY' | 'CANCELLED' | undefined
  readonly QueryStartDate?: Date | undefined
  readonly QueryEndDate?: Date | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListWorkflowsResponse {
  readonly Items?: readonly ListWorkflowsItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface MarketoSourceProperties {
  readonly Object: string
}

export interface MatchItem {
  readonly MatchId?: string | undefined
  readonly ProfileIds?: readonly string[] | undefined
  readonly ConfidenceScore?: number | undefined
}

export interface MatchingRequest {
  readonly Enabled: boolean
  readonly JobSchedule?: JobSchedule | undefined
  readonly AutoMerging?: AutoMerging | undefined
  readonly ExportingConfig?: ExportingConfig | undefined
}

export interface MatchingResponse {
  readonly Enabled?: boolean | undefined
  readonly JobSchedule?: JobSchedule | undefined
  readonly AutoMerging?: AutoMerging | undefined
  readonly ExportingConfig?: ExportingConfig | undefined
}

export interface MatchingRule {
  readonly Rule: readonly string[]
}

export interface MergeProfilesRequest {
  readonly DomainName: string
  readonly MainProfileId: string
  readonly ProfileIdsToBeMerged: readonly string[]
  readonly FieldSourceProfileIds?: FieldSourceProfileIds | undefined
}

export interface MergeProfilesResponse {
  readonly Message?: string | undefined
}

export interface MetadataConfig {
  readonly MetadataColumns?: readonly string[] | undefined
}

export interface ObjectAttribute {
  readonly Source?: string | undefined
  readonly FieldName?: string | undefined
  readonly ComparisonOperator: 'INCLUSIVE' | 'EXCLUSIVE' | 'CONTAINS' | 'BEGINS_WITH' | 'ENDS_WITH' | 'GREATER_THAN' | 'LESS_THAN' | 'GREATER_THAN_OR_EQUAL' | 'LESS_THAN_OR_EQUAL' | 'EQUAL' | 'BEFORE' | 'AFTER' | 'ON' | 'BETWEEN' | 'NOT_BETWEEN'
  readonly Values: readonly string[]
}

export interface ObjectFilter {
  readonly KeyName: string
  readonly Values: readonly string[]
}

export interface ObjectTypeField {
  readonly Source?: string | undefined
  readonly Target?: string | undefined
  readonly ContentType?: 'STRING' | 'NUMBER' | 'PHONE_NUMBER' | 'EMAIL_ADDRESS' | 'NAME' | undefined
}

export interface ObjectTypeKey {
  readonly StandardIdentifiers?: readonly ('PROFILE' | 'ASSET' | 'CASE' | 'DEVICE' | 'WEB_ANALYTICS' | 'ORDER' | 'COMMUNICATION_RECORD' | 'AIR_PREFERENCE' | 'HOTEL_PREFERENCE' | 'AIR_BOOKING' | 'AIR_SEGMENT' | 'HOTEL_RESERVATION' | 'HOTEL_STAY_REVENUE' | 'LOYALTY' | 'LOYALTY_TRANSACTION' | 'LOYALTY_PROMOTION' | 'UNIQUE' | 'SECONDARY' | 'LOOKUP_ONLY' | 'NEW_ONLY')[] | undefined
  readonly FieldNames?: readonly string[] | undefined
}

export interface Period {
  readonly Unit: 'MINUTES' | 'HOURS' | 'DAYS' | 'WEEKS' | 'MONTHS'
  readonly Value: number
  readonly MaxInvocationsPerProfile?: number | undefined
  readonly Unlimited?: boolean | undefined
}

export interface Profile {
  readonly ProfileId?: string | undefined
  readonly AccountNumber?: string | undefined
  readonly AdditionalInformation?: string | undefined
  readonly PartyType?: 'INDIVIDUAL' | 'BUSINESS' | 'OTHER' | undefined
  readonly BusinessName?: string | undefined
  readonly FirstName?: string | undefined
  readonly MiddleName?: string | undefined
  readonly LastName?: string | undefined
  readonly BirthDate?: string | undefined
  readonly Gender?: 'MALE' | 'FEMALE' | 'UNSPECIFIED' | undefined
  readonly PhoneNumber?: string | undefined
  readonly MobilePhoneNumber?: string | undefined
  readonly HomePhoneNumber?: string | undefined
  readonly BusinessPhoneNumber?: string | undefined
  readonly EmailAddress?: string | undefined
  readonly PersonalEmailAddress?: string | undefined
  readonly BusinessEmailAddress?: string | undefined
  readonly Address?: Address | undefined
  readonly ShippingAddress?: Address | undefined
  readonly MailingAddress?: Address | undefined
  readonly BillingAddress?: Address | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly FoundByItems?: readonly FoundByKeyValue[] | undefined
  readonly PartyTypeString?: string | undefined
  readonly GenderString?: string | undefined
  readonly ProfileType?: 'ACCOUNT_PROFILE' | 'PROFILE' | undefined
  readonly EngagementPreferences?: EngagementPreferences | undefined
}

export interface ProfileAttributeValuesRequest {
  readonly DomainName: string
  readonly AttributeName: string
}

export interface ProfileAttributeValuesResponse {
  readonly DomainName?: string | undefined
  readonly AttributeName?: string | undefined
  readonly Items?: readonly AttributeValueItem[] | undefined
  readonly StatusCode?: number | undefined
}

export interface ProfileAttributes {
  readonly AccountNumber?: ProfileDimension | undefined
  readonly AdditionalInformation?: ExtraLengthValueProfileDimension | undefined
  readonly FirstName?: ProfileDimension | undefined
  readonly LastName?: ProfileDimension | undefined
  readonly MiddleName?: ProfileDimension | undefined
  readonly GenderString?: ProfileDimension | undefined
  readonly PartyTypeString?: ProfileDimension | undefined
  readonly BirthDate?: DateDimension | undefined
  readonly PhoneNumber?: ProfileDimension | undefined
  readonly BusinessName?: ProfileDimension | undefined
  readonly BusinessPhoneNumber?: ProfileDimension | undefined
  readonly HomePhoneNumber?: ProfileDimension | undefined
  readonly MobilePhoneNumber?: ProfileDimension | undefined
  readonly EmailAddress?: ProfileDimension | undefined
  readonly PersonalEmailAddress?: ProfileDimension | undefined
  readonly BusinessEmailAddress?: ProfileDimension | undefined
  readonly Address?: AddressDimension | undefined
  readonly ShippingAddress?: AddressDimension | undefined
  readonly MailingAddress?: AddressDimension | undefined
  readonly BillingAddress?: AddressDimension | undefined
  readonly Attributes?: Readonly<Record<string, AttributeDimension>> | undefined
  readonly ProfileType?: ProfileTypeDimension | undefined
}

export interface ProfileDimension {
  readonly DimensionType: 'INCLUSIVE' | 'EXCLUSIVE' | 'CONTAINS' | 'BEGINS_WITH' | 'ENDS_WITH'
  readonly Values: readonly string[]
}

export interface ProfileHistoryRecord {
  readonly Id: string
  readonly ObjectTypeName: string
  readonly CreatedAt: Date
  readonly LastUpdatedAt?: Date | undefined
  readonly ActionType: 'ADDED_PROFILE_KEY' | 'DELETED_PROFILE_KEY' | 'CREATED' | 'UPDATED' | 'INGESTED' | 'DELETED_BY_CUSTOMER' | 'EXPIRED' | 'MERGED' | 'DELETED_BY_MERGE'
  readonly ProfileObjectUniqueKey?: string | undefined
  readonly PerformedBy?: string | undefined
}

export interface ProfileQueryFailures {
  readonly ProfileId: string
  readonly Message: string
  readonly Status?: number | undefined
}

export interface ProfileQueryResult {
  readonly ProfileId: string
  readonly QueryResult: 'PRESENT' | 'ABSENT'
  readonly Profile?: Profile | undefined
}

export interface ProfileTypeDimension {
  readonly DimensionType: 'INCLUSIVE' | 'EXCLUSIVE'
  readonly Values: readonly ('ACCOUNT_PROFILE' | 'PROFILE')[]
}

export interface PutDomainObjectTypeRequest {
  readonly DomainName: string
  readonly ObjectTypeName: string
  readonly Description?: string | undefined
  readonly EncryptionKey?: string | undefined
  readonly Fields: Readonly<Record<string, DomainObjectTypeField>>
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface PutDomainObjectTypeResponse {
  readonly ObjectTypeName?: string | undefined
  readonly Description?: string | undefined
  readonly EncryptionKey?: string | undefined
  readonly Fields?: Readonly<Record<string, DomainObjectTypeField>> | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface PutIntegrationRequest {
  readonly DomainName: string
  readonly Uri?: string | undefined
  readonly ObjectTypeName?: string | undefined
  readonly ObjectTypeNames?: Readonly<Record<string, string>> | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly FlowDefinition?: FlowDefinition | undefined
  readonly RoleArn?: string | undefined
  readonly EventTriggerNames?: readonly string[] | undefined
  readonly Scope?: 'PROFILE' | 'DOMAIN' | undefined
}

export interface PutIntegrationResponse {
  readonly DomainName: string
  readonly Uri: string
  readonly ObjectTypeName?: string | undefined
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly ObjectTypeNames?: Readonly<Record<string, string>> | undefined
  readonly WorkflowId?: string | undefined
  readonly IsUnstructured?: boolean | undefined
  readonly RoleArn?: string | undefined
  readonly EventTriggerNames?: readonly string[] | undefined
  readonly Scope?: 'PROFILE' | 'DOMAIN' | undefined
}

export interface PutProfileObjectRequest {
  readonly ObjectTypeName: string
  readonly Object: string
  readonly DomainName: string
}

export interface PutProfileObjectResponse {
  readonly ProfileObjectUniqueKey?: string | undefined
}

export interface PutProfileObjectTypeRequest {
  readonly DomainName: string
  readonly ObjectTypeName: string
  readonly Description: string
  readonly TemplateId?: string | undefined
  readonly ExpirationDays?: number | undefined
  readonly EncryptionKey?: string | undefined
  readonly AllowProfileCreation?: boolean | undefined
  readonly SourceLastUpdatedTimestampFormat?: string | undefined
  readonly MaxProfileObjectCount?: number | undefined
  readonly SourcePriority?: number | undefined
  readonly Fields?: Readonly<Record<string, ObjectTypeField>> | undefined
  readonly Keys?: Readonly<Record<string, readonly ObjectTypeKey[]>> | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface PutProfileObjectTypeResponse {
  readonly ObjectTypeName: string
  readonly Description: string
  readonly TemplateId?: string | undefined
  readonly ExpirationDays?: number | undefined
  readonly EncryptionKey?: string | undefined
  readonly AllowProfileCreation?: boolean | undefined
  readonly SourceLastUpdatedTimestampFormat?: string | undefined
  readonly MaxProfileObjectCount?: number | undefined
  readonly MaxAvailableProfileObjectCount?: number | undefined
  readonly SourcePriority?: number | undefined
  readonly Fields?: Readonly<Record<string, ObjectTypeField>> | undefined
  readonly Keys?: Readonly<Record<string, readonly ObjectTypeKey[]>> | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface PutSegmentSubscriptionRequest {
  readonly DomainName: string
  readonly SegmentDefinitionName: string
  readonly ScheduleConfiguration?: ScheduleConfiguration | undefined
}

export interface PutSegmentSubscriptionResponse {
  readonly Status?: 'STARTING' | 'RUNNING' | 'STOPPED' | 'FAILED' | undefined
  readonly ScheduleConfiguration?: ScheduleConfiguration | undefined
  readonly StartedAt?: Date | undefined
}

export interface Range {
  readonly Value?: number | undefined
  readonly Unit?: 'DAYS' | undefined
  readonly ValueRange?: ValueRange | undefined
  readonly TimestampSource?: string | undefined
  readonly TimestampFormat?: string | undefined
}

export interface RangeOverride {
  readonly Start: number
  readonly End?: number | undefined
  readonly Unit: 'DAYS'
}

export interface Readiness {
  readonly ProgressPercentage?: number | undefined
  readonly Message?: string | undefined
}

export interface Recommendation {
  readonly CatalogItem?: CatalogItem | undefined
  readonly Score?: number | undefined
}

export interface RecommendationDiversityConfig {
  readonly Enabled: boolean
  readonly Values?: Readonly<Record<string, number>> | undefined
}

export interface RecommendationMetadata {
  readonly Columns?: readonly string[] | undefined
}

export interface Recommender {
  readonly Name: string
  readonly Filters?: readonly RecommenderFilter[] | undefined
  readonly PromotionalFilters?: readonly RecommenderPromotionalFilter[] | undefined
}

export interface RecommenderConfig {
  readonly EventsConfig?: EventsConfig | undefined
  readonly TrainingFrequency?: number | undefined
  readonly InferenceConfig?: InferenceConfig | undefined
  readonly IncludedColumns?: Readonly<Record<string, readonly string[]>> | undefined
  readonly ExcludedColumns?: Readonly<Record<string, readonly string[]>> | undefined
  readonly DiversityConfig?: DiversityConfig | undefined
}

export interface RecommenderFilter {
  readonly Name?: string | undefined
  readonly Values?: Readonly<Record<string, string>> | undefined
}

export interface RecommenderFilterSummary {
  readonly RecommenderFilterName?: string | undefined
  readonly RecommenderSchemaName?: string | undefined
  readonly RecommenderFilterExpression?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly Description?: string | undefined
  readonly Status?: 'ACTIVE' | 'PENDING' | 'IN_PROGRESS' | 'FAILED' | 'DELETING' | undefined
  readonly FailureReason?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface RecommenderPromotionalFilter {
  readonly Name?: string | undefined
  readonly Values?: Readonly<Record<string, string>> | undefined
  readonly PromotionName?: string | undefined
  readonly PercentPromotedItems?: number | undefined
}

export interface RecommenderRecipe {
  readonly name?: 'recommended-for-you' | 'similar-items' | 'frequently-paired-items' | 'popular-items' | 'trending-now' | 'personalized-ranking' | undefined
  readonly description?: string | undefined
}

export interface RecommenderSchemaField {
  readonly TargetFieldName: string
  readonly ContentType?: 'STRING' | 'NUMBER' | undefined
  readonly FeatureType?: 'TEXTUAL' | 'CATEGORICAL' | undefined
}

export interface RecommenderSchemaSummary {
  readonly RecommenderSchemaName: string
  readonly Fields: Readonly<Record<string, readonly RecommenderSchemaField[]>>
  readonly CreatedAt: Date
  readonly Status: 'ACTIVE' | 'DELETING'
}

export interface RecommenderSummary {
  readonly RecommenderName?: string | undefined
  readonly RecipeName?: 'recommended-for-you' | 'similar-items' | 'frequently-paired-items' | 'popular-items' | 'trending-now' | 'personalized-ranking' | undefined
  readonly RecommenderSchemaName?: string | undefined
  readonly RecommenderConfig?: RecommenderConfig | undefined
  readonly CreatedAt?: Date | undefined
  readonly Description?: string | undefined
  readonly Status?: 'PENDING' | 'IN_PROGRESS' | 'ACTIVE' | 'FAILED' | 'STOPPING' | 'INACTIVE' | 'STARTING' | 'DELETING' | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly FailureReason?: string | undefined
  readonly LatestRecommenderUpdate?: RecommenderUpdate | undefined
}

export interface RecommenderUpdate {
  readonly RecommenderConfig?: RecommenderConfig | undefined
  readonly Status?: 'PENDING' | 'IN_PROGRESS' | 'ACTIVE' | 'FAILED' | 'STOPPING' | 'INACTIVE' | 'STARTING' | 'DELETING' | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly FailureReason?: string | undefined
  readonly RecommenderVersionName?: string | undefined
}

export interface ResultsSummary {
  readonly UpdatedRecords?: number | undefined
  readonly CreatedRecords?: number | undefined
  readonly FailedRecords?: number | undefined
}

export interface RuleBasedMatchingRequest {
  readonly Enabled: boolean
  readonly MatchingRules?: readonly MatchingRule[] | undefined
  readonly MaxAllowedRuleLevelForMerging?: number | undefined
  readonly MaxAllowedRuleLevelForMatching?: number | undefined
  readonly AttributeTypesSelector?: AttributeTypesSelector | undefined
  readonly ConflictResolution?: ConflictResolution | undefined
  readonly ExportingConfig?: ExportingConfig | undefined
}

export interface RuleBasedMatchingResponse {
  readonly Enabled?: boolean | undefined
  readonly MatchingRules?: readonly MatchingRule[] | undefined
  readonly Status?: 'PENDING' | 'IN_PROGRESS' | 'ACTIVE' | undefined
  readonly MaxAllowedRuleLevelForMerging?: number | undefined
  readonly MaxAllowedRuleLevelForMatching?: number | undefined
  readonly AttributeTypesSelector?: AttributeTypesSelector | undefined
  readonly ConflictResolution?: ConflictResolution | undefined
  readonly ExportingConfig?: ExportingConfig | undefined
}

export interface S3ExportingConfig {
  readonly S3BucketName: string
  readonly S3KeyName?: string | undefined
}

export interface S3ExportingLocation {
  readonly S3BucketName?: string | undefined
  readonly S3KeyName?: string | undefined
}

export interface S3SourceProperties {
  readonly BucketName: string
  readonly BucketPrefix?: string | undefined
}

export interface SalesforceSourceProperties {
  readonly Object: string
  readonly EnableDynamicFieldUpdate?: boolean | undefined
  readonly IncludeDeletedRecords?: boolean | undefined
}

export interface ScheduleConfiguration {
  readonly Interval: number
  readonly Unit?: 'HOURLY' | undefined
}

export interface ScheduledExecutions {
  readonly NextExecutedAt?: Date | undefined
  readonly LastExecutedAt?: Date | undefined
}

export interface ScheduledTriggerProperties {
  readonly ScheduleExpression: string
  readonly DataPullMode?: 'Incremental' | 'Complete' | undefined
  readonly ScheduleStartTime?: Date | undefined
  readonly ScheduleEndTime?: Date | undefined
  readonly Timezone?: string | undefined
  readonly ScheduleOffset?: number | undefined
  readonly FirstExecutionFrom?: Date | undefined
}

export interface SearchProfilesRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly DomainName: string
  readonly KeyName: string
  readonly Values: readonly string[]
  readonly AdditionalSearchKeys?: readonly AdditionalSearchKey[] | undefined
  readonly LogicalOperator?: 'AND' | 'OR' | undefined
}

export interface SearchProfilesResponse {
  readonly Items?: readonly Profile[] | undefined
  readonly NextToken?: string | undefined
}

export interface SearchRecommendationsRequest {
  readonly DomainName: string
  readonly KeyName: string
  readonly KeyValues: readonly string[]
  readonly Recommender: Recommender
  readonly CandidateIds?: readonly string[] | undefined
  readonly Context?: Readonly<Record<string, string>> | undefined
  readonly Diversity?: RecommendationDiversityConfig | undefined
  readonly Metadata?: RecommendationMetadata | undefined
  readonly MaxRecommendations?: number | undefined
}

export interface SearchRecommendationsResponse {
  readonly ProfileId?: string | undefined
  readonly Recommendations?: readonly Recommendation[] | undefined
}

export interface SegmentDefinitionItem {
  readonly SegmentDefinitionName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly Description?: string | undefined
  readonly SegmentDefinitionArn?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly SegmentType?: 'CLASSIC' | 'ENHANCED' | undefined
}

export interface SegmentGroup {
  readonly Groups?: readonly Group[] | undefined
  readonly Include?: 'ALL' | 'ANY' | 'NONE' | undefined
}

export interface SegmentGroupStructure {
  readonly Groups?: readonly Group[] | undefined
  readonly Include?: 'ALL' | 'ANY' | 'NONE' | undefined
}

export interface SegmentSort {
  readonly Attributes: readonly SortAttribute[]
}

export interface ServiceNowSourceProperties {
  readonly Object: string
}

export interface SortAttribute {
  readonly Name: string
  readonly DataType?: 'STRING' | 'NUMBER' | 'DATE' | undefined
  readonly Order: 'ASC' | 'DESC'
  readonly Type?: 'PROFILE' | 'CALCULATED' | undefined
}

export interface SourceConnectorProperties {
  readonly Marketo?: MarketoSourceProperties | undefined
  readonly S3?: S3SourceProperties | undefined
  readonly Salesforce?: SalesforceSourceProperties | undefined
  readonly ServiceNow?: ServiceNowSourceProperties | undefined
  readonly Zendesk?: ZendeskSourceProperties | undefined
}

export interface SourceFlowConfig {
  readonly ConnectorProfileName?: string | undefined
  readonly ConnectorType: 'Salesforce' | 'Marketo' | 'Zendesk' | 'Servicenow' | 'S3'
  readonly IncrementalPullConfig?: IncrementalPullConfig | undefined
  readonly SourceConnectorProperties: SourceConnectorProperties
}

export interface SourceSegment {
  readonly SegmentDefinitionName?: string | undefined
}

export interface StartRecommenderRequest {
  readonly DomainName: string
  readonly RecommenderName: string
}

export interface StartUploadJobRequest {
  readonly DomainName: string
  readonly JobId: string
}

export interface StopRecommenderRequest {
  readonly DomainName: string
  readonly RecommenderName: string
}

export interface StopUploadJobRequest {
  readonly DomainName: string
  readonly JobId: string
}

export interface SubscriptionEventItem {
  readonly ProfileId?: string | undefined
  readonly UpdatedAt?: Date | undefined
  readonly EventType?: 'LIVE' | 'SCHEDULE' | undefined
  readonly Event?: 'JOINED' | 'LEFT' | undefined
}

export interface TagResourceRequest {
  readonly resourceArn: string
  readonly tags: Readonly<Record<string, string>>
}

export interface Task {
  readonly ConnectorOperator?: ConnectorOperator | undefined
  readonly DestinationField?: string | undefined
  readonly SourceFields: readonly string[]
  readonly TaskProperties?: Readonly<Record<string, string>> | undefined
  readonly TaskType: 'Arithmetic' | 'Filter' | 'Map' | 'Mask' | 'Merge' | 'Truncate' | 'Validate'
}

export interface Threshold {
  readonly Value: string
  readonly Operator: 'EQUAL_TO' | 'GREATER_THAN' | 'LESS_THAN' | 'NOT_EQUAL_TO'
}

export interface TrainingMetrics {
  readonly Time?: Date | undefined
  readonly Metrics?: Readonly<Record<string, number>> | undefined
  readonly RecommenderVersionName?: string | undefined
}

export interface TriggerConfig {
  readonly TriggerType: 'Scheduled' | 'Event' | 'OnDemand'
  readonly TriggerProperties?: TriggerProperties | undefined
}

export interface TriggerProperties {
  readonly Scheduled?: ScheduledTriggerProperties | undefined
}

export interface UntagResourceRequest {
  readonly resourceArn: string
  readonly tagKeys: readonly string[]
}

export interface UpdateAddress {
  readonly Address1?: string | undefined
  readonly Address2?: string | undefined
  readonly Address3?: string | undefined
  readonly Address4?: string | undefined
  readonly City?: string | undefined
  readonly County?: string | undefined
  readonly State?: string | undefined
  readonly Province?: string | undefined
  readonly Country?: string | undefined
  readonly PostalCode?: string | undefined
}

export interface UpdateCalculatedAttributeDefinitionRequest {
  readonly DomainName: string
  readonly CalculatedAttributeName: string
  readonly DisplayName?: string | undefined
  readonly Description?: string | undefined
  readonly Conditions?: Conditions | undefined
}

export interface UpdateCalculatedAttributeDefinitionResponse {
  readonly CalculatedAttributeName?: string | undefined
  readonly DisplayName?: string | undefined
  readonly Description?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Statistic?: 'FIRST_OCCURRENCE' | 'LAST_OCCURRENCE' | 'COUNT' | 'SUM' | 'MINIMUM' | 'MAXIMUM' | 'AVERAGE' | 'MAX_OCCURRENCE' | 'RECENT_OCCURRENCES' | undefined
  readonly Conditions?: Conditions | undefined
  readonly AttributeDetails?: AttributeDetails | undefined
  readonly UseHistoricalData?: boolean | undefined
  readonly Status?: 'PREPARING' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | undefined
  readonly Readiness?: Readiness | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface UpdateDomainLayoutRequest {
  readonly DomainName: string
  readonly LayoutDefinitionName: string
  readonly Description?: string | undefined
  readonly DisplayName?: string | undefined
  readonly IsDefault?: boolean | undefined
  readonly LayoutType?: 'PROFILE_EXPLORER' | undefined
  readonly Layout?: string | undefined
}

export interface UpdateDomainLayoutResponse {
  readonly LayoutDefinitionName?: string | undefined
  readonly Description?: string | undefined
  readonly DisplayName?: string | undefined
  readonly IsDefault?: boolean | undefined
  readonly LayoutType?: 'PROFILE_EXPLORER' | undefined
  readonly Layout?: string | undefined
  readonly Version?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface UpdateDomainRequest {
  readonly DomainName: string
  readonly DefaultExpirationDays?: number | undefined
  readonly DefaultEncryptionKey?: string | undefined
  readonly DeadLetterQueueUrl?: string | undefined
  readonly Matching?: MatchingRequest | undefined
  readonly RuleBasedMatching?: RuleBasedMatchingRequest | undefined
  readonly DataStore?: DataStoreRequest | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface UpdateDomainResponse {
  readonly DomainName: string
  readonly DefaultExpirationDays?: number | undefined
  readonly DefaultEncryptionKey?: string | undefined
  readonly DeadLetterQueueUrl?: string | undefined
  readonly Matching?: MatchingResponse | undefined
  readonly RuleBasedMatching?: RuleBasedMatchingResponse | undefined
  readonly DataStore?: DataStoreResponse | undefined
  readonly CreatedAt: Date
  readonly LastUpdatedAt: Date
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface UpdateEventTriggerRequest {
  readonly DomainName: string
  readonly EventTriggerName: string
  readonly ObjectTypeName?: string | undefined
  readonly Description?: string | undefined
  readonly EventTriggerConditions?: readonly EventTriggerCondition[] | undefined
  readonly SegmentFilter?: string | undefined
  readonly EventTriggerLimits?: EventTriggerLimits | undefined
}

export interface UpdateEventTriggerResponse {
  readonly EventTriggerName?: string | undefined
  readonly ObjectTypeName?: string | undefined
  readonly Description?: string | undefined
  readonly EventTriggerConditions?: readonly EventTriggerCondition[] | undefined
  readonly SegmentFilter?: string | undefined
  readonly EventTriggerLimits?: EventTriggerLimits | undefined
  readonly CreatedAt?: Date | undefined
  readonly LastUpdatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface UpdateProfileRequest {
  readonly DomainName: string
  readonly ProfileId: string
  readonly AdditionalInformation?: string | undefined
  readonly AccountNumber?: string | undefined
  readonly PartyType?: 'INDIVIDUAL' | 'BUSINESS' | 'OTHER' | undefined
  readonly BusinessName?: string | undefined
  readonly FirstName?: string | undefined
  readonly MiddleName?: string | undefined
  readonly LastName?: string | undefined
  readonly BirthDate?: string | undefined
  readonly Gender?: 'MALE' | 'FEMALE' | 'UNSPECIFIED' | undefined
  readonly PhoneNumber?: string | undefined
  readonly MobilePhoneNumber?: string | undefined
  readonly HomePhoneNumber?: string | undefined
  readonly BusinessPhoneNumber?: string | undefined
  readonly EmailAddress?: string | undefined
  readonly PersonalEmailAddress?: string | undefined
  readonly BusinessEmailAddress?: string | undefined
  readonly Address?: UpdateAddress | undefined
  readonly ShippingAddress?: UpdateAddress | undefined
  readonly MailingAddress?: UpdateAddress | undefined
  readonly BillingAddress?: UpdateAddress | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly PartyTypeString?: string | undefined
  readonly GenderString?: string | undefined
  readonly ProfileType?: 'ACCOUNT_PROFILE' | 'PROFILE' | undefined
  readonly EngagementPreferences?: EngagementPreferences | undefined
}

export interface UpdateProfileResponse {
  readonly ProfileId: string
}

export interface UpdateRecommenderRequest {
  readonly DomainName: string
  readonly RecommenderName: string
  readonly Description?: string | undefined
  readonly RecommenderConfig?: RecommenderConfig | undefined
  readonly RecommenderVersionName?: string | undefined
}

export interface UpdateRecommenderResponse {
  readonly RecommenderName: string
}

export interface UploadJobItem {
  readonly JobId?: string | undefined
  readonly DisplayName?: string | undefined
  readonly Status?: 'CREATED' | 'IN_PROGRESS' | 'PARTIALLY_SUCCEEDED' | 'SUCCEEDED' | 'FAILED' | 'STOPPED' | undefined
  readonly StatusReason?: 'VALIDATION_FAILURE' | 'INTERNAL_FAILURE' | undefined
  readonly CreatedAt?: Date | undefined
  readonly CompletedAt?: Date | undefined
  readonly DataExpiry?: number | undefined
}

export interface ValueRange {
  readonly Start: number
  readonly End: number
}

export interface WorkflowAttributes {
  readonly AppflowIntegration?: AppflowIntegrationWorkflowAttributes | undefined
}

export interface WorkflowMetrics {
  readonly AppflowIntegration?: AppflowIntegrationWorkflowMetrics | undefined
}

export interface WorkflowStepItem {
  readonly AppflowIntegration?: AppflowIntegrationWorkflowStep | undefined
}

export interface ZendeskSourceProperties {
  readonly Object: string
}
