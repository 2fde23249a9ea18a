// Written by scripts/generate.ts from the connect model of botocore 1.43.107; do not edit.
export interface OperationTypes {
  ActivateEvaluationForm: { input: ActivateEvaluationFormRequest; output: ActivateEvaluationFormResponse }
  AssociateAnalyticsDataSet: { input: AssociateAnalyticsDataSetRequest; output: AssociateAnalyticsDataSetResponse }
  AssociateApprovedOrigin: { input: AssociateApprovedOriginRequest; output: Readonly<Record<string, never>> }
  AssociateBot: { input: AssociateBotRequest; output: Readonly<Record<string, never>> }
  AssociateContactWithUser: { input: AssociateContactWithUserRequest; output: Readonly<Record<string, never>> }
  AssociateDefaultVocabulary: { input: AssociateDefaultVocabularyRequest; output: Readonly<Record<string, never>> }
  AssociateEmailAddressAlias: { input: AssociateEmailAddressAliasRequest; output: Readonly<Record<string, never>> }
  AssociateFlow: { input: AssociateFlowRequest; output: Readonly<Record<string, never>> }
  AssociateHoursOfOperations: { input: AssociateHoursOfOperationsRequest; output: Readonly<Record<string, never>> }
  AssociateInstanceStorageConfig: { input: AssociateInstanceStorageConfigRequest; output: AssociateInstanceStorageConfigResponse }
  AssociateLambdaFunction: { input: AssociateLambdaFunctionRequest; output: Readonly<Record<string, never>> }
  AssociateLexBot: { input: AssociateLexBotRequest; output: Readonly<Record<string, never>> }
  AssociatePhoneNumberContactFlow: { input: AssociatePhoneNumberContactFlowRequest; output: Readonly<Record<string, never>> }
  AssociateQueueEmailAddresses: { input: AssociateQueueEmailAddressesRequest; output: Readonly<Record<string, never>> }
  AssociateQueueQuickConnects: { input: AssociateQueueQuickConnectsRequest; output: Readonly<Record<string, never>> }
  AssociateRoutingProfileQueues: { input: AssociateRoutingProfileQueuesRequest; output: Readonly<Record<string, never>> }
  AssociateSecurityKey: { input: AssociateSecurityKeyRequest; output: AssociateSecurityKeyResponse }
  AssociateSecurityProfiles: { input: AssociateSecurityProfilesRequest; output: Readonly<Record<string, never>> }
  AssociateTrafficDistributionGroupUser: { input: AssociateTrafficDistributionGroupUserRequest; output: Readonly<Record<string, never>> }
  AssociateUserProficiencies: { input: AssociateUserProficienciesRequest; output: Readonly<Record<string, never>> }
  AssociateWorkspace: { input: AssociateWorkspaceRequest; output: AssociateWorkspaceResponse }
  BatchAssociateAnalyticsDataSet: { input: BatchAssociateAnalyticsDataSetRequest; output: BatchAssociateAnalyticsDataSetResponse }
  BatchCreateDataTableValue: { input: BatchCreateDataTableValueRequest; output: BatchCreateDataTableValueResponse }
  BatchDeleteDataTableValue: { input: BatchDeleteDataTableValueRequest; output: BatchDeleteDataTableValueResponse }
  BatchDescribeDataTableValue: { input: BatchDescribeDataTableValueRequest; output: BatchDescribeDataTableValueResponse }
  BatchDisassociateAnalyticsDataSet: { input: BatchDisassociateAnalyticsDataSetRequest; output: BatchDisassociateAnalyticsDataSetResponse }
  BatchGetAttachedFileMetadata: { input: BatchGetAttachedFileMetadataRequest; output: BatchGetAttachedFileMetadataResponse }
  BatchGetFlowAssociation: { input: BatchGetFlowAssociationRequest; output: BatchGetFlowAssociationResponse }
  BatchPutContact: { input: BatchPutContactRequest; output: BatchPutContactResponse }
  BatchUpdateDataTableValue: { input: BatchUpdateDataTableValueRequest; output: BatchUpdateDataTableValueResponse }
  ClaimPhoneNumber: { input: ClaimPhoneNumberRequest; output: ClaimPhoneNumberResponse }
  CompleteAttachedFileUpload: { input: CompleteAttachedFileUploadRequest; output: Readonly<Record<string, never>> }
  CreateAgentStatus: { input: CreateAgentStatusRequest; output: CreateAgentStatusResponse }
  CreateAttachedFile: { input: CreateAttachedFileRequest; output: CreateAttachedFileResponse }
  CreateAuthCode: { input: CreateAuthCodeRequest; output: CreateAuthCodeResponse }
  CreateContact: { input: CreateContactRequest; output: CreateContactResponse }
  CreateContactFlow: { input: CreateContactFlowRequest; output: CreateContactFlowResponse }
  CreateContactFlowModule: { input: CreateContactFlowModuleRequest; output: CreateContactFlowModuleResponse }
  CreateContactFlowModuleAlias: { input: CreateContactFlowModuleAliasRequest; output: CreateContactFlowModuleAliasResponse }
  CreateContactFlowModuleVersion: { input: CreateContactFlowModuleVersionRequest; output: CreateContactFlowModuleVersionResponse }
  CreateContactFlowVersion: { input: CreateContactFlowVersionRequest; output: CreateContactFlowVersionResponse }
  CreateDataTable: { input: CreateDataTableRequest; output: CreateDataTableResponse }
  CreateDataTableAttribute: { input: CreateDataTableAttributeRequest; output: CreateDataTableAttributeResponse }
  CreateEmailAddress: { input: CreateEmailAddressRequest; output: CreateEmailAddressResponse }
  CreateEvaluationForm: { input: CreateEvaluationFormRequest; output: CreateEvaluationFormResponse }
  CreateExtractionDefinition: { input: CreateExtractionDefinitionRequest; output: CreateExtractionDefinitionResponse }
  CreateHoursOfOperation: { input: CreateHoursOfOperationRequest; output: CreateHoursOfOperationResponse }
  CreateHoursOfOperationOverride: { input: CreateHoursOfOperationOverrideRequest; output: CreateHoursOfOperationOverrideResponse }
  CreateInstance: { input: CreateInstanceRequest; output: CreateInstanceResponse }
  CreateIntegrationAssociation: { input: CreateIntegrationAssociationRequest; output: CreateIntegrationAssociationResponse }
  CreateMetric: { input: CreateMetricRequest; output: CreateMetricResponse }
  CreateNotification: { input: CreateNotificationRequest; output: CreateNotificationResponse }
  CreateParticipant: { input: CreateParticipantRequest; output: CreateParticipantResponse }
  CreatePersistentContactAssociation: { input: CreatePersistentContactAssociationRequest; output: CreatePersistentContactAssociationResponse }
  CreatePredefinedAttribute: { input: CreatePredefinedAttributeRequest; output: Readonly<Record<string, never>> }
  CreatePrompt: { input: CreatePromptRequest; output: CreatePromptResponse }
  CreatePushNotificationRegistration: { input: CreatePushNotificationRegistrationRequest; output: CreatePushNotificationRegistrationResponse }
  CreateQueue: { input: CreateQueueRequest; output: CreateQueueResponse }
  CreateQuickConnect: { input: CreateQuickConnectRequest; output: CreateQuickConnectResponse }
  CreateRoutingProfile: { input: CreateRoutingProfileRequest; output: CreateRoutingProfileResponse }
  CreateRule: { input: CreateRuleRequest; output: CreateRuleResponse }
  CreateSecurityProfile: { input: CreateSecurityProfileRequest; output: CreateSecurityProfileResponse }
  CreateTaskTemplate: { input: CreateTaskTemplateRequest; output: CreateTaskTemplateResponse }
  CreateTestCase: { input: CreateTestCaseRequest; output: CreateTestCaseResponse }
  CreateTrafficDistributionGroup: { input: CreateTrafficDistributionGroupRequest; output: CreateTrafficDistributionGroupResponse }
  CreateUseCase: { input: CreateUseCaseRequest; output: CreateUseCaseResponse }
  CreateUser: { input: CreateUserRequest; output: CreateUserResponse }
  CreateUserHierarchyGroup: { input: CreateUserHierarchyGroupRequest; output: CreateUserHierarchyGroupResponse }
  CreateView: { input: CreateViewRequest; output: CreateViewResponse }
  CreateViewVersion: { input: CreateViewVersionRequest; output: CreateViewVersionResponse }
  CreateVocabulary: { input: CreateVocabularyRequest; output: CreateVocabularyResponse }
  CreateWorkspace: { input: CreateWorkspaceRequest; output: CreateWorkspaceResponse }
  CreateWorkspacePage: { input: CreateWorkspacePageRequest; output: Readonly<Record<string, never>> }
  DeactivateEvaluationForm: { input: DeactivateEvaluationFormRequest; output: DeactivateEvaluationFormResponse }
  DeleteAttachedFile: { input: DeleteAttachedFileRequest; output: Readonly<Record<string, never>> }
  DeleteContactData: { input: DeleteContactDataRequest; output: Readonly<Record<string, never>> }
  DeleteContactEvaluation: { input: DeleteContactEvaluationRequest; output: Readonly<Record<string, never>> }
  DeleteContactFlow: { input: DeleteContactFlowRequest; output: Readonly<Record<string, never>> }
  DeleteContactFlowModule: { input: DeleteContactFlowModuleRequest; output: Readonly<Record<string, never>> }
  DeleteContactFlowModuleAlias: { input: DeleteContactFlowModuleAliasRequest; output: Readonly<Record<string, never>> }
  DeleteContactFlowModuleVersion: { input: DeleteContactFlowModuleVersionRequest; output: Readonly<Record<string, never>> }
  DeleteContactFlowVersion: { input: DeleteContactFlowVersionRequest; output: Readonly<Record<string, never>> }
  DeleteDataTable: { input: DeleteDataTableRequest; output: Readonly<Record<string, never>> }
  DeleteDataTableAttribute: { input: DeleteDataTableAttributeRequest; output: DeleteDataTableAttributeResponse }
  DeleteEmailAddress: { input: DeleteEmailAddressRequest; output: Readonly<Record<string, never>> }
  DeleteEvaluationForm: { input: DeleteEvaluationFormRequest; output: Readonly<Record<string, never>> }
  DeleteExtractionDefinition: { input: DeleteExtractionDefinitionRequest; output: Readonly<Record<string, never>> }
  DeleteHoursOfOperation: { input: DeleteHoursOfOperationRequest; output: Readonly<Record<string, never>> }
  DeleteHoursOfOperationOverride: { input: DeleteHoursOfOperationOverrideRequest; output: Readonly<Record<string, never>> }
  DeleteInstance: { input: DeleteInstanceRequest; output: Readonly<Record<string, never>> }
  DeleteIntegrationAssociation: { input: DeleteIntegrationAssociationRequest; output: Readonly<Record<string, never>> }
  DeleteMetric: { input: DeleteMetricRequest; output: Readonly<Record<string, never>> }
  DeleteNotification: { input: DeleteNotificationRequest; output: Readonly<Record<string, never>> }
  DeletePredefinedAttribute: { input: DeletePredefinedAttributeRequest; output: Readonly<Record<string, never>> }
  DeletePrompt: { input: DeletePromptRequest; output: Readonly<Record<string, never>> }
  DeletePushNotificationRegistration: { input: DeletePushNotificationRegistrationRequest; output: Readonly<Record<string, never>> }
  DeleteQueue: { input: DeleteQueueRequest; output: Readonly<Record<string, never>> }
  DeleteQuickConnect: { input: DeleteQuickConnectRequest; output: Readonly<Record<string, never>> }
  DeleteRoutingProfile: { input: DeleteRoutingProfileRequest; output: Readonly<Record<string, never>> }
  DeleteRule: { input: DeleteRuleRequest; output: Readonly<Record<string, never>> }
  DeleteSecurityProfile: { input: DeleteSecurityProfileRequest; output: Readonly<Record<string, never>> }
  DeleteSession: { input: DeleteSessionRequest; output: Readonly<Record<string, never>> }
  DeleteTaskTemplate: { input: DeleteTaskTemplateRequest; output: Readonly<Record<string, never>> }
  DeleteTestCase: { input: DeleteTestCaseRequest; output: Readonly<Record<string, never>> }
  DeleteTrafficDistributionGroup: { input: DeleteTrafficDistributionGroupRequest; output: Readonly<Record<string, never>> }
  DeleteUseCase: { input: DeleteUseCaseRequest; output: Readonly<Record<string, never>> }
  DeleteUser: { input: DeleteUserRequest; output: Readonly<Record<string, never>> }
  DeleteUserHierarchyGroup: { input: DeleteUserHierarchyGroupRequest; output: Readonly<Record<string, never>> }
  DeleteView: { input: DeleteViewRequest; output: Readonly<Record<string, never>> }
  DeleteViewVersion: { input: DeleteViewVersionRequest; output: Readonly<Record<string, never>> }
  DeleteVocabulary: { input: DeleteVocabularyRequest; output: DeleteVocabularyResponse }
  DeleteWorkspace: { input: DeleteWorkspaceRequest; output: Readonly<Record<string, never>> }
  DeleteWorkspaceMedia: { input: DeleteWorkspaceMediaRequest; output: Readonly<Record<string, never>> }
  DeleteWorkspacePage: { input: DeleteWorkspacePageRequest; output: Readonly<Record<string, never>> }
  DescribeAgentStatus: { input: DescribeAgentStatusRequest; output: DescribeAgentStatusResponse }
  DescribeAttachedFilesConfiguration: { input: DescribeAttachedFilesConfigurationRequest; output: DescribeAttachedFilesConfigurationResponse }
  DescribeAuthenticationProfile: { input: DescribeAuthenticationProfileRequest; output: DescribeAuthenticationProfileResponse }
  DescribeContact: { input: DescribeContactRequest; output: DescribeContactResponse }
  DescribeContactEvaluation: { input: DescribeContactEvaluationRequest; output: DescribeContactEvaluationResponse }
  DescribeContactFlow: { input: DescribeContactFlowRequest; output: DescribeContactFlowResponse }
  DescribeContactFlowModule: { input: DescribeContactFlowModuleRequest; output: DescribeContactFlowModuleResponse }
  DescribeContactFlowModuleAlias: { input: DescribeContactFlowModuleAliasRequest; output: DescribeContactFlowModuleAliasResponse }
  DescribeDataTable: { input: DescribeDataTableRequest; output: DescribeDataTableResponse }
  DescribeDataTableAttribute: { input: DescribeDataTableAttributeRequest; output: DescribeDataTableAttributeResponse }
  DescribeEmailAddress: { input: DescribeEmailAddressRequest; output: DescribeEmailAddressResponse }
  DescribeEvaluationForm: { input: DescribeEvaluationFormRequest; output: DescribeEvaluationFormResponse }
  DescribeExtractionDefinition: { input: DescribeExtractionDefinitionRequest; output: DescribeExtractionDefinitionResponse }
  DescribeHoursOfOperation: { input: DescribeHoursOfOperationRequest; output: DescribeHoursOfOperationResponse }
  DescribeHoursOfOperationOverride: { input: DescribeHoursOfOperationOverrideRequest; output: DescribeHoursOfOperationOverrideResponse }
  DescribeInstance: { input: DescribeInstanceRequest; output: DescribeInstanceResponse }
  DescribeInstanceAttribute: { input: DescribeInstanceAttributeRequest; output: DescribeInstanceAttributeResponse }
  DescribeInstanceStorageConfig: { input: DescribeInstanceStorageConfigRequest; output: DescribeInstanceStorageConfigResponse }
  DescribeMetric: { input: DescribeMetricRequest; output: DescribeMetricResponse }
  DescribeNotification: { input: DescribeNotificationRequest; output: DescribeNotificationResponse }
  DescribePhoneNumber: { input: DescribePhoneNumberRequest; output: DescribePhoneNumberResponse }
  DescribePredefinedAttribute: { input: DescribePredefinedAttributeRequest; output: DescribePredefinedAttributeResponse }
  DescribePrompt: { input: DescribePromptRequest; output: DescribePromptResponse }
  DescribeQueue: { input: DescribeQueueRequest; output: DescribeQueueResponse }
  DescribeQuickConnect: { input: DescribeQuickConnectRequest; output: DescribeQuickConnectResponse }
  DescribeRoutingProfile: { input: DescribeRoutingProfileRequest; output: DescribeRoutingProfileResponse }
  DescribeRule: { input: DescribeRuleRequest; output: DescribeRuleResponse }
  DescribeSecurityProfile: { input: DescribeSecurityProfileRequest; output: DescribeSecurityProfileResponse }
  DescribeTestCase: { input: DescribeTestCaseRequest; output: DescribeTestCaseResponse }
  DescribeTrafficDistributionGroup: { input: DescribeTrafficDistributionGroupRequest; output: DescribeTrafficDistributionGroupResponse }
  DescribeUser: { input: DescribeUserRequest; output: DescribeUserResponse }
  DescribeUserHierarchyGroup: { input: DescribeUserHierarchyGroupRequest; output: DescribeUserHierarchyGroupResponse }
  DescribeUserHierarchyStructure: { input: DescribeUserHierarchyStructureRequest; output: DescribeUserHierarchyStructureResponse }
  DescribeView: { input: DescribeViewRequest; output: DescribeViewResponse }
  DescribeVocabulary: { input: DescribeVocabularyRequest; output: DescribeVocabularyResponse }
  DescribeWorkspace: { input: DescribeWorkspaceRequest; output: DescribeWorkspaceResponse }
  DisassociateAnalyticsDataSet: { input: DisassociateAnalyticsDataSetRequest; output: Readonly<Record<string, never>> }
  DisassociateApprovedOrigin: { input: DisassociateApprovedOriginRequest; output: Readonly<Record<string, never>> }
  DisassociateBot: { input: DisassociateBotRequest; output: Readonly<Record<string, never>> }
  DisassociateEmailAddressAlias: { input: DisassociateEmailAddressAliasRequest; output: Readonly<Record<string, never>> }
  DisassociateFlow: { input: DisassociateFlowRequest; output: Readonly<Record<string, never>> }
  DisassociateHoursOfOperations: { input: DisassociateHoursOfOperationsRequest; output: Readonly<Record<string, never>> }
  DisassociateInstanceStorageConfig: { input: DisassociateInstanceStorageConfigRequest; output: Readonly<Record<string, never>> }
  DisassociateLambdaFunction: { input: DisassociateLambdaFunctionRequest; output: Readonly<Record<string, never>> }
  DisassociateLexBot: { input: DisassociateLexBotRequest; output: Readonly<Record<string, never>> }
  DisassociatePhoneNumberContactFlow: { input: DisassociatePhoneNumberContactFlowRequest; output: Readonly<Record<string, never>> }
  DisassociateQueueEmailAddresses: { input: DisassociateQueueEmailAddressesRequest; output: Readonly<Record<string, never>> }
  DisassociateQueueQuickConnects: { input: DisassociateQueueQuickConnectsRequest; output: Readonly<Record<string, never>> }
  DisassociateRoutingProfileQueues: { input: DisassociateRoutingProfileQueuesRequest; output: Readonly<Record<string, never>> }
  DisassociateSecurityKey: { input: DisassociateSecurityKeyRequest; output: Readonly<Record<string, never>> }
  DisassociateSecurityProfiles: { input: DisassociateSecurityProfilesRequest; output: Readonly<Record<string, never>> }
  DisassociateTrafficDistributionGroupUser: { input: DisassociateTrafficDistributionGroupUserRequest; output: Readonly<Record<string, never>> }
  DisassociateUserProficiencies: { input: DisassociateUserProficienciesRequest; output: Readonly<Record<string, never>> }
  DisassociateWorkspace: { input: DisassociateWorkspaceRequest; output: DisassociateWorkspaceResponse }
  DismissUserContact: { input: DismissUserContactRequest; output: Readonly<Record<string, never>> }
  EvaluateDataTableValues: { input: EvaluateDataTableValuesRequest; output: EvaluateDataTableValuesResponse }
  GetAttachedFile: { input: GetAttachedFileRequest; output: GetAttachedFileResponse }
  GetContactAttributes: { input: GetContactAttributesRequest; output: GetContactAttributesResponse }
  GetContactMetrics: { input: GetContactMetricsRequest; output: GetContactMetricsResponse }
  GetCrossRegionRouting: { input: GetCrossRegionRoutingRequest; output: GetCrossRegionRoutingResponse }
  GetCurrentMetricData: { input: GetCurrentMetricDataRequest; output: GetCurrentMetricDataResponse }
  GetCurrentUserData: { input: GetCurrentUserDataRequest; output: GetCurrentUserDataResponse }
  GetEffectiveHoursOfOperations: { input: GetEffectiveHoursOfOperationsRequest; output: GetEffectiveHoursOfOperationsResponse }
  GetEvaluationFormValidation: { input: GetEvaluationFormValidationRequest; output: GetEvaluationFormValidationResponse }
  GetFederationToken: { input: GetFederationTokenRequest; output: GetFederationTokenResponse }
  GetFlowAssociation: { input: GetFlowAssociationRequest; output: GetFlowAssociationResponse }
  GetMetricData: { input: GetMetricDataRequest; output: GetMetricDataResponse }
  GetMetricDataV2: { input: GetMetricDataV2Request; output: GetMetricDataV2Response }
  GetPromptFile: { input: GetPromptFileRequest; output: GetPromptFileResponse }
  GetTaskTemplate: { input: GetTaskTemplateRequest; output: GetTaskTemplateResponse }
  GetTestCaseExecutionSummary: { input: GetTestCaseExecutionSummaryRequest; output: GetTestCaseExecutionSummaryResponse }
  GetTrafficDistribution: { input: GetTrafficDistributionRequest; output: GetTrafficDistributionResponse }
  ImportPhoneNumber: { input: ImportPhoneNumberRequest; output: ImportPhoneNumberResponse }
  ImportWorkspaceMedia: { input: ImportWorkspaceMediaRequest; output: Readonly<Record<string, never>> }
  ListAgentStatuses: { input: ListAgentStatusRequest; output: ListAgentStatusResponse }
  ListAnalyticsDataAssociations: { input: ListAnalyticsDataAssociationsRequest; output: ListAnalyticsDataAssociationsResponse }
  ListAnalyticsDataLakeDataSets: { input: ListAnalyticsDataLakeDataSetsRequest; output: ListAnalyticsDataLakeDataSetsResponse }
  ListApprovedOrigins: { input: ListApprovedOriginsRequest; output: ListApprovedOriginsResponse }
  ListAssociatedContacts: { input: ListAssociatedContactsRequest; output: ListAssociatedContactsResponse }
  ListAttachedFilesConfigurations: { input: ListAttachedFilesConfigurationsRequest; output: ListAttachedFilesConfigurationsResponse }
  ListAuthenticationProfiles: { input: ListAuthenticationProfilesRequest; output: ListAuthenticationProfilesResponse }
  ListBots: { input: ListBotsRequest; output: ListBotsResponse }
  ListChildHoursOfOperations: { input: ListChildHoursOfOperationsRequest; output: ListChildHoursOfOperationsResponse }
  ListContactEvaluations: { input: ListContactEvaluationsRequest; output: ListContactEvaluationsResponse }
  ListContactFlowModuleAliases: { input: ListContactFlowModuleAliasesRequest; output: ListContactFlowModuleAliasesResponse }
  ListContactFlowModuleVersions: { input: ListContactFlowModuleVersionsRequest; output: ListContactFlowModuleVersionsResponse }
  ListContactFlowModules: { input: ListContactFlowModulesRequest; output: ListContactFlowModulesResponse }
  ListContactFlowVersions: { input: ListContactFlowVersionsRequest; output: ListContactFlowVersionsResponse }
  ListContactFlows: { input: ListContactFlowsRequest; output: ListContactFlowsResponse }
  ListContactReferences: { input: ListContactReferencesRequest; output: ListContactReferencesResponse }
  ListDataTableAttributes: { input: ListDataTableAttributesRequest; output: ListDataTableAttributesResponse }
  ListDataTablePrimaryValues: { input: ListDataTablePrimaryValuesRequest; output: ListDataTablePrimaryValuesResponse }
  ListDataTableValues: { input: ListDataTableValuesRequest; output: ListDataTableValuesResponse }
  ListDataTables: { input: ListDataTablesRequest; output: ListDataTablesResponse }
  ListDefaultVocabularies: { input: ListDefaultVocabulariesRequest; output: ListDefaultVocabulariesResponse }
  ListEntitySecurityProfiles: { input: ListEntitySecurityProfilesRequest; output: ListEntitySecurityProfilesResponse }
  ListEvaluationFormAIVersions: { input: ListEvaluationFormAIVersionsRequest; output: ListEvaluationFormAIVersionsResponse }
  ListEvaluationFormVersions: { input: ListEvaluationFormVersionsRequest; output: ListEvaluationFormVersionsResponse }
  ListEvaluationForms: { input: ListEvaluationFormsRequest; output: ListEvaluationFormsResponse }
  ListExtractionDefinitions: { input: ListExtractionDefinitionsRequest; output: ListExtractionDefinitionsResponse }
  ListFlowAssociations: { input: ListFlowAssociationsRequest; output: ListFlowAssociationsResponse }
  ListHoursOfOperationOverrides: { input: ListHoursOfOperationOverridesRequest; output: ListHoursOfOperationOverridesResponse }
  ListHoursOfOperations: { input: ListHoursOfOperationsRequest; output: ListHoursOfOperationsResponse }
  ListInstanceAttributes: { input: ListInstanceAttributesRequest; output: ListInstanceAttributesResponse }
  ListInstanceStorageConfigs: { input: ListInstanceStorageConfigsRequest; output: ListInstanceStorageConfigsResponse }
  ListInstances: { input: ListInstancesRequest; output: ListInstancesResponse }
  ListIntegrationAssociations: { input: ListIntegrationAssociationsRequest; output: ListIntegrationAssociationsResponse }
  ListLambdaFunctions: { input: ListLambdaFunctionsRequest; output: ListLambdaFunctionsResponse }
  ListLexBots: { input: ListLexBotsRequest; output: ListLexBotsResponse }
  ListMetrics: { input: ListMetricsRequest; output: ListMetricsResponse }
  ListNotifications: { input: ListNotificationsRequest; output: ListNotificationsResponse }
  ListPhoneNumbers: { input: ListPhoneNumbersRequest; output: ListPhoneNumbersResponse }
  ListPhoneNumbersV2: { input: ListPhoneNumbersV2Request; output: ListPhoneNumbersV2Response }
  ListPredefinedAttributes: { input: ListPredefinedAttributesRequest; output: ListPredefinedAttributesResponse }
  ListPrompts: { input: ListPromptsRequest; output: ListPromptsResponse }
  ListQueueEmailAddresses: { input: ListQueueEmailAddressesRequest; output: ListQueueEmailAddressesResponse }
  ListQueueQuickConnects: { input: ListQueueQuickConnectsRequest; output: ListQueueQuickConnectsResponse }
  ListQueues: { input: ListQueuesRequest; output: ListQueuesResponse }
  ListQuickConnects: { input: ListQuickConnectsRequest; output: ListQuickConnectsResponse }
  ListRealtimeContactAnalysisSegmentsV2: { input: ListRealtimeContactAnalysisSegmentsV2Request; output: ListRealtimeContactAnalysisSegmentsV2Response }
  ListRoutingProfileManualAssignmentQueues: { input: ListRoutingProfileManualAssignmentQueuesRequest; output: ListRoutingProfileManualAssignmentQueuesResponse }
  ListRoutingProfileQueues: { input: ListRoutingProfileQueuesRequest; output: ListRoutingProfileQueuesResponse }
  ListRoutingProfiles: { input: ListRoutingProfilesRequest; output: ListRoutingProfilesResponse }
  ListRules: { input: ListRulesRequest; output: ListRulesResponse }
  ListSecurityKeys: { input: ListSecurityKeysRequest; output: ListSecurityKeysResponse }
  ListSecurityProfileAIAgents: { input: ListSecurityProfileAIAgentsRequest; output: ListSecurityProfileAIAgentsResponse }
  ListSecurityProfileApplications: { input: ListSecurityProfileApplicationsRequest; output: ListSecurityProfileApplicationsResponse }
  ListSecurityProfileFlowModules: { input: ListSecurityProfileFlowModulesRequest; output: ListSecurityProfileFlowModulesResponse }
  ListSecurityProfilePermissions: { input: ListSecurityProfilePermissionsRequest; output: ListSecurityProfilePermissionsResponse }
  ListSecurityProfiles: { input: ListSecurityProfilesRequest; output: ListSecurityProfilesResponse }
  ListTagsForResource: { input: ListTagsForResourceRequest; output: ListTagsForResourceResponse }
  ListTaskTemplates: { input: ListTaskTemplatesRequest; output: ListTaskTemplatesResponse }
  ListTestCaseExecutionRecords: { input: ListTestCaseExecutionRecordsRequest; output: ListTestCaseExecutionRecordsResponse }
  ListTestCaseExecutions: { input: ListTestCaseExecutionsRequest; output: ListTestCaseExecutionsResponse }
  ListTestCases: { input: ListTestCasesRequest; output: ListTestCasesResponse }
  ListTrafficDistributionGroupUsers: { input: ListTrafficDistributionGroupUsersRequest; output: ListTrafficDistributionGroupUsersResponse }
  ListTrafficDistributionGroups: { input: ListTrafficDistributionGroupsRequest; output: ListTrafficDistributionGroupsResponse }
  ListUseCases: { input: ListUseCasesRequest; output: ListUseCasesResponse }
  ListUserHierarchyGroups: { input: ListUserHierarchyGroupsRequest; output: ListUserHierarchyGroupsResponse }
  ListUserNotifications: { input: ListUserNotificationsRequest; output: ListUserNotificationsResponse }
  ListUserProficiencies: { input: ListUserProficienciesRequest; output: ListUserProficienciesResponse }
  ListUsers: { input: ListUsersRequest; output: ListUsersResponse }
  ListViewVersions: { input: ListViewVersionsRequest; output: ListViewVersionsResponse }
  ListViews: { input: ListViewsRequest; output: ListViewsResponse }
  ListWorkspaceMedia: { input: ListWorkspaceMediaRequest; output: ListWorkspaceMediaResponse }
  ListWorkspacePages: { input: ListWorkspacePagesRequest; output: ListWorkspacePagesResponse }
  ListWorkspaces: { input: ListWorkspacesRequest; output: ListWorkspacesResponse }
  MonitorContact: { input: MonitorContactRequest; output: MonitorContactResponse }
  PauseContact: { input: PauseContactRequest; output: Readonly<Record<string, never>> }
  PutUserStatus: { input: PutUserStatusRequest; output: Readonly<Record<string, never>> }
  ReleasePhoneNumber: { input: ReleasePhoneNumberRequest; output: Readonly<Record<string, never>> }
  ReplicateInstance: { input: ReplicateInstanceRequest; output: ReplicateInstanceResponse }
  ResumeContact: { input: ResumeContactRequest; output: Readonly<Record<string, never>> }
  ResumeContactRecording: { input: ResumeContactRecordingRequest; output: Readonly<Record<string, never>> }
  SearchAgentStatuses: { input: SearchAgentStatusesRequest; output: SearchAgentStatusesResponse }
  SearchAvailablePhoneNumbers: { input: SearchAvailablePhoneNumbersRequest; output: SearchAvailablePhoneNumbersResponse }
  SearchContactEvaluations: { input: SearchContactEvaluationsRequest; output: SearchContactEvaluationsResponse }
  SearchContactFlowModules: { input: SearchContactFlowModulesRequest; output: SearchContactFlowModulesResponse }
  SearchContactFlows: { input: SearchContactFlowsRequest; output: SearchContactFlowsResponse }
  SearchContacts: { input: SearchContactsRequest; output: SearchContactsResponse }
  SearchDataTables: { input: SearchDataTablesRequest; output: SearchDataTablesResponse }
  SearchEmailAddresses: { input: SearchEmailAddressesRequest; output: SearchEmailAddressesResponse }
  SearchEvaluationForms: { input: SearchEvaluationFormsRequest; output: SearchEvaluationFormsResponse }
  SearchHoursOfOperationOverrides: { input: SearchHoursOfOperationOverridesRequest; output: SearchHoursOfOperationOverridesResponse }
  SearchHoursOfOperations: { input: SearchHoursOfOperationsRequest; output: SearchHoursOfOperationsResponse }
  SearchMetrics: { input: SearchMetricsRequest; output: SearchMetricsResponse }
  SearchNotifications: { input: SearchNotificationsRequest; output: SearchNotificationsResponse }
  SearchPredefinedAttributes: { input: SearchPredefinedAttributesRequest; output: SearchPredefinedAttributesResponse }
  SearchPrompts: { input: SearchPromptsRequest; output: SearchPromptsResponse }
  SearchQueues: { input: SearchQueuesRequest; output: SearchQueuesResponse }
  SearchQuickConnects: { input: SearchQuickConnectsRequest; output: SearchQuickConnectsResponse }
  SearchResourceTags: { input: SearchResourceTagsRequest; output: SearchResourceTagsResponse }
  SearchRoutingProfiles: { input: SearchRoutingProfilesRequest; output: SearchRoutingProfilesResponse }
  SearchRules: { input: SearchRulesRequest; output: SearchRulesResponse }
  SearchSecurityProfiles: { input: SearchSecurityProfilesRequest; output: SearchSecurityProfilesResponse }
  SearchTestCases: { input: SearchTestCasesRequest; output: SearchTestCasesResponse }
  SearchUserHierarchyGroups: { input: SearchUserHierarchyGroupsRequest; output: SearchUserHierarchyGroupsResponse }
  SearchUsers: { input: SearchUsersRequest; output: SearchUsersResponse }
  SearchViews: { input: SearchViewsRequest; output: SearchViewsResponse }
  SearchVocabularies: { input: SearchVocabulariesRequest; output: SearchVocabulariesResponse }
  SearchWorkspaceAssociations: { input: SearchWorkspaceAssociationsRequest; output: SearchWorkspaceAssociationsResponse }
  SearchWorkspaces: { input: SearchWorkspacesRequest; output: SearchWorkspacesResponse }
  SendChatIntegrationEvent: { input: SendChatIntegrationEventRequest; output: SendChatIntegrationEventResponse }
  SendOutboundEmail: { input: SendOutboundEmailRequest; output: Readonly<Record<string, never>> }
  SendOutboundWebNotification: { input: SendOutboundWebNotificationRequest; output: Readonly<Record<string, never>> }
  StartAssistantContact: { input: StartAssistantContactRequest; output: StartAssistantContactResponse }
  StartAttachedFileUpload: { input: StartAttachedFileUploadRequest; output: StartAttachedFileUploadResponse }
  StartChatContact: { input: StartChatContactRequest; output: StartChatContactResponse }
  StartContactConversationalAnalyticsJob: { input: StartContactConversationalAnalyticsJobRequest; output: StartContactConversationalAnalyticsJobResponse }
  StartContactEvaluation: { input: StartContactEvaluationRequest; output: StartContactEvaluationResponse }
  StartContactMediaProcessing: { input: StartContactMediaProcessingRequest; output: Readonly<Record<string, never>> }
  StartContactRecording: { input: StartContactRecordingRequest; output: Readonly<Record<string, never>> }
  StartContactStreaming: { input: StartContactStreamingRequest; output: StartContactStreamingResponse }
  StartEmailContact: { input: StartEmailContactRequest; output: StartEmailContactResponse }
  StartEvaluationFormValidation: { input: StartEvaluationFormValidationRequest; output: StartEvaluationFormValidationResponse }
  StartOutboundChatContact: { input: StartOutboundChatContactRequest; output: StartOutboundChatContactResponse }
  StartOutboundEmailContact: { input: StartOutboundEmailContactRequest; output: StartOutboundEmailContactResponse }
  StartOutboundVoiceContact: { input: StartOutboundVoiceContactRequest; output: StartOutboundVoiceContactResponse }
  StartScreenSharing: { input: StartScreenSharingRequest; output: Readonly<Record<string, never>> }
  StartTaskContact: { input: StartTaskContactRequest; output: StartTaskContactResponse }
  StartTestCaseExecution: { input: StartTestCaseExecutionRequest; output: StartTestCaseExecutionResponse }
  StartWebRTCContact: { input: StartWebRTCContactRequest; output: StartWebRTCContactResponse }
  StopContact: { input: StopContactRequest; output: Readonly<Record<string, never>> }
  StopContactMediaProcessing: { input: StopContactMediaProcessingRequest; output: Readonly<Record<string, never>> }
  StopContactRecording: { input: StopContactRecordingRequest; output: Readonly<Record<string, never>> }
  StopContactStreaming: { input: StopContactStreamingRequest; output: Readonly<Record<string, never>> }
  StopTestCaseExecution: { input: StopTestCaseExecutionRequest; output: Readonly<Record<string, never>> }
  SubmitContactEvaluation: { input: SubmitContactEvaluationRequest; output: SubmitContactEvaluationResponse }
  SuspendContactRecording: { input: SuspendContactRecordingRequest; output: Readonly<Record<string, never>> }
  TagContact: { input: TagContactRequest; output: Readonly<Record<string, never>> }
  TagResource: { input: TagResourceRequest; output: Readonly<Record<string, never>> }
  TransferContact: { input: TransferContactRequest; output: TransferContactResponse }
  UntagContact: { input: UntagContactRequest; output: Readonly<Record<string, never>> }
  UntagResource: { input: UntagResourceRequest; output: Readonly<Record<string, never>> }
  UpdateAgentStatus: { input: UpdateAgentStatusRequest; output: Readonly<Record<string, never>> }
  UpdateAttachedFilesConfiguration: { input: UpdateAttachedFilesConfigurationRequest; output: UpdateAttachedFilesConfigurationResponse }
  UpdateAuthenticationProfile: { input: UpdateAuthenticationProfileRequest; output: Readonly<Record<string, never>> }
  UpdateContact: { input: UpdateContactRequest; output: Readonly<Record<string, never>> }
  UpdateContactAttributes: { input: UpdateContactAttributesRequest; output: Readonly<Record<string, never>> }
  UpdateContactEvaluation: { input: UpdateContactEvaluationRequest; output: UpdateContactEvaluationResponse }
  UpdateContactFlowContent: { input: UpdateContactFlowContentRequest; output: Readonly<Record<string, never>> }
  UpdateContactFlowMetadata: { input: UpdateContactFlowMetadataRequest; output: Readonly<Record<string, never>> }
  UpdateContactFlowModuleAlias: { input: UpdateContactFlowModuleAliasRequest; output: Readonly<Record<string, never>> }
  UpdateContactFlowModuleContent: { input: UpdateContactFlowModuleContentRequest; output: Readonly<Record<string, never>> }
  UpdateContactFlowModuleMetadata: { input: UpdateContactFlowModuleMetadataRequest; output: Readonly<Record<string, never>> }
  UpdateContactFlowName: { input: UpdateContactFlowNameRequest; output: Readonly<Record<string, never>> }
  UpdateContactRoutingData: { input: UpdateContactRoutingDataRequest; output: Readonly<Record<string, never>> }
  UpdateContactSchedule: { input: UpdateContactScheduleRequest; output: Readonly<Record<string, never>> }
  UpdateContactTaskTemplate: { input: UpdateContactTaskTemplateRequest; output: Readonly<Record<string, never>> }
  UpdateCrossRegionRouting: { input: UpdateCrossRegionRoutingRequest; output: Readonly<Record<string, never>> }
  UpdateDataTableAttribute: { input: UpdateDataTableAttributeRequest; output: UpdateDataTableAttributeResponse }
  UpdateDataTableMetadata: { input: UpdateDataTableMetadataRequest; output: UpdateDataTableMetadataResponse }
  UpdateDataTablePrimaryValues: { input: UpdateDataTablePrimaryValuesRequest; output: UpdateDataTablePrimaryValuesResponse }
  UpdateEmailAddressMetadata: { input: UpdateEmailAddressMetadataRequest; output: UpdateEmailAddressMetadataResponse }
  UpdateEvaluationForm: { input: UpdateEvaluationFormRequest; output: UpdateEvaluationFormResponse }
  UpdateExtractionDefinition: { input: UpdateExtractionDefinitionRequest; output: Readonly<Record<string, never>> }
  UpdateHoursOfOperation: { input: UpdateHoursOfOperationRequest; output: Readonly<Record<string, never>> }
  UpdateHoursOfOperationOverride: { input: UpdateHoursOfOperationOverrideRequest; output: Readonly<Record<string, never>> }
  UpdateInstanceAttribute: { input: UpdateInstanceAttributeRequest; output: Readonly<Record<string, never>> }
  UpdateInstanceStorageConfig: { input: UpdateInstanceStorageConfigRequest; output: Readonly<Record<string, never>> }
  UpdateMetricContent: { input: UpdateMetricContentRequest; output: Readonly<Record<string, never>> }
  UpdateMetricMetadata: { input: UpdateMetricMetadataRequest; output: Readonly<Record<string, never>> }
  UpdateNotificationContent: { input: UpdateNotificationContentRequest; output: Readonly<Record<string, never>> }
  UpdateParticipantAuthentication: { input: UpdateParticipantAuthenticationRequest; output: Readonly<Record<string, never>> }
  UpdateParticipantRoleConfig: { input: UpdateParticipantRoleConfigRequest; output: Readonly<Record<string, never>> }
  UpdatePhoneNumber: { input: UpdatePhoneNumberRequest; output: UpdatePhoneNumberResponse }
  UpdatePhoneNumberMetadata: { input: UpdatePhoneNumberMetadataRequest; output: Readonly<Record<string, never>> }
  UpdatePredefinedAttribute: { input: UpdatePredefinedAttributeRequest; output: Readonly<Record<string, never>> }
  UpdatePrompt: { input: UpdatePromptRequest; output: UpdatePromptResponse }
  UpdateQueueHoursOfOperation: { input: UpdateQueueHoursOfOperationRequest; output: Readonly<Record<string, never>> }
  UpdateQueueMaxContacts: { input: UpdateQueueMaxContactsRequest; output: Readonly<Record<string, never>> }
  UpdateQueueName: { input: UpdateQueueNameRequest; output: Readonly<Record<string, never>> }
  UpdateQueueOutboundCallerConfig: { input: UpdateQueueOutboundCallerConfigRequest; output: Readonly<Record<string, never>> }
  UpdateQueueOutboundEmailConfig: { input: UpdateQueueOutboundEmailConfigRequest; output: Readonly<Record<string, never>> }
  UpdateQueueStatus: { input: UpdateQueueStatusRequest; output: Readonly<Record<string, never>> }
  UpdateQuickConnectConfig: { input: UpdateQuickConnectConfigRequest; output: Readonly<Record<string, never>> }
  UpdateQuickConnectName: { input: UpdateQuickConnectNameRequest; output: Readonly<Record<string, never>> }
  UpdateRoutingProfileAgentAvailabilityTimer: { input: UpdateRoutingProfileAgentAvailabilityTimerRequest; output: Readonly<Record<string, never>> }
  UpdateRoutingProfileConcurrency: { input: UpdateRoutingProfileConcurrencyRequest; output: Readonly<Record<string, never>> }
  UpdateRoutingProfileDefaultOutboundQueue: { input: UpdateRoutingProfileDefaultOutboundQueueRequest; output: Readonly<Record<string, never>> }
  UpdateRoutingProfileName: { input: UpdateRoutingProfileNameRequest; output: Readonly<Record<string, never>> }
  UpdateRoutingProfileQueues: { input: UpdateRoutingProfileQueuesRequest; output: Readonly<Record<string, never>> }
  UpdateRule: { input: UpdateRuleRequest; output: Readonly<Record<string, never>> }
  UpdateSecurityProfile: { input: UpdateSecurityProfileRequest; output: Readonly<Record<string, never>> }
  UpdateTaskTemplate: { input: UpdateTaskTemplateRequest; output: UpdateTaskTemplateResponse }
  UpdateTestCase: { input: UpdateTestCaseRequest; output: Readonly<Record<string, never>> }
  UpdateTrafficDistribution: { input: UpdateTrafficDistributionRequest; output: Readonly<Record<string, never>> }
  UpdateUserConfig: { input: UpdateUserConfigRequest; output: Readonly<Record<string, never>> }
  UpdateUserHierarchy: { input: UpdateUserHierarchyRequest; output: Readonly<Record<string, never>> }
  UpdateUserHierarchyGroupName: { input: UpdateUserHierarchyGroupNameRequest; output: Readonly<Record<string, never>> }
  UpdateUserHierarchyStructure: { input: UpdateUserHierarchyStructureRequest; output: Readonly<Record<string, never>> }
  UpdateUserIdentityInfo: { input: UpdateUserIdentityInfoRequest; output: Readonly<Record<string, never>> }
  UpdateUserNotificationStatus: { input: UpdateUserNotificationStatusRequest; output: Readonly<Record<string, never>> }
  UpdateUserPhoneConfig: { input: UpdateUserPhoneConfigRequest; output: Readonly<Record<string, never>> }
  UpdateUserProficiencies: { input: UpdateUserProficienciesRequest; output: Readonly<Record<string, never>> }
  UpdateUserRoutingProfile: { input: UpdateUserRoutingProfileRequest; output: Readonly<Record<string, never>> }
  UpdateUserSecurityProfiles: { input: UpdateUserSecurityProfilesRequest; output: Readonly<Record<string, never>> }
  UpdateViewContent: { input: UpdateViewContentRequest; output: UpdateViewContentResponse }
  UpdateViewMetadata: { input: UpdateViewMetadataRequest; output: Readonly<Record<string, never>> }
  UpdateWorkspaceMetadata: { input: UpdateWorkspaceMetadataRequest; output: Readonly<Record<string, never>> }
  UpdateWorkspacePage: { input: UpdateWorkspacePageRequest; output: Readonly<Record<string, never>> }
  UpdateWorkspaceTheme: { input: UpdateWorkspaceThemeRequest; output: Readonly<Record<string, never>> }
  UpdateWorkspaceVisibility: { input: UpdateWorkspaceVisibilityRequest; output: Readonly<Record<string, never>> }
}

export interface AIAgent {
  readonly Arn?: string | undefined
  readonly Type?: 'THIRD_PARTY' | undefined
}

export interface ActionSummary {
  readonly ActionType: 'CREATE_TASK' | 'ASSIGN_CONTACT_CATEGORY' | 'GENERATE_EVENTBRIDGE_EVENT' | 'SEND_NOTIFICATION' | 'CREATE_CASE' | 'UPDATE_CASE' | 'ASSIGN_SLA' | 'END_ASSOCIATED_TASKS' | 'SUBMIT_AUTO_EVALUATION' | 'EXTRACT_INFORMATION' | 'SEND_IN_APP_NOTIFICATION'
}

export interface ActivateEvaluationFormRequest {
  readonly InstanceId: string
  readonly EvaluationFormId: string
  readonly EvaluationFormVersion: number
}

export interface ActivateEvaluationFormResponse {
  readonly EvaluationFormId: string
  readonly EvaluationFormArn: string
  readonly EvaluationFormVersion: number
}

export interface AdditionalEmailRecipients {
  readonly ToList?: readonly EmailRecipient[] | undefined
  readonly CcList?: readonly EmailRecipient[] | undefined
}

export interface AfterContactWorkConfig {
  readonly AfterContactWorkTimeLimit?: number | undefined
}

export interface AfterContactWorkConfigPerChannel {
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'
  readonly AfterContactWorkConfig: AfterContactWorkConfig
  readonly AgentFirstCallbackAfterContactWorkConfig?: AfterContactWorkConfig | undefined
}

export interface AgentConfig {
  readonly Distributions: readonly Distribution[]
}

export interface AgentContactReference {
  readonly ContactId?: string | undefined
  readonly Channel?: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL' | undefined
  readonly InitiationMethod?: 'INBOUND' | 'OUTBOUND' | 'TRANSFER' | 'QUEUE_TRANSFER' | 'CALLBACK' | 'API' | 'DISCONNECT' | 'MONITOR' | 'EXTERNAL_OUTBOUND' | 'WEBRTC_API' | 'AGENT_REPLY' | 'FLOW' | undefined
  readonly AgentContactState?: 'INCOMING' | 'PENDING' | 'CONNECTING' | 'CONNECTED' | 'CONNECTED_ONHOLD' | 'MISSED' | 'ERROR' | 'ENDED' | 'REJECTED' | undefined
  readonly StateStartTimestamp?: Date | undefined
  readonly ConnectedToAgentTimestamp?: Date | undefined
  readonly Queue?: QueueReference | undefined
}

export interface AgentFirst {
  readonly Preview?: Preview | undefined
}

export interface AgentHierarchyGroup {
  readonly Arn?: string | undefined
}

export interface AgentHierarchyGroups {
  readonly L1Ids?: readonly string[] | undefined
  readonly L2Ids?: readonly string[] | undefined
  readonly L3Ids?: readonly string[] | undefined
  readonly L4Ids?: readonly string[] | undefined
  readonly L5Ids?: readonly string[] | undefined
}

export interface AgentInfo {
  readonly Id?: string | undefined
  readonly AcceptedByAgentTimestamp?: Date | undefined
  readonly PreviewEndTimestamp?: Date | undefined
  readonly ConnectedToAgentTimestamp?: Date | undefined
  readonly AgentPauseDurationInSeconds?: number | undefined
  readonly HierarchyGroups?: HierarchyGroups | undefined
  readonly DeviceInfo?: DeviceInfo | undefined
  readonly Capabilities?: ParticipantCapabilities | undefined
  readonly AfterContactWorkDuration?: number | undefined
  readonly AfterContactWorkStartTimestamp?: Date | undefined
  readonly AfterContactWorkEndTimestamp?: Date | undefined
  readonly AgentInitiatedHoldDuration?: number | undefined
  readonly StateTransitions?: readonly StateTransition[] | undefined
  readonly VoiceEnhancementMode?: 'VOICE_ISOLATION' | 'NOISE_SUPPRESSION' | 'NONE' | undefined
  readonly ActiveRegion?: string | undefined
}

export interface AgentQualityMetrics {
  readonly Audio?: AudioQualityMetricsInfo | undefined
}

export interface AgentStatus {
  readonly AgentStatusARN?: string | undefined
  readonly AgentStatusId?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly Type?: 'ROUTABLE' | 'CUSTOM' | 'OFFLINE' | undefined
  readonly DisplayOrder?: number | undefined
  readonly State?: 'ENABLED' | 'DISABLED' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface AgentStatusIdentifier {
  readonly Arn?: string | undefined
  readonly Id?: string | undefined
}

export interface AgentStatusReference {
  readonly StatusStartTimestamp?: Date | undefined
  readonly StatusArn?: string | undefined
  readonly StatusName?: string | undefined
}

export interface AgentStatusSearchCriteria {
  readonly OrConditions?: readonly AgentStatusSearchCriteria[] | undefined
  readonly AndConditions?: readonly AgentStatusSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface AgentStatusSearchFilter {
  readonly AttributeFilter?: ControlPlaneAttributeFilter | undefined
}

export interface AgentStatusSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly Type?: 'ROUTABLE' | 'CUSTOM' | 'OFFLINE' | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface AgentsCriteria {
  readonly AgentIds?: readonly string[] | undefined
}

export interface AiAgentInfo {
  readonly AiUseCase?: 'AgentAssistance' | 'SelfService' | undefined
  readonly AiAgentVersionId?: string | undefined
  readonly AiAgentEscalated?: boolean | undefined
}

export interface AiAgentInput {
  readonly AiAgentId: string
}

export interface AiAgentSearchCriteria {
  readonly Id?: string | undefined
  readonly VersionNumber?: number | undefined
  readonly AiAgentEscalated?: boolean | undefined
  readonly AiUseCase?: 'AgentAssistance' | 'SelfService' | undefined
}

export interface AiAgentsCriteria {
  readonly Criteria?: readonly AiAgentSearchCriteria[] | undefined
}

export interface AliasConfiguration {
  readonly EmailAddressId: string
}

export interface AllowedCapabilities {
  readonly Customer?: ParticipantCapabilities | undefined
  readonly Agent?: ParticipantCapabilities | undefined
}

export interface AllowedExtension {
  readonly Extension: string
}

export interface AnalyticsConfiguration {
  readonly LanguageConfiguration: LanguageConfiguration
  readonly RedactionConfiguration: RedactionConfiguration
  readonly SentimentConfiguration: SentimentConfiguration
  readonly SummaryConfiguration: SummaryConfiguration
  readonly RulesConfiguration: RulesConfiguration
}

export interface AnalyticsDataAssociationResult {
  readonly DataSetId?: string | undefined
  readonly TargetAccountId?: string | undefined
  readonly ResourceShareId?: string | undefined
  readonly ResourceShareArn?: string | undefined
  readonly ResourceShareStatus?: string | undefined
}

export interface AnalyticsDataSetsResult {
  readonly DataSetId?: string | undefined
  readonly DataSetName?: string | undefined
}

export interface AnswerMachineDetectionConfig {
  readonly EnableAnswerMachineDetection?: boolean | undefined
  readonly AwaitAnswerMachinePrompt?: boolean | undefined
}

export interface Application {
  readonly Namespace?: string | undefined
  readonly ApplicationPermissions?: readonly string[] | undefined
  readonly Type?: 'MCP' | 'THIRD_PARTY_APPLICATION' | undefined
}

export interface AssignSlaActionDefinition {
  readonly SlaAssignmentType: 'CASES'
  readonly CaseSlaConfiguration?: CaseSlaConfiguration | undefined
}

export interface AssociateAnalyticsDataSetRequest {
  readonly InstanceId: string
  readonly DataSetId: string
  readonly TargetAccountId?: string | undefined
}

export interface AssociateAnalyticsDataSetResponse {
  readonly DataSetId?: string | undefined
  readonly TargetAccountId?: string | undefined
  readonly ResourceShareId?: string | undefined
  readonly ResourceShareArn?: string | undefined
}

export interface AssociateApprovedOriginRequest {
  readonly InstanceId: string
  readonly Origin: string
  readonly ClientToken?: string | undefined
}

export interface AssociateBotRequest {
  readonly InstanceId: string
  readonly LexBot?: LexBot | undefined
  readonly LexV2Bot?: LexV2Bot | undefined
  readonly ClientToken?: string | undefined
}

export interface AssociateContactWithUserRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly UserId: string
}

export interface AssociateDefaultVocabularyRequest {
  readonly InstanceId: string
  readonly LanguageCode: string
  readonly VocabularyId?: string | undefined
}

export interface AssociateEmailAddressAliasRequest {
  readonly EmailAddressId: string
  readonly InstanceId: string
  readonly AliasConfiguration: AliasConfiguration
  readonly ClientToken?: string | undefined
}

export interface AssociateFlowRequest {
  readonly InstanceId: string
  readonly ResourceId: string
  readonly FlowId: string
  readonly ResourceType: 'SMS_PHONE_NUMBER' | 'INBOUND_EMAIL' | 'OUTBOUND_EMAIL' | 'ANALYTICS_CONNECTOR' | 'WHATSAPP_MESSAGING_PHONE_NUMBER'
}

export interface AssociateHoursOfOperationsRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
  readonly ParentHoursOfOperationConfigs: readonly ParentHoursOfOperationConfig[]
}

export interface AssociateInstanceStorageConfigRequest {
  readonly InstanceId: string
  readonly ResourceType: 'CHAT_TRANSCRIPTS' | 'CALL_RECORDINGS' | 'SCHEDULED_REPORTS' | 'MEDIA_STREAMS' | 'CONTACT_TRACE_RECORDS' | 'AGENT_EVENTS' | 'REAL_TIME_CONTACT_ANALYSIS_SEGMENTS' | 'ATTACHMENTS' | 'CONTACT_EVALUATIONS' | 'SCREEN_RECORDINGS' | 'REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS' | 'REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS' | 'EMAIL_MESSAGES'
  readonly StorageConfig: InstanceStorageConfig
  readonly ClientToken?: string | undefined
}

export interface AssociateInstanceStorageConfigResponse {
  readonly AssociationId?: string | undefined
}

export interface AssociateLambdaFunctionRequest {
  readonly InstanceId: string
  readonly FunctionArn: string
  readonly ClientToken?: string | undefined
}

export interface AssociateLexBotRequest {
  readonly InstanceId: string
  readonly LexBot: LexBot
  readonly ClientToken?: string | undefined
}

export interface AssociatePhoneNumberContactFlowRequest {
  readonly PhoneNumberId: string
  readonly InstanceId: string
  readonly ContactFlowId: string
}

export interface AssociateQueueEmailAddressesRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly EmailAddressesConfig: readonly EmailAddressConfig[]
  readonly ClientToken?: string | undefined
}

export interface AssociateQueueQuickConnectsRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly QuickConnectIds: readonly string[]
}

export interface AssociateRoutingProfileQueuesRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
  readonly QueueConfigs?: readonly RoutingProfileQueueConfig[] | undefined
  readonly ManualAssignmentQueueConfigs?: readonly RoutingProfileManualAssignmentQueueConfig[] | undefined
}

export interface AssociateSecurityKeyRequest {
  readonly InstanceId: string
  readonly Key: string
  readonly ClientToken?: string | undefined
}

export interface AssociateSecurityKeyResponse {
  readonly AssociationId?: string | undefined
}

export interface AssociateSecurityProfilesRequest {
  readonly InstanceId: string
  readonly SecurityProfiles: readonly SecurityProfileItem[]
  readonly EntityType: 'USER' | 'AI_AGENT'
  readonly EntityArn: string
}

export interface AssociateTrafficDistributionGroupUserRequest {
  readonly TrafficDistributionGroupId: string
  readonly UserId: string
  readonly InstanceId: string
}

export interface AssociateUserProficienciesRequest {
  readonly InstanceId: string
  readonly UserId: string
  readonly UserProficiencies: readonly UserProficiency[]
}

export interface AssociateWorkspaceRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly ResourceArns: readonly string[]
}

export interface AssociateWorkspaceResponse {
  readonly SuccessfulList?: readonly SuccessfulBatchAssociationSummary[] | undefined
  readonly FailedList?: readonly FailedBatchAssociationSummary[] | undefined
}

export interface AssociatedContactSummary {
  readonly ContactId?: string | undefined
  readonly ContactArn?: string | undefined
  readonly InitiationTimestamp?: Date | undefined
  readonly DisconnectTimestamp?: Date | undefined
  readonly InitialContactId?: string | undefined
  readonly PreviousContactId?: string | undefined
  readonly RelatedContactId?: string | undefined
  readonly InitiationMethod?: 'INBOUND' | 'OUTBOUND' | 'TRANSFER' | 'QUEUE_TRANSFER' | 'CALLBACK' | 'API' | 'DISCONNECT' | 'MONITOR' | 'EXTERNAL_OUTBOUND' | 'WEBRTC_API' | 'AGENT_REPLY' | 'FLOW' | undefined
  readonly Channel?: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL' | undefined
}

export interface AttachedFile {
  readonly CreationTime: string
  readonly FileArn: string
  readonly FileId: string
  readonly FileName: string
  readonly FileSizeInBytes: number
  readonly FileStatus: 'APPROVED' | 'REJECTED' | 'PROCESSING' | 'FAILED'
  readonly CreatedBy?: CreatedByInfo | undefined
  readonly FileUseCaseType?: 'CONTACT_ANALYSIS' | 'EMAIL_MESSAGE' | 'EMAIL_MESSAGE_PLAIN_TEXT' | 'EMAIL_MESSAGE_REDACTED' | 'EMAIL_MESSAGE_PLAIN_TEXT_REDACTED' | 'ATTACHMENT' | 'VOICE_RECORDING' | undefined
  readonly AssociatedResourceArn?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface AttachedFileError {
  readonly ErrorCode?: string | undefined
  readonly ErrorMessage?: string | undefined
  readonly FileId?: string | undefined
}

export interface AttachedFilesConfiguration {
  readonly InstanceId: string
  readonly AttachmentScope: 'EMAIL' | 'CHAT' | 'CASE' | 'TASK'
  readonly MaximumSizeLimitInBytes?: number | undefined
  readonly ExtensionConfiguration?: ExtensionConfiguration | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface AttachedFilesConfigurationSummary {
  readonly InstanceId: string
  readonly AttachmentScope: 'EMAIL' | 'CHAT' | 'CASE' | 'TASK'
  readonly MaximumSizeLimitInBytes?: number | undefined
  readonly ExtensionConfiguration?: ExtensionConfiguration | undefined
}

export interface AttachmentReference {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
  readonly Status?: 'AVAILABLE' | 'DELETED' | 'APPROVED' | 'REJECTED' | 'PROCESSING' | 'FAILED' | undefined
  readonly Arn?: string | undefined
}

export interface Attendee {
  readonly AttendeeId?: string | undefined
  readonly JoinToken?: string | undefined
}

export interface Attribute {
  readonly AttributeType?: 'INBOUND_CALLS' | 'OUTBOUND_CALLS' | 'CONTACTFLOW_LOGS' | 'CONTACT_LENS' | 'AUTO_RESOLVE_BEST_VOICES' | 'USE_CUSTOM_TTS_VOICES' | 'EARLY_MEDIA' | 'MULTI_PARTY_CONFERENCE' | 'AUTO_MUTE_AGENT_ON_HOLD' | 'HIGH_VOLUME_OUTBOUND' | 'ENHANCED_CONTACT_MONITORING' | 'ENHANCED_CHAT_MONITORING' | 'MULTI_PARTY_CHAT_CONFERENCE' | 'MESSAGE_STREAMING' | undefined
  readonly Value?: string | undefined
}

export interface AttributeAndCondition {
  readonly TagConditions?: readonly TagCondition[] | undefined
  readonly HierarchyGroupCondition?: HierarchyGroupCondition | undefined
}

export interface AttributeCondition {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
  readonly ProficiencyLevel?: number | undefined
  readonly Range?: Range | undefined
  readonly MatchCriteria?: MatchCriteria | undefined
  readonly ComparisonOperator?: string | undefined
}

export interface AudioFeatures {
  readonly EchoReduction?: 'AVAILABLE' | 'UNAVAILABLE' | undefined
}

export interface AudioQualityMetricsInfo {
  readonly QualityScore?: number | undefined
  readonly PotentialQualityIssues?: readonly string[] | undefined
}

export interface AuthScope {
  readonly SecurityProfileIds?: readonly string[] | undefined
  readonly EntityType: 'CUSTOMER_PROFILE'
  readonly EntityId?: string | undefined
  readonly DomainName?: string | undefined
}

export interface AuthenticationProfile {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly AllowedIps?: readonly string[] | undefined
  readonly BlockedIps?: readonly string[] | undefined
  readonly IsDefault?: boolean | undefined
  readonly CreatedTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
  readonly PeriodicSessionDuration?: number | undefined
  readonly MaxSessionDuration?: number | undefined
  readonly SessionInactivityDuration?: number | undefined
  readonly SessionInactivityHandlingEnabled?: boolean | undefined
}

export interface AuthenticationProfileSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly IsDefault?: boolean | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface AutoAcceptConfig {
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'
  readonly AutoAccept: boolean
  readonly AgentFirstCallbackAutoAccept?: boolean | undefined
}

export interface AutoEvaluationConfiguration {
  readonly Enabled: boolean
}

export interface AutoEvaluationDetails {
  readonly AutoEvaluationEnabled: boolean
  readonly AutoEvaluationStatus?: 'IN_PROGRESS' | 'FAILED' | 'SUCCEEDED' | undefined
}

export interface AutomaticFailConfiguration {
  readonly TargetSection?: string | undefined
}

export interface AvailableFilter {
  readonly Id?: string | undefined
  readonly Type?: 'METRIC_LEVEL' | 'RESOURCE_LEVEL' | undefined
}

export interface AvailableNumberSummary {
  readonly PhoneNumber?: string | undefined
  readonly PhoneNumberCountryCode?: string | undefined
  readonly PhoneNumberType?: 'TOLL_FREE' | 'DID' | 'UIFN' | 'SHARED' | 'THIRD_PARTY_TF' | 'THIRD_PARTY_DID' | 'SHORT_CODE' | undefined
}

export interface BatchAssociateAnalyticsDataSetRequest {
  readonly InstanceId: string
  readonly DataSetIds: readonly string[]
  readonly TargetAccountId?: string | undefined
}

export interface BatchAssociateAnalyticsDataSetResponse {
  readonly Created?: readonly AnalyticsDataAssociationResult[] | undefined
  readonly Errors?: readonly ErrorResult[] | undefined
}

export interface BatchCreateDataTableValueFailureResult {
  readonly PrimaryValues: readonly PrimaryValue[]
  readonly AttributeName: string
  readonly Message: string
}

export interface BatchCreateDataTableValueRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly Values: readonly DataTableValue[]
}

export interface BatchCreateDataTableValueResponse {
  readonly Successful: readonly BatchCreateDataTableValueSuccessResult[]
  readonly Failed: readonly BatchCreateDataTableValueFailureResult[]
}

export interface BatchCreateDataTableValueSuccessResult {
  readonly PrimaryValues: readonly PrimaryValue[]
  readonly AttributeName: string
  readonly RecordId: string
  readonly LockVersion: DataTableLockVersion
}

export interface BatchDeleteDataTableValueFailureResult {
  readonly PrimaryValues: readonly PrimaryValue[]
  readonly AttributeName: string
  readonly Message: string
}

export interface BatchDeleteDataTableValueRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly Values: readonly DataTableDeleteValueIdentifier[]
}

export interface BatchDeleteDataTableValueResponse {
  readonly Successful: readonly BatchDeleteDataTableValueSuccessResult[]
  readonly Failed: readonly BatchDeleteDataTableValueFailureResult[]
}

export interface BatchDeleteDataTableValueSuccessResult {
  readonly PrimaryValues: readonly PrimaryValue[]
  readonly AttributeName: string
  readonly LockVersion: DataTableLockVersion
}

export interface BatchDescribeDataTableValueFailureResult {
  readonly PrimaryValues: readonly PrimaryValue[]
  readonly AttributeName: string
  readonly Message: string
}

export interface BatchDescribeDataTableValueRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly Values: readonly DataTableValueIdentifier[]
}

export interface BatchDescribeDataTableValueResponse {
  readonly Successful: readonly BatchDescribeDataTableValueSuccessResult[]
  readonly Failed: readonly BatchDescribeDataTableValueFailureResult[]
}

export interface BatchDescribeDataTableValueSuccessResult {
  readonly RecordId: string
  readonly AttributeId: string
  readonly PrimaryValues: readonly PrimaryValueResponse[]
  readonly AttributeName: string
  readonly Value?: string | undefined
  readonly LockVersion: DataTableLockVersion
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface BatchDisassociateAnalyticsDataSetRequest {
  readonly InstanceId: string
  readonly DataSetIds: readonly string[]
  readonly TargetAccountId?: string | undefined
}

export interface BatchDisassociateAnalyticsDataSetResponse {
  readonly Deleted?: readonly string[] | undefined
  readonly Errors?: readonly ErrorResult[] | undefined
}

export interface BatchGetAttachedFileMetadataRequest {
  readonly FileIds: readonly string[]
  readonly InstanceId: string
  readonly AssociatedResourceArn: string
}

export interface BatchGetAttachedFileMetadataResponse {
  readonly Files?: readonly AttachedFile[] | undefined
  readonly Errors?: readonly AttachedFileError[] | undefined
}

export interface BatchGetFlowAssociationRequest {
  readonly InstanceId: string
  readonly ResourceIds: readonly string[]
  readonly ResourceType?: 'WHATSAPP_MESSAGING_PHONE_NUMBER' | 'VOICE_PHONE_NUMBER' | 'INBOUND_EMAIL' | 'OUTBOUND_EMAIL' | 'ANALYTICS_CONNECTOR' | undefined
}

export interface BatchGetFlowAssociationResponse {
  readonly FlowAssociationSummaryList?: readonly FlowAssociationSummary[] | undefined
}

export interface BatchPutContactRequest {
  readonly ClientToken?: string | undefined
  readonly InstanceId: string
  readonly ContactDataRequestList: readonly ContactDataRequest[]
}

export interface BatchPutContactResponse {
  readonly SuccessfulRequestList?: readonly SuccessfulRequest[] | undefined
  readonly FailedRequestList?: readonly FailedRequest[] | undefined
}

export interface BatchUpdateDataTableValueFailureResult {
  readonly PrimaryValues: readonly PrimaryValue[]
  readonly AttributeName: string
  readonly Message: string
}

export interface BatchUpdateDataTableValueRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly Values: readonly DataTableValue[]
}

export interface BatchUpdateDataTableValueResponse {
  readonly Successful: readonly BatchUpdateDataTableValueSuccessResult[]
  readonly Failed: readonly BatchUpdateDataTableValueFailureResult[]
}

export interface BatchUpdateDataTableValueSuccessResult {
  readonly PrimaryValues: readonly PrimaryValue[]
  readonly AttributeName: string
  readonly LockVersion: DataTableLockVersion
}

export interface BooleanCondition {
  readonly FieldName?: string | undefined
  readonly ComparisonType?: 'IS_TRUE' | 'IS_FALSE' | undefined
}

export interface CalculationComponent {
  readonly Alias: string
  readonly MetricName?: string | undefined
  readonly MetricId?: string | undefined
  readonly MetricFilters?: readonly MetricFilter[] | undefined
}

export interface Campaign {
  readonly CampaignId?: string | undefined
}

export interface CaseSlaConfiguration {
  readonly Name: string
  readonly Type: 'CaseField'
  readonly FieldId?: string | undefined
  readonly TargetFieldValues?: readonly FieldValueUnion[] | undefined
  readonly TargetSlaMinutes: number
}

export interface ChatContactMetrics {
  readonly MultiParty?: boolean | undefined
  readonly TotalMessages?: number | undefined
  readonly TotalBotMessages?: number | undefined
  readonly TotalBotMessageLengthInChars?: number | undefined
  readonly ConversationCloseTimeInMillis?: number | undefined
  readonly ConversationTurnCount?: number | undefined
  readonly AgentFirstResponseTimestamp?: Date | undefined
  readonly AgentFirstResponseTimeInMillis?: number | undefined
}

export interface ChatEntryPointParameters {
  readonly FlowId?: string | undefined
}

export interface ChatEvent {
  readonly Type: 'DISCONNECT' | 'MESSAGE' | 'EVENT'
  readonly ContentType?: string | undefined
  readonly Content?: string | undefined
}

export interface ChatMessage {
  readonly ContentType: string
  readonly Content: string
}

export interface ChatMetrics {
  readonly ChatContactMetrics?: ChatContactMetrics | undefined
  readonly AgentMetrics?: ParticipantMetrics | undefined
  readonly CustomerMetrics?: ParticipantMetrics | undefined
}

export interface ChatParticipantRoleConfig {
  readonly ParticipantTimerConfigList: readonly ParticipantTimerConfiguration[]
}

export interface ChatStreamingConfiguration {
  readonly StreamingEndpointArn: string
}

export interface ClaimPhoneNumberRequest {
  readonly TargetArn?: string | undefined
  readonly InstanceId?: string | undefined
  readonly PhoneNumber: string
  readonly PhoneNumberDescription?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly ClientToken?: string | undefined
}

export interface ClaimPhoneNumberResponse {
  readonly PhoneNumberId?: string | undefined
  readonly PhoneNumberArn?: string | undefined
}

export interface ClaimedPhoneNumberSummary {
  readonly PhoneNumberId?: string | undefined
  readonly PhoneNumberArn?: string | undefined
  readonly PhoneNumber?: string | undefined
  readonly PhoneNumberCountryCode?: string | undefined
  readonly PhoneNumberType?: 'TOLL_FREE' | 'DID' | 'UIFN' | 'SHARED' | 'THIRD_PARTY_TF' | 'THIRD_PARTY_DID' | 'SHORT_CODE' | undefined
  readonly PhoneNumberDescription?: string | undefined
  readonly TargetArn?: string | undefined
  readonly InstanceId?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly PhoneNumberStatus?: PhoneNumberStatus | undefined
  readonly SourcePhoneNumberArn?: string | undefined
}

export interface CommonAttributeAndCondition {
  readonly TagConditions?: readonly TagCondition[] | undefined
}

export interface CompleteAttachedFileUploadRequest {
  readonly InstanceId: string
  readonly FileId: string
  readonly AssociatedResourceArn: string
}

export interface Condition {
  readonly StringCondition?: StringCondition | undefined
  readonly NumberCondition?: NumberCondition | undefined
}

export interface ConnectionCredentials {
  readonly ConnectionToken?: string | undefined
  readonly Expiry?: string | undefined
}

export interface ConnectionData {
  readonly Attendee?: Attendee | undefined
  readonly Meeting?: Meeting | undefined
}

export interface Contact {
  readonly Arn?: string | undefined
  readonly Id?: string | undefined
  readonly InitialContactId?: string | undefined
  readonly PreviousContactId?: string | undefined
  readonly ContactAssociationId?: string | undefined
  readonly InitiationMethod?: 'INBOUND' | 'OUTBOUND' | 'TRANSFER' | 'QUEUE_TRANSFER' | 'CALLBACK' | 'API' | 'DISCONNECT' | 'MONITOR' | 'EXTERNAL_OUTBOUND' | 'WEBRTC_API' | 'AGENT_REPLY' | 'FLOW' | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly Channel?: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL' | undefined
  readonly QueueInfo?: QueueInfo | undefined
  readonly AgentInfo?: AgentInfo | undefined
  readonly InitiationTimestamp?: Date | undefined
  readonly DisconnectTimestamp?: Date | undefined
  readonly LastUpdateTimestamp?: Date | undefined
  readonly LastPausedTimestamp?: Date | undefined
  readonly LastResumedTimestamp?: Date | undefined
  readonly RingStartTimestamp?: Date | undefined
  readonly TotalPauseCount?: number | undefined
  readonly TotalPauseDurationInSeconds?: number | undefined
  readonly ScheduledTimestamp?: Date | undefined
  readonly RelatedContactId?: string | undefined
  readonly WisdomInfo?: WisdomInfo | undefined
  readonly CustomerId?: string | undefined
  readonly CustomerEndpoint?: EndpointInfo | undefined
  readonly SystemEndpoint?: EndpointInfo | undefined
  readonly QueueTimeAdjustmentSeconds?: number | undefined
  readonly QueuePriority?: number | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly ConnectedToSystemTimestamp?: Date | undefined
  readonly RoutingCriteria?: RoutingCriteria | undefined
  readonly Customer?: Customer | undefined
  readonly Campaign?: Campaign | undefined
  readonly AnsweringMachineDetectionStatus?: 'ANSWERED' | 'UNDETECTED' | 'ERROR' | 'HUMAN_ANSWERED' | 'SIT_TONE_DETECTED' | 'SIT_TONE_BUSY' | 'SIT_TONE_INVALID_NUMBER' | 'FAX_MACHINE_DETECTED' | 'VOICEMAIL_BEEP' | 'VOICEMAIL_NO_BEEP' | 'AMD_UNRESOLVED' | 'AMD_UNANSWERED' | 'AMD_ERROR' | 'AMD_NOT_APPLICABLE' | undefined
  readonly CustomerVoiceActivity?: CustomerVoiceActivity | undefined
  readonly QualityMetrics?: QualityMetrics | undefined
  readonly ChatMetrics?: ChatMetrics | undefined
  readonly DisconnectDetails?: DisconnectDetails | undefined
  readonly AdditionalEmailRecipients?: AdditionalEmailRecipients | undefined
  readonly SegmentAttributes?: Readonly<Record<string, SegmentAttributeValue>> | undefined
  readonly Recordings?: readonly RecordingInfo[] | undefined
  readonly DisconnectReason?: string | undefined
  readonly ContactEvaluations?: Readonly<Record<string, ContactEvaluation>> | undefined
  readonly TaskTemplateInfo?: TaskTemplateInfoV2 | undefined
  readonly ContactDetails?: ContactDetails | undefined
  readonly OutboundStrategy?: OutboundStrategy | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly NextContacts?: readonly NextContactEntry[] | undefined
  readonly GlobalResiliencyMetadata?: GlobalResiliencyMetadata | undefined
}

export interface ContactAnalysis {
  readonly Transcript?: Transcript | undefined
}

export interface ContactAnalysisReference {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
  readonly Status?: 'AVAILABLE' | 'DELETED' | 'APPROVED' | 'REJECTED' | 'PROCESSING' | 'FAILED' | undefined
  readonly Arn?: string | undefined
  readonly AnalyticsMode?: 'PostContact' | 'RealTime' | 'ContactLens' | 'AutomatedInteraction' | undefined
  readonly IsRedacted?: boolean | undefined
}

export interface ContactConfiguration {
  readonly ContactId: string
  readonly ParticipantRole?: 'AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR' | undefined
  readonly IncludeRawMessage?: boolean | undefined
}

export interface ContactDataRequest {
  readonly SystemEndpoint?: Endpoint | undefined
  readonly CustomerEndpoint?: Endpoint | undefined
  readonly RequestIdentifier?: string | undefined
  readonly QueueId?: string | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly Campaign?: Campaign | undefined
  readonly OutboundStrategy?: OutboundStrategy | undefined
}

export interface ContactDetails {
  readonly Name?: string | undefined
  readonly Description?: string | undefined
}

export interface ContactEvaluation {
  readonly FormId?: string | undefined
  readonly EvaluationArn?: string | undefined
  readonly Status?: 'COMPLETE' | 'IN_PROGRESS' | 'DELETED' | undefined
  readonly StartTimestamp?: Date | undefined
  readonly EndTimestamp?: Date | undefined
  readonly DeleteTimestamp?: Date | undefined
  readonly ExportLocation?: string | undefined
}

export interface ContactEvaluationAttributeAndCondition {
  readonly TagConditions?: readonly TagCondition[] | undefined
  readonly AttributeConditions?: readonly ContactEvaluationAttributeCondition[] | undefined
}

export interface ContactEvaluationAttributeCondition {
  readonly AttributeKey?: 'ContactAgentId' | undefined
  readonly AttributeValue?: ContactEvaluationAttributeValue | undefined
  readonly ComparisonType?: 'EXACT' | undefined
}

export interface ContactEvaluationAttributeFilter {
  readonly OrConditions?: readonly ContactEvaluationAttributeAndCondition[] | undefined
  readonly AndCondition?: ContactEvaluationAttributeAndCondition | undefined
  readonly TagCondition?: TagCondition | undefined
  readonly ContactEvaluationAttributeCondition?: ContactEvaluationAttributeCondition | undefined
}

export interface ContactEvaluationAttributeValue {
  readonly StringValue?: string | undefined
}

export interface ContactFilter {
  readonly ContactStates?: readonly ('INCOMING' | 'PENDING' | 'CONNECTING' | 'CONNECTED' | 'CONNECTED_ONHOLD' | 'MISSED' | 'ERROR' | 'ENDED' | 'REJECTED')[] | undefined
}

export interface ContactFlow {
  readonly Arn?: string | undefined
  readonly Id?: string | undefined
  readonly Name?: string | undefined
  readonly Type?: 'CONTACT_FLOW' | 'CUSTOMER_QUEUE' | 'CUSTOMER_HOLD' | 'CUSTOMER_WHISPER' | 'AGENT_HOLD' | 'AGENT_WHISPER' | 'OUTBOUND_WHISPER' | 'AGENT_TRANSFER' | 'QUEUE_TRANSFER' | 'CAMPAIGN' | undefined
  readonly State?: 'ACTIVE' | 'ARCHIVED' | undefined
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly Description?: string | undefined
  readonly Content?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly FlowContentSha256?: string | undefined
  readonly Version?: number | undefined
  readonly VersionDescription?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ContactFlowAttributeAndCondition {
  readonly TagConditions?: readonly TagCondition[] | undefined
  readonly ContactFlowTypeCondition?: ContactFlowTypeCondition | undefined
}

export interface ContactFlowAttributeFilter {
  readonly OrConditions?: readonly ContactFlowAttributeAndCondition[] | undefined
  readonly AndCondition?: ContactFlowAttributeAndCondition | undefined
  readonly TagCondition?: TagCondition | undefined
  readonly ContactFlowTypeCondition?: ContactFlowTypeCondition | undefined
}

export interface ContactFlowModule {
  readonly Arn?: string | undefined
  readonly Id?: string | undefined
  readonly Name?: string | undefined
  readonly Content?: string | undefined
  readonly Description?: string | undefined
  readonly State?: 'ACTIVE' | 'ARCHIVED' | undefined
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly FlowModuleContentSha256?: string | undefined
  readonly Version?: number | undefined
  readonly VersionDescription?: string | undefined
  readonly Settings?: string | undefined
  readonly ExternalInvocationConfiguration?: ExternalInvocationConfiguration | undefined
}

export interface ContactFlowModuleAliasInfo {
  readonly ContactFlowModuleId?: string | undefined
  readonly ContactFlowModuleArn?: string | undefined
  readonly AliasId?: string | undefined
  readonly Version?: number | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly LastModifiedRegion?: string | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface ContactFlowModuleAliasSummary {
  readonly Arn?: string | undefined
  readonly AliasId?: string | undefined
  readonly Version?: number | undefined
  readonly AliasName?: string | undefined
  readonly AliasDescription?: string | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface ContactFlowModuleSearchCriteria {
  readonly OrConditions?: readonly ContactFlowModuleSearchCriteria[] | undefined
  readonly AndConditions?: readonly ContactFlowModuleSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
  readonly StateCondition?: 'ACTIVE' | 'ARCHIVED' | undefined
  readonly StatusCondition?: 'PUBLISHED' | 'SAVED' | undefined
}

export interface ContactFlowModuleSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
}

export interface ContactFlowModuleSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly State?: 'ACTIVE' | 'ARCHIVED' | undefined
}

export interface ContactFlowModuleVersionSummary {
  readonly Arn?: string | undefined
  readonly VersionDescription?: string | undefined
  readonly Version?: number | undefined
}

export interface ContactFlowSearchCriteria {
  readonly OrConditions?: readonly ContactFlowSearchCriteria[] | undefined
  readonly AndConditions?: readonly ContactFlowSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
  readonly TypeCondition?: 'CONTACT_FLOW' | 'CUSTOMER_QUEUE' | 'CUSTOMER_HOLD' | 'CUSTOMER_WHISPER' | 'AGENT_HOLD' | 'AGENT_WHISPER' | 'OUTBOUND_WHISPER' | 'AGENT_TRANSFER' | 'QUEUE_TRANSFER' | 'CAMPAIGN' | undefined
  readonly StateCondition?: 'ACTIVE' | 'ARCHIVED' | undefined
  readonly StatusCondition?: 'PUBLISHED' | 'SAVED' | undefined
}

export interface ContactFlowSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
  readonly FlowAttributeFilter?: ContactFlowAttributeFilter | undefined
}

export interface ContactFlowSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly ContactFlowType?: 'CONTACT_FLOW' | 'CUSTOMER_QUEUE' | 'CUSTOMER_HOLD' | 'CUSTOMER_WHISPER' | 'AGENT_HOLD' | 'AGENT_WHISPER' | 'OUTBOUND_WHISPER' | 'AGENT_TRANSFER' | 'QUEUE_TRANSFER' | 'CAMPAIGN' | undefined
  readonly ContactFlowState?: 'ACTIVE' | 'ARCHIVED' | undefined
  readonly ContactFlowStatus?: 'PUBLISHED' | 'SAVED' | undefined
}

export interface ContactFlowTypeCondition {
  readonly ContactFlowType?: 'CONTACT_FLOW' | 'CUSTOMER_QUEUE' | 'CUSTOMER_HOLD' | 'CUSTOMER_WHISPER' | 'AGENT_HOLD' | 'AGENT_WHISPER' | 'OUTBOUND_WHISPER' | 'AGENT_TRANSFER' | 'QUEUE_TRANSFER' | 'CAMPAIGN' | undefined
}

export interface ContactFlowVersionSummary {
  readonly Arn?: string | undefined
  readonly VersionDescription?: string | undefined
  readonly Version?: number | undefined
}

export interface ContactMetricInfo {
  readonly Name: 'ESTIMATED_WAIT_TIME' | 'POSITION_IN_QUEUE'
}

export interface ContactMetricResult {
  readonly Name: 'ESTIMATED_WAIT_TIME' | 'POSITION_IN_QUEUE'
  readonly Value: ContactMetricValue
}

export interface ContactMetricValue {
  readonly Number?: number | undefined
}

export interface ContactSearchSummary {
  readonly Arn?: string | undefined
  readonly Id?: string | undefined
  readonly InitialContactId?: string | undefined
  readonly PreviousContactId?: string | undefined
  readonly InitiationMethod?: 'INBOUND' | 'OUTBOUND' | 'TRANSFER' | 'QUEUE_TRANSFER' | 'CALLBACK' | 'API' | 'DISCONNECT' | 'MONITOR' | 'EXTERNAL_OUTBOUND' | 'WEBRTC_API' | 'AGENT_REPLY' | 'FLOW' | undefined
  readonly Channel?: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL' | undefined
  readonly QueueInfo?: ContactSearchSummaryQueueInfo | undefined
  readonly AgentInfo?: ContactSearchSummaryAgentInfo | undefined
  readonly InitiationTimestamp?: Date | undefined
  readonly DisconnectTimestamp?: Date | undefined
  readonly ScheduledTimestamp?: Date | undefined
  readonly SegmentAttributes?: Readonly<Record<string, ContactSearchSummarySegmentAttributeValue>> | undefined
  readonly Name?: string | undefined
  readonly RoutingCriteria?: RoutingCriteria | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly GlobalResiliencyMetadata?: GlobalResiliencyMetadata | undefined
  readonly AiAgentInfo?: readonly ContactSearchSummaryAiAgentInfo[] | undefined
}

export interface ContactSearchSummaryAgentInfo {
  readonly Id?: string | undefined
  readonly ConnectedToAgentTimestamp?: Date | undefined
}

export interface ContactSearchSummaryAiAgentInfo {
  readonly AiAgentVersionId?: string | undefined
  readonly AiAgentEscalated?: boolean | undefined
  readonly AiUseCase?: 'AgentAssistance' | 'SelfService' | undefined
}

export interface ContactSearchSummaryQueueInfo {
  readonly Id?: string | undefined
  readonly EnqueueTimestamp?: Date | undefined
}

export interface ContactSearchSummarySegmentAttributeValue {
  readonly ValueString?: string | undefined
  readonly ValueMap?: Readonly<Record<string, SegmentAttributeValue>> | undefined
}

export interface ContentAttributes {
  readonly RecommenderConfig?: RecommenderConfig | undefined
}

export interface ControlPlaneAttributeFilter {
  readonly OrConditions?: readonly CommonAttributeAndCondition[] | undefined
  readonly AndCondition?: CommonAttributeAndCondition | undefined
  readonly TagCondition?: TagCondition | undefined
}

export interface ControlPlaneTagFilter {
  readonly OrConditions?: readonly (readonly TagCondition[])[] | undefined
  readonly AndConditions?: readonly TagCondition[] | undefined
  readonly TagCondition?: TagCondition | undefined
}

export interface ControlPlaneUserAttributeFilter {
  readonly OrConditions?: readonly AttributeAndCondition[] | undefined
  readonly AndCondition?: AttributeAndCondition | undefined
  readonly TagCondition?: TagCondition | undefined
  readonly HierarchyGroupCondition?: HierarchyGroupCondition | undefined
}

export interface CreateAgentStatusRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly State: 'ENABLED' | 'DISABLED'
  readonly DisplayOrder?: number | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateAgentStatusResponse {
  readonly AgentStatusARN?: string | undefined
  readonly AgentStatusId?: string | undefined
}

export interface CreateAttachedFileRequest {
  readonly ClientToken?: string | undefined
  readonly InstanceId: string
  readonly FileUseCaseType: 'CONTACT_ANALYSIS' | 'EMAIL_MESSAGE' | 'EMAIL_MESSAGE_PLAIN_TEXT' | 'EMAIL_MESSAGE_REDACTED' | 'EMAIL_MESSAGE_PLAIN_TEXT_REDACTED' | 'ATTACHMENT' | 'VOICE_RECORDING'
  readonly FileSourceUri: string
  readonly AssociatedResourceArn: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateAttachedFileResponse {
  readonly FileArn?: string | undefined
  readonly FileId?: string | undefined
  readonly CreationTime?: string | undefined
  readonly FileStatus?: 'APPROVED' | 'REJECTED' | 'PROCESSING' | 'FAILED' | undefined
}

export interface CreateAuthCodeRequest {
  readonly InstanceId: string
  readonly Scope: AuthScope
  readonly MaxSessionDurationMinutes?: number | undefined
  readonly SessionInactivityDurationMinutes: number
}

export interface CreateAuthCodeResponse {
  readonly AuthCode?: string | undefined
  readonly SessionId?: string | undefined
  readonly EntityType?: 'CUSTOMER_PROFILE' | undefined
  readonly EntityId?: string | undefined
}

export interface CreateCaseActionDefinition {
  readonly Fields: readonly FieldValue[]
  readonly TemplateId: string
}

export interface CreateContactFlowModuleAliasRequest {
  readonly InstanceId: string
  readonly Description?: string | undefined
  readonly ContactFlowModuleId: string
  readonly ContactFlowModuleVersion: number
  readonly AliasName: string
}

export interface CreateContactFlowModuleAliasResponse {
  readonly ContactFlowModuleArn?: string | undefined
  readonly Id?: string | undefined
}

export interface CreateContactFlowModuleRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly Content: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly ClientToken?: string | undefined
  readonly Settings?: string | undefined
  readonly ExternalInvocationConfiguration?: ExternalInvocationConfiguration | undefined
}

export interface CreateContactFlowModuleResponse {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
}

export interface CreateContactFlowModuleVersionRequest {
  readonly InstanceId: string
  readonly Description?: string | undefined
  readonly ContactFlowModuleId: string
  readonly FlowModuleContentSha256?: string | undefined
}

export interface CreateContactFlowModuleVersionResponse {
  readonly ContactFlowModuleArn?: string | undefined
  readonly Version?: number | undefined
}

export interface CreateContactFlowRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Type: 'CONTACT_FLOW' | 'CUSTOMER_QUEUE' | 'CUSTOMER_HOLD' | 'CUSTOMER_WHISPER' | 'AGENT_HOLD' | 'AGENT_WHISPER' | 'OUTBOUND_WHISPER' | 'AGENT_TRANSFER' | 'QUEUE_TRANSFER' | 'CAMPAIGN'
  readonly Description?: string | undefined
  readonly Content: string
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateContactFlowResponse {
  readonly ContactFlowId?: string | undefined
  readonly ContactFlowArn?: string | undefined
  readonly FlowContentSha256?: string | undefined
}

export interface CreateContactFlowVersionRequest {
  readonly InstanceId: string
  readonly Description?: string | undefined
  readonly ContactFlowId: string
  readonly FlowContentSha256?: string | undefined
  readonly ContactFlowVersion?: number | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface CreateContactFlowVersionResponse {
  readonly ContactFlowArn?: string | undefined
  readonly Version?: number | undefined
}

export interface CreateContactRequest {
  readonly InstanceId: string
  readonly ClientToken?: string | undefined
  readonly RelatedContactId?: string | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly References?: Readonly<Record<string, Reference>> | undefined
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'
  readonly InitiationMethod: 'INBOUND' | 'OUTBOUND' | 'TRANSFER' | 'QUEUE_TRANSFER' | 'CALLBACK' | 'API' | 'DISCONNECT' | 'MONITOR' | 'EXTERNAL_OUTBOUND' | 'WEBRTC_API' | 'AGENT_REPLY' | 'FLOW'
  readonly ExpiryDurationInMinutes?: number | undefined
  readonly UserInfo?: UserInfo | undefined
  readonly InitiateAs?: 'CONNECTED_TO_USER' | 'COMPLETED' | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly SegmentAttributes?: Readonly<Record<string, SegmentAttributeValue>> | undefined
  readonly PreviousContactId?: string | undefined
}

export interface CreateContactResponse {
  readonly ContactId?: string | undefined
  readonly ContactArn?: string | undefined
}

export interface CreateDataTableAttributeRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly Name: string
  readonly ValueType: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'TEXT_LIST' | 'NUMBER_LIST'
  readonly Description?: string | undefined
  readonly Primary?: boolean | undefined
  readonly Validation?: Validation | undefined
}

export interface CreateDataTableAttributeResponse {
  readonly Name: string
  readonly AttributeId?: string | undefined
  readonly LockVersion: DataTableLockVersion
}

export interface CreateDataTableRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly TimeZone: string
  readonly ValueLockLevel: 'NONE' | 'DATA_TABLE' | 'PRIMARY_VALUE' | 'ATTRIBUTE' | 'VALUE'
  readonly Status: 'PUBLISHED'
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateDataTableResponse {
  readonly Id: string
  readonly Arn: string
  readonly LockVersion: DataTableLockVersion
}

export interface CreateEmailAddressRequest {
  readonly Description?: string | undefined
  readonly InstanceId: string
  readonly EmailAddress: string
  readonly DisplayName?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly ClientToken?: string | undefined
}

export interface CreateEmailAddressResponse {
  readonly EmailAddressId?: string | undefined
  readonly EmailAddressArn?: string | undefined
}

export interface CreateEvaluationFormRequest {
  readonly InstanceId: string
  readonly Title: string
  readonly Description?: string | undefined
  readonly Items: readonly EvaluationFormItem[]
  readonly ScoringStrategy?: EvaluationFormScoringStrategy | undefined
  readonly AutoEvaluationConfiguration?: EvaluationFormAutoEvaluationConfiguration | undefined
  readonly ClientToken?: string | undefined
  readonly AsDraft?: boolean | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly ReviewConfiguration?: EvaluationReviewConfiguration | undefined
  readonly TargetConfiguration?: EvaluationFormTargetConfiguration | undefined
  readonly LanguageConfiguration?: EvaluationFormLanguageConfiguration | undefined
  readonly AIVersion?: string | undefined
}

export interface CreateEvaluationFormResponse {
  readonly EvaluationFormId: string
  readonly EvaluationFormArn: string
}

export interface CreateExtractionDefinitionRequest {
  readonly ClientToken?: string | undefined
  readonly InstanceId: string
  readonly Name: string
  readonly ExtractionConfiguration: ExtractionConfiguration
  readonly Display?: ExtractionDefinitionDisplay | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateExtractionDefinitionResponse {
  readonly ExtractionDefinitionArn: string
  readonly ExtractionDefinitionId: string
}

export interface CreateHoursOfOperationOverrideRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly Config: readonly HoursOfOperationOverrideConfig[]
  readonly EffectiveFrom: string
  readonly EffectiveTill: string
  readonly RecurrenceConfig?: RecurrenceConfig | undefined
  readonly OverrideType?: 'STANDARD' | 'OPEN' | 'CLOSED' | undefined
}

export interface CreateHoursOfOperationOverrideResponse {
  readonly HoursOfOperationOverrideId?: string | undefined
}

export interface CreateHoursOfOperationRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly TimeZone: string
  readonly Config: readonly HoursOfOperationConfig[]
  readonly ParentHoursOfOperationConfigs?: readonly ParentHoursOfOperationConfig[] | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateHoursOfOperationResponse {
  readonly HoursOfOperationId?: string | undefined
  readonly HoursOfOperationArn?: string | undefined
}

export interface CreateInstanceRequest {
  readonly ClientToken?: string | undefined
  readonly IdentityManagementType: 'SAML' | 'CONNECT_MANAGED' | 'EXISTING_DIRECTORY'
  readonly InstanceAlias?: string | undefined
  readonly DirectoryId?: string | undefined
  readonly InboundCallsEnabled: boolean
  readonly OutboundCallsEnabled: boolean
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateInstanceResponse {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
}

export interface CreateIntegrationAssociationRequest {
  readonly InstanceId: string
  readonly IntegrationType: 'EVENT' | 'VOICE_ID' | 'PINPOINT_APP' | 'WISDOM_ASSISTANT' | 'WISDOM_KNOWLEDGE_BASE' | 'WISDOM_QUICK_RESPONSES' | 'Q_MESSAGE_TEMPLATES' | 'CASES_DOMAIN' | 'APPLICATION' | 'FILE_SCANNER' | 'SES_IDENTITY' | 'ANALYTICS_CONNECTOR' | 'CALL_TRANSFER_CONNECTOR' | 'COGNITO_USER_POOL' | 'MESSAGE_PROCESSOR'
  readonly IntegrationArn: string
  readonly SourceApplicationUrl?: string | undefined
  readonly SourceApplicationName?: string | undefined
  readonly SourceType?: 'SALESFORCE' | 'ZENDESK' | 'CASES' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateIntegrationAssociationResponse {
  readonly IntegrationAssociationId?: string | undefined
  readonly IntegrationAssociationArn?: string | undefined
}

export interface CreateMetricRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly MetricCalculation: MetricCalculation
  readonly Unit: 'INTEGER' | 'DOUBLE' | 'PERCENT' | 'SECONDS'
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly ClientToken?: string | undefined
  readonly Description?: string | undefined
  readonly PositiveTrendIndicator?: 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateMetricResponse {
  readonly MetricArn: string
  readonly MetricId: string
}

export interface CreateNotificationRequest {
  readonly InstanceId: string
  readonly ExpiresAt?: Date | undefined
  readonly Recipients: readonly string[]
  readonly Priority?: 'HIGH' | 'LOW' | undefined
  readonly Content: Readonly<Record<string, string>>
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly PredefinedNotificationId?: string | undefined
  readonly ClientToken?: string | undefined
}

export interface CreateNotificationResponse {
  readonly NotificationId: string
  readonly NotificationArn: string
}

export interface CreateParticipantRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly ClientToken?: string | undefined
  readonly ParticipantDetails: ParticipantDetailsToAdd
}

export interface CreateParticipantResponse {
  readonly ParticipantCredentials?: ParticipantTokenCredentials | undefined
  readonly ParticipantId?: string | undefined
}

export interface CreatePersistentContactAssociationRequest {
  readonly InstanceId: string
  readonly InitialContactId: string
  readonly RehydrationType: 'ENTIRE_PAST_SESSION' | 'FROM_SEGMENT'
  readonly SourceContactId: string
  readonly ClientToken?: string | undefined
}

export interface CreatePersistentContactAssociationResponse {
  readonly ContinuedFromContactId?: string | undefined
}

export interface CreatePredefinedAttributeRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Values?: PredefinedAttributeValues | undefined
  readonly Purposes?: readonly string[] | undefined
  readonly AttributeConfiguration?: InputPredefinedAttributeConfiguration | undefined
}

export interface CreatePromptRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly S3Uri: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreatePromptResponse {
  readonly PromptARN?: string | undefined
  readonly PromptId?: string | undefined
}

export interface CreatePushNotificationRegistrationRequest {
  readonly InstanceId: string
  readonly ClientToken?: string | undefined
  readonly PinpointAppArn: string
  readonly DeviceToken: string
  readonly DeviceType: 'GCM' | 'APNS' | 'APNS_SANDBOX'
  readonly ContactConfiguration: ContactConfiguration
}

export interface CreatePushNotificationRegistrationResponse {
  readonly RegistrationId: string
}

export interface CreateQueueRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly OutboundCallerConfig?: OutboundCallerConfig | undefined
  readonly OutboundEmailConfig?: OutboundEmailConfig | undefined
  readonly HoursOfOperationId: string
  readonly MaxContacts?: number | undefined
  readonly QuickConnectIds?: readonly string[] | undefined
  readonly EmailAddressesConfig?: readonly EmailAddressConfig[] | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateQueueResponse {
  readonly QueueArn?: string | undefined
  readonly QueueId?: string | undefined
}

export interface CreateQuickConnectRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly QuickConnectConfig: QuickConnectConfig
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateQuickConnectResponse {
  readonly QuickConnectARN?: string | undefined
  readonly QuickConnectId?: string | undefined
}

export interface CreateRoutingProfileRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description: string
  readonly DefaultOutboundQueueId: string
  readonly QueueConfigs?: readonly RoutingProfileQueueConfig[] | undefined
  readonly ManualAssignmentQueueConfigs?: readonly RoutingProfileManualAssignmentQueueConfig[] | undefined
  readonly MediaConcurrencies: readonly MediaConcurrency[]
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly AgentAvailabilityTimer?: 'TIME_SINCE_LAST_ACTIVITY' | 'TIME_SINCE_LAST_INBOUND' | undefined
}

export interface CreateRoutingProfileResponse {
  readonly RoutingProfileArn?: string | undefined
  readonly RoutingProfileId?: string | undefined
}

export interface CreateRuleRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly TriggerEventSource: RuleTriggerEventSource
  readonly Function: string
  readonly Actions: readonly RuleAction[]
  readonly PublishStatus: 'DRAFT' | 'PUBLISHED'
  readonly PreEvaluationFilters?: PreEvaluationFilters | undefined
  readonly ClientToken?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateRuleResponse {
  readonly RuleArn: string
  readonly RuleId: string
}

export interface CreateSecurityProfileRequest {
  readonly SecurityProfileName: string
  readonly Description?: string | undefined
  readonly Permissions?: readonly string[] | undefined
  readonly InstanceId: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly AllowedAccessControlTags?: Readonly<Record<string, string>> | undefined
  readonly TagRestrictedResources?: readonly string[] | undefined
  readonly Applications?: readonly Application[] | undefined
  readonly HierarchyRestrictedResources?: readonly string[] | undefined
  readonly AllowedAccessControlHierarchyGroupId?: string | undefined
  readonly AllowedFlowModules?: readonly FlowModule[] | undefined
  readonly AllowedAIAgents?: readonly AIAgent[] | undefined
  readonly GranularAccessControlConfiguration?: GranularAccessControlConfiguration | undefined
}

export interface CreateSecurityProfileResponse {
  readonly SecurityProfileId?: string | undefined
  readonly SecurityProfileArn?: string | undefined
}

export interface CreateTaskTemplateRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly ContactFlowId?: string | undefined
  readonly SelfAssignFlowId?: string | undefined
  readonly Constraints?: TaskTemplateConstraints | undefined
  readonly Defaults?: TaskTemplateDefaults | undefined
  readonly Status?: 'ACTIVE' | 'INACTIVE' | undefined
  readonly Fields: readonly TaskTemplateField[]
  readonly ClientToken?: string | undefined
}

export interface CreateTaskTemplateResponse {
  readonly Id: string
  readonly Arn: string
}

export interface CreateTestCaseRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly Content: string
  readonly EntryPoint?: TestCaseEntryPoint | undefined
  readonly InitializationData?: string | undefined
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly TestCaseId?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface CreateTestCaseResponse {
  readonly TestCaseId?: string | undefined
  readonly TestCaseArn?: string | undefined
}

export interface CreateTrafficDistributionGroupRequest {
  readonly Name: string
  readonly Description?: string | undefined
  readonly InstanceId: string
  readonly ClientToken?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateTrafficDistributionGroupResponse {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
}

export interface CreateUseCaseRequest {
  readonly InstanceId: string
  readonly IntegrationAssociationId: string
  readonly UseCaseType: 'RULES_EVALUATION' | 'CONNECT_CAMPAIGNS'
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateUseCaseResponse {
  readonly UseCaseId?: string | undefined
  readonly UseCaseArn?: string | undefined
}

export interface CreateUserHierarchyGroupRequest {
  readonly Name: string
  readonly ParentGroupId?: string | undefined
  readonly InstanceId: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateUserHierarchyGroupResponse {
  readonly HierarchyGroupId?: string | undefined
  readonly HierarchyGroupArn?: string | undefined
}

export interface CreateUserRequest {
  readonly Username: string
  readonly Password?: string | undefined
  readonly IdentityInfo?: UserIdentityInfo | undefined
  readonly PhoneConfig?: UserPhoneConfig | undefined
  readonly DirectoryUserId?: string | undefined
  readonly SecurityProfileIds: readonly string[]
  readonly RoutingProfileId: string
  readonly HierarchyGroupId?: string | undefined
  readonly InstanceId: string
  readonly AutoAcceptConfigs?: readonly AutoAcceptConfig[] | undefined
  readonly AfterContactWorkConfigs?: readonly AfterContactWorkConfigPerChannel[] | undefined
  readonly PhoneNumberConfigs?: readonly PhoneNumberConfig[] | undefined
  readonly PersistentConnectionConfigs?: readonly PersistentConnectionConfig[] | undefined
  readonly VoiceEnhancementConfigs?: readonly VoiceEnhancementConfig[] | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateUserResponse {
  readonly UserId?: string | undefined
  readonly UserArn?: string | undefined
}

export interface CreateViewRequest {
  readonly InstanceId: string
  readonly ClientToken?: string | undefined
  readonly Status: 'PUBLISHED' | 'SAVED'
  readonly Content: ViewInputContent
  readonly Description?: string | undefined
  readonly Name: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateViewResponse {
  readonly View?: View | undefined
}

export interface CreateViewVersionRequest {
  readonly InstanceId: string
  readonly ViewId: string
  readonly VersionDescription?: string | undefined
  readonly ViewContentSha256?: string | undefined
}

export interface CreateViewVersionResponse {
  readonly View?: View | undefined
}

export interface CreateVocabularyRequest {
  readonly ClientToken?: string | undefined
  readonly InstanceId: string
  readonly VocabularyName: string
  readonly LanguageCode: string
  readonly Content: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateVocabularyResponse {
  readonly VocabularyArn: string
  readonly VocabularyId: string
  readonly State: 'CREATION_IN_PROGRESS' | 'ACTIVE' | 'CREATION_FAILED' | 'DELETE_IN_PROGRESS'
}

export interface CreateWorkspacePageRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly ResourceArn: string
  readonly Page: string
  readonly Slug?: string | undefined
  readonly InputData?: string | undefined
}

export interface CreateWorkspaceRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly Theme?: WorkspaceTheme | undefined
  readonly Title?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface CreateWorkspaceResponse {
  readonly WorkspaceId: string
  readonly WorkspaceArn: string
}

export interface CreatedByInfo {
  readonly ConnectUserArn?: string | undefined
  readonly AWSIdentityArn?: string | undefined
}

export interface Credentials {
  readonly AccessToken?: string | undefined
  readonly AccessTokenExpiration?: Date | undefined
  readonly RefreshToken?: string | undefined
  readonly RefreshTokenExpiration?: Date | undefined
}

export interface CrossChannelBehavior {
  readonly BehaviorType: 'ROUTE_CURRENT_CHANNEL_ONLY' | 'ROUTE_ANY_CHANNEL'
}

export interface CrossChannelWorkloadBehavior {
  readonly ChannelWorkloadBehaviorType?: 'ROUTE_CURRENT_CHANNEL_CURRENT_WORKLOADTYPE_ONLY' | 'ROUTE_CURRENT_CHANNEL_ANY_WORKLOADTYPE_ONLY' | 'ROUTE_ANY_CHANNEL_ANY_WORKLOAD_TYPE' | undefined
}

export interface CurrentMetric {
  readonly Name?: 'AGENTS_ONLINE' | 'AGENTS_AVAILABLE' | 'AGENTS_ON_CALL' | 'AGENTS_NON_PRODUCTIVE' | 'AGENTS_AFTER_CONTACT_WORK' | 'AGENTS_ERROR' | 'AGENTS_STAFFED' | 'CONTACTS_IN_QUEUE' | 'OLDEST_CONTACT_AGE' | 'CONTACTS_SCHEDULED' | 'AGENTS_ON_CONTACT' | 'SLOTS_ACTIVE' | 'SLOTS_AVAILABLE' | 'ESTIMATED_WAIT_TIME' | undefined
  readonly MetricId?: string | undefined
  readonly Unit?: 'SECONDS' | 'COUNT' | 'PERCENT' | undefined
}

export interface CurrentMetricData {
  readonly Metric?: CurrentMetric | undefined
  readonly Value?: number | undefined
}

export interface CurrentMetricResult {
  readonly Dimensions?: Dimensions | undefined
  readonly Collections?: readonly CurrentMetricData[] | undefined
}

export interface CurrentMetricSortCriteria {
  readonly SortByMetric?: 'AGENTS_ONLINE' | 'AGENTS_AVAILABLE' | 'AGENTS_ON_CALL' | 'AGENTS_NON_PRODUCTIVE' | 'AGENTS_AFTER_CONTACT_WORK' | 'AGENTS_ERROR' | 'AGENTS_STAFFED' | 'CONTACTS_IN_QUEUE' | 'OLDEST_CONTACT_AGE' | 'CONTACTS_SCHEDULED' | 'AGENTS_ON_CONTACT' | 'SLOTS_ACTIVE' | 'SLOTS_AVAILABLE' | 'ESTIMATED_WAIT_TIME' | undefined
  readonly SortOrder?: 'ASCENDING' | 'DESCENDING' | undefined
}

export interface Customer {
  readonly DeviceInfo?: DeviceInfo | undefined
  readonly Capabilities?: ParticipantCapabilities | undefined
}

export interface CustomerQualityMetrics {
  readonly Audio?: AudioQualityMetricsInfo | undefined
}

export interface CustomerVoiceActivity {
  readonly GreetingStartTimestamp?: Date | undefined
  readonly GreetingEndTimestamp?: Date | undefined
}

export interface DataTable {
  readonly Name: string
  readonly Id: string
  readonly Arn: string
  readonly TimeZone: string
  readonly Description?: string | undefined
  readonly ValueLockLevel?: 'NONE' | 'DATA_TABLE' | 'PRIMARY_VALUE' | 'ATTRIBUTE' | 'VALUE' | undefined
  readonly LockVersion?: DataTableLockVersion | undefined
  readonly Version?: string | undefined
  readonly VersionDescription?: string | undefined
  readonly Status?: 'PUBLISHED' | undefined
  readonly CreatedTime?: Date | undefined
  readonly LastModifiedTime: Date
  readonly LastModifiedRegion?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface DataTableAccessControlConfiguration {
  readonly PrimaryAttributeAccessControlConfiguration?: PrimaryAttributeAccessControlConfigurationItem | undefined
}

export interface DataTableAttribute {
  readonly AttributeId?: string | undefined
  readonly Name: string
  readonly ValueType: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'TEXT_LIST' | 'NUMBER_LIST'
  readonly Description?: string | undefined
  readonly DataTableId?: string | undefined
  readonly DataTableArn?: string | undefined
  readonly Primary?: boolean | undefined
  readonly Version?: string | undefined
  readonly LockVersion?: DataTableLockVersion | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
  readonly Validation?: Validation | undefined
}

export interface DataTableDeleteValueIdentifier {
  readonly PrimaryValues?: readonly PrimaryValue[] | undefined
  readonly AttributeName: string
  readonly LockVersion: DataTableLockVersion
}

export interface DataTableEvaluatedValue {
  readonly RecordId: string
  readonly PrimaryValues: readonly PrimaryValue[]
  readonly AttributeName: string
  readonly ValueType: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'TEXT_LIST' | 'NUMBER_LIST'
  readonly Found: boolean
  readonly Error: boolean
  readonly EvaluatedValue: string
}

export interface DataTableLockVersion {
  readonly DataTable?: string | undefined
  readonly Attribute?: string | undefined
  readonly PrimaryValues?: string | undefined
  readonly Value?: string | undefined
}

export interface DataTableSearchCriteria {
  readonly OrConditions?: readonly DataTableSearchCriteria[] | undefined
  readonly AndConditions?: readonly DataTableSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface DataTableSearchFilter {
  readonly AttributeFilter?: ControlPlaneAttributeFilter | undefined
}

export interface DataTableSummary {
  readonly Name?: string | undefined
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface DataTableValue {
  readonly PrimaryValues?: readonly PrimaryValue[] | undefined
  readonly AttributeName: string
  readonly Value: string
  readonly LockVersion?: DataTableLockVersion | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface DataTableValueEvaluationSet {
  readonly PrimaryValues?: readonly PrimaryValue[] | undefined
  readonly AttributeNames: readonly string[]
}

export interface DataTableValueIdentifier {
  readonly PrimaryValues?: readonly PrimaryValue[] | undefined
  readonly AttributeName: string
}

export interface DataTableValueSummary {
  readonly RecordId?: string | undefined
  readonly AttributeId?: string | undefined
  readonly PrimaryValues: readonly PrimaryValueResponse[]
  readonly AttributeName: string
  readonly ValueType: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'TEXT_LIST' | 'NUMBER_LIST'
  readonly Value: string
  readonly LockVersion?: DataTableLockVersion | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface DateCondition {
  readonly FieldName?: string | undefined
  readonly Value?: string | undefined
  readonly ComparisonType?: 'GREATER_THAN' | 'LESS_THAN' | 'GREATER_THAN_OR_EQUAL_TO' | 'LESS_THAN_OR_EQUAL_TO' | 'EQUAL_TO' | undefined
}

export interface DateReference {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
}

export interface DateTimeCondition {
  readonly FieldName?: string | undefined
  readonly MinValue?: string | undefined
  readonly MaxValue?: string | undefined
  readonly ComparisonType?: 'GREATER_THAN' | 'LESS_THAN' | 'GREATER_THAN_OR_EQUAL_TO' | 'LESS_THAN_OR_EQUAL_TO' | 'EQUAL_TO' | 'RANGE' | undefined
}

export interface DeactivateEvaluationFormRequest {
  readonly InstanceId: string
  readonly EvaluationFormId: string
  readonly EvaluationFormVersion: number
}

export interface DeactivateEvaluationFormResponse {
  readonly EvaluationFormId: string
  readonly EvaluationFormArn: string
  readonly EvaluationFormVersion: number
}

export interface DecimalCondition {
  readonly FieldName?: string | undefined
  readonly MinValue?: number | undefined
  readonly MaxValue?: number | undefined
  readonly ComparisonType?: 'GREATER_OR_EQUAL' | 'GREATER' | 'LESSER_OR_EQUAL' | 'LESSER' | 'EQUAL' | 'NOT_EQUAL' | 'RANGE' | undefined
}

export interface DefaultVocabulary {
  readonly InstanceId: string
  readonly LanguageCode: string
  readonly VocabularyId: string
  readonly VocabularyName: string
}

export interface DeleteAttachedFileRequest {
  readonly InstanceId: string
  readonly FileId: string
  readonly AssociatedResourceArn: string
}

export interface DeleteContactDataRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly ContactFields: readonly ('CUSTOMER_ENDPOINT' | 'ADDITIONAL_EMAIL_RECIPIENTS' | 'EMAIL_SUBJECT')[]
}

export interface DeleteContactEvaluationRequest {
  readonly InstanceId: string
  readonly EvaluationId: string
}

export interface DeleteContactFlowModuleAliasRequest {
  readonly InstanceId: string
  readonly ContactFlowModuleId: string
  readonly AliasId: string
}

export interface DeleteContactFlowModuleRequest {
  readonly InstanceId: string
  readonly ContactFlowModuleId: string
}

export interface DeleteContactFlowModuleVersionRequest {
  readonly InstanceId: string
  readonly ContactFlowModuleId: string
  readonly ContactFlowModuleVersion: number
}

export interface DeleteContactFlowRequest {
  readonly InstanceId: string
  readonly ContactFlowId: string
}

export interface DeleteContactFlowVersionRequest {
  readonly InstanceId: string
  readonly ContactFlowId: string
  readonly ContactFlowVersion: number
}

export interface DeleteDataTableAttributeRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly AttributeName: string
}

export interface DeleteDataTableAttributeResponse {
  readonly LockVersion: DataTableLockVersion
}

export interface DeleteDataTableRequest {
  readonly InstanceId: string
  readonly DataTableId: string
}

export interface DeleteEmailAddressRequest {
  readonly InstanceId: string
  readonly EmailAddressId: string
}

export interface DeleteEvaluationFormRequest {
  readonly InstanceId: string
  readonly EvaluationFormId: string
  readonly EvaluationFormVersion?: number | undefined
}

export interface DeleteExtractionDefinitionRequest {
  readonly InstanceId: string
  readonly ExtractionDefinitionId: string
}

export interface DeleteHoursOfOperationOverrideRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
  readonly HoursOfOperationOverrideId: string
}

export interface DeleteHoursOfOperationRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
}

export interface DeleteInstanceRequest {
  readonly InstanceId: string
  readonly ClientToken?: string | undefined
}

export interface DeleteIntegrationAssociationRequest {
  readonly InstanceId: string
  readonly IntegrationAssociationId: string
}

export interface DeleteMetricRequest {
  readonly InstanceId: string
  readonly MetricId: string
}

export interface DeleteNotificationRequest {
  readonly InstanceId: string
  readonly NotificationId: string
}

export interface DeletePredefinedAttributeRequest {
  readonly InstanceId: string
  readonly Name: string
}

export interface DeletePromptRequest {
  readonly InstanceId: string
  readonly PromptId: string
}

export interface DeletePushNotificationRegistrationRequest {
  readonly InstanceId: string
  readonly RegistrationId: string
  readonly ContactId: string
}

export interface DeleteQueueRequest {
  readonly InstanceId: string
  readonly QueueId: string
}

export interface DeleteQuickConnectRequest {
  readonly InstanceId: string
  readonly QuickConnectId: string
}

export interface DeleteRoutingProfileRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
}

export interface DeleteRuleRequest {
  readonly InstanceId: string
  readonly RuleId: string
}

export interface DeleteSecurityProfileRequest {
  readonly InstanceId: string
  readonly SecurityProfileId: string
}

export interface DeleteSessionRequest {
  readonly InstanceId: string
  readonly SessionId: string
}

export interface DeleteTaskTemplateRequest {
  readonly InstanceId: string
  readonly TaskTemplateId: string
}

export interface DeleteTestCaseRequest {
  readonly InstanceId: string
  readonly TestCaseId: string
}

export interface DeleteTrafficDistributionGroupRequest {
  readonly TrafficDistributionGroupId: string
}

export interface DeleteUseCaseRequest {
  readonly InstanceId: string
  readonly IntegrationAssociationId: string
  readonly UseCaseId: string
}

export interface DeleteUserHierarchyGroupRequest {
  readonly HierarchyGroupId: string
  readonly InstanceId: string
}

export interface DeleteUserRequest {
  readonly InstanceId: string
  readonly UserId: string
}

export interface DeleteViewRequest {
  readonly InstanceId: string
  readonly ViewId: string
}

export interface DeleteViewVersionRequest {
  readonly InstanceId: string
  readonly ViewId: string
  readonly ViewVersion: number
}

export interface DeleteVocabularyRequest {
  readonly InstanceId: string
  readonly VocabularyId: string
}

export interface DeleteVocabularyResponse {
  readonly VocabularyArn: string
  readonly VocabularyId: string
  readonly State: 'CREATION_IN_PROGRESS' | 'ACTIVE' | 'CREATION_FAILED' | 'DELETE_IN_PROGRESS'
}

export interface DeleteWorkspaceMediaRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly MediaType: 'IMAGE_LOGO_LIGHT_FAVICON' | 'IMAGE_LOGO_DARK_FAVICON' | 'IMAGE_LOGO_LIGHT_HORIZONTAL' | 'IMAGE_LOGO_DARK_HORIZONTAL'
}

export interface DeleteWorkspacePageRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly Page: string
}

export interface DeleteWorkspaceRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
}

export interface DescribeAgentStatusRequest {
  readonly InstanceId: string
  readonly AgentStatusId: string
}

export interface DescribeAgentStatusResponse {
  readonly AgentStatus?: AgentStatus | undefined
}

export interface DescribeAttachedFilesConfigurationRequest {
  readonly InstanceId: string
  readonly AttachmentScope: 'EMAIL' | 'CHAT' | 'CASE' | 'TASK'
}

export interface DescribeAttachedFilesConfigurationResponse {
  readonly AttachedFilesConfiguration: AttachedFilesConfiguration
}

export interface DescribeAuthenticationProfileRequest {
  readonly AuthenticationProfileId: string
  readonly InstanceId: string
}

export interface DescribeAuthenticationProfileResponse {
  readonly AuthenticationProfile?: AuthenticationProfile | undefined
}

export interface DescribeContactEvaluationRequest {
  readonly InstanceId: string
  readonly EvaluationId: string
}

export interface DescribeContactEvaluationResponse {
  readonly Evaluation: Evaluation
  readonly EvaluationForm: EvaluationFormContent
}

export interface DescribeContactFlowModuleAliasRequest {
  readonly InstanceId: string
  readonly ContactFlowModuleId: string
  readonly AliasId: string
}

export interface DescribeContactFlowModuleAliasResponse {
  readonly ContactFlowModuleAlias?: ContactFlowModuleAliasInfo | undefined
}

export interface DescribeContactFlowModuleRequest {
  readonly InstanceId: string
  readonly ContactFlowModuleId: string
}

export interface DescribeContactFlowModuleResponse {
  readonly ContactFlowModule?: ContactFlowModule | undefined
}

export interface DescribeContactFlowRequest {
  readonly InstanceId: string
  readonly ContactFlowId: string
}

export interface DescribeContactFlowResponse {
  readonly ContactFlow?: ContactFlow | undefined
}

export interface DescribeContactRequest {
  readonly InstanceId: string
  readonly ContactId: string
}

export interface DescribeContactResponse {
  readonly Contact?: Contact | undefined
}

export interface DescribeDataTableAttributeRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly AttributeName: string
}

export interface DescribeDataTableAttributeResponse {
  readonly Attribute: DataTableAttribute
}

export interface DescribeDataTableRequest {
  readonly InstanceId: string
  readonly DataTableId: string
}

export interface DescribeDataTableResponse {
  readonly DataTable: DataTable
}

export interface DescribeEmailAddressRequest {
  readonly InstanceId: string
  readonly EmailAddressId: string
}

export interface DescribeEmailAddressResponse {
  readonly EmailAddressId?: string | undefined
  readonly EmailAddressArn?: string | undefined
  readonly EmailAddress?: string | undefined
  readonly DisplayName?: string | undefined
  readonly Description?: string | undefined
  readonly CreateTimestamp?: string | undefined
  readonly ModifiedTimestamp?: string | undefined
  readonly AliasConfigurations?: readonly AliasConfiguration[] | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface DescribeEvaluationFormRequest {
  readonly InstanceId: string
  readonly EvaluationFormId: string
  readonly EvaluationFormVersion?: number | undefined
}

export interface DescribeEvaluationFormResponse {
  readonly EvaluationForm: EvaluationForm
}

export interface DescribeExtractionDefinitionRequest {
  readonly InstanceId: string
  readonly ExtractionDefinitionId: string
}

export interface DescribeExtractionDefinitionResponse {
  readonly ExtractionDefinition: ExtractionDefinition
}

export interface DescribeHoursOfOperationOverrideRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
  readonly HoursOfOperationOverrideId: string
}

export interface DescribeHoursOfOperationOverrideResponse {
  readonly HoursOfOperationOverride?: HoursOfOperationOverride | undefined
}

export interface DescribeHoursOfOperationRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
}

export interface DescribeHoursOfOperationResponse {
  readonly HoursOfOperation?: HoursOfOperation | undefined
}

export interface DescribeInstanceAttributeRequest {
  readonly InstanceId: string
  readonly AttributeType: 'INBOUND_CALLS' | 'OUTBOUND_CALLS' | 'CONTACTFLOW_LOGS' | 'CONTACT_LENS' | 'AUTO_RESOLVE_BEST_VOICES' | 'USE_CUSTOM_TTS_VOICES' | 'EARLY_MEDIA' | 'MULTI_PARTY_CONFERENCE' | 'AUTO_MUTE_AGENT_ON_HOLD' | 'HIGH_VOLUME_OUTBOUND' | 'ENHANCED_CONTACT_MONITORING' | 'ENHANCED_CHAT_MONITORING' | 'MULTI_PARTY_CHAT_CONFERENCE' | 'MESSAGE_STREAMING'
}

export interface DescribeInstanceAttributeResponse {
  readonly Attribute?: Attribute | undefined
}

export interface DescribeInstanceRequest {
  readonly InstanceId: string
}

export interface DescribeInstanceResponse {
  readonly Instance?: Instance | undefined
  readonly ReplicationConfiguration?: ReplicationConfiguration | undefined
}

export interface DescribeInstanceStorageConfigRequest {
  readonly InstanceId: string
  readonly AssociationId: string
  readonly ResourceType: 'CHAT_TRANSCRIPTS' | 'CALL_RECORDINGS' | 'SCHEDULED_REPORTS' | 'MEDIA_STREAMS' | 'CONTACT_TRACE_RECORDS' | 'AGENT_EVENTS' | 'REAL_TIME_CONTACT_ANALYSIS_SEGMENTS' | 'ATTACHMENTS' | 'CONTACT_EVALUATIONS' | 'SCREEN_RECORDINGS' | 'REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS' | 'REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS' | 'EMAIL_MESSAGES'
}

export interface DescribeInstanceStorageConfigResponse {
  readonly StorageConfig?: InstanceStorageConfig | undefined
}

export interface DescribeMetricRequest {
  readonly InstanceId: string
  readonly MetricId: string
}

export interface DescribeMetricResponse {
  readonly Metric: MetricDefinition
}

export interface DescribeNotificationRequest {
  readonly InstanceId: string
  readonly NotificationId: string
}

export interface DescribeNotificationResponse {
  readonly Notification: Notification
}

export interface DescribePhoneNumberRequest {
  readonly PhoneNumberId: string
}

export interface DescribePhoneNumberResponse {
  readonly ClaimedPhoneNumberSummary?: ClaimedPhoneNumberSummary | undefined
}

export interface DescribePredefinedAttributeRequest {
  readonly InstanceId: string
  readonly Name: string
}

export interface DescribePredefinedAttributeResponse {
  readonly PredefinedAttribute?: PredefinedAttribute | undefined
}

export interface DescribePromptRequest {
  readonly InstanceId: string
  readonly PromptId: string
}

export interface DescribePromptResponse {
  readonly Prompt?: Prompt | undefined
}

export interface DescribeQueueRequest {
  readonly InstanceId: string
  readonly QueueId: string
}

export interface DescribeQueueResponse {
  readonly Queue?: Queue | undefined
}

export interface DescribeQuickConnectRequest {
  readonly InstanceId: string
  readonly QuickConnectId: string
}

export interface DescribeQuickConnectResponse {
  readonly QuickConnect?: QuickConnect | undefined
}

export interface DescribeRoutingProfileRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
}

export interface DescribeRoutingProfileResponse {
  readonly RoutingProfile?: RoutingProfile | undefined
}

export interface DescribeRuleRequest {
  readonly InstanceId: string
  readonly RuleId: string
}

export interface DescribeRuleResponse {
  readonly Rule: Rule
}

export interface DescribeSecurityProfileRequest {
  readonly SecurityProfileId: string
  readonly InstanceId: string
}

export interface DescribeSecurityProfileResponse {
  readonly SecurityProfile?: SecurityProfile | undefined
}

export interface DescribeTestCaseRequest {
  readonly InstanceId: string
  readonly TestCaseId: string
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
}

export interface DescribeTestCaseResponse {
  readonly TestCase?: TestCase | undefined
}

export interface DescribeTrafficDistributionGroupRequest {
  readonly TrafficDistributionGroupId: string
}

export interface DescribeTrafficDistributionGroupResponse {
  readonly TrafficDistributionGroup?: TrafficDistributionGroup | undefined
}

export interface DescribeUserHierarchyGroupRequest {
  readonly HierarchyGroupId: string
  readonly InstanceId: string
}

export interface DescribeUserHierarchyGroupResponse {
  readonly HierarchyGroup?: HierarchyGroup | undefined
}

export interface DescribeUserHierarchyStructureRequest {
  readonly InstanceId: string
}

export interface DescribeUserHierarchyStructureResponse {
  readonly HierarchyStructure?: HierarchyStructure | undefined
}

export interface DescribeUserRequest {
  readonly UserId: string
  readonly InstanceId: string
}

export interface DescribeUserResponse {
  readonly User?: User | undefined
}

export interface DescribeViewRequest {
  readonly InstanceId: string
  readonly ViewId: string
}

export interface DescribeViewResponse {
  readonly View?: View | undefined
}

export interface DescribeVocabularyRequest {
  readonly InstanceId: string
  readonly VocabularyId: string
}

export interface DescribeVocabularyResponse {
  readonly Vocabulary: Vocabulary
}

export interface DescribeWorkspaceRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
}

export interface DescribeWorkspaceResponse {
  readonly Workspace: Workspace
}

export interface DeviceInfo {
  readonly PlatformName?: string | undefined
  readonly PlatformVersion?: string | undefined
  readonly OperatingSystem?: string | undefined
}

export interface Dimensions {
  readonly Queue?: QueueReference | undefined
  readonly Channel?: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL' | undefined
  readonly RoutingProfile?: RoutingProfileReference | undefined
  readonly RoutingStepExpression?: string | undefined
  readonly AgentStatus?: AgentStatusIdentifier | undefined
  readonly Subtype?: string | undefined
  readonly ValidationTestType?: string | undefined
}

export interface DisassociateAnalyticsDataSetRequest {
  readonly InstanceId: string
  readonly DataSetId: string
  readonly TargetAccountId?: string | undefined
}

export interface DisassociateApprovedOriginRequest {
  readonly InstanceId: string
  readonly Origin: string
  readonly ClientToken?: string | undefined
}

export interface DisassociateBotRequest {
  readonly InstanceId: string
  readonly LexBot?: LexBot | undefined
  readonly LexV2Bot?: LexV2Bot | undefined
  readonly ClientToken?: string | undefined
}

export interface DisassociateEmailAddressAliasRequest {
  readonly EmailAddressId: string
  readonly InstanceId: string
  readonly AliasConfiguration: AliasConfiguration
  readonly ClientToken?: string | undefined
}

export interface DisassociateFlowRequest {
  readonly InstanceId: string
  readonly ResourceId: string
  readonly ResourceType: 'SMS_PHONE_NUMBER' | 'INBOUND_EMAIL' | 'OUTBOUND_EMAIL' | 'ANALYTICS_CONNECTOR' | 'WHATSAPP_MESSAGING_PHONE_NUMBER'
}

export interface DisassociateHoursOfOperationsRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
  readonly ParentHoursOfOperationIds: readonly string[]
}

export interface DisassociateInstanceStorageConfigRequest {
  readonly InstanceId: string
  readonly AssociationId: string
  readonly ResourceType: 'CHAT_TRANSCRIPTS' | 'CALL_RECORDINGS' | 'SCHEDULED_REPORTS' | 'MEDIA_STREAMS' | 'CONTACT_TRACE_RECORDS' | 'AGENT_EVENTS' | 'REAL_TIME_CONTACT_ANALYSIS_SEGMENTS' | 'ATTACHMENTS' | 'CONTACT_EVALUATIONS' | 'SCREEN_RECORDINGS' | 'REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS' | 'REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS' | 'EMAIL_MESSAGES'
  readonly ClientToken?: string | undefined
}

export interface DisassociateLambdaFunctionRequest {
  readonly InstanceId: string
  readonly FunctionArn: string
  readonly ClientToken?: string | undefined
}

export interface DisassociateLexBotRequest {
  readonly InstanceId: string
  readonly BotName: string
  readonly LexRegion: string
  readonly ClientToken?: string | undefined
}

export interface DisassociatePhoneNumberContactFlowRequest {
  readonly PhoneNumberId: string
  readonly InstanceId: string
}

export interface DisassociateQueueEmailAddressesRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly EmailAddressesId: readonly string[]
  readonly ClientToken?: string | undefined
}

export interface DisassociateQueueQuickConnectsRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly QuickConnectIds: readonly string[]
}

export interface DisassociateRoutingProfileQueuesRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
  readonly QueueReferences?: readonly RoutingProfileQueueReference[] | undefined
  readonly ManualAssignmentQueueReferences?: readonly RoutingProfileQueueReference[] | undefined
}

export interface DisassociateSecurityKeyRequest {
  readonly InstanceId: string
  readonly AssociationId: string
  readonly ClientToken?: string | undefined
}

export interface DisassociateSecurityProfilesRequest {
  readonly InstanceId: string
  readonly SecurityProfiles: readonly SecurityProfileItem[]
  readonly EntityType: 'USER' | 'AI_AGENT'
  readonly EntityArn: string
}

export interface DisassociateTrafficDistributionGroupUserRequest {
  readonly TrafficDistributionGroupId: string
  readonly UserId: string
  readonly InstanceId: string
}

export interface DisassociateUserProficienciesRequest {
  readonly InstanceId: string
  readonly UserId: string
  readonly UserProficiencies: readonly UserProficiencyDisassociate[]
}

export interface DisassociateWorkspaceRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly ResourceArns: readonly string[]
}

export interface DisassociateWorkspaceResponse {
  readonly SuccessfulList?: readonly SuccessfulBatchAssociationSummary[] | undefined
  readonly FailedList?: readonly FailedBatchAssociationSummary[] | undefined
}

export interface DisconnectDetails {
  readonly PotentialDisconnectIssue?: string | undefined
}

export interface DisconnectReason {
  readonly Code?: string | undefined
}

export interface DismissUserContactRequest {
  readonly UserId: string
  readonly InstanceId: string
  readonly ContactId: string
}

export interface Distribution {
  readonly Region: string
  readonly Percentage: number
}

export interface DownloadUrlMetadata {
  readonly Url?: string | undefined
  readonly UrlExpiry?: string | undefined
}

export interface EffectiveHoursOfOperations {
  readonly Date?: string | undefined
  readonly OperationalHours?: readonly OperationalHour[] | undefined
}

export interface EffectiveOverrideHours {
  readonly Date?: string | undefined
  readonly OverrideHours?: readonly OverrideHour[] | undefined
}

export interface EmailAddressConfig {
  readonly EmailAddressId: string
}

export interface EmailAddressInfo {
  readonly EmailAddress: string
  readonly DisplayName?: string | undefined
}

export interface EmailAddressMetadata {
  readonly EmailAddressId?: string | undefined
  readonly EmailAddressArn?: string | undefined
  readonly EmailAddress?: string | undefined
  readonly Description?: string | undefined
  readonly DisplayName?: string | undefined
  readonly AliasConfigurations?: readonly AliasConfiguration[] | undefined
}

export interface EmailAddressSearchCriteria {
  readonly OrConditions?: readonly EmailAddressSearchCriteria[] | undefined
  readonly AndConditions?: readonly EmailAddressSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface EmailAddressSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
}

export interface EmailAddressSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly IsDefaultOutboundEmail?: boolean | undefined
}

export interface EmailAttachment {
  readonly FileName: string
  readonly S3Url: string
}

export interface EmailMessageReference {
  readonly Name?: string | undefined
  readonly Arn?: string | undefined
}

export interface EmailRecipient {
  readonly Address?: string | undefined
  readonly DisplayName?: string | undefined
}

export interface EmailReference {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
}

export interface EncryptionConfig {
  readonly EncryptionType: 'KMS'
  readonly KeyId: string
}

export interface Endpoint {
  readonly Type?: 'TELEPHONE_NUMBER' | 'VOIP' | 'CONTACT_FLOW' | 'CONNECT_PHONENUMBER_ARN' | 'EMAIL_ADDRESS' | undefined
  readonly Address?: string | undefined
}

export interface EndpointInfo {
  readonly Type?: 'TELEPHONE_NUMBER' | 'VOIP' | 'CONTACT_FLOW' | 'CONNECT_PHONENUMBER_ARN' | 'EMAIL_ADDRESS' | undefined
  readonly Address?: string | undefined
  readonly DisplayName?: string | undefined
}

export interface ErrorResult {
  readonly ErrorCode?: string | undefined
  readonly ErrorMessage?: string | undefined
}

export interface EvaluateDataTableValuesRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly Values: readonly DataTableValueEvaluationSet[]
  readonly TimeZone?: string | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface EvaluateDataTableValuesResponse {
  readonly Values: readonly DataTableEvaluatedValue[]
  readonly NextToken?: string | undefined
}

export interface Evaluation {
  readonly EvaluationId: string
  readonly EvaluationArn: string
  readonly Metadata: EvaluationMetadata
  readonly Answers: Readonly<Record<string, EvaluationAnswerOutput>>
  readonly Notes: Readonly<Record<string, EvaluationNote>>
  readonly Status: 'DRAFT' | 'SUBMITTED' | 'REVIEW_REQUESTED' | 'UNDER_REVIEW'
  readonly Scores?: Readonly<Record<string, EvaluationScore>> | undefined
  readonly CreatedTime: Date
  readonly LastModifiedTime: Date
  readonly EvaluationType?: 'STANDARD' | 'CALIBRATION' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface EvaluationAcknowledgement {
  readonly AcknowledgedTime: Date
  readonly AcknowledgedBy: string
  readonly AcknowledgerComment?: string | undefined
}

export interface EvaluationAcknowledgementSummary {
  readonly AcknowledgedTime?: Date | undefined
  readonly AcknowledgedBy?: string | undefined
  readonly AcknowledgerComment?: string | undefined
}

export interface EvaluationAnswerData {
  readonly StringValue?: string | undefined
  readonly NumericValue?: number | undefined
  readonly StringValues?: readonly string[] | undefined
  readonly DateTimeValue?: string | undefined
  readonly NotApplicable?: boolean | undefined
}

export interface EvaluationAnswerInput {
  readonly Value?: EvaluationAnswerData | undefined
}

export interface EvaluationAnswerOutput {
  readonly Value?: EvaluationAnswerData | undefined
  readonly SystemSuggestedValue?: EvaluationAnswerData | undefined
  readonly SuggestedAnswers?: readonly EvaluationSuggestedAnswer[] | undefined
}

export interface EvaluationAutomationRuleCategory {
  readonly Category: string
  readonly Condition: 'PRESENT' | 'NOT_PRESENT'
  readonly PointsOfInterest?: readonly EvaluationTranscriptPointOfInterest[] | undefined
}

export interface EvaluationContactLensAnswerAnalysisDetails {
  readonly MatchedRuleCategories?: readonly EvaluationAutomationRuleCategory[] | undefined
}

export interface EvaluationContactParticipant {
  readonly ContactParticipantRole?: 'AGENT' | 'SYSTEM' | 'CUSTOM_BOT' | 'CUSTOMER' | undefined
  readonly ContactParticipantId?: string | undefined
}

export interface EvaluationForm {
  readonly EvaluationFormId: string
  readonly EvaluationFormVersion: number
  readonly Locked: boolean
  readonly EvaluationFormArn: string
  readonly Title: string
  readonly Description?: string | undefined
  readonly Status: 'DRAFT' | 'ACTIVE'
  readonly Items: readonly EvaluationFormItem[]
  readonly ScoringStrategy?: EvaluationFormScoringStrategy | undefined
  readonly CreatedTime: Date
  readonly CreatedBy: string
  readonly LastModifiedTime: Date
  readonly LastModifiedBy: string
  readonly AutoEvaluationConfiguration?: EvaluationFormAutoEvaluationConfiguration | undefined
  readonly ReviewConfiguration?: EvaluationReviewConfiguration | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly TargetConfiguration?: EvaluationFormTargetConfiguration | undefined
  readonly LanguageConfiguration?: EvaluationFormLanguageConfiguration | undefined
  readonly LatestValidationStatus?: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | undefined
  readonly LastValidationTime?: Date | undefined
  readonly AIVersion?: string | undefined
}

export interface EvaluationFormAIVersionLifecycle {
  readonly Status: 'LATEST' | 'PREVIEW' | 'ACTIVE' | 'DEPRECATED'
  readonly StartOfLifeTime: Date
  readonly EndOfLifeTime?: Date | undefined
}

export interface EvaluationFormAIVersionSummary {
  readonly AIVersionName: string
  readonly AIVersionLifecycle: EvaluationFormAIVersionLifecycle
}

export interface EvaluationFormAutoEvaluationConfiguration {
  readonly Enabled: boolean
}

export interface EvaluationFormContent {
  readonly EvaluationFormVersion: number
  readonly EvaluationFormId: string
  readonly EvaluationFormArn: string
  readonly Title: string
  readonly Description?: string | undefined
  readonly Items: readonly EvaluationFormItem[]
  readonly ScoringStrategy?: EvaluationFormScoringStrategy | undefined
  readonly AutoEvaluationConfiguration?: EvaluationFormAutoEvaluationConfiguration | undefined
  readonly TargetConfiguration?: EvaluationFormTargetConfiguration | undefined
  readonly LanguageConfiguration?: EvaluationFormLanguageConfiguration | undefined
  readonly ReviewConfiguration?: EvaluationReviewConfiguration | undefined
  readonly AIVersion?: string | undefined
}

export interface EvaluationFormItem {
  readonly Section?: EvaluationFormSection | undefined
  readonly Question?: EvaluationFormQuestion | undefined
}

export interface EvaluationFormItemEnablementCondition {
  readonly Operands: readonly EvaluationFormItemEnablementConditionOperand[]
  readonly Operator?: 'OR' | 'AND' | undefined
}

export interface EvaluationFormItemEnablementConditionOperand {
  readonly Expression?: EvaluationFormItemEnablementExpression | undefined
  readonly Condition?: EvaluationFormItemEnablementCondition | undefined
}

export interface EvaluationFormItemEnablementConfiguration {
  readonly Condition: EvaluationFormItemEnablementCondition
  readonly Action: 'DISABLE' | 'ENABLE'
  readonly DefaultAction?: 'DISABLE' | 'ENABLE' | undefined
}

export interface EvaluationFormItemEnablementExpression {
  readonly Source: EvaluationFormItemEnablementSource
  readonly Values: readonly EvaluationFormItemEnablementSourceValue[]
  readonly Comparator: 'IN' | 'NOT_IN' | 'ALL_IN' | 'EXACT'
}

export interface EvaluationFormItemEnablementSource {
  readonly Type: 'QUESTION_REF_ID'
  readonly RefId?: string | undefined
}

export interface EvaluationFormItemEnablementSourceValue {
  readonly Type: 'OPTION_REF_ID'
  readonly RefId?: string | undefined
}

export interface EvaluationFormLanguageConfiguration {
  readonly FormLanguage?: 'de-DE' | 'en-US' | 'es-ES' | 'fr-FR' | 'it-IT' | 'pt-BR' | 'ja-JP' | 'ko-KR' | 'zh-CN' | 'ms-MY' | undefined
}

export interface EvaluationFormMetricConfiguration {
  readonly MetricType: 'BUSINESS_OUTCOME'
  readonly MetricName: string
}

export interface EvaluationFormMultiSelectQuestionAutomation {
  readonly Options?: readonly EvaluationFormMultiSelectQuestionAutomationOption[] | undefined
  readonly DefaultOptionRefIds?: readonly string[] | undefined
  readonly AnswerSource?: EvaluationFormQuestionAutomationAnswerSource | undefined
}

export interface EvaluationFormMultiSelectQuestionAutomationOption {
  readonly RuleCategory?: MultiSelectQuestionRuleCategoryAutomation | undefined
}

export interface EvaluationFormMultiSelectQuestionOption {
  readonly RefId: string
  readonly Text: string
  readonly Score?: number | undefined
  readonly AutomaticFail?: boolean | undefined
  readonly AutomaticFailConfiguration?: AutomaticFailConfiguration | undefined
  readonly PointsConfiguration?: QuestionOptionPointsConfiguration | undefined
}

export interface EvaluationFormMultiSelectQuestionProperties {
  readonly Options: readonly EvaluationFormMultiSelectQuestionOption[]
  readonly DisplayAs?: 'DROPDOWN' | 'CHECKBOX' | undefined
  readonly Automation?: EvaluationFormMultiSelectQuestionAutomation | undefined
}

export interface EvaluationFormNumericQuestionAutomation {
  readonly PropertyValue?: NumericQuestionPropertyValueAutomation | undefined
  readonly AnswerSource?: EvaluationFormQuestionAutomationAnswerSource | undefined
}

export interface EvaluationFormNumericQuestionOption {
  readonly MinValue: number
  readonly MaxValue: number
  readonly Score?: number | undefined
  readonly AutomaticFail?: boolean | undefined
  readonly AutomaticFailConfiguration?: AutomaticFailConfiguration | undefined
  readonly PointsConfiguration?: QuestionOptionPointsConfiguration | undefined
}

export interface EvaluationFormNumericQuestionProperties {
  readonly MinValue: number
  readonly MaxValue: number
  readonly Options?: readonly EvaluationFormNumericQuestionOption[] | undefined
  readonly Automation?: EvaluationFormNumericQuestionAutomation | undefined
}

export interface EvaluationFormQuestion {
  readonly Title: string
  readonly Instructions?: string | undefined
  readonly RefId: string
  readonly NotApplicableEnabled?: boolean | undefined
  readonly QuestionType: 'TEXT' | 'SINGLESELECT' | 'NUMERIC' | 'MULTISELECT' | 'DATETIME'
  readonly QuestionTypeProperties?: EvaluationFormQuestionTypeProperties | undefined
  readonly Enablement?: EvaluationFormItemEnablementConfiguration | undefined
  readonly Weight?: number | undefined
  readonly ScoringConfiguration?: EvaluationFormQuestionScoringConfiguration | undefined
  readonly MetricConfiguration?: EvaluationFormMetricConfiguration | undefined
}

export interface EvaluationFormQuestionAutomationAnswerSource {
  readonly SourceType: 'CONTACT_LENS_DATA' | 'GEN_AI'
}

export interface EvaluationFormQuestionScoringConfiguration {
  readonly PointsConfiguration?: QuestionPointsConfiguration | undefined
  readonly IsExcludedFromScoring?: boolean | undefined
  readonly ScoreThresholds?: readonly EvaluationFormScoreThreshold[] | undefined
}

export interface EvaluationFormQuestionTypeProperties {
  readonly Numeric?: EvaluationFormNumericQuestionProperties | undefined
  readonly SingleSelect?: EvaluationFormSingleSelectQuestionProperties | undefined
  readonly Text?: EvaluationFormTextQuestionProperties | undefined
  readonly MultiSelect?: EvaluationFormMultiSelectQuestionProperties | undefined
}

export interface EvaluationFormScoreThreshold {
  readonly PerformanceCategory: 'NEEDS_IMPROVEMENT' | 'EXCEEDS_EXPECTATIONS'
  readonly MinScorePercentage?: number | undefined
  readonly MaxScorePercentage?: number | undefined
}

export interface EvaluationFormScoringStrategy {
  readonly Mode: 'QUESTION_ONLY' | 'SECTION_ONLY' | 'POINTS_BASED'
  readonly Status: 'ENABLED' | 'DISABLED'
  readonly ScoreThresholds?: readonly EvaluationFormScoreThreshold[] | undefined
}

export interface EvaluationFormSearchCriteria {
  readonly OrConditions?: readonly EvaluationFormSearchCriteria[] | undefined
  readonly AndConditions?: readonly EvaluationFormSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
  readonly NumberCondition?: NumberCondition | undefined
  readonly BooleanCondition?: BooleanCondition | undefined
  readonly DateTimeCondition?: DateTimeCondition | undefined
}

export interface EvaluationFormSearchFilter {
  readonly AttributeFilter?: ControlPlaneAttributeFilter | undefined
}

export interface EvaluationFormSearchSummary {
  readonly EvaluationFormId: string
  readonly EvaluationFormArn: string
  readonly Title: string
  readonly Status: 'DRAFT' | 'ACTIVE'
  readonly Description?: string | undefined
  readonly CreatedTime: Date
  readonly CreatedBy: string
  readonly LastModifiedTime: Date
  readonly LastModifiedBy: string
  readonly LastActivatedTime?: Date | undefined
  readonly LastActivatedBy?: string | undefined
  readonly LatestVersion: number
  readonly ActiveVersion?: number | undefined
  readonly AutoEvaluationEnabled?: boolean | undefined
  readonly EvaluationFormLanguage?: 'de-DE' | 'en-US' | 'es-ES' | 'fr-FR' | 'it-IT' | 'pt-BR' | 'ja-JP' | 'ko-KR' | 'zh-CN' | 'ms-MY' | undefined
  readonly ContactInteractionType?: 'AGENT' | 'AUTOMATED' | 'CUSTOMER' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly AIVersion?: string | undefined
}

export interface EvaluationFormSection {
  readonly Title: string
  readonly RefId: string
  readonly Instructions?: string | undefined
  readonly Items: readonly EvaluationFormItem[]
  readonly Weight?: number | undefined
  readonly IsExcludedFromScoring?: boolean | undefined
  readonly ScoreThresholds?: readonly EvaluationFormScoreThreshold[] | undefined
}

export interface EvaluationFormSingleSelectQuestionAutomation {
  readonly Options?: readonly EvaluationFormSingleSelectQuestionAutomationOption[] | undefined
  readonly DefaultOptionRefId?: string | undefined
  readonly AnswerSource?: EvaluationFormQuestionAutomationAnswerSource | undefined
}

export interface EvaluationFormSingleSelectQuestionAutomationOption {
  readonly RuleCategory?: SingleSelectQuestionRuleCategoryAutomation | undefined
}

export interface EvaluationFormSingleSelectQuestionOption {
  readonly RefId: string
  readonly Text: string
  readonly Score?: number | undefined
  readonly AutomaticFail?: boolean | undefined
  readonly AutomaticFailConfiguration?: AutomaticFailConfiguration | undefined
  readonly PointsConfiguration?: QuestionOptionPointsConfiguration | undefined
}

export interface EvaluationFormSingleSelectQuestionProperties {
  readonly Options: readonly EvaluationFormSingleSelectQuestionOption[]
  readonly DisplayAs?: 'DROPDOWN' | 'RADIO' | undefined
  readonly Automation?: EvaluationFormSingleSelectQuestionAutomation | undefined
}

export interface EvaluationFormSummary {
  readonly EvaluationFormId: string
  readonly EvaluationFormArn: string
  readonly Title: string
  readonly CreatedTime: Date
  readonly CreatedBy: string
  readonly LastModifiedTime: Date
  readonly LastModifiedBy: string
  readonly LastActivatedTime?: Date | undefined
  readonly LastActivatedBy?: string | undefined
  readonly LatestVersion: number
  readonly ActiveVersion?: number | undefined
}

export interface EvaluationFormTargetConfiguration {
  readonly ContactInteractionType: 'AGENT' | 'AUTOMATED' | 'CUSTOMER'
}

export interface EvaluationFormTextQuestionAutomation {
  readonly AnswerSource?: EvaluationFormQuestionAutomationAnswerSource | undefined
}

export interface EvaluationFormTextQuestionProperties {
  readonly Automation?: EvaluationFormTextQuestionAutomation | undefined
}

export interface EvaluationFormValidationFinding {
  readonly IssueCode: string
  readonly Items?: readonly EvaluationFormValidationFindingItem[] | undefined
  readonly Description: string
  readonly Suggestion?: string | undefined
  readonly Severity: 'WARNING' | 'ERROR'
}

export interface EvaluationFormValidationFindingItem {
  readonly RefId?: string | undefined
  readonly Property?: string | undefined
}

export interface EvaluationFormVersionSummary {
  readonly EvaluationFormArn: string
  readonly EvaluationFormId: string
  readonly EvaluationFormVersion: number
  readonly Locked: boolean
  readonly Status: 'DRAFT' | 'ACTIVE'
  readonly CreatedTime: Date
  readonly CreatedBy: string
  readonly LastModifiedTime: Date
  readonly LastModifiedBy: string
}

export interface EvaluationGenAIAnswerAnalysisDetails {
  readonly Justification?: string | undefined
  readonly PointsOfInterest?: readonly EvaluationTranscriptPointOfInterest[] | undefined
}

export interface EvaluationMetadata {
  readonly ContactId: string
  readonly EvaluatorArn: string
  readonly ContactAgentId?: string | undefined
  readonly CalibrationSessionId?: string | undefined
  readonly Score?: EvaluationScore | undefined
  readonly AutoEvaluation?: AutoEvaluationDetails | undefined
  readonly Acknowledgement?: EvaluationAcknowledgement | undefined
  readonly Review?: EvaluationReviewMetadata | undefined
  readonly ContactParticipant?: EvaluationContactParticipant | undefined
  readonly SamplingJobId?: string | undefined
}

export interface EvaluationNote {
  readonly Value?: string | undefined
}

export interface EvaluationQuestionAnswerAnalysisDetails {
  readonly GenAI?: EvaluationGenAIAnswerAnalysisDetails | undefined
  readonly ContactLens?: EvaluationContactLensAnswerAnalysisDetails | undefined
}

export interface EvaluationQuestionInputDetails {
  readonly TranscriptType?: 'RAW' | 'REDACTED' | undefined
}

export interface EvaluationReviewConfiguration {
  readonly ReviewNotificationRecipients: readonly EvaluationReviewNotificationRecipient[]
  readonly EligibilityDays?: number | undefined
}

export interface EvaluationReviewMetadata {
  readonly ReviewId?: string | undefined
  readonly RequestedTime?: Date | undefined
  readonly RequestedBy?: string | undefined
  readonly CreatedTime?: Date | undefined
  readonly CreatedBy?: string | undefined
  readonly ReviewRequestComments: readonly EvaluationReviewRequestComment[]
}

export interface EvaluationReviewNotificationRecipient {
  readonly Type: 'USER_ID'
  readonly Value: EvaluationReviewNotificationRecipientValue
}

export interface EvaluationReviewNotificationRecipientValue {
  readonly UserId?: string | undefined
}

export interface EvaluationReviewRequestComment {
  readonly Comment?: string | undefined
  readonly CreatedTime?: Date | undefined
  readonly CreatedBy?: string | undefined
}

export interface EvaluationScore {
  readonly Percentage?: number | undefined
  readonly NotApplicable?: boolean | undefined
  readonly AutomaticFail?: boolean | undefined
  readonly AppliedWeight?: number | undefined
  readonly EarnedPoints?: number | undefined
  readonly MaxBasePoint?: number | undefined
  readonly PerformanceCategory?: 'NEEDS_IMPROVEMENT' | 'EXCEEDS_EXPECTATIONS' | undefined
}

export interface EvaluationSearchCriteria {
  readonly OrConditions?: readonly EvaluationSearchCriteria[] | undefined
  readonly AndConditions?: readonly EvaluationSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
  readonly NumberCondition?: NumberCondition | undefined
  readonly BooleanCondition?: BooleanCondition | undefined
  readonly DateTimeCondition?: DateTimeCondition | undefined
  readonly DecimalCondition?: DecimalCondition | undefined
}

export interface EvaluationSearchFilter {
  readonly AttributeFilter?: ControlPlaneAttributeFilter | undefined
  readonly ContactEvaluationAttributeFilter?: ContactEvaluationAttributeFilter | undefined
}

export interface EvaluationSearchMetadata {
  readonly ContactId: string
  readonly EvaluatorArn: string
  readonly ContactAgentId?: string | undefined
  readonly CalibrationSessionId?: string | undefined
  readonly ScorePercentage?: number | undefined
  readonly ScoreAutomaticFail?: boolean | undefined
  readonly ScoreNotApplicable?: boolean | undefined
  readonly AutoEvaluationEnabled?: boolean | undefined
  readonly AutoEvaluationStatus?: 'IN_PROGRESS' | 'FAILED' | 'SUCCEEDED' | undefined
  readonly AcknowledgedTime?: Date | undefined
  readonly AcknowledgedBy?: string | undefined
  readonly AcknowledgerComment?: string | undefined
  readonly SamplingJobId?: string | undefined
  readonly ReviewId?: string | undefined
  readonly ContactParticipantRole?: 'AGENT' | 'SYSTEM' | 'CUSTOM_BOT' | 'CUSTOMER' | undefined
  readonly ContactParticipantId?: string | undefined
  readonly EarnedPoints?: number | undefined
  readonly MaxBasePoint?: number | undefined
  readonly PerformanceCategory?: 'NEEDS_IMPROVEMENT' | 'EXCEEDS_EXPECTATIONS' | undefined
}

export interface EvaluationSearchSummary {
  readonly EvaluationId: string
  readonly EvaluationArn: string
  readonly EvaluationFormId?: string | undefined
  readonly EvaluationFormVersion: number
  readonly EvaluationFormTitle?: string | undefined
  readonly Metadata: EvaluationSearchMetadata
  readonly Status: 'DRAFT' | 'SUBMITTED' | 'REVIEW_REQUESTED' | 'UNDER_REVIEW'
  readonly EvaluationType?: 'STANDARD' | 'CALIBRATION' | undefined
  readonly CreatedTime: Date
  readonly LastModifiedTime: Date
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface EvaluationSuggestedAnswer {
  readonly Value?: EvaluationAnswerData | undefined
  readonly Status: 'IN_PROGRESS' | 'FAILED' | 'SUCCEEDED'
  readonly Input?: EvaluationQuestionInputDetails | undefined
  readonly AnalysisType: 'CONTACT_LENS_DATA' | 'GEN_AI'
  readonly AnalysisDetails?: EvaluationQuestionAnswerAnalysisDetails | undefined
}

export interface EvaluationSuggestedAnswerTranscriptMillisecondOffsets {
  readonly BeginOffsetMillis: number
}

export interface EvaluationSummary {
  readonly EvaluationId: string
  readonly EvaluationArn: string
  readonly EvaluationFormTitle: string
  readonly EvaluationFormId: string
  readonly CalibrationSessionId?: string | undefined
  readonly Status: 'DRAFT' | 'SUBMITTED' | 'REVIEW_REQUESTED' | 'UNDER_REVIEW'
  readonly AutoEvaluationEnabled?: boolean | undefined
  readonly AutoEvaluationStatus?: 'IN_PROGRESS' | 'FAILED' | 'SUCCEEDED' | undefined
  readonly EvaluatorArn: string
  readonly Score?: EvaluationScore | undefined
  readonly Acknowledgement?: EvaluationAcknowledgementSummary | undefined
  readonly EvaluationType?: 'STANDARD' | 'CALIBRATION' | undefined
  readonly CreatedTime: Date
  readonly LastModifiedTime: Date
  readonly ContactParticipant?: EvaluationContactParticipant | undefined
}

export interface EvaluationTranscriptPointOfInterest {
  readonly MillisecondOffsets?: EvaluationSuggestedAnswerTranscriptMillisecondOffsets | undefined
  readonly TranscriptSegment?: string | undefined
}

export interface EvaluatorUserUnion {
  readonly ConnectUserArn?: string | undefined
}

export interface EventBridgeActionDefinition {
  readonly Name: string
}

export interface ExecutionRecord {
  readonly ObservationId?: string | undefined
  readonly Status?: 'PASSED' | 'FAILED' | 'IN_PROGRESS' | 'STOPPED' | undefined
  readonly Timestamp?: Date | undefined
  readonly Record?: string | undefined
}

export interface Expiry {
  readonly DurationInSeconds?: number | undefined
  readonly ExpiryTimestamp?: Date | undefined
}

export interface Expression {
  readonly AttributeCondition?: AttributeCondition | undefined
  readonly AndExpression?: readonly Expression[] | undefined
  readonly OrExpression?: readonly Expression[] | undefined
  readonly NotAttributeCondition?: AttributeCondition | undefined
}

export interface ExtensionConfiguration {
  readonly AllowedExtensions: readonly AllowedExtension[]
}

export interface ExternalInvocationConfiguration {
  readonly Enabled?: boolean | undefined
}

export interface ExtractInformationActionDefinition {
  readonly RulesExtractionDefinitions: readonly RulesExtractionDefinitionIdentifier[]
}

export interface ExtractionConfiguration {
  readonly PromptHint: string
  readonly NotFoundBehavior?: ExtractionDefinitionNotFoundBehavior | undefined
}

export interface ExtractionDefinition {
  readonly Name: string
  readonly ExtractionDefinitionId: string
  readonly ExtractionDefinitionArn: string
  readonly ExtractionConfiguration: ExtractionConfiguration
  readonly Display?: ExtractionDefinitionDisplay | undefined
  readonly CreatedTime: Date
  readonly LastUpdatedTime: Date
  readonly LastUpdatedBy: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface ExtractionDefinitionDisplay {
  readonly Label?: string | undefined
}

export interface ExtractionDefinitionNotFoundBehavior {
  readonly Behavior: 'USE_DEFAULT_VALUE' | 'OMIT'
  readonly DefaultValue?: string | undefined
}

export interface ExtractionDefinitionSummary {
  readonly Name: string
  readonly ExtractionDefinitionId: string
  readonly ExtractionDefinitionArn: string
  readonly CreatedTime: Date
  readonly LastUpdatedTime: Date
  readonly LastUpdatedBy: string
}

export interface FailedBatchAssociationSummary {
  readonly ResourceArn?: string | undefined
  readonly ErrorCode?: string | undefined
  readonly ErrorMessage?: string | undefined
}

export interface FailedRequest {
  readonly RequestIdentifier?: string | undefined
  readonly FailureReasonCode?: 'INVALID_ATTRIBUTE_KEY' | 'INVALID_CUSTOMER_ENDPOINT' | 'INVALID_SYSTEM_ENDPOINT' | 'INVALID_QUEUE' | 'INVALID_OUTBOUND_STRATEGY' | 'MISSING_CAMPAIGN' | 'MISSING_CUSTOMER_ENDPOINT' | 'MISSING_QUEUE_ID_AND_SYSTEM_ENDPOINT' | 'REQUEST_THROTTLED' | 'IDEMPOTENCY_EXCEPTION' | 'INTERNAL_ERROR' | undefined
  readonly FailureReasonMessage?: string | undefined
}

export interface FieldValue {
  readonly Id: string
  readonly Value: FieldValueUnion
}

export interface FieldValueUnion {
  readonly BooleanValue?: boolean | undefined
  readonly DoubleValue?: number | undefined
  readonly EmptyValue?: Readonly<Record<string, never>> | undefined
  readonly StringValue?: string | undefined
}

export interface FilterV2 {
  readonly FilterKey?: string | undefined
  readonly FilterValues?: readonly string[] | undefined
  readonly StringCondition?: FilterV2StringCondition | undefined
}

export interface FilterV2StringCondition {
  readonly Comparison?: 'NOT_EXISTS' | undefined
}

export interface Filters {
  readonly Queues?: readonly string[] | undefined
  readonly Channels?: readonly ('VOICE' | 'CHAT' | 'TASK' | 'EMAIL')[] | undefined
  readonly RoutingProfiles?: readonly string[] | undefined
  readonly RoutingStepExpressions?: readonly string[] | undefined
  readonly AgentStatuses?: readonly string[] | undefined
  readonly Subtypes?: readonly string[] | undefined
  readonly ValidationTestTypes?: readonly string[] | undefined
}

export interface FlowAssociationSummary {
  readonly ResourceId?: string | undefined
  readonly FlowId?: string | undefined
  readonly ResourceType?: 'WHATSAPP_MESSAGING_PHONE_NUMBER' | 'VOICE_PHONE_NUMBER' | 'INBOUND_EMAIL' | 'OUTBOUND_EMAIL' | 'ANALYTICS_CONNECTOR' | undefined
}

export interface FlowModule {
  readonly Type?: 'MCP' | undefined
  readonly FlowModuleId?: string | undefined
}

export interface FlowQuickConnectConfig {
  readonly ContactFlowId: string
}

export interface FontFamily {
  readonly Default?: 'Arial' | 'Courier New' | 'Georgia' | 'Times New Roman' | 'Trebuchet' | 'Verdana' | undefined
}

export interface GetAttachedFileRequest {
  readonly InstanceId: string
  readonly FileId: string
  readonly UrlExpiryInSeconds?: number | undefined
  readonly AssociatedResourceArn: string
}

export interface GetAttachedFileResponse {
  readonly FileArn?: string | undefined
  readonly FileId?: string | undefined
  readonly CreationTime?: string | undefined
  readonly FileStatus?: 'APPROVED' | 'REJECTED' | 'PROCESSING' | 'FAILED' | undefined
  readonly FileName?: string | undefined
  readonly FileSizeInBytes: number
  readonly AssociatedResourceArn?: string | undefined
  readonly FileUseCaseType?: 'CONTACT_ANALYSIS' | 'EMAIL_MESSAGE' | 'EMAIL_MESSAGE_PLAIN_TEXT' | 'EMAIL_MESSAGE_REDACTED' | 'EMAIL_MESSAGE_PLAIN_TEXT_REDACTED' | 'ATTACHMENT' | 'VOICE_RECORDING' | undefined
  readonly CreatedBy?: CreatedByInfo | undefined
  readonly DownloadUrlMetadata?: DownloadUrlMetadata | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface GetContactAttributesRequest {
  readonly InstanceId: string
  readonly InitialContactId: string
}

export interface GetContactAttributesResponse {
  readonly Attributes?: Readonly<Record<string, string>> | undefined
}

export interface GetContactMetricsRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly Metrics: readonly ContactMetricInfo[]
}

export interface GetContactMetricsResponse {
  readonly MetricResults?: readonly ContactMetricResult[] | undefined
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
}

export interface GetCrossRegionRoutingRequest {
  readonly InstanceId: string
}

export interface GetCrossRegionRoutingResponse {
  readonly IsolatedRegions?: readonly string[] | undefined
}

export interface GetCurrentMetricDataRequest {
  readonly InstanceId: string
  readonly Filters: Filters
  readonly Groupings?: readonly ('QUEUE' | 'CHANNEL' | 'ROUTING_PROFILE' | 'ROUTING_STEP_EXPRESSION' | 'AGENT_STATUS' | 'SUBTYPE' | 'VALIDATION_TEST_TYPE')[] | undefined
  readonly CurrentMetrics: readonly CurrentMetric[]
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SortCriteria?: readonly CurrentMetricSortCriteria[] | undefined
}

export interface GetCurrentMetricDataResponse {
  readonly NextToken?: string | undefined
  readonly MetricResults?: readonly CurrentMetricResult[] | undefined
  readonly DataSnapshotTime?: Date | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface GetCurrentUserDataRequest {
  readonly InstanceId: string
  readonly Filters: UserDataFilters
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface GetCurrentUserDataResponse {
  readonly NextToken?: string | undefined
  readonly UserDataList?: readonly UserData[] | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface GetEffectiveHoursOfOperationsRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
  readonly FromDate: string
  readonly ToDate: string
}

export interface GetEffectiveHoursOfOperationsResponse {
  readonly EffectiveHoursOfOperationList?: readonly EffectiveHoursOfOperations[] | undefined
  readonly EffectiveOverrideHoursList?: readonly EffectiveOverrideHours[] | undefined
  readonly TimeZone?: string | undefined
}

export interface GetEvaluationFormValidationRequest {
  readonly InstanceId: string
  readonly EvaluationFormId: string
  readonly EvaluationFormVersion?: number | undefined
}

export interface GetEvaluationFormValidationResponse {
  readonly Status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED'
  readonly FailureReason?: string | undefined
  readonly EvaluationFormId: string
  readonly EvaluationFormVersion: number
  readonly StartedTime: Date
  readonly Findings?: readonly EvaluationFormValidationFinding[] | undefined
}

export interface GetFederationTokenRequest {
  readonly InstanceId: string
}

export interface GetFederationTokenResponse {
  readonly UserId?: string | undefined
  readonly UserArn?: string | undefined
  readonly Credentials?: Credentials | undefined
  readonly SignInUrl?: string | undefined
}

export interface GetFlowAssociationRequest {
  readonly InstanceId: string
  readonly ResourceId: string
  readonly ResourceType: 'SMS_PHONE_NUMBER' | 'INBOUND_EMAIL' | 'OUTBOUND_EMAIL' | 'ANALYTICS_CONNECTOR' | 'WHATSAPP_MESSAGING_PHONE_NUMBER'
}

export interface GetFlowAssociationResponse {
  readonly ResourceId?: string | undefined
  readonly FlowId?: string | undefined
  readonly ResourceType?: 'SMS_PHONE_NUMBER' | 'INBOUND_EMAIL' | 'OUTBOUND_EMAIL' | 'ANALYTICS_CONNECTOR' | 'WHATSAPP_MESSAGING_PHONE_NUMBER' | undefined
}

export interface GetMetricDataRequest {
  readonly InstanceId: string
  readonly StartTime: Date
  readonly EndTime: Date
  readonly Filters: Filters
  readonly Groupings?: readonly ('QUEUE' | 'CHANNEL' | 'ROUTING_PROFILE' | 'ROUTING_STEP_EXPRESSION' | 'AGENT_STATUS' | 'SUBTYPE' | 'VALIDATION_TEST_TYPE')[] | undefined
  readonly HistoricalMetrics: readonly HistoricalMetric[]
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface GetMetricDataResponse {
  readonly NextToken?: string | undefined
  readonly MetricResults?: readonly HistoricalMetricResult[] | undefined
}

export interface GetMetricDataV2Request {
  readonly ResourceArn: string
  readonly StartTime: Date
  readonly EndTime: Date
  readonly Interval?: IntervalDetails | undefined
  readonly Filters: readonly FilterV2[]
  readonly Groupings?: readonly string[] | undefined
  readonly Metrics: readonly MetricV2[]
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface GetMetricDataV2Response {
  readonly NextToken?: string | undefined
  readonly MetricResults?: readonly MetricResultV2[] | undefined
}

export interface GetPromptFileRequest {
  readonly InstanceId: string
  readonly PromptId: string
}

export interface GetPromptFileResponse {
  readonly PromptPresignedUrl?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface GetTaskTemplateRequest {
  readonly InstanceId: string
  readonly TaskTemplateId: string
  readonly SnapshotVersion?: string | undefined
}

export interface GetTaskTemplateResponse {
  readonly InstanceId?: string | undefined
  readonly Id: string
  readonly Arn: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly ContactFlowId?: string | undefined
  readonly SelfAssignFlowId?: string | undefined
  readonly Constraints?: TaskTemplateConstraints | undefined
  readonly Defaults?: TaskTemplateDefaults | undefined
  readonly Fields?: readonly TaskTemplateField[] | undefined
  readonly Status?: 'ACTIVE' | 'INACTIVE' | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly CreatedTime?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface GetTestCaseExecutionSummaryRequest {
  readonly InstanceId: string
  readonly TestCaseId: string
  readonly TestCaseExecutionId: string
}

export interface GetTestCaseExecutionSummaryResponse {
  readonly StartTime?: Date | undefined
  readonly EndTime?: Date | undefined
  readonly Status?: 'INITIATED' | 'PASSED' | 'FAILED' | 'IN_PROGRESS' | 'STOPPED' | undefined
  readonly ObservationSummary?: ObservationSummary | undefined
}

export interface GetTrafficDistributionRequest {
  readonly Id: string
}

export interface GetTrafficDistributionResponse {
  readonly TelephonyConfig?: TelephonyConfig | undefined
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly SignInConfig?: SignInConfig | undefined
  readonly AgentConfig?: AgentConfig | undefined
}

export interface GlobalResiliencyMetadata {
  readonly ActiveRegion?: string | undefined
  readonly OriginRegion?: string | undefined
  readonly TrafficDistributionGroupId?: string | undefined
}

export interface GranularAccessControlConfiguration {
  readonly DataTableAccessControlConfiguration?: DataTableAccessControlConfiguration | undefined
}

export interface HierarchyGroup {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly LevelId?: string | undefined
  readonly HierarchyPath?: HierarchyPath | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface HierarchyGroupCondition {
  readonly Value?: string | undefined
  readonly HierarchyGroupMatchType?: 'EXACT' | 'WITH_CHILD_GROUPS' | undefined
}

export interface HierarchyGroupSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface HierarchyGroupSummaryReference {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
}

export interface HierarchyGroups {
  readonly Level1?: AgentHierarchyGroup | undefined
  readonly Level2?: AgentHierarchyGroup | undefined
  readonly Level3?: AgentHierarchyGroup | undefined
  readonly Level4?: AgentHierarchyGroup | undefined
  readonly Level5?: AgentHierarchyGroup | undefined
}

export interface HierarchyLevel {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface HierarchyLevelUpdate {
  readonly Name: string
}

export interface HierarchyPath {
  readonly LevelOne?: HierarchyGroupSummary | undefined
  readonly LevelTwo?: HierarchyGroupSummary | undefined
  readonly LevelThree?: HierarchyGroupSummary | undefined
  readonly LevelFour?: HierarchyGroupSummary | undefined
  readonly LevelFive?: HierarchyGroupSummary | undefined
}

export interface HierarchyPathReference {
  readonly LevelOne?: HierarchyGroupSummaryReference | undefined
  readonly LevelTwo?: HierarchyGroupSummaryReference | undefined
  readonly LevelThree?: HierarchyGroupSummaryReference | undefined
  readonly LevelFour?: HierarchyGroupSummaryReference | undefined
  readonly LevelFive?: HierarchyGroupSummaryReference | undefined
}

export interface HierarchyStructure {
  readonly LevelOne?: HierarchyLevel | undefined
  readonly LevelTwo?: HierarchyLevel | undefined
  readonly LevelThree?: HierarchyLevel | undefined
  readonly LevelFour?: HierarchyLevel | undefined
  readonly LevelFive?: HierarchyLevel | undefined
}

export interface HierarchyStructureUpdate {
  readonly LevelOne?: HierarchyLevelUpdate | undefined
  readonly LevelTwo?: HierarchyLevelUpdate | undefined
  readonly LevelThree?: HierarchyLevelUpdate | undefined
  readonly LevelFour?: HierarchyLevelUpdate | undefined
  readonly LevelFive?: HierarchyLevelUpdate | undefined
}

export interface HistoricalMetric {
  readonly Name?: 'CONTACTS_QUEUED' | 'CONTACTS_HANDLED' | 'CONTACTS_ABANDONED' | 'CONTACTS_CONSULTED' | 'CONTACTS_AGENT_HUNG_UP_FIRST' | 'CONTACTS_HANDLED_INCOMING' | 'CONTACTS_HANDLED_OUTBOUND' | 'CONTACTS_HOLD_ABANDONS' | 'CONTACTS_TRANSFERRED_IN' | 'CONTACTS_TRANSFERRED_OUT' | 'CONTACTS_TRANSFERRED_IN_FROM_QUEUE' | 'CONTACTS_TRANSFERRED_OUT_FROM_QUEUE' | 'CONTACTS_MISSED' | 'CALLBACK_CONTACTS_HANDLED' | 'API_CONTACTS_HANDLED' | 'OCCUPANCY' | 'HANDLE_TIME' | 'AFTER_CONTACT_WORK_TIME' | 'QUEUED_TIME' | 'ABANDON_TIME' | 'QUEUE_ANSWER_TIME' | 'HOLD_TIME' | 'INTERACTION_TIME' | 'INTERACTION_AND_HOLD_TIME' | 'SERVICE_LEVEL' | undefined
  readonly Threshold?: Threshold | undefined
  readonly Statistic?: 'SUM' | 'MAX' | 'AVG' | undefined
  readonly Unit?: 'SECONDS' | 'COUNT' | 'PERCENT' | undefined
}

export interface HistoricalMetricData {
  readonly Metric?: HistoricalMetric | undefined
  readonly Value?: number | undefined
}

export interface HistoricalMetricResult {
  readonly Dimensions?: Dimensions | undefined
  readonly Collections?: readonly HistoricalMetricData[] | undefined
}

export interface HoursOfOperation {
  readonly HoursOfOperationId?: string | undefined
  readonly HoursOfOperationArn?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly TimeZone?: string | undefined
  readonly Config?: readonly HoursOfOperationConfig[] | undefined
  readonly ParentHoursOfOperations?: readonly HoursOfOperationsIdentifier[] | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface HoursOfOperationConfig {
  readonly Day: 'SUNDAY' | 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY'
  readonly StartTime: HoursOfOperationTimeSlice
  readonly EndTime: HoursOfOperationTimeSlice
}

export interface HoursOfOperationOverride {
  readonly HoursOfOperationOverrideId?: string | undefined
  readonly HoursOfOperationId?: string | undefined
  readonly HoursOfOperationArn?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly Config?: readonly HoursOfOperationOverrideConfig[] | undefined
  readonly EffectiveFrom?: string | undefined
  readonly EffectiveTill?: string | undefined
  readonly RecurrenceConfig?: RecurrenceConfig | undefined
  readonly OverrideType?: 'STANDARD' | 'OPEN' | 'CLOSED' | undefined
}

export interface HoursOfOperationOverrideConfig {
  readonly Day?: 'SUNDAY' | 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | undefined
  readonly StartTime?: OverrideTimeSlice | undefined
  readonly EndTime?: OverrideTimeSlice | undefined
}

export interface HoursOfOperationOverrideSearchCriteria {
  readonly OrConditions?: readonly HoursOfOperationOverrideSearchCriteria[] | undefined
  readonly AndConditions?: readonly HoursOfOperationOverrideSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
  readonly DateCondition?: DateCondition | undefined
}

export interface HoursOfOperationSearchCriteria {
  readonly OrConditions?: readonly HoursOfOperationSearchCriteria[] | undefined
  readonly AndConditions?: readonly HoursOfOperationSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface HoursOfOperationSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
}

export interface HoursOfOperationSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface HoursOfOperationTimeSlice {
  readonly Hours: number
  readonly Minutes: number
}

export interface HoursOfOperationsIdentifier {
  readonly Name: string
  readonly Id: string
  readonly Arn?: string | undefined
}

export interface ImagesLogo {
  readonly Default?: string | undefined
  readonly Favicon?: string | undefined
}

export interface ImportPhoneNumberRequest {
  readonly InstanceId: string
  readonly SourcePhoneNumberArn: string
  readonly PhoneNumberDescription?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly ClientToken?: string | undefined
}

export interface ImportPhoneNumberResponse {
  readonly PhoneNumberId?: string | undefined
  readonly PhoneNumberArn?: string | undefined
}

export interface ImportWorkspaceMediaRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly MediaType: 'IMAGE_LOGO_LIGHT_FAVICON' | 'IMAGE_LOGO_DARK_FAVICON' | 'IMAGE_LOGO_LIGHT_HORIZONTAL' | 'IMAGE_LOGO_DARK_HORIZONTAL'
  readonly MediaSource: string
}

export interface InboundAdditionalRecipients {
  readonly ToAddresses?: readonly EmailAddressInfo[] | undefined
  readonly CcAddresses?: readonly EmailAddressInfo[] | undefined
}

export interface InboundEmailContent {
  readonly MessageSourceType: 'RAW'
  readonly RawMessage?: InboundRawMessage | undefined
}

export interface InboundRawMessage {
  readonly Subject: string
  readonly Body: string
  readonly ContentType: string
  readonly Headers?: Readonly<Record<string, string>> | undefined
}

export interface InputPredefinedAttributeConfiguration {
  readonly EnableValueValidationOnAssociation?: boolean | undefined
}

export interface Instance {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly IdentityManagementType?: 'SAML' | 'CONNECT_MANAGED' | 'EXISTING_DIRECTORY' | undefined
  readonly InstanceAlias?: string | undefined
  readonly CreatedTime?: Date | undefined
  readonly ServiceRole?: string | undefined
  readonly InstanceStatus?: 'CREATION_IN_PROGRESS' | 'ACTIVE' | 'CREATION_FAILED' | undefined
  readonly StatusReason?: InstanceStatusReason | undefined
  readonly InboundCallsEnabled?: boolean | undefined
  readonly OutboundCallsEnabled?: boolean | undefined
  readonly InstanceAccessUrl?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface InstanceStatusReason {
  readonly Message?: string | undefined
}

export interface InstanceStorageConfig {
  readonly AssociationId?: string | undefined
  readonly StorageType: 'S3' | 'KINESIS_VIDEO_STREAM' | 'KINESIS_STREAM' | 'KINESIS_FIREHOSE'
  readonly S3Config?: S3Config | undefined
  readonly KinesisVideoStreamConfig?: KinesisVideoStreamConfig | undefined
  readonly KinesisStreamConfig?: KinesisStreamConfig | undefined
  readonly KinesisFirehoseConfig?: KinesisFirehoseConfig | undefined
}

export interface InstanceSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly IdentityManagementType?: 'SAML' | 'CONNECT_MANAGED' | 'EXISTING_DIRECTORY' | undefined
  readonly InstanceAlias?: string | undefined
  readonly CreatedTime?: Date | undefined
  readonly ServiceRole?: string | undefined
  readonly InstanceStatus?: 'CREATION_IN_PROGRESS' | 'ACTIVE' | 'CREATION_FAILED' | undefined
  readonly InboundCallsEnabled?: boolean | undefined
  readonly OutboundCallsEnabled?: boolean | undefined
  readonly InstanceAccessUrl?: string | undefined
}

export interface IntegrationAssociationSummary {
  readonly IntegrationAssociationId?: string | undefined
  readonly IntegrationAssociationArn?: string | undefined
  readonly InstanceId?: string | undefined
  readonly IntegrationType?: 'EVENT' | 'VOICE_ID' | 'PINPOINT_APP' | 'WISDOM_ASSISTANT' | 'WISDOM_KNOWLEDGE_BASE' | 'WISDOM_QUICK_RESPONSES' | 'Q_MESSAGE_TEMPLATES' | 'CASES_DOMAIN' | 'APPLICATION' | 'FILE_SCANNER' | 'SES_IDENTITY' | 'ANALYTICS_CONNECTOR' | 'CALL_TRANSFER_CONNECTOR' | 'COGNITO_USER_POOL' | 'MESSAGE_PROCESSOR' | undefined
  readonly IntegrationArn?: string | undefined
  readonly SourceApplicationUrl?: string | undefined
  readonly SourceApplicationName?: string | undefined
  readonly SourceType?: 'SALESFORCE' | 'ZENDESK' | 'CASES' | undefined
}

export interface IntervalDetails {
  readonly TimeZone?: string | undefined
  readonly IntervalPeriod?: 'FIFTEEN_MIN' | 'THIRTY_MIN' | 'HOUR' | 'DAY' | 'WEEK' | 'TOTAL' | undefined
}

export interface InvisibleFieldInfo {
  readonly Id?: TaskTemplateFieldIdentifier | undefined
}

export interface KinesisFirehoseConfig {
  readonly FirehoseArn: string
}

export interface KinesisStreamConfig {
  readonly StreamArn: string
}

export interface KinesisVideoStreamConfig {
  readonly Prefix: string
  readonly RetentionPeriodHours: number
  readonly EncryptionConfig: EncryptionConfig
}

export interface LanguageConfiguration {
  readonly LanguageLocale?: string | undefined
}

export interface LexBot {
  readonly Name: string
  readonly LexRegion: string
}

export interface LexBotConfig {
  readonly LexBot?: LexBot | undefined
  readonly LexV2Bot?: LexV2Bot | undefined
}

export interface LexV2Bot {
  readonly AliasArn?: string | undefined
}

export interface ListAgentStatusRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly AgentStatusTypes?: readonly ('ROUTABLE' | 'CUSTOM' | 'OFFLINE')[] | undefined
}

export interface ListAgentStatusResponse {
  readonly NextToken?: string | undefined
  readonly AgentStatusSummaryList?: readonly AgentStatusSummary[] | undefined
}

export interface ListAnalyticsDataAssociationsRequest {
  readonly InstanceId: string
  readonly DataSetId?: string | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListAnalyticsDataAssociationsResponse {
  readonly Results?: readonly AnalyticsDataAssociationResult[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListAnalyticsDataLakeDataSetsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListAnalyticsDataLakeDataSetsResponse {
  readonly Results?: readonly AnalyticsDataSetsResult[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListApprovedOriginsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListApprovedOriginsResponse {
  readonly Origins?: readonly string[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListAssociatedContactsRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListAssociatedContactsResponse {
  readonly ContactSummaryList?: readonly AssociatedContactSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListAttachedFilesConfigurationsRequest {
  readonly InstanceId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListAttachedFilesConfigurationsResponse {
  readonly AttachedFilesConfigurations?: readonly AttachedFilesConfigurationSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListAuthenticationProfilesRequest {
  readonly InstanceId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListAuthenticationProfilesResponse {
  readonly AuthenticationProfileSummaryList?: readonly AuthenticationProfileSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListBotsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly LexVersion: 'V1' | 'V2'
}

export interface ListBotsResponse {
  readonly LexBots?: readonly LexBotConfig[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListChildHoursOfOperationsRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListChildHoursOfOperationsResponse {
  readonly NextToken?: string | undefined
  readonly ChildHoursOfOperationsSummaryList?: readonly HoursOfOperationsIdentifier[] | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ListCondition {
  readonly TargetListType?: 'PROFICIENCIES' | undefined
  readonly Conditions?: readonly Condition[] | undefined
}

export interface ListContactEvaluationsRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly NextToken?: string | undefined
}

export interface ListContactEvaluationsResponse {
  readonly EvaluationSummaryList: readonly EvaluationSummary[]
  readonly NextToken?: string | undefined
}

export interface ListContactFlowModuleAliasesRequest {
  readonly InstanceId: string
  readonly ContactFlowModuleId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListContactFlowModuleAliasesResponse {
  readonly ContactFlowModuleAliasSummaryList?: readonly ContactFlowModuleAliasSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListContactFlowModuleVersionsRequest {
  readonly InstanceId: string
  readonly ContactFlowModuleId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListContactFlowModuleVersionsResponse {
  readonly ContactFlowModuleVersionSummaryList?: readonly ContactFlowModuleVersionSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListContactFlowModulesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly ContactFlowModuleState?: 'ACTIVE' | 'ARCHIVED' | undefined
}

export interface ListContactFlowModulesResponse {
  readonly ContactFlowModulesSummaryList?: readonly ContactFlowModuleSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListContactFlowVersionsRequest {
  readonly InstanceId: string
  readonly ContactFlowId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListContactFlowVersionsResponse {
  readonly ContactFlowVersionSummaryList?: readonly ContactFlowVersionSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListContactFlowsRequest {
  readonly InstanceId: string
  readonly ContactFlowTypes?: readonly ('CONTACT_FLOW' | 'CUSTOMER_QUEUE' | 'CUSTOMER_HOLD' | 'CUSTOMER_WHISPER' | 'AGENT_HOLD' | 'AGENT_WHISPER' | 'OUTBOUND_WHISPER' | 'AGENT_TRANSFER' | 'QUEUE_TRANSFER' | 'CAMPAIGN')[] | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListContactFlowsResponse {
  readonly ContactFlowSummaryList?: readonly ContactFlowSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListContactReferencesRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly ReferenceTypes: readonly ('URL' | 'ATTACHMENT' | 'CONTACT_ANALYSIS' | 'NUMBER' | 'STRING' | 'DATE' | 'EMAIL' | 'EMAIL_MESSAGE' | 'EMAIL_MESSAGE_PLAIN_TEXT' | 'EMAIL_MESSAGE_PLAIN_TEXT_REDACTED' | 'EMAIL_MESSAGE_REDACTED')[]
  readonly NextToken?: string | undefined
}

export interface ListContactReferencesResponse {
  readonly ReferenceSummaryList?: readonly ReferenceSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListDataTableAttributesRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly AttributeIds?: readonly string[] | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListDataTableAttributesResponse {
  readonly NextToken?: string | undefined
  readonly Attributes: readonly DataTableAttribute[]
}

export interface ListDataTablePrimaryValuesRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly RecordIds?: readonly string[] | undefined
  readonly PrimaryAttributeValues?: readonly PrimaryAttributeValueFilter[] | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListDataTablePrimaryValuesResponse {
  readonly NextToken?: string | undefined
  readonly PrimaryValuesList: readonly RecordPrimaryValue[]
}

export interface ListDataTableValuesRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly RecordIds?: readonly string[] | undefined
  readonly PrimaryAttributeValues?: readonly PrimaryAttributeValueFilter[] | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListDataTableValuesResponse {
  readonly NextToken?: string | undefined
  readonly Values: readonly DataTableValueSummary[]
}

export interface ListDataTablesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListDataTablesResponse {
  readonly NextToken?: string | undefined
  readonly DataTableSummaryList: readonly DataTableSummary[]
}

export interface ListDefaultVocabulariesRequest {
  readonly InstanceId: string
  readonly LanguageCode?: string | undefined
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListDefaultVocabulariesResponse {
  readonly DefaultVocabularyList: readonly DefaultVocabulary[]
  readonly NextToken?: string | undefined
}

export interface ListEntitySecurityProfilesRequest {
  readonly InstanceId: string
  readonly EntityType: 'USER' | 'AI_AGENT'
  readonly EntityArn: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListEntitySecurityProfilesResponse {
  readonly SecurityProfiles?: readonly SecurityProfileItem[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListEvaluationFormAIVersionsRequest {
  readonly InstanceId: string
  readonly ContactInteractionType: 'AGENT' | 'AUTOMATED' | 'CUSTOMER'
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListEvaluationFormAIVersionsResponse {
  readonly AIVersionSummaries: readonly EvaluationFormAIVersionSummary[]
  readonly NextToken?: string | undefined
}

export interface ListEvaluationFormVersionsRequest {
  readonly InstanceId: string
  readonly EvaluationFormId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListEvaluationFormVersionsResponse {
  readonly EvaluationFormVersionSummaryList: readonly EvaluationFormVersionSummary[]
  readonly NextToken?: string | undefined
}

export interface ListEvaluationFormsRequest {
  readonly InstanceId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListEvaluationFormsResponse {
  readonly EvaluationFormSummaryList: readonly EvaluationFormSummary[]
  readonly NextToken?: string | undefined
}

export interface ListExtractionDefinitionsRequest {
  readonly InstanceId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListExtractionDefinitionsResponse {
  readonly ExtractionDefinitionSummaryList: readonly ExtractionDefinitionSummary[]
  readonly NextToken?: string | undefined
}

export interface ListFlowAssociationsRequest {
  readonly InstanceId: string
  readonly ResourceType?: 'WHATSAPP_MESSAGING_PHONE_NUMBER' | 'VOICE_PHONE_NUMBER' | 'INBOUND_EMAIL' | 'OUTBOUND_EMAIL' | 'ANALYTICS_CONNECTOR' | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListFlowAssociationsResponse {
  readonly FlowAssociationSummaryList?: readonly FlowAssociationSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListHoursOfOperationOverridesRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListHoursOfOperationOverridesResponse {
  readonly NextToken?: string | undefined
  readonly HoursOfOperationOverrideList?: readonly HoursOfOperationOverride[] | undefined
  readonly LastModifiedRegion?: string | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface ListHoursOfOperationsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListHoursOfOperationsResponse {
  readonly HoursOfOperationSummaryList?: readonly HoursOfOperationSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListInstanceAttributesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListInstanceAttributesResponse {
  readonly Attributes?: readonly Attribute[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListInstanceStorageConfigsRequest {
  readonly InstanceId: string
  readonly ResourceType: 'CHAT_TRANSCRIPTS' | 'CALL_RECORDINGS' | 'SCHEDULED_REPORTS' | 'MEDIA_STREAMS' | 'CONTACT_TRACE_RECORDS' | 'AGENT_EVENTS' | 'REAL_TIME_CONTACT_ANALYSIS_SEGMENTS' | 'ATTACHMENTS' | 'CONTACT_EVALUATIONS' | 'SCREEN_RECORDINGS' | 'REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS' | 'REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS' | 'EMAIL_MESSAGES'
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListInstanceStorageConfigsResponse {
  readonly StorageConfigs?: readonly InstanceStorageConfig[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListInstancesRequest {
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListInstancesResponse {
  readonly InstanceSummaryList?: readonly InstanceSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListIntegrationAssociationsRequest {
  readonly InstanceId: string
  readonly IntegrationType?: 'EVENT' | 'VOICE_ID' | 'PINPOINT_APP' | 'WISDOM_ASSISTANT' | 'WISDOM_KNOWLEDGE_BASE' | 'WISDOM_QUICK_RESPONSES' | 'Q_MESSAGE_TEMPLATES' | 'CASES_DOMAIN' | 'APPLICATION' | 'FILE_SCANNER' | 'SES_IDENTITY' | 'ANALYTICS_CONNECTOR' | 'CALL_TRANSFER_CONNECTOR' | 'COGNITO_USER_POOL' | 'MESSAGE_PROCESSOR' | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly IntegrationArn?: string | undefined
}

export interface ListIntegrationAssociationsResponse {
  readonly IntegrationAssociationSummaryList?: readonly IntegrationAssociationSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListLambdaFunctionsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListLambdaFunctionsResponse {
  readonly LambdaFunctions?: readonly string[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListLexBotsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListLexBotsResponse {
  readonly LexBots?: readonly LexBot[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListMetricsRequest {
  readonly InstanceId: string
  readonly Type?: 'AWS_MANAGED' | 'CUSTOMER_MANAGED' | undefined
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListMetricsResponse {
  readonly MetricSummaryList: readonly MetricSummary[]
  readonly NextToken?: string | undefined
}

export interface ListNotificationsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListNotificationsResponse {
  readonly NextToken?: string | undefined
  readonly NotificationSummaryList: readonly Notification[]
}

export interface ListPhoneNumbersRequest {
  readonly InstanceId: string
  readonly PhoneNumberTypes?: readonly ('TOLL_FREE' | 'DID' | 'UIFN' | 'SHARED' | 'THIRD_PARTY_TF' | 'THIRD_PARTY_DID' | 'SHORT_CODE')[] | undefined
  readonly PhoneNumberCountryCodes?: readonly string[] | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListPhoneNumbersResponse {
  readonly PhoneNumberSummaryList?: readonly PhoneNumberSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListPhoneNumbersSummary {
  readonly PhoneNumberId?: string | undefined
  readonly PhoneNumberArn?: string | undefined
  readonly PhoneNumber?: string | undefined
  readonly PhoneNumberCountryCode?: string | undefined
  readonly PhoneNumberType?: 'TOLL_FREE' | 'DID' | 'UIFN' | 'SHARED' | 'THIRD_PARTY_TF' | 'THIRD_PARTY_DID' | 'SHORT_CODE' | undefined
  readonly TargetArn?: string | undefined
  readonly InstanceId?: string | undefined
  readonly PhoneNumberDescription?: string | undefined
  readonly SourcePhoneNumberArn?: string | undefined
}

export interface ListPhoneNumbersV2Request {
  readonly TargetArn?: string | undefined
  readonly InstanceId?: string | undefined
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
  readonly PhoneNumberCountryCodes?: readonly string[] | undefined
  readonly PhoneNumberTypes?: readonly ('TOLL_FREE' | 'DID' | 'UIFN' | 'SHARED' | 'THIRD_PARTY_TF' | 'THIRD_PARTY_DID' | 'SHORT_CODE')[] | undefined
  readonly PhoneNumberPrefix?: string | undefined
}

export interface ListPhoneNumbersV2Response {
  readonly NextToken?: string | undefined
  readonly ListPhoneNumbersSummaryList?: readonly ListPhoneNumbersSummary[] | undefined
}

export interface ListPredefinedAttributesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListPredefinedAttributesResponse {
  readonly NextToken?: string | undefined
  readonly PredefinedAttributeSummaryList?: readonly PredefinedAttributeSummary[] | undefined
}

export interface ListPromptsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListPromptsResponse {
  readonly PromptSummaryList?: readonly PromptSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListQueueEmailAddressesRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListQueueEmailAddressesResponse {
  readonly NextToken?: string | undefined
  readonly EmailAddressMetadataList?: readonly EmailAddressSummary[] | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ListQueueQuickConnectsRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListQueueQuickConnectsResponse {
  readonly NextToken?: string | undefined
  readonly QuickConnectSummaryList?: readonly QuickConnectSummary[] | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ListQueuesRequest {
  readonly InstanceId: string
  readonly QueueTypes?: readonly ('STANDARD' | 'AGENT')[] | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListQueuesResponse {
  readonly QueueSummaryList?: readonly QueueSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListQuickConnectsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly QuickConnectTypes?: readonly ('USER' | 'QUEUE' | 'PHONE_NUMBER' | 'FLOW')[] | undefined
}

export interface ListQuickConnectsResponse {
  readonly QuickConnectSummaryList?: readonly QuickConnectSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListRealtimeContactAnalysisSegmentsV2Request {
  readonly InstanceId: string
  readonly ContactId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
  readonly OutputType: 'Raw' | 'Redacted'
  readonly SegmentTypes: readonly ('Transcript' | 'Categories' | 'Issues' | 'Event' | 'Attachments' | 'PostContactSummary' | 'ExtractedInformation')[]
}

export interface ListRealtimeContactAnalysisSegmentsV2Response {
  readonly Channel: 'VOICE' | 'CHAT'
  readonly Status: 'IN_PROGRESS' | 'FAILED' | 'COMPLETED'
  readonly Segments: readonly RealtimeContactAnalysisSegment[]
  readonly NextToken?: string | undefined
}

export interface ListRoutingProfileManualAssignmentQueuesRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListRoutingProfileManualAssignmentQueuesResponse {
  readonly NextToken?: string | undefined
  readonly RoutingProfileManualAssignmentQueueConfigSummaryList?: readonly RoutingProfileManualAssignmentQueueConfigSummary[] | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ListRoutingProfileQueuesRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListRoutingProfileQueuesResponse {
  readonly NextToken?: string | undefined
  readonly RoutingProfileQueueConfigSummaryList?: readonly RoutingProfileQueueConfigSummary[] | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ListRoutingProfilesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListRoutingProfilesResponse {
  readonly RoutingProfileSummaryList?: readonly RoutingProfileSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListRulesRequest {
  readonly InstanceId: string
  readonly PublishStatus?: 'DRAFT' | 'PUBLISHED' | undefined
  readonly EventSourceName?: 'OnPostCallAnalysisAvailable' | 'OnRealTimeCallAnalysisAvailable' | 'OnRealTimeChatAnalysisAvailable' | 'OnPostChatAnalysisAvailable' | 'OnAfterCallWorkAvailable' | 'OnAfterChatWorkAvailable' | 'OnEmailAnalysisAvailable' | 'OnZendeskTicketCreate' | 'OnZendeskTicketStatusUpdate' | 'OnSalesforceCaseCreate' | 'OnContactEvaluationSubmit' | 'OnMetricDataUpdate' | 'OnCaseCreate' | 'OnCaseUpdate' | 'OnSlaBreach' | 'OnAlertUpdate' | 'OnSchedulePublish' | 'OnScheduleUpdate' | 'OnScheduleTimeOffRequestActivity' | undefined
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListRulesResponse {
  readonly RuleSummaryList: readonly RuleSummary[]
  readonly NextToken?: string | undefined
}

export interface ListSecurityKeysRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListSecurityKeysResponse {
  readonly SecurityKeys?: readonly SecurityKey[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListSecurityProfileAIAgentsRequest {
  readonly SecurityProfileId: string
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListSecurityProfileAIAgentsResponse {
  readonly AllowedAIAgents?: readonly AIAgent[] | undefined
  readonly NextToken?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ListSecurityProfileApplicationsRequest {
  readonly SecurityProfileId: string
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListSecurityProfileApplicationsResponse {
  readonly Applications?: readonly Application[] | undefined
  readonly NextToken?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ListSecurityProfileFlowModulesRequest {
  readonly SecurityProfileId: string
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListSecurityProfileFlowModulesResponse {
  readonly AllowedFlowModules?: readonly FlowModule[] | undefined
  readonly NextToken?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ListSecurityProfilePermissionsRequest {
  readonly SecurityProfileId: string
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListSecurityProfilePermissionsResponse {
  readonly Permissions?: readonly string[] | undefined
  readonly NextToken?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ListSecurityProfilesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListSecurityProfilesResponse {
  readonly SecurityProfileSummaryList?: readonly SecurityProfileSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListTagsForResourceRequest {
  readonly resourceArn: string
}

export interface ListTagsForResourceResponse {
  readonly tags?: Readonly<Record<string, string>> | undefined
}

export interface ListTaskTemplatesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly Status?: 'ACTIVE' | 'INACTIVE' | undefined
  readonly Name?: string | undefined
}

export interface ListTaskTemplatesResponse {
  readonly TaskTemplates?: readonly TaskTemplateMetadata[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListTestCaseExecutionRecordsRequest {
  readonly InstanceId: string
  readonly TestCaseId: string
  readonly TestCaseExecutionId: string
  readonly Status?: 'INITIATED' | 'PASSED' | 'FAILED' | 'IN_PROGRESS' | 'STOPPED' | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListTestCaseExecutionRecordsResponse {
  readonly ExecutionRecords?: readonly ExecutionRecord[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListTestCaseExecutionsRequest {
  readonly InstanceId: string
  readonly TestCaseId?: string | undefined
  readonly TestCaseName?: string | undefined
  readonly StartTime?: number | undefined
  readonly EndTime?: number | undefined
  readonly Status?: 'INITIATED' | 'PASSED' | 'FAILED' | 'IN_PROGRESS' | 'STOPPED' | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListTestCaseExecutionsResponse {
  readonly TestCaseExecutions?: readonly TestCaseExecution[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListTestCasesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListTestCasesResponse {
  readonly TestCaseSummaryList?: readonly TestCaseSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListTrafficDistributionGroupUsersRequest {
  readonly TrafficDistributionGroupId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface ListTrafficDistributionGroupUsersResponse {
  readonly NextToken?: string | undefined
  readonly TrafficDistributionGroupUserSummaryList?: readonly TrafficDistributionGroupUserSummary[] | undefined
}

export interface ListTrafficDistributionGroupsRequest {
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
  readonly InstanceId?: string | undefined
}

export interface ListTrafficDistributionGroupsResponse {
  readonly NextToken?: string | undefined
  readonly TrafficDistributionGroupSummaryList?: readonly TrafficDistributionGroupSummary[] | undefined
}

export interface ListUseCasesRequest {
  readonly InstanceId: string
  readonly IntegrationAssociationId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListUseCasesResponse {
  readonly UseCaseSummaryList?: readonly UseCase[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListUserHierarchyGroupsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListUserHierarchyGroupsResponse {
  readonly UserHierarchyGroupSummaryList?: readonly HierarchyGroupSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListUserNotificationsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly UserId: string
}

export interface ListUserNotificationsResponse {
  readonly UserNotifications?: readonly UserNotificationSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListUserProficienciesRequest {
  readonly InstanceId: string
  readonly UserId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListUserProficienciesResponse {
  readonly NextToken?: string | undefined
  readonly UserProficiencyList?: readonly UserProficiency[] | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface ListUsersRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListUsersResponse {
  readonly UserSummaryList?: readonly UserSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListViewVersionsRequest {
  readonly InstanceId: string
  readonly ViewId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListViewVersionsResponse {
  readonly ViewVersionSummaryList?: readonly ViewVersionSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListViewsRequest {
  readonly InstanceId: string
  readonly Type?: 'CUSTOMER_MANAGED' | 'AWS_MANAGED' | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListViewsResponse {
  readonly ViewsSummaryList?: readonly ViewSummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListWorkspaceMediaRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
}

export interface ListWorkspaceMediaResponse {
  readonly Media?: readonly MediaItem[] | undefined
}

export interface ListWorkspacePagesRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListWorkspacePagesResponse {
  readonly NextToken?: string | undefined
  readonly WorkspacePageList: readonly WorkspacePage[]
}

export interface ListWorkspacesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListWorkspacesResponse {
  readonly NextToken?: string | undefined
  readonly WorkspaceSummaryList: readonly WorkspaceSummary[]
}

export interface MatchCriteria {
  readonly AgentsCriteria?: AgentsCriteria | undefined
}

export interface MediaConcurrency {
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'
  readonly Concurrency?: number | undefined
  readonly CrossChannelBehavior?: CrossChannelBehavior | undefined
  readonly WorkloadTypeConcurrencies?: readonly WorkloadTypeConcurrency[] | undefined
}

export interface MediaItem {
  readonly Type?: 'IMAGE_LOGO_LIGHT_FAVICON' | 'IMAGE_LOGO_DARK_FAVICON' | 'IMAGE_LOGO_LIGHT_HORIZONTAL' | 'IMAGE_LOGO_DARK_HORIZONTAL' | undefined
  readonly Source?: string | undefined
}

export interface MediaPlacement {
  readonly AudioHostUrl?: string | undefined
  readonly AudioFallbackUrl?: string | undefined
  readonly SignalingUrl?: string | undefined
  readonly TurnControlUrl?: string | undefined
  readonly EventIngestionUrl?: string | undefined
}

export interface Meeting {
  readonly MediaRegion?: string | undefined
  readonly MediaPlacement?: MediaPlacement | undefined
  readonly MeetingFeatures?: MeetingFeaturesConfiguration | undefined
  readonly MeetingId?: string | undefined
}

export interface MeetingFeaturesConfiguration {
  readonly Audio?: AudioFeatures | undefined
}

export interface MetricCalculation {
  readonly CalculationComponents: readonly CalculationComponent[]
  readonly Calculation: string
}

export interface MetricDataV2 {
  readonly Metric?: MetricV2 | undefined
  readonly Value?: number | undefined
}

export interface MetricDefinition {
  readonly Arn: string
  readonly Id: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly MetricCalculation?: MetricCalculation | undefined
  readonly CreationMethod?: 'SERVICE_LEVEL_BUILDER' | 'METRIC_BUILDER' | undefined
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly Type: 'AWS_MANAGED' | 'CUSTOMER_MANAGED'
  readonly Unit: 'INTEGER' | 'DOUBLE' | 'PERCENT' | 'SECONDS'
  readonly PositiveTrendIndicator?: 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL' | undefined
  readonly Groupings: readonly string[]
  readonly Filters: readonly AvailableFilter[]
  readonly EffectiveTime?: Date | undefined
  readonly RefreshRate?: number | undefined
  readonly Category: string
  readonly SupportedStats?: readonly string[] | undefined
  readonly DefaultStat?: string | undefined
  readonly SupportsPreaggregateCalculation: boolean
  readonly SupportsCustomCalculation: boolean
  readonly PrimaryEventSource?: string | undefined
  readonly PrimaryEventSourceEffectiveTimestampType?: string | undefined
  readonly CreatedTime?: Date | undefined
  readonly CreatedUser?: CreatedByInfo | undefined
  readonly LastModifiedRegion?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedUser?: CreatedByInfo | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface MetricFilter {
  readonly MetricFilterKey: string
  readonly Negate?: boolean | undefined
  readonly NumberCondition?: MetricFilterNumberCondition | undefined
  readonly StringCondition?: MetricFilterStringCondition | undefined
  readonly BooleanCondition?: MetricFilterBooleanCondition | undefined
}

export interface MetricFilterBooleanCondition {
  readonly Comparison: 'IS_TRUE' | 'IS_FALSE'
}

export interface MetricFilterNumberCondition {
  readonly Comparison: 'LESSER' | 'LESSER_OR_EQUAL' | 'GREATER' | 'GREATER_OR_EQUAL'
  readonly Values: readonly number[]
}

export interface MetricFilterStringCondition {
  readonly Comparison: 'MATCHES_ANY' | 'MATCHES_NONE'
  readonly Values: readonly string[]
}

export interface MetricFilterV2 {
  readonly MetricFilterKey?: string | undefined
  readonly MetricFilterValues?: readonly string[] | undefined
  readonly Negate?: boolean | undefined
}

export interface MetricInterval {
  readonly Interval?: 'FIFTEEN_MIN' | 'THIRTY_MIN' | 'HOUR' | 'DAY' | 'WEEK' | 'TOTAL' | undefined
  readonly StartTime?: Date | undefined
  readonly EndTime?: Date | undefined
}

export interface MetricResultV2 {
  readonly Dimensions?: Readonly<Record<string, string>> | undefined
  readonly MetricInterval?: MetricInterval | undefined
  readonly Collections?: readonly MetricDataV2[] | undefined
}

export interface MetricSearchCriteria {
  readonly OrConditions?: readonly MetricSearchCriteria[] | undefined
  readonly AndConditions?: readonly MetricSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
  readonly BooleanCondition?: BooleanCondition | undefined
}

export interface MetricSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
}

export interface MetricSummary {
  readonly Arn: string
  readonly Id: string
  readonly Name: string
  readonly Status: 'PUBLISHED' | 'SAVED'
  readonly Type: 'AWS_MANAGED' | 'CUSTOMER_MANAGED'
  readonly LastModifiedRegion?: string | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface MetricV2 {
  readonly Name?: string | undefined
  readonly Threshold?: readonly ThresholdV2[] | undefined
  readonly MetricId?: string | undefined
  readonly MetricFilters?: readonly MetricFilterV2[] | undefined
}

export interface MonitorContactRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly UserId: string
  readonly AllowedMonitorCapabilities?: readonly ('SILENT_MONITOR' | 'BARGE')[] | undefined
  readonly ClientToken?: string | undefined
}

export interface MonitorContactResponse {
  readonly ContactId?: string | undefined
  readonly ContactArn?: string | undefined
}

export interface MultiSelectQuestionRuleCategoryAutomation {
  readonly Category: string
  readonly Condition: 'PRESENT' | 'NOT_PRESENT'
  readonly OptionRefIds: readonly string[]
}

export interface NameCriteria {
  readonly SearchText: readonly string[]
  readonly MatchType: 'MATCH_ALL' | 'MATCH_ANY' | 'MATCH_EXACT' | 'MATCH_NONE'
}

export interface NewSessionDetails {
  readonly SupportedMessagingContentTypes?: readonly string[] | undefined
  readonly ParticipantDetails?: ParticipantDetails | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly StreamingConfiguration?: ChatStreamingConfiguration | undefined
}

export interface NextContactEntry {
  readonly Type?: 'QUICK_CONNECT' | undefined
  readonly NextContactMetadata?: NextContactMetadata | undefined
}

export interface NextContactMetadata {
  readonly QuickConnectContactData?: QuickConnectContactData | undefined
}

export interface Notification {
  readonly Content?: Readonly<Record<string, string>> | undefined
  readonly Id: string
  readonly Arn: string
  readonly Priority?: 'URGENT' | 'HIGH' | 'LOW' | undefined
  readonly Recipients?: readonly string[] | undefined
  readonly LastModifiedTime: Date
  readonly CreatedAt?: Date | undefined
  readonly ExpiresAt?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface NotificationRecipientType {
  readonly UserTags?: Readonly<Record<string, string>> | undefined
  readonly UserIds?: readonly string[] | undefined
}

export interface NotificationSearchCriteria {
  readonly OrConditions?: readonly NotificationSearchCriteria[] | undefined
  readonly AndConditions?: readonly NotificationSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface NotificationSearchFilter {
  readonly AttributeFilter?: ControlPlaneAttributeFilter | undefined
}

export interface NotificationSearchSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly InstanceId?: string | undefined
  readonly Content?: Readonly<Record<string, string>> | undefined
  readonly Priority?: 'URGENT' | 'HIGH' | 'LOW' | undefined
  readonly Recipients?: readonly string[] | undefined
  readonly CreatedAt?: Date | undefined
  readonly ExpiresAt?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface NumberCondition {
  readonly FieldName?: string | undefined
  readonly MinValue?: number | undefined
  readonly MaxValue?: number | undefined
  readonly ComparisonType?: 'GREATER_OR_EQUAL' | 'GREATER' | 'LESSER_OR_EQUAL' | 'LESSER' | 'EQUAL' | 'NOT_EQUAL' | 'RANGE' | undefined
}

export interface NumberReference {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
}

export interface NumericQuestionPropertyValueAutomation {
  readonly Label: 'OVERALL_CUSTOMER_SENTIMENT_SCORE' | 'OVERALL_AGENT_SENTIMENT_SCORE' | 'CUSTOMER_SENTIMENT_SCORE_WITHOUT_AGENT' | 'CUSTOMER_SENTIMENT_SCORE_WITH_AGENT' | 'NON_TALK_TIME' | 'NON_TALK_TIME_PERCENTAGE' | 'NUMBER_OF_INTERRUPTIONS' | 'CONTACT_DURATION' | 'AGENT_INTERACTION_DURATION' | 'CUSTOMER_HOLD_TIME' | 'LONGEST_HOLD_DURATION' | 'NUMBER_OF_HOLDS' | 'AGENT_INTERACTION_AND_HOLD_DURATION'
}

export interface ObservationSummary {
  readonly TotalObservations?: number | undefined
  readonly ObservationsPassed?: number | undefined
  readonly ObservationsFailed?: number | undefined
}

export interface OperationalHour {
  readonly Start?: OverrideTimeSlice | undefined
  readonly End?: OverrideTimeSlice | undefined
}

export interface OutboundAdditionalRecipients {
  readonly CcEmailAddresses?: readonly EmailAddressInfo[] | undefined
}

export interface OutboundCallerConfig {
  readonly OutboundCallerIdName?: string | undefined
  readonly OutboundCallerIdNumberId?: string | undefined
  readonly OutboundFlowId?: string | undefined
}

export interface OutboundEmailConfig {
  readonly OutboundEmailAddressId?: string | undefined
}

export interface OutboundEmailContent {
  readonly MessageSourceType: 'TEMPLATE' | 'RAW'
  readonly TemplatedMessageConfig?: TemplatedMessageConfig | undefined
  readonly RawMessage?: OutboundRawMessage | undefined
}

export interface OutboundRawMessage {
  readonly Subject: string
  readonly Body: string
  readonly ContentType: string
}

export interface OutboundStrategy {
  readonly Type: 'AGENT_FIRST'
  readonly Config?: OutboundStrategyConfig | undefined
}

export interface OutboundStrategyConfig {
  readonly AgentFirst?: AgentFirst | undefined
}

export interface OverrideHour {
  readonly Start?: OverrideTimeSlice | undefined
  readonly End?: OverrideTimeSlice | undefined
  readonly OverrideName?: string | undefined
  readonly OperationalStatus?: 'OPEN' | 'CLOSED' | undefined
}

export interface OverrideTimeSlice {
  readonly Hours: number
  readonly Minutes: number
}

export interface PaletteCanvas {
  readonly ContainerBackground?: string | undefined
  readonly PageBackground?: string | undefined
  readonly ActiveBackground?: string | undefined
}

export interface PaletteHeader {
  readonly Background?: string | undefined
  readonly Text?: string | undefined
  readonly TextHover?: string | undefined
  readonly InvertActionsColors?: boolean | undefined
}

export interface PaletteNavigation {
  readonly Background?: string | undefined
  readonly TextBackgroundHover?: string | undefined
  readonly TextBackgroundActive?: string | undefined
  readonly Text?: string | undefined
  readonly TextHover?: string | undefined
  readonly TextActive?: string | undefined
  readonly InvertActionsColors?: boolean | undefined
}

export interface PalettePrimary {
  readonly Default?: string | undefined
  readonly Active?: string | undefined
  readonly ContrastText?: string | undefined
}

export interface ParentHoursOfOperationConfig {
  readonly HoursOfOperationId?: string | undefined
}

export interface ParticipantCapabilities {
  readonly Video?: 'SEND' | undefined
  readonly ScreenShare?: 'SEND' | undefined
}

export interface ParticipantConfiguration {
  readonly ResponseMode?: 'INCREMENTAL' | 'COMPLETE' | undefined
}

export interface ParticipantDetails {
  readonly DisplayName: string
}

export interface ParticipantDetailsToAdd {
  readonly ParticipantRole?: 'AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR' | undefined
  readonly DisplayName?: string | undefined
  readonly ParticipantCapabilities?: ParticipantCapabilities | undefined
}

export interface ParticipantMetrics {
  readonly ParticipantId?: string | undefined
  readonly ParticipantType?: 'ALL' | 'MANAGER' | 'AGENT' | 'CUSTOMER' | 'THIRDPARTY' | undefined
  readonly ConversationAbandon?: boolean | undefined
  readonly MessagesSent?: number | undefined
  readonly NumResponses?: number | undefined
  readonly MessageLengthInChars?: number | undefined
  readonly TotalResponseTimeInMillis?: number | undefined
  readonly MaxResponseTimeInMillis?: number | undefined
  readonly LastMessageTimestamp?: Date | undefined
}

export interface ParticipantTimerConfiguration {
  readonly ParticipantRole: 'CUSTOMER' | 'AGENT'
  readonly TimerType: 'IDLE' | 'DISCONNECT_NONCUSTOMER'
  readonly TimerValue: ParticipantTimerValue
}

export interface ParticipantTimerValue {
  readonly ParticipantTimerAction?: 'Unset' | undefined
  readonly ParticipantTimerDurationInMinutes?: number | undefined
}

export interface ParticipantTokenCredentials {
  readonly ParticipantToken?: string | undefined
  readonly Expiry?: string | undefined
}

export interface PauseContactRequest {
  readonly ContactId: string
  readonly InstanceId: string
  readonly ContactFlowId?: string | undefined
}

export interface PersistentChat {
  readonly RehydrationType?: 'ENTIRE_PAST_SESSION' | 'FROM_SEGMENT' | undefined
  readonly SourceContactId?: string | undefined
}

export interface PersistentConnectionConfig {
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'
  readonly PersistentConnection: boolean
}

export interface PhoneNumberConfig {
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'
  readonly PhoneType: 'SOFT_PHONE' | 'DESK_PHONE'
  readonly PhoneNumber?: string | undefined
}

export interface PhoneNumberQuickConnectConfig {
  readonly PhoneNumber: string
}

export interface PhoneNumberStatus {
  readonly Status?: 'CLAIMED' | 'IN_PROGRESS' | 'FAILED' | undefined
  readonly Message?: string | undefined
}

export interface PhoneNumberSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly PhoneNumber?: string | undefined
  readonly PhoneNumberType?: 'TOLL_FREE' | 'DID' | 'UIFN' | 'SHARED' | 'THIRD_PARTY_TF' | 'THIRD_PARTY_DID' | 'SHORT_CODE' | undefined
  readonly PhoneNumberCountryCode?: string | undefined
}

export interface PostAcceptTimeoutConfig {
  readonly DurationInSeconds: number
}

export interface PreEvaluationFilter {
  readonly ResourceType: 'CONTACT'
  readonly FilterType: 'TAG'
  readonly FilterKey: string
  readonly FilterValue: string
  readonly Operator: 'EQUALS'
}

export interface PreEvaluationFilters {
  readonly AndConditions?: readonly PreEvaluationFilter[] | undefined
}

export interface PredefinedAttribute {
  readonly Name?: string | undefined
  readonly Values?: PredefinedAttributeValues | undefined
  readonly Purposes?: readonly string[] | undefined
  readonly AttributeConfiguration?: PredefinedAttributeConfiguration | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface PredefinedAttributeConfiguration {
  readonly EnableValueValidationOnAssociation?: boolean | undefined
  readonly IsReadOnly?: boolean | undefined
}

export interface PredefinedAttributeSearchCriteria {
  readonly OrConditions?: readonly PredefinedAttributeSearchCriteria[] | undefined
  readonly AndConditions?: readonly PredefinedAttributeSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface PredefinedAttributeSummary {
  readonly Name?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface PredefinedAttributeValues {
  readonly StringList?: readonly string[] | undefined
}

export interface Preview {
  readonly PostAcceptTimeoutConfig: PostAcceptTimeoutConfig
  readonly AllowedUserActions: readonly ('CALL' | 'DISCARD')[]
}

export interface PrimaryAttributeAccessControlConfigurationItem {
  readonly PrimaryAttributeValues?: readonly PrimaryAttributeValue[] | undefined
}

export interface PrimaryAttributeValue {
  readonly AccessType?: 'ALLOW' | undefined
  readonly AttributeName?: string | undefined
  readonly Values?: readonly string[] | undefined
}

export interface PrimaryAttributeValueFilter {
  readonly AttributeName: string
  readonly Values: readonly string[]
}

export interface PrimaryValue {
  readonly AttributeName: string
  readonly Value: string
}

export interface PrimaryValueResponse {
  readonly AttributeName?: string | undefined
  readonly AttributeId?: string | undefined
  readonly Value?: string | undefined
}

export interface Prompt {
  readonly PromptARN?: string | undefined
  readonly PromptId?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface PromptSearchCriteria {
  readonly OrConditions?: readonly PromptSearchCriteria[] | undefined
  readonly AndConditions?: readonly PromptSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface PromptSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
}

export interface PromptSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface PutUserStatusRequest {
  readonly UserId: string
  readonly InstanceId: string
  readonly AgentStatusId: string
}

export interface QualityMetrics {
  readonly Agent?: AgentQualityMetrics | undefined
  readonly Customer?: CustomerQualityMetrics | undefined
}

export interface QuestionOptionPointsConfiguration {
  readonly PointValue: number
  readonly IsBonus?: boolean | undefined
}

export interface QuestionPointsConfiguration {
  readonly MaxPointValue?: number | undefined
  readonly MinPointValue?: number | undefined
  readonly IsBonus?: boolean | undefined
}

export interface Queue {
  readonly Name?: string | undefined
  readonly QueueArn?: string | undefined
  readonly QueueId?: string | undefined
  readonly Description?: string | undefined
  readonly OutboundCallerConfig?: OutboundCallerConfig | undefined
  readonly OutboundEmailConfig?: OutboundEmailConfig | undefined
  readonly HoursOfOperationId?: string | undefined
  readonly MaxContacts?: number | undefined
  readonly Status?: 'ENABLED' | 'DISABLED' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface QueueInfo {
  readonly Id?: string | undefined
  readonly EnqueueTimestamp?: Date | undefined
}

export interface QueueInfoInput {
  readonly Id?: string | undefined
}

export interface QueueQuickConnectConfig {
  readonly QueueId: string
  readonly ContactFlowId: string
}

export interface QueueReference {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
}

export interface QueueSearchCriteria {
  readonly OrConditions?: readonly QueueSearchCriteria[] | undefined
  readonly AndConditions?: readonly QueueSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
  readonly QueueTypeCondition?: 'STANDARD' | undefined
}

export interface QueueSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
}

export interface QueueSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly QueueType?: 'STANDARD' | 'AGENT' | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface QuickConnect {
  readonly QuickConnectARN?: string | undefined
  readonly QuickConnectId?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly QuickConnectConfig?: QuickConnectConfig | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface QuickConnectConfig {
  readonly QuickConnectType: 'USER' | 'QUEUE' | 'PHONE_NUMBER' | 'FLOW'
  readonly UserConfig?: UserQuickConnectConfig | undefined
  readonly QueueConfig?: QueueQuickConnectConfig | undefined
  readonly PhoneConfig?: PhoneNumberQuickConnectConfig | undefined
  readonly FlowConfig?: FlowQuickConnectConfig | undefined
}

export interface QuickConnectContactData {
  readonly ContactId?: string | undefined
  readonly InitiationTimestamp?: Date | undefined
  readonly QuickConnectId?: string | undefined
  readonly QuickConnectName?: string | undefined
  readonly QuickConnectType?: 'USER' | 'QUEUE' | 'PHONE_NUMBER' | 'FLOW' | undefined
}

export interface QuickConnectSearchCriteria {
  readonly OrConditions?: readonly QuickConnectSearchCriteria[] | undefined
  readonly AndConditions?: readonly QuickConnectSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface QuickConnectSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
}

export interface QuickConnectSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly QuickConnectType?: 'USER' | 'QUEUE' | 'PHONE_NUMBER' | 'FLOW' | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface Range {
  readonly MinProficiencyLevel?: number | undefined
  readonly MaxProficiencyLevel?: number | undefined
}

export interface ReadOnlyFieldInfo {
  readonly Id?: TaskTemplateFieldIdentifier | undefined
}

export interface RealTimeContactAnalysisAttachment {
  readonly AttachmentName: string
  readonly ContentType?: string | undefined
  readonly AttachmentId: string
  readonly Status?: 'APPROVED' | 'REJECTED' | 'IN_PROGRESS' | undefined
}

export interface RealTimeContactAnalysisCategoryDetails {
  readonly PointsOfInterest: readonly RealTimeContactAnalysisPointOfInterest[]
}

export interface RealTimeContactAnalysisCharacterInterval {
  readonly BeginOffsetChar: number
  readonly EndOffsetChar: number
}

export interface RealTimeContactAnalysisExtractedInformationValue {
  readonly Content: string
  readonly PointsOfInterest: readonly RealTimeContactAnalysisTranscriptItemWithCharacterOffsets[]
}

export interface RealTimeContactAnalysisIssueDetected {
  readonly TranscriptItems: readonly RealTimeContactAnalysisTranscriptItemWithContent[]
}

export interface RealTimeContactAnalysisPointOfInterest {
  readonly TranscriptItems?: readonly RealTimeContactAnalysisTranscriptItemWithCharacterOffsets[] | undefined
}

export interface RealTimeContactAnalysisSegmentAttachments {
  readonly Id: string
  readonly ParticipantId: string
  readonly ParticipantRole: 'AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR'
  readonly DisplayName?: string | undefined
  readonly Attachments: readonly RealTimeContactAnalysisAttachment[]
  readonly Time: RealTimeContactAnalysisTimeData
}

export interface RealTimeContactAnalysisSegmentCategories {
  readonly MatchedDetails: Readonly<Record<string, RealTimeContactAnalysisCategoryDetails>>
}

export interface RealTimeContactAnalysisSegmentEvent {
  readonly Id: string
  readonly ParticipantId?: string | undefined
  readonly ParticipantRole?: 'AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR' | undefined
  readonly DisplayName?: string | undefined
  readonly EventType: string
  readonly Time: RealTimeContactAnalysisTimeData
}

export interface RealTimeContactAnalysisSegmentExtractedInformation {
  readonly ExtractionDefinitionId: string
  readonly ExtractionDefinitionName: string
  readonly ExtractionDefinitionDisplayLabel?: string | undefined
  readonly ExtractedValues?: readonly RealTimeContactAnalysisExtractedInformationValue[] | undefined
  readonly FailureCode?: 'QUOTA_EXCEEDED' | 'INSUFFICIENT_CONVERSATION_CONTENT' | 'FAILED_SAFETY_GUIDELINES' | 'INTERNAL_ERROR' | 'MAX_PACKAGE_FEATURE_ONLY' | undefined
}

export interface RealTimeContactAnalysisSegmentIssues {
  readonly IssuesDetected: readonly RealTimeContactAnalysisIssueDetected[]
}

export interface RealTimeContactAnalysisSegmentPostContactSummary {
  readonly Content?: string | undefined
  readonly Status: 'FAILED' | 'COMPLETED'
  readonly FailureCode?: 'QUOTA_EXCEEDED' | 'INSUFFICIENT_CONVERSATION_CONTENT' | 'FAILED_SAFETY_GUIDELINES' | 'INVALID_ANALYSIS_CONFIGURATION' | 'INTERNAL_ERROR' | undefined
}

export interface RealTimeContactAnalysisSegmentTranscript {
  readonly Id: string
  readonly ParticipantId: string
  readonly ParticipantRole: 'AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR'
  readonly DisplayName?: string | undefined
  readonly Content: string
  readonly ContentType?: string | undefined
  readonly Time: RealTimeContactAnalysisTimeData
  readonly Redaction?: RealTimeContactAnalysisTranscriptItemRedaction | undefined
  readonly Sentiment?: 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL' | undefined
}

export interface RealTimeContactAnalysisTimeData {
  readonly AbsoluteTime?: Date | undefined
}

export interface RealTimeContactAnalysisTranscriptItemRedaction {
  readonly CharacterOffsets?: readonly RealTimeContactAnalysisCharacterInterval[] | undefined
}

export interface RealTimeContactAnalysisTranscriptItemWithCharacterOffsets {
  readonly Id: string
  readonly CharacterOffsets?: RealTimeContactAnalysisCharacterInterval | undefined
}

export interface RealTimeContactAnalysisTranscriptItemWithContent {
  readonly Content?: string | undefined
  readonly Id: string
  readonly CharacterOffsets?: RealTimeContactAnalysisCharacterInterval | undefined
}

export interface RealtimeContactAnalysisSegment {
  readonly Transcript?: RealTimeContactAnalysisSegmentTranscript | undefined
  readonly Categories?: RealTimeContactAnalysisSegmentCategories | undefined
  readonly Issues?: RealTimeContactAnalysisSegmentIssues | undefined
  readonly Event?: RealTimeContactAnalysisSegmentEvent | undefined
  readonly Attachments?: RealTimeContactAnalysisSegmentAttachments | undefined
  readonly PostContactSummary?: RealTimeContactAnalysisSegmentPostContactSummary | undefined
  readonly ExtractedInformation?: RealTimeContactAnalysisSegmentExtractedInformation | undefined
}

export interface RecommenderConfig {
  readonly DomainName: string
  readonly RecommenderName: string
  readonly Context?: Readonly<Record<string, string>> | undefined
}

export interface RecordPrimaryValue {
  readonly RecordId?: string | undefined
  readonly PrimaryValues?: readonly PrimaryValueResponse[] | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface RecordingInfo {
  readonly StorageType?: 'S3' | 'KINESIS_VIDEO_STREAM' | 'KINESIS_STREAM' | 'KINESIS_FIREHOSE' | undefined
  readonly Location?: string | undefined
  readonly MediaStreamType?: 'AUDIO' | 'VIDEO' | undefined
  readonly ParticipantType?: 'ALL' | 'MANAGER' | 'AGENT' | 'CUSTOMER' | 'THIRDPARTY' | undefined
  readonly FragmentStartNumber?: string | undefined
  readonly FragmentStopNumber?: string | undefined
  readonly StartTimestamp?: Date | undefined
  readonly StopTimestamp?: Date | undefined
  readonly Status?: 'AVAILABLE' | 'DELETED' | undefined
  readonly DeletionReason?: string | undefined
  readonly UnprocessedTranscriptLocation?: string | undefined
}

export interface RecurrenceConfig {
  readonly RecurrencePattern: RecurrencePattern
}

export interface RecurrencePattern {
  readonly Frequency: 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly Interval: number
  readonly ByMonth?: readonly number[] | undefined
  readonly ByMonthDay?: readonly number[] | undefined
  readonly ByWeekdayOccurrence?: readonly number[] | undefined
}

export interface RedactionConfiguration {
  readonly Behavior: 'Enable' | 'Disable'
  readonly Policy: 'None' | 'RedactedOnly' | 'RedactedAndOriginal'
  readonly Entities?: readonly string[] | undefined
  readonly MaskMode?: 'PII' | 'EntityType' | undefined
}

export interface Reference {
  readonly Value?: string | undefined
  readonly Type: 'URL' | 'ATTACHMENT' | 'CONTACT_ANALYSIS' | 'NUMBER' | 'STRING' | 'DATE' | 'EMAIL' | 'EMAIL_MESSAGE' | 'EMAIL_MESSAGE_PLAIN_TEXT' | 'EMAIL_MESSAGE_PLAIN_TEXT_REDACTED' | 'EMAIL_MESSAGE_REDACTED'
  readonly Status?: 'AVAILABLE' | 'DELETED' | 'APPROVED' | 'REJECTED' | 'PROCESSING' | 'FAILED' | undefined
  readonly Arn?: string | undefined
  readonly StatusReason?: string | undefined
}

export interface ReferenceSummary {
  readonly Url?: UrlReference | undefined
  readonly Attachment?: AttachmentReference | undefined
  readonly EmailMessage?: EmailMessageReference | undefined
  readonly EmailMessageRedacted?: EmailMessageReference | undefined
  readonly EmailMessagePlainText?: EmailMessageReference | undefined
  readonly EmailMessagePlainTextRedacted?: EmailMessageReference | undefined
  readonly String?: StringReference | undefined
  readonly Number?: NumberReference | undefined
  readonly Date?: DateReference | undefined
  readonly Email?: EmailReference | undefined
  readonly ContactAnalysis?: ContactAnalysisReference | undefined
}

export interface ReleasePhoneNumberRequest {
  readonly PhoneNumberId: string
  readonly ClientToken?: string | undefined
}

export interface ReplicateInstanceRequest {
  readonly InstanceId: string
  readonly ReplicaRegion: string
  readonly ClientToken?: string | undefined
  readonly ReplicaAlias?: string | undefined
}

export interface ReplicateInstanceResponse {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
}

export interface ReplicationConfiguration {
  readonly ReplicationStatusSummaryList?: readonly ReplicationStatusSummary[] | undefined
  readonly SourceRegion?: string | undefined
  readonly GlobalSignInEndpoint?: string | undefined
}

export interface ReplicationStatusSummary {
  readonly Region?: string | undefined
  readonly ReplicationStatus?: 'INSTANCE_REPLICATION_COMPLETE' | 'INSTANCE_REPLICATION_IN_PROGRESS' | 'INSTANCE_REPLICATION_FAILED' | 'INSTANCE_REPLICA_DELETING' | 'INSTANCE_REPLICATION_DELETION_FAILED' | 'RESOURCE_REPLICATION_NOT_STARTED' | undefined
  readonly ReplicationStatusReason?: string | undefined
}

export interface RequiredFieldInfo {
  readonly Id?: TaskTemplateFieldIdentifier | undefined
}

export interface ResourceTagsSearchCriteria {
  readonly TagSearchCondition?: TagSearchCondition | undefined
}

export interface ResumeContactRecordingRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly InitialContactId: string
  readonly ContactRecordingType?: 'AGENT' | 'IVR' | 'SCREEN' | undefined
}

export interface ResumeContactRequest {
  readonly ContactId: string
  readonly InstanceId: string
  readonly ContactFlowId?: string | undefined
}

export interface RoutingCriteria {
  readonly Steps?: readonly Step[] | undefined
  readonly ActivationTimestamp?: Date | undefined
  readonly Index?: number | undefined
}

export interface RoutingCriteriaInput {
  readonly Steps?: readonly RoutingCriteriaInputStep[] | undefined
}

export interface RoutingCriteriaInputStep {
  readonly Expiry?: RoutingCriteriaInputStepExpiry | undefined
  readonly Expression?: Expression | undefined
}

export interface RoutingCriteriaInputStepExpiry {
  readonly DurationInSeconds?: number | undefined
}

export interface RoutingProfile {
  readonly InstanceId?: string | undefined
  readonly Name?: string | undefined
  readonly RoutingProfileArn?: string | undefined
  readonly RoutingProfileId?: string | undefined
  readonly Description?: string | undefined
  readonly MediaConcurrencies?: readonly MediaConcurrency[] | undefined
  readonly DefaultOutboundQueueId?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly NumberOfAssociatedQueues?: number | undefined
  readonly NumberOfAssociatedManualAssignmentQueues?: number | undefined
  readonly NumberOfAssociatedUsers?: number | undefined
  readonly AgentAvailabilityTimer?: 'TIME_SINCE_LAST_ACTIVITY' | 'TIME_SINCE_LAST_INBOUND' | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
  readonly IsDefault?: boolean | undefined
  readonly AssociatedQueueIds?: readonly string[] | undefined
  readonly AssociatedManualAssignmentQueueIds?: readonly string[] | undefined
}

export interface RoutingProfileManualAssignmentQueueConfig {
  readonly QueueReference: RoutingProfileQueueReference
}

export interface RoutingProfileManualAssignmentQueueConfigSummary {
  readonly QueueId: string
  readonly QueueArn: string
  readonly QueueName: string
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'
}

export interface RoutingProfileQueueConfig {
  readonly QueueReference: RoutingProfileQueueReference
  readonly Priority: number
  readonly Delay: number
}

export interface RoutingProfileQueueConfigSummary {
  readonly QueueId: string
  readonly QueueArn: string
  readonly QueueName: string
  readonly Priority: number
  readonly Delay: number
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'
}

export interface RoutingProfileQueueReference {
  readonly QueueId: string
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'
}

export interface RoutingProfileReference {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
}

export interface RoutingProfileSearchCriteria {
  readonly OrConditions?: readonly RoutingProfileSearchCriteria[] | undefined
  readonly AndConditions?: readonly RoutingProfileSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface RoutingProfileSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
}

export interface RoutingProfileSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface Rule {
  readonly Name: string
  readonly RuleId: string
  readonly RuleArn: string
  readonly TriggerEventSource: RuleTriggerEventSource
  readonly RuleCapabilityTiers?: readonly 'GenerativeAI'[] | undefined
  readonly Function: string
  readonly Actions: readonly RuleAction[]
  readonly PublishStatus: 'DRAFT' | 'PUBLISHED'
  readonly PreEvaluationFilters?: PreEvaluationFilters | undefined
  readonly CreatedTime: Date
  readonly LastUpdatedTime: Date
  readonly LastUpdatedBy: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface RuleAction {
  readonly ActionType: 'CREATE_TASK' | 'ASSIGN_CONTACT_CATEGORY' | 'GENERATE_EVENTBRIDGE_EVENT' | 'SEND_NOTIFICATION' | 'CREATE_CASE' | 'UPDATE_CASE' | 'ASSIGN_SLA' | 'END_ASSOCIATED_TASKS' | 'SUBMIT_AUTO_EVALUATION' | 'EXTRACT_INFORMATION' | 'SEND_IN_APP_NOTIFICATION'
  readonly TaskAction?: TaskActionDefinition | undefined
  readonly EventBridgeAction?: EventBridgeActionDefinition | undefined
  readonly AssignContactCategoryAction?: Readonly<Record<string, never>> | undefined
  readonly SendNotificationAction?: SendNotificationActionDefinition | undefined
  readonly CreateCaseAction?: CreateCaseActionDefinition | undefined
  readonly UpdateCaseAction?: UpdateCaseActionDefinition | undefined
  readonly AssignSlaAction?: AssignSlaActionDefinition | undefined
  readonly EndAssociatedTasksAction?: Readonly<Record<string, never>> | undefined
  readonly SubmitAutoEvaluationAction?: SubmitAutoEvaluationActionDefinition | undefined
  readonly ExtractInformationAction?: ExtractInformationActionDefinition | undefined
  readonly SendInAppNotificationAction?: SendInAppNotificationActionDefinition | undefined
}

export interface RuleAttributeAndCondition {
  readonly TagConditions?: readonly TagCondition[] | undefined
}

export interface RuleAttributeFilter {
  readonly OrConditions?: readonly RuleAttributeAndCondition[] | undefined
  readonly AndCondition?: RuleAttributeAndCondition | undefined
  readonly TagCondition?: TagCondition | undefined
}

export interface RuleSearchSummary {
  readonly Name: string
  readonly RuleId: string
  readonly RuleArn: string
  readonly TriggerEventSource: RuleTriggerEventSource
  readonly ActionSummaries: readonly ActionSummary[]
  readonly RuleCapabilityTiers?: readonly 'GenerativeAI'[] | undefined
  readonly PublishStatus: 'DRAFT' | 'PUBLISHED'
  readonly PreEvaluationFilters?: PreEvaluationFilters | undefined
  readonly CreatedTime: Date
  readonly LastUpdatedTime: Date
  readonly LastUpdatedBy: string
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface RuleSummary {
  readonly Name: string
  readonly RuleId: string
  readonly RuleArn: string
  readonly EventSourceName: 'OnPostCallAnalysisAvailable' | 'OnRealTimeCallAnalysisAvailable' | 'OnRealTimeChatAnalysisAvailable' | 'OnPostChatAnalysisAvailable' | 'OnAfterCallWorkAvailable' | 'OnAfterChatWorkAvailable' | 'OnEmailAnalysisAvailable' | 'OnZendeskTicketCreate' | 'OnZendeskTicketStatusUpdate' | 'OnSalesforceCaseCreate' | 'OnContactEvaluationSubmit' | 'OnMetricDataUpdate' | 'OnCaseCreate' | 'OnCaseUpdate' | 'OnSlaBreach' | 'OnAlertUpdate' | 'OnSchedulePublish' | 'OnScheduleUpdate' | 'OnScheduleTimeOffRequestActivity'
  readonly PublishStatus: 'DRAFT' | 'PUBLISHED'
  readonly RuleCapabilityTiers?: readonly 'GenerativeAI'[] | undefined
  readonly ActionSummaries: readonly ActionSummary[]
  readonly CreatedTime: Date
  readonly LastUpdatedTime: Date
}

export interface RuleTriggerEventSource {
  readonly EventSourceName: 'OnPostCallAnalysisAvailable' | 'OnRealTimeCallAnalysisAvailable' | 'OnRealTimeChatAnalysisAvailable' | 'OnPostChatAnalysisAvailable' | 'OnAfterCallWorkAvailable' | 'OnAfterChatWorkAvailable' | 'OnEmailAnalysisAvailable' | 'OnZendeskTicketCreate' | 'OnZendeskTicketStatusUpdate' | 'OnSalesforceCaseCreate' | 'OnContactEvaluationSubmit' | 'OnMetricDataUpdate' | 'OnCaseCreate' | 'OnCaseUpdate' | 'OnSlaBreach' | 'OnAlertUpdate' | 'OnSchedulePublish' | 'OnScheduleUpdate' | 'OnScheduleTimeOffRequestActivity'
  readonly IntegrationAssociationId?: string | undefined
}

export interface RulesConfiguration {
  readonly Behavior?: 'Enable' | 'Disable' | undefined
}

export interface RulesExtractionDefinitionIdentifier {
  readonly Identifier: string
}

export interface RulesSearchCriteria {
  readonly OrConditions?: readonly RulesSearchCriteria[] | undefined
  readonly AndConditions?: readonly RulesSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface RulesSearchFilter {
  readonly AttributeFilter?: RuleAttributeFilter | undefined
}

export interface S3Config {
  readonly BucketName: string
  readonly BucketPrefix: string
  readonly EncryptionConfig?: EncryptionConfig | undefined
}

export interface SearchAgentStatusesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: AgentStatusSearchFilter | undefined
  readonly SearchCriteria?: AgentStatusSearchCriteria | undefined
}

export interface SearchAgentStatusesResponse {
  readonly AgentStatuses?: readonly AgentStatus[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchAvailablePhoneNumbersRequest {
  readonly TargetArn?: string | undefined
  readonly InstanceId?: string | undefined
  readonly PhoneNumberCountryCode: string
  readonly PhoneNumberType: 'TOLL_FREE' | 'DID' | 'UIFN' | 'SHARED' | 'THIRD_PARTY_TF' | 'THIRD_PARTY_DID' | 'SHORT_CODE'
  readonly PhoneNumberPrefix?: string | undefined
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
}

export interface SearchAvailablePhoneNumbersResponse {
  readonly NextToken?: string | undefined
  readonly AvailableNumbersList?: readonly AvailableNumberSummary[] | undefined
}

export interface SearchContactEvaluationsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchCriteria?: EvaluationSearchCriteria | undefined
  readonly SearchFilter?: EvaluationSearchFilter | undefined
}

export interface SearchContactEvaluationsResponse {
  readonly EvaluationSearchSummaryList?: readonly EvaluationSearchSummary[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchContactFlowModulesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: ContactFlowModuleSearchFilter | undefined
  readonly SearchCriteria?: ContactFlowModuleSearchCriteria | undefined
}

export interface SearchContactFlowModulesResponse {
  readonly ContactFlowModules?: readonly ContactFlowModule[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchContactFlowsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: ContactFlowSearchFilter | undefined
  readonly SearchCriteria?: ContactFlowSearchCriteria | undefined
}

export interface SearchContactFlowsResponse {
  readonly ContactFlows?: readonly ContactFlow[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchContactsAdditionalTimeRange {
  readonly Criteria: readonly SearchContactsAdditionalTimeRangeCriteria[]
  readonly MatchType: 'MATCH_ALL' | 'MATCH_ANY' | 'MATCH_EXACT' | 'MATCH_NONE'
}

export interface SearchContactsAdditionalTimeRangeCriteria {
  readonly TimeRange?: SearchContactsTimeRange | undefined
  readonly TimestampCondition?: SearchContactsTimestampCondition | undefined
}

export interface SearchContactsRequest {
  readonly InstanceId: string
  readonly TimeRange: SearchContactsTimeRange
  readonly SearchCriteria?: SearchCriteria | undefined
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
  readonly Sort?: Sort | undefined
}

export interface SearchContactsResponse {
  readonly Contacts: readonly ContactSearchSummary[]
  readonly NextToken?: string | undefined
  readonly TotalCount?: number | undefined
}

export interface SearchContactsTimeRange {
  readonly Type: 'INITIATION_TIMESTAMP' | 'SCHEDULED_TIMESTAMP' | 'CONNECTED_TO_AGENT_TIMESTAMP' | 'DISCONNECT_TIMESTAMP' | 'ENQUEUE_TIMESTAMP'
  readonly StartTime: Date
  readonly EndTime: Date
}

export interface SearchContactsTimestampCondition {
  readonly Type: 'INITIATION_TIMESTAMP' | 'SCHEDULED_TIMESTAMP' | 'CONNECTED_TO_AGENT_TIMESTAMP' | 'DISCONNECT_TIMESTAMP' | 'ENQUEUE_TIMESTAMP'
  readonly ConditionType: 'NOT_EXISTS'
}

export interface SearchCriteria {
  readonly Name?: NameCriteria | undefined
  readonly AgentIds?: readonly string[] | undefined
  readonly AgentHierarchyGroups?: AgentHierarchyGroups | undefined
  readonly Channels?: readonly ('VOICE' | 'CHAT' | 'TASK' | 'EMAIL')[] | undefined
  readonly ContactAnalysis?: ContactAnalysis | undefined
  readonly InitiationMethods?: readonly ('INBOUND' | 'OUTBOUND' | 'TRANSFER' | 'QUEUE_TRANSFER' | 'CALLBACK' | 'API' | 'DISCONNECT' | 'MONITOR' | 'EXTERNAL_OUTBOUND' | 'WEBRTC_API' | 'AGENT_REPLY' | 'FLOW')[] | undefined
  readonly QueueIds?: readonly string[] | undefined
  readonly RoutingCriteria?: SearchableRoutingCriteria | undefined
  readonly AdditionalTimeRange?: SearchContactsAdditionalTimeRange | undefined
  readonly SearchableContactAttributes?: SearchableContactAttributes | undefined
  readonly SearchableSegmentAttributes?: SearchableSegmentAttributes | undefined
  readonly ActiveRegions?: readonly string[] | undefined
  readonly ContactTags?: ControlPlaneTagFilter | undefined
  readonly AiAgents?: AiAgentsCriteria | undefined
}

export interface SearchDataTablesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: DataTableSearchFilter | undefined
  readonly SearchCriteria?: DataTableSearchCriteria | undefined
}

export interface SearchDataTablesResponse {
  readonly DataTables?: readonly DataTable[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchEmailAddressesRequest {
  readonly InstanceId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
  readonly SearchCriteria?: EmailAddressSearchCriteria | undefined
  readonly SearchFilter?: EmailAddressSearchFilter | undefined
}

export interface SearchEmailAddressesResponse {
  readonly NextToken?: string | undefined
  readonly EmailAddresses?: readonly EmailAddressMetadata[] | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchEvaluationFormsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchCriteria?: EvaluationFormSearchCriteria | undefined
  readonly SearchFilter?: EvaluationFormSearchFilter | undefined
}

export interface SearchEvaluationFormsResponse {
  readonly EvaluationFormSearchSummaryList?: readonly EvaluationFormSearchSummary[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchHoursOfOperationOverridesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: HoursOfOperationSearchFilter | undefined
  readonly SearchCriteria?: HoursOfOperationOverrideSearchCriteria | undefined
}

export interface SearchHoursOfOperationOverridesResponse {
  readonly HoursOfOperationOverrides?: readonly HoursOfOperationOverride[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchHoursOfOperationsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: HoursOfOperationSearchFilter | undefined
  readonly SearchCriteria?: HoursOfOperationSearchCriteria | undefined
}

export interface SearchHoursOfOperationsResponse {
  readonly HoursOfOperations?: readonly HoursOfOperation[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchMetricsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: MetricSearchFilter | undefined
  readonly SearchCriteria?: MetricSearchCriteria | undefined
}

export interface SearchMetricsResponse {
  readonly Metrics?: readonly MetricDefinition[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchNotificationsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: NotificationSearchFilter | undefined
  readonly SearchCriteria?: NotificationSearchCriteria | undefined
}

export interface SearchNotificationsResponse {
  readonly Notifications?: readonly NotificationSearchSummary[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchPredefinedAttributesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchCriteria?: PredefinedAttributeSearchCriteria | undefined
}

export interface SearchPredefinedAttributesResponse {
  readonly PredefinedAttributes?: readonly PredefinedAttribute[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchPromptsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: PromptSearchFilter | undefined
  readonly SearchCriteria?: PromptSearchCriteria | undefined
}

export interface SearchPromptsResponse {
  readonly Prompts?: readonly Prompt[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchQueuesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: QueueSearchFilter | undefined
  readonly SearchCriteria?: QueueSearchCriteria | undefined
}

export interface SearchQueuesResponse {
  readonly Queues?: readonly Queue[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchQuickConnectsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: QuickConnectSearchFilter | undefined
  readonly SearchCriteria?: QuickConnectSearchCriteria | undefined
}

export interface SearchQuickConnectsResponse {
  readonly QuickConnects?: readonly QuickConnect[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchResourceTagsRequest {
  readonly InstanceId: string
  readonly ResourceTypes?: readonly string[] | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchCriteria?: ResourceTagsSearchCriteria | undefined
}

export interface SearchResourceTagsResponse {
  readonly Tags?: readonly TagSet[] | undefined
  readonly NextToken?: string | undefined
}

export interface SearchRoutingProfilesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: RoutingProfileSearchFilter | undefined
  readonly SearchCriteria?: RoutingProfileSearchCriteria | undefined
}

export interface SearchRoutingProfilesResponse {
  readonly RoutingProfiles?: readonly RoutingProfile[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchRulesRequest {
  readonly InstanceId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
  readonly SearchCriteria?: RulesSearchCriteria | undefined
  readonly SearchFilter?: RulesSearchFilter | undefined
}

export interface SearchRulesResponse {
  readonly Rules: readonly RuleSearchSummary[]
  readonly ApproximateTotalCount?: number | undefined
  readonly NextToken?: string | undefined
}

export interface SearchSecurityProfilesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchCriteria?: SecurityProfileSearchCriteria | undefined
  readonly SearchFilter?: SecurityProfilesSearchFilter | undefined
}

export interface SearchSecurityProfilesResponse {
  readonly SecurityProfiles?: readonly SecurityProfileSearchSummary[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchTestCasesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: TestCaseSearchFilter | undefined
  readonly SearchCriteria?: TestCaseSearchCriteria | undefined
}

export interface SearchTestCasesResponse {
  readonly TestCases?: readonly TestCase[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchUserHierarchyGroupsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: UserHierarchyGroupSearchFilter | undefined
  readonly SearchCriteria?: UserHierarchyGroupSearchCriteria | undefined
}

export interface SearchUserHierarchyGroupsResponse {
  readonly UserHierarchyGroups?: readonly HierarchyGroup[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchUsersRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: UserSearchFilter | undefined
  readonly SearchCriteria?: UserSearchCriteria | undefined
}

export interface SearchUsersResponse {
  readonly Users?: readonly UserSearchSummary[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchViewsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: ViewSearchFilter | undefined
  readonly SearchCriteria?: ViewSearchCriteria | undefined
}

export interface SearchViewsResponse {
  readonly Views?: readonly View[] | undefined
  readonly NextToken?: string | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchVocabulariesRequest {
  readonly InstanceId: string
  readonly MaxResults?: number | undefined
  readonly NextToken?: string | undefined
  readonly State?: 'CREATION_IN_PROGRESS' | 'ACTIVE' | 'CREATION_FAILED' | 'DELETE_IN_PROGRESS' | undefined
  readonly NameStartsWith?: string | undefined
  readonly LanguageCode?: string | undefined
}

export interface SearchVocabulariesResponse {
  readonly VocabularySummaryList?: readonly VocabularySummary[] | undefined
  readonly NextToken?: string | undefined
}

export interface SearchWorkspaceAssociationsRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: WorkspaceAssociationSearchFilter | undefined
  readonly SearchCriteria?: WorkspaceAssociationSearchCriteria | undefined
}

export interface SearchWorkspaceAssociationsResponse {
  readonly NextToken?: string | undefined
  readonly WorkspaceAssociations?: readonly WorkspaceAssociationSearchSummary[] | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchWorkspacesRequest {
  readonly InstanceId: string
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
  readonly SearchFilter?: WorkspaceSearchFilter | undefined
  readonly SearchCriteria?: WorkspaceSearchCriteria | undefined
}

export interface SearchWorkspacesResponse {
  readonly NextToken?: string | undefined
  readonly Workspaces?: readonly WorkspaceSearchSummary[] | undefined
  readonly ApproximateTotalCount?: number | undefined
}

export interface SearchableAgentCriteriaStep {
  readonly AgentIds?: readonly string[] | undefined
  readonly MatchType?: 'MATCH_ALL' | 'MATCH_ANY' | 'MATCH_EXACT' | 'MATCH_NONE' | undefined
}

export interface SearchableContactAttributes {
  readonly Criteria: readonly SearchableContactAttributesCriteria[]
  readonly MatchType?: 'MATCH_ALL' | 'MATCH_ANY' | 'MATCH_EXACT' | 'MATCH_NONE' | undefined
}

export interface SearchableContactAttributesCriteria {
  readonly Key: string
  readonly Values: readonly string[]
}

export interface SearchableRoutingCriteria {
  readonly Steps?: readonly SearchableRoutingCriteriaStep[] | undefined
}

export interface SearchableRoutingCriteriaStep {
  readonly AgentCriteria?: SearchableAgentCriteriaStep | undefined
}

export interface SearchableSegmentAttributes {
  readonly Criteria: readonly SearchableSegmentAttributesCriteria[]
  readonly MatchType?: 'MATCH_ALL' | 'MATCH_ANY' | 'MATCH_EXACT' | 'MATCH_NONE' | undefined
}

export interface SearchableSegmentAttributesCriteria {
  readonly Key: string
  readonly Values: readonly string[]
}

export interface SecurityKey {
  readonly AssociationId?: string | undefined
  readonly Key?: string | undefined
  readonly CreationTime?: Date | undefined
}

export interface SecurityProfile {
  readonly Id?: string | undefined
  readonly OrganizationResourceId?: string | undefined
  readonly Arn?: string | undefined
  readonly SecurityProfileName?: string | undefined
  readonly Description?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly AllowedAccessControlTags?: Readonly<Record<string, string>> | undefined
  readonly TagRestrictedResources?: readonly string[] | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
  readonly HierarchyRestrictedResources?: readonly string[] | undefined
  readonly AllowedAccessControlHierarchyGroupId?: string | undefined
  readonly GranularAccessControlConfiguration?: GranularAccessControlConfiguration | undefined
}

export interface SecurityProfileItem {
  readonly Id?: string | undefined
}

export interface SecurityProfileSearchCriteria {
  readonly OrConditions?: readonly SecurityProfileSearchCriteria[] | undefined
  readonly AndConditions?: readonly SecurityProfileSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface SecurityProfileSearchSummary {
  readonly Id?: string | undefined
  readonly OrganizationResourceId?: string | undefined
  readonly Arn?: string | undefined
  readonly SecurityProfileName?: string | undefined
  readonly Description?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface SecurityProfileSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface SecurityProfilesSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
}

export interface SegmentAttributeValue {
  readonly ValueString?: string | undefined
  readonly ValueMap?: Readonly<Record<string, SegmentAttributeValue>> | undefined
  readonly ValueInteger?: number | undefined
  readonly ValueList?: readonly SegmentAttributeValue[] | undefined
  readonly ValueArn?: string | undefined
}

export interface SendChatIntegrationEventRequest {
  readonly SourceId: string
  readonly DestinationId: string
  readonly Subtype?: string | undefined
  readonly Event: ChatEvent
  readonly NewSessionDetails?: NewSessionDetails | undefined
}

export interface SendChatIntegrationEventResponse {
  readonly InitialContactId?: string | undefined
  readonly NewChatCreated?: boolean | undefined
}

export interface SendInAppNotificationActionDefinition {
  readonly Content: Readonly<Record<string, string>>
  readonly Recipient: NotificationRecipientType
  readonly Exclusion?: NotificationRecipientType | undefined
  readonly Priority?: 'HIGH' | 'LOW' | undefined
}

export interface SendNotificationActionDefinition {
  readonly DeliveryMethod: 'EMAIL'
  readonly Subject?: string | undefined
  readonly Content: string
  readonly ContentType: 'PLAIN_TEXT'
  readonly Recipient: NotificationRecipientType
  readonly Exclusion?: NotificationRecipientType | undefined
}

export interface SendOutboundEmailRequest {
  readonly InstanceId: string
  readonly FromEmailAddress: EmailAddressInfo
  readonly DestinationEmailAddress: EmailAddressInfo
  readonly AdditionalRecipients?: OutboundAdditionalRecipients | undefined
  readonly EmailMessage: OutboundEmailContent
  readonly TrafficType: 'GENERAL' | 'CAMPAIGN'
  readonly SourceCampaign?: SourceCampaign | undefined
  readonly ClientToken?: string | undefined
}

export interface SendOutboundWebNotificationRequest {
  readonly InstanceId: string
  readonly ClientToken?: string | undefined
  readonly BrowserId: string
  readonly SessionId: string
  readonly ExpiresAt: Date
  readonly Source: WebNotificationSource
  readonly Destination: WidgetDestination
  readonly Content: WebNotificationContent
}

export interface SentimentConfiguration {
  readonly Behavior: 'Enable' | 'Disable'
}

export interface SignInConfig {
  readonly Distributions: readonly SignInDistribution[]
}

export interface SignInDistribution {
  readonly Region: string
  readonly Enabled: boolean
}

export interface SingleSelectQuestionRuleCategoryAutomation {
  readonly Category: string
  readonly Condition: 'PRESENT' | 'NOT_PRESENT'
  readonly OptionRefId: string
}

export interface Sort {
  readonly FieldName: 'INITIATION_TIMESTAMP' | 'SCHEDULED_TIMESTAMP' | 'CONNECTED_TO_AGENT_TIMESTAMP' | 'DISCONNECT_TIMESTAMP' | 'INITIATION_METHOD' | 'CHANNEL' | 'EXPIRY_TIMESTAMP'
  readonly Order: 'ASCENDING' | 'DESCENDING'
}

export interface SourceCampaign {
  readonly CampaignId?: string | undefined
  readonly OutboundRequestId?: string | undefined
}

export interface StartAssistantContactRequest {
  readonly InstanceId: string
  readonly AiAgent: AiAgentInput
  readonly ParticipantDetails: ParticipantDetails
  readonly InitialMessage?: ChatMessage | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly ClientToken?: string | undefined
  readonly PersistentChat?: PersistentChat | undefined
  readonly RelatedContactId?: string | undefined
}

export interface StartAssistantContactResponse {
  readonly ContactId?: string | undefined
  readonly ParticipantId?: string | undefined
  readonly ParticipantToken?: string | undefined
  readonly ContinuedFromContactId?: string | undefined
}

export interface StartAttachedFileUploadRequest {
  readonly ClientToken?: string | undefined
  readonly InstanceId: string
  readonly FileName: string
  readonly FileSizeInBytes: number
  readonly UrlExpiryInSeconds?: number | undefined
  readonly FileUseCaseType: 'CONTACT_ANALYSIS' | 'EMAIL_MESSAGE' | 'EMAIL_MESSAGE_PLAIN_TEXT' | 'EMAIL_MESSAGE_REDACTED' | 'EMAIL_MESSAGE_PLAIN_TEXT_REDACTED' | 'ATTACHMENT' | 'VOICE_RECORDING'
  readonly AssociatedResourceArn: string
  readonly CreatedBy?: CreatedByInfo | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface StartAttachedFileUploadResponse {
  readonly FileArn?: string | undefined
  readonly FileId?: string | undefined
  readonly CreationTime?: string | undefined
  readonly FileStatus?: 'APPROVED' | 'REJECTED' | 'PROCESSING' | 'FAILED' | undefined
  readonly CreatedBy?: CreatedByInfo | undefined
  readonly UploadUrlMetadata?: UploadUrlMetadata | undefined
}

export interface StartChatContactRequest {
  readonly InstanceId: string
  readonly ContactFlowId: string
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly ParticipantDetails: ParticipantDetails
  readonly ParticipantConfiguration?: ParticipantConfiguration | undefined
  readonly InitialMessage?: ChatMessage | undefined
  readonly ClientToken?: string | undefined
  readonly ChatDurationInMinutes?: number | undefined
  readonly SupportedMessagingContentTypes?: readonly string[] | undefined
  readonly PersistentChat?: PersistentChat | undefined
  readonly RelatedContactId?: string | undefined
  readonly SegmentAttributes?: Readonly<Record<string, SegmentAttributeValue>> | undefined
  readonly CustomerId?: string | undefined
  readonly DisconnectOnCustomerExit?: readonly 'AGENT'[] | undefined
  readonly ConnectionTypes?: readonly ('WEBSOCKET' | 'CONNECTION_CREDENTIALS' | 'AUTHENTICATION_SESSION' | 'WEBRTC_CONNECTION')[] | undefined
  readonly ChatStreamingConfiguration?: ChatStreamingConfiguration | undefined
}

export interface StartChatContactResponse {
  readonly ContactId?: string | undefined
  readonly ParticipantId?: string | undefined
  readonly ParticipantToken?: string | undefined
  readonly ContinuedFromContactId?: string | undefined
  readonly ConnectionCredentials?: ConnectionCredentials | undefined
  readonly Websocket?: Websocket | undefined
  readonly StreamingId?: string | undefined
}

export interface StartContactConversationalAnalyticsJobRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly AnalyticsModes: readonly ('PostContact' | 'RealTime' | 'ContactLens' | 'AutomatedInteraction')[]
  readonly AnalyticsConfiguration: AnalyticsConfiguration
  readonly ClientToken?: string | undefined
}

export interface StartContactConversationalAnalyticsJobResponse {
  readonly InstanceId?: string | undefined
  readonly ContactId?: string | undefined
}

export interface StartContactEvaluationRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly EvaluationFormId: string
  readonly AutoEvaluationConfiguration?: AutoEvaluationConfiguration | undefined
  readonly ClientToken?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface StartContactEvaluationResponse {
  readonly EvaluationId: string
  readonly EvaluationArn: string
}

export interface StartContactMediaProcessingRequest {
  readonly InstanceId?: string | undefined
  readonly ContactId?: string | undefined
  readonly ProcessorArn?: string | undefined
  readonly FailureMode?: 'DELIVER_UNPROCESSED_MESSAGE' | 'DO_NOT_DELIVER_UNPROCESSED_MESSAGE' | undefined
}

export interface StartContactRecordingRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly InitialContactId: string
  readonly VoiceRecordingConfiguration: VoiceRecordingConfiguration
}

export interface StartContactStreamingRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly ChatStreamingConfiguration: ChatStreamingConfiguration
  readonly ClientToken: string
}

export interface StartContactStreamingResponse {
  readonly StreamingId: string
}

export interface StartEmailContactRequest {
  readonly InstanceId: string
  readonly FromEmailAddress: EmailAddressInfo
  readonly DestinationEmailAddress: string
  readonly Description?: string | undefined
  readonly References?: Readonly<Record<string, Reference>> | undefined
  readonly Name?: string | undefined
  readonly EmailMessage: InboundEmailContent
  readonly AdditionalRecipients?: InboundAdditionalRecipients | undefined
  readonly Attachments?: readonly EmailAttachment[] | undefined
  readonly ContactFlowId?: string | undefined
  readonly RelatedContactId?: string | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly SegmentAttributes?: Readonly<Record<string, SegmentAttributeValue>> | undefined
  readonly ClientToken?: string | undefined
}

export interface StartEmailContactResponse {
  readonly ContactId?: string | undefined
}

export interface StartEvaluationFormValidationRequest {
  readonly InstanceId: string
  readonly EvaluationFormId: string
  readonly EvaluationFormVersion: number
}

export interface StartEvaluationFormValidationResponse {
  readonly EvaluationFormId: string
  readonly EvaluationFormArn: string
  readonly EvaluationFormVersion: number
}

export interface StartOutboundChatContactRequest {
  readonly SourceEndpoint: Endpoint
  readonly DestinationEndpoint: Endpoint
  readonly InstanceId: string
  readonly SegmentAttributes: Readonly<Record<string, SegmentAttributeValue>>
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly ContactFlowId: string
  readonly ChatDurationInMinutes?: number | undefined
  readonly ParticipantDetails?: ParticipantDetails | undefined
  readonly InitialSystemMessage?: ChatMessage | undefined
  readonly InitialTemplatedSystemMessage?: TemplatedMessageConfig | undefined
  readonly RelatedContactId?: string | undefined
  readonly SupportedMessagingContentTypes?: readonly string[] | undefined
  readonly ClientToken?: string | undefined
}

export interface StartOutboundChatContactResponse {
  readonly ContactId?: string | undefined
}

export interface StartOutboundEmailContactRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly FromEmailAddress?: EmailAddressInfo | undefined
  readonly DestinationEmailAddress: EmailAddressInfo
  readonly AdditionalRecipients?: OutboundAdditionalRecipients | undefined
  readonly EmailMessage: OutboundEmailContent
  readonly ClientToken?: string | undefined
}

export interface StartOutboundEmailContactResponse {
  readonly ContactId?: string | undefined
}

export interface StartOutboundVoiceContactRequest {
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly References?: Readonly<Record<string, Reference>> | undefined
  readonly RelatedContactId?: string | undefined
  readonly DestinationPhoneNumber: string
  readonly ContactFlowId: string
  readonly InstanceId: string
  readonly ClientToken?: string | undefined
  readonly SourcePhoneNumber?: string | undefined
  readonly QueueId?: string | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly AnswerMachineDetectionConfig?: AnswerMachineDetectionConfig | undefined
  readonly CampaignId?: string | undefined
  readonly TrafficType?: 'GENERAL' | 'CAMPAIGN' | undefined
  readonly OutboundStrategy?: OutboundStrategy | undefined
  readonly RingTimeoutInSeconds?: number | undefined
}

export interface StartOutboundVoiceContactResponse {
  readonly ContactId?: string | undefined
}

export interface StartScreenSharingRequest {
  readonly ClientToken?: string | undefined
  readonly InstanceId: string
  readonly ContactId: string
}

export interface StartTaskContactRequest {
  readonly InstanceId: string
  readonly PreviousContactId?: string | undefined
  readonly ContactFlowId?: string | undefined
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly Name: string
  readonly References?: Readonly<Record<string, Reference>> | undefined
  readonly Description?: string | undefined
  readonly ClientToken?: string | undefined
  readonly ScheduledTime?: Date | undefined
  readonly TaskTemplateId?: string | undefined
  readonly QuickConnectId?: string | undefined
  readonly RelatedContactId?: string | undefined
  readonly SegmentAttributes?: Readonly<Record<string, SegmentAttributeValue>> | undefined
  readonly Attachments?: readonly TaskAttachment[] | undefined
}

export interface StartTaskContactResponse {
  readonly ContactId?: string | undefined
}

export interface StartTestCaseExecutionRequest {
  readonly InstanceId: string
  readonly TestCaseId: string
  readonly ClientToken?: string | undefined
}

export interface StartTestCaseExecutionResponse {
  readonly TestCaseExecutionId?: string | undefined
  readonly TestCaseId?: string | undefined
  readonly Status?: 'INITIATED' | 'PASSED' | 'FAILED' | 'IN_PROGRESS' | 'STOPPED' | undefined
}

export interface StartWebRTCContactRequest {
  readonly Attributes?: Readonly<Record<string, string>> | undefined
  readonly ClientToken?: string | undefined
  readonly ContactFlowId: string
  readonly InstanceId: string
  readonly AllowedCapabilities?: AllowedCapabilities | undefined
  readonly ParticipantDetails: ParticipantDetails
  readonly RelatedContactId?: string | undefined
  readonly References?: Readonly<Record<string, Reference>> | undefined
  readonly Description?: string | undefined
  readonly SegmentAttributes?: Readonly<Record<string, SegmentAttributeValue>> | undefined
}

export interface StartWebRTCContactResponse {
  readonly ConnectionData?: ConnectionData | undefined
  readonly ContactId?: string | undefined
  readonly ParticipantId?: string | undefined
  readonly ParticipantToken?: string | undefined
}

export interface StateTransition {
  readonly State?: 'INITIAL' | 'CONNECTED' | 'DISCONNECTED' | 'MISSED' | undefined
  readonly StateStartTimestamp?: Date | undefined
  readonly StateEndTimestamp?: Date | undefined
}

export interface Step {
  readonly Expiry?: Expiry | undefined
  readonly Expression?: Expression | undefined
  readonly Status?: 'ACTIVE' | 'INACTIVE' | 'JOINED' | 'EXPIRED' | undefined
}

export interface StopContactMediaProcessingRequest {
  readonly InstanceId?: string | undefined
  readonly ContactId?: string | undefined
}

export interface StopContactRecordingRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly InitialContactId: string
  readonly ContactRecordingType?: 'AGENT' | 'IVR' | 'SCREEN' | undefined
}

export interface StopContactRequest {
  readonly ContactId: string
  readonly InstanceId: string
  readonly DisconnectReason?: DisconnectReason | undefined
}

export interface StopContactStreamingRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly StreamingId: string
}

export interface StopTestCaseExecutionRequest {
  readonly InstanceId: string
  readonly TestCaseExecutionId: string
  readonly TestCaseId: string
  readonly ClientToken?: string | undefined
}

export interface StringCondition {
  readonly FieldName?: string | undefined
  readonly Value?: string | undefined
  readonly ComparisonType?: 'STARTS_WITH' | 'CONTAINS' | 'EXACT' | undefined
}

export interface StringReference {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
}

export interface SubmitAutoEvaluationActionDefinition {
  readonly EvaluationFormId: string
}

export interface SubmitContactEvaluationRequest {
  readonly InstanceId: string
  readonly EvaluationId: string
  readonly Answers?: Readonly<Record<string, EvaluationAnswerInput>> | undefined
  readonly Notes?: Readonly<Record<string, EvaluationNote>> | undefined
  readonly SubmittedBy?: EvaluatorUserUnion | undefined
}

export interface SubmitContactEvaluationResponse {
  readonly EvaluationId: string
  readonly EvaluationArn: string
}

export interface SuccessfulBatchAssociationSummary {
  readonly ResourceArn?: string | undefined
}

export interface SuccessfulRequest {
  readonly RequestIdentifier?: string | undefined
  readonly ContactId?: string | undefined
}

export interface SummaryConfiguration {
  readonly SummaryModes: readonly ('PostContact' | 'AutomatedInteraction' | 'ContactChain')[]
}

export interface SuspendContactRecordingRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly InitialContactId: string
  readonly ContactRecordingType?: 'AGENT' | 'IVR' | 'SCREEN' | undefined
}

export interface TagCondition {
  readonly TagKey?: string | undefined
  readonly TagValue?: string | undefined
}

export interface TagContactRequest {
  readonly ContactId: string
  readonly InstanceId: string
  readonly Tags: Readonly<Record<string, string>>
}

export interface TagResourceRequest {
  readonly resourceArn: string
  readonly tags: Readonly<Record<string, string>>
}

export interface TagSearchCondition {
  readonly tagKey?: string | undefined
  readonly tagValue?: string | undefined
  readonly tagKeyComparisonType?: 'STARTS_WITH' | 'CONTAINS' | 'EXACT' | undefined
  readonly tagValueComparisonType?: 'STARTS_WITH' | 'CONTAINS' | 'EXACT' | undefined
}

export interface TagSet {
  readonly key?: string | undefined
  readonly value?: string | undefined
}

export interface TaskActionDefinition {
  readonly Name: string
  readonly Description?: string | undefined
  readonly ContactFlowId: string
  readonly References?: Readonly<Record<string, Reference>> | undefined
}

export interface TaskAttachment {
  readonly FileName: string
  readonly S3Url: string
}

export interface TaskTemplateConstraints {
  readonly RequiredFields?: readonly RequiredFieldInfo[] | undefined
  readonly ReadOnlyFields?: readonly ReadOnlyFieldInfo[] | undefined
  readonly InvisibleFields?: readonly InvisibleFieldInfo[] | undefined
}

export interface TaskTemplateDefaultFieldValue {
  readonly Id?: TaskTemplateFieldIdentifier | undefined
  readonly DefaultValue?: string | undefined
}

export interface TaskTemplateDefaults {
  readonly DefaultFieldValues?: readonly TaskTemplateDefaultFieldValue[] | undefined
}

export interface TaskTemplateField {
  readonly Id: TaskTemplateFieldIdentifier
  readonly Description?: string | undefined
  readonly Type?: 'NAME' | 'DESCRIPTION' | 'SCHEDULED_TIME' | 'QUICK_CONNECT' | 'URL' | 'NUMBER' | 'TEXT' | 'TEXT_AREA' | 'DATE_TIME' | 'BOOLEAN' | 'SINGLE_SELECT' | 'EMAIL' | 'SELF_ASSIGN' | 'EXPIRY_DURATION' | undefined
  readonly SingleSelectOptions?: readonly string[] | undefined
}

export interface TaskTemplateFieldIdentifier {
  readonly Name?: string | undefined
}

export interface TaskTemplateInfoV2 {
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
}

export interface TaskTemplateMetadata {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly Status?: 'ACTIVE' | 'INACTIVE' | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly CreatedTime?: Date | undefined
}

export interface TelephonyConfig {
  readonly Distributions: readonly Distribution[]
}

export interface TemplateAttributes {
  readonly CustomAttributes?: Readonly<Record<string, string>> | undefined
  readonly CustomerProfileAttributes?: string | undefined
}

export interface TemplatedMessageConfig {
  readonly KnowledgeBaseId: string
  readonly MessageTemplateId: string
  readonly TemplateAttributes: TemplateAttributes
}

export interface TestCase {
  readonly Arn?: string | undefined
  readonly Id?: string | undefined
  readonly Name?: string | undefined
  readonly Content?: string | undefined
  readonly EntryPoint?: TestCaseEntryPoint | undefined
  readonly InitializationData?: string | undefined
  readonly Description?: string | undefined
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly TestCaseSha256?: string | undefined
}

export interface TestCaseEntryPoint {
  readonly Type?: 'VOICE_CALL' | 'CHAT' | undefined
  readonly VoiceCallEntryPointParameters?: VoiceCallEntryPointParameters | undefined
  readonly ChatEntryPointParameters?: ChatEntryPointParameters | undefined
}

export interface TestCaseExecution {
  readonly StartTime?: Date | undefined
  readonly EndTime?: Date | undefined
  readonly TestCaseExecutionId?: string | undefined
  readonly TestCaseId?: string | undefined
  readonly TestCaseExecutionStatus?: 'INITIATED' | 'PASSED' | 'FAILED' | 'IN_PROGRESS' | 'STOPPED' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface TestCaseSearchCriteria {
  readonly OrConditions?: readonly TestCaseSearchCriteria[] | undefined
  readonly AndConditions?: readonly TestCaseSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
  readonly StatusCondition?: 'PUBLISHED' | 'SAVED' | undefined
}

export interface TestCaseSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
}

export interface TestCaseSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface Threshold {
  readonly Comparison?: 'LT' | undefined
  readonly ThresholdValue?: number | undefined
}

export interface ThresholdV2 {
  readonly Comparison?: string | undefined
  readonly ThresholdValue?: number | undefined
}

export interface TrafficDistributionGroup {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly InstanceArn?: string | undefined
  readonly Status?: 'CREATION_IN_PROGRESS' | 'ACTIVE' | 'CREATION_FAILED' | 'PENDING_DELETION' | 'DELETION_FAILED' | 'UPDATE_IN_PROGRESS' | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly IsDefault?: boolean | undefined
}

export interface TrafficDistributionGroupSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly InstanceArn?: string | undefined
  readonly Status?: 'CREATION_IN_PROGRESS' | 'ACTIVE' | 'CREATION_FAILED' | 'PENDING_DELETION' | 'DELETION_FAILED' | 'UPDATE_IN_PROGRESS' | undefined
  readonly IsDefault?: boolean | undefined
}

export interface TrafficDistributionGroupUserSummary {
  readonly UserId?: string | undefined
}

export interface Transcript {
  readonly Criteria: readonly TranscriptCriteria[]
  readonly MatchType?: 'MATCH_ALL' | 'MATCH_ANY' | 'MATCH_EXACT' | 'MATCH_NONE' | undefined
}

export interface TranscriptCriteria {
  readonly ParticipantRole: 'AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR'
  readonly SearchText: readonly string[]
  readonly MatchType: 'MATCH_ALL' | 'MATCH_ANY' | 'MATCH_EXACT' | 'MATCH_NONE'
}

export interface TransferContactRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly QueueId?: string | undefined
  readonly UserId?: string | undefined
  readonly ContactFlowId: string
  readonly ClientToken?: string | undefined
}

export interface TransferContactResponse {
  readonly ContactId?: string | undefined
  readonly ContactArn?: string | undefined
}

export interface UntagContactRequest {
  readonly ContactId: string
  readonly InstanceId: string
  readonly TagKeys: readonly string[]
}

export interface UntagResourceRequest {
  readonly resourceArn: string
  readonly tagKeys: readonly string[]
}

export interface UpdateAgentStatusRequest {
  readonly InstanceId: string
  readonly AgentStatusId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly State?: 'ENABLED' | 'DISABLED' | undefined
  readonly DisplayOrder?: number | undefined
  readonly ResetOrderNumber?: boolean | undefined
}

export interface UpdateAttachedFilesConfigurationRequest {
  readonly InstanceId: string
  readonly AttachmentScope: 'EMAIL' | 'CHAT' | 'CASE' | 'TASK'
  readonly MaximumSizeLimitInBytes?: number | undefined
  readonly ExtensionConfiguration?: ExtensionConfiguration | undefined
}

export interface UpdateAttachedFilesConfigurationResponse {
  readonly InstanceId: string
  readonly AttachmentScope: 'EMAIL' | 'CHAT' | 'CASE' | 'TASK'
  readonly MaximumSizeLimitInBytes?: number | undefined
  readonly ExtensionConfiguration?: ExtensionConfiguration | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface UpdateAuthenticationProfileRequest {
  readonly AuthenticationProfileId: string
  readonly InstanceId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly AllowedIps?: readonly string[] | undefined
  readonly BlockedIps?: readonly string[] | undefined
  readonly PeriodicSessionDuration?: number | undefined
  readonly SessionInactivityDuration?: number | undefined
  readonly SessionInactivityHandlingEnabled?: boolean | undefined
}

export interface UpdateCaseActionDefinition {
  readonly Fields: readonly FieldValue[]
}

export interface UpdateContactAttributesRequest {
  readonly InitialContactId: string
  readonly InstanceId: string
  readonly Attributes: Readonly<Record<string, string>>
}

export interface UpdateContactEvaluationRequest {
  readonly InstanceId: string
  readonly EvaluationId: string
  readonly Answers?: Readonly<Record<string, EvaluationAnswerInput>> | undefined
  readonly Notes?: Readonly<Record<string, EvaluationNote>> | undefined
  readonly UpdatedBy?: EvaluatorUserUnion | undefined
}

export interface UpdateContactEvaluationResponse {
  readonly EvaluationId: string
  readonly EvaluationArn: string
}

export interface UpdateContactFlowContentRequest {
  readonly InstanceId: string
  readonly ContactFlowId: string
  readonly Content: string
}

export interface UpdateContactFlowMetadataRequest {
  readonly InstanceId: string
  readonly ContactFlowId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly ContactFlowState?: 'ACTIVE' | 'ARCHIVED' | undefined
}

export interface UpdateContactFlowModuleAliasRequest {
  readonly InstanceId: string
  readonly ContactFlowModuleId: string
  readonly AliasId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly ContactFlowModuleVersion?: number | undefined
}

export interface UpdateContactFlowModuleContentRequest {
  readonly InstanceId: string
  readonly ContactFlowModuleId: string
  readonly Content?: string | undefined
  readonly Settings?: string | undefined
}

export interface UpdateContactFlowModuleMetadataRequest {
  readonly InstanceId: string
  readonly ContactFlowModuleId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly State?: 'ACTIVE' | 'ARCHIVED' | undefined
}

export interface UpdateContactFlowNameRequest {
  readonly InstanceId: string
  readonly ContactFlowId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
}

export interface UpdateContactRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly References?: Readonly<Record<string, Reference>> | undefined
  readonly SegmentAttributes?: Readonly<Record<string, SegmentAttributeValue>> | undefined
  readonly QueueInfo?: QueueInfoInput | undefined
  readonly UserInfo?: UserInfo | undefined
  readonly CustomerEndpoint?: Endpoint | undefined
  readonly SystemEndpoint?: Endpoint | undefined
}

export interface UpdateContactRoutingDataRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly QueueTimeAdjustmentSeconds?: number | undefined
  readonly QueuePriority?: number | undefined
  readonly RoutingCriteria?: RoutingCriteriaInput | undefined
}

export interface UpdateContactScheduleRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly ScheduledTime: Date
}

export interface UpdateContactTaskTemplateRequest {
  readonly InstanceId: string
  readonly TaskTemplateId: string
  readonly ContactId: string
}

export interface UpdateCrossRegionRoutingRequest {
  readonly InstanceId: string
  readonly IsolatedAll: boolean
}

export interface UpdateDataTableAttributeRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly AttributeName: string
  readonly Name: string
  readonly ValueType: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'TEXT_LIST' | 'NUMBER_LIST'
  readonly Description?: string | undefined
  readonly Primary?: boolean | undefined
  readonly Validation?: Validation | undefined
}

export interface UpdateDataTableAttributeResponse {
  readonly Name: string
  readonly LockVersion: DataTableLockVersion
}

export interface UpdateDataTableMetadataRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly Name: string
  readonly Description?: string | undefined
  readonly ValueLockLevel: 'NONE' | 'DATA_TABLE' | 'PRIMARY_VALUE' | 'ATTRIBUTE' | 'VALUE'
  readonly TimeZone: string
}

export interface UpdateDataTableMetadataResponse {
  readonly LockVersion: DataTableLockVersion
}

export interface UpdateDataTablePrimaryValuesRequest {
  readonly InstanceId: string
  readonly DataTableId: string
  readonly PrimaryValues: readonly PrimaryValue[]
  readonly NewPrimaryValues: readonly PrimaryValue[]
  readonly LockVersion: DataTableLockVersion
}

export interface UpdateDataTablePrimaryValuesResponse {
  readonly LockVersion: DataTableLockVersion
}

export interface UpdateEmailAddressMetadataRequest {
  readonly InstanceId: string
  readonly EmailAddressId: string
  readonly Description?: string | undefined
  readonly DisplayName?: string | undefined
  readonly ClientToken?: string | undefined
}

export interface UpdateEmailAddressMetadataResponse {
  readonly EmailAddressId?: string | undefined
  readonly EmailAddressArn?: string | undefined
}

export interface UpdateEvaluationFormRequest {
  readonly InstanceId: string
  readonly EvaluationFormId: string
  readonly EvaluationFormVersion: number
  readonly CreateNewVersion?: boolean | undefined
  readonly Title: string
  readonly Description?: string | undefined
  readonly Items: readonly EvaluationFormItem[]
  readonly ScoringStrategy?: EvaluationFormScoringStrategy | undefined
  readonly AutoEvaluationConfiguration?: EvaluationFormAutoEvaluationConfiguration | undefined
  readonly ReviewConfiguration?: EvaluationReviewConfiguration | undefined
  readonly AsDraft?: boolean | undefined
  readonly ClientToken?: string | undefined
  readonly TargetConfiguration?: EvaluationFormTargetConfiguration | undefined
  readonly LanguageConfiguration?: EvaluationFormLanguageConfiguration | undefined
  readonly AIVersion?: string | undefined
}

export interface UpdateEvaluationFormResponse {
  readonly EvaluationFormId: string
  readonly EvaluationFormArn: string
  readonly EvaluationFormVersion: number
}

export interface UpdateExtractionDefinitionRequest {
  readonly ClientToken?: string | undefined
  readonly ExtractionDefinitionId: string
  readonly InstanceId: string
  readonly Name: string
  readonly ExtractionConfiguration: ExtractionConfiguration
  readonly Display?: ExtractionDefinitionDisplay | undefined
}

export interface UpdateHoursOfOperationOverrideRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
  readonly HoursOfOperationOverrideId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly Config?: readonly HoursOfOperationOverrideConfig[] | undefined
  readonly EffectiveFrom?: string | undefined
  readonly EffectiveTill?: string | undefined
  readonly RecurrenceConfig?: RecurrenceConfig | undefined
  readonly OverrideType?: 'STANDARD' | 'OPEN' | 'CLOSED' | undefined
}

export interface UpdateHoursOfOperationRequest {
  readonly InstanceId: string
  readonly HoursOfOperationId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly TimeZone?: string | undefined
  readonly Config?: readonly HoursOfOperationConfig[] | undefined
}

export interface UpdateInstanceAttributeRequest {
  readonly InstanceId: string
  readonly AttributeType: 'INBOUND_CALLS' | 'OUTBOUND_CALLS' | 'CONTACTFLOW_LOGS' | 'CONTACT_LENS' | 'AUTO_RESOLVE_BEST_VOICES' | 'USE_CUSTOM_TTS_VOICES' | 'EARLY_MEDIA' | 'MULTI_PARTY_CONFERENCE' | 'AUTO_MUTE_AGENT_ON_HOLD' | 'HIGH_VOLUME_OUTBOUND' | 'ENHANCED_CONTACT_MONITORING' | 'ENHANCED_CHAT_MONITORING' | 'MULTI_PARTY_CHAT_CONFERENCE' | 'MESSAGE_STREAMING'
  readonly Value: string
  readonly ClientToken?: string | undefined
}

export interface UpdateInstanceStorageConfigRequest {
  readonly InstanceId: string
  readonly AssociationId: string
  readonly ResourceType: 'CHAT_TRANSCRIPTS' | 'CALL_RECORDINGS' | 'SCHEDULED_REPORTS' | 'MEDIA_STREAMS' | 'CONTACT_TRACE_RECORDS' | 'AGENT_EVENTS' | 'REAL_TIME_CONTACT_ANALYSIS_SEGMENTS' | 'ATTACHMENTS' | 'CONTACT_EVALUATIONS' | 'SCREEN_RECORDINGS' | 'REAL_TIME_CONTACT_ANALYSIS_CHAT_SEGMENTS' | 'REAL_TIME_CONTACT_ANALYSIS_VOICE_SEGMENTS' | 'EMAIL_MESSAGES'
  readonly StorageConfig: InstanceStorageConfig
  readonly ClientToken?: string | undefined
}

export interface UpdateMetricContentRequest {
  readonly InstanceId: string
  readonly MetricId: string
  readonly MetricCalculation?: MetricCalculation | undefined
  readonly Unit?: 'INTEGER' | 'DOUBLE' | 'PERCENT' | 'SECONDS' | undefined
  readonly PositiveTrendIndicator?: 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL' | undefined
}

export interface UpdateMetricMetadataRequest {
  readonly InstanceId: string
  readonly MetricId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
}

export interface UpdateNotificationContentRequest {
  readonly InstanceId: string
  readonly NotificationId: string
  readonly Content: Readonly<Record<string, string>>
}

export interface UpdateParticipantAuthenticationRequest {
  readonly State: string
  readonly InstanceId: string
  readonly Code?: string | undefined
  readonly Error?: string | undefined
  readonly ErrorDescription?: string | undefined
}

export interface UpdateParticipantRoleConfigChannelInfo {
  readonly Chat?: ChatParticipantRoleConfig | undefined
}

export interface UpdateParticipantRoleConfigRequest {
  readonly InstanceId: string
  readonly ContactId: string
  readonly ChannelConfiguration: UpdateParticipantRoleConfigChannelInfo
}

export interface UpdatePhoneNumberMetadataRequest {
  readonly PhoneNumberId: string
  readonly PhoneNumberDescription?: string | undefined
  readonly ClientToken?: string | undefined
}

export interface UpdatePhoneNumberRequest {
  readonly PhoneNumberId: string
  readonly TargetArn?: string | undefined
  readonly InstanceId?: string | undefined
  readonly ClientToken?: string | undefined
}

export interface UpdatePhoneNumberResponse {
  readonly PhoneNumberId?: string | undefined
  readonly PhoneNumberArn?: string | undefined
}

export interface UpdatePredefinedAttributeRequest {
  readonly InstanceId: string
  readonly Name: string
  readonly Values?: PredefinedAttributeValues | undefined
  readonly Purposes?: readonly string[] | undefined
  readonly AttributeConfiguration?: InputPredefinedAttributeConfiguration | undefined
}

export interface UpdatePromptRequest {
  readonly InstanceId: string
  readonly PromptId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly S3Uri?: string | undefined
}

export interface UpdatePromptResponse {
  readonly PromptARN?: string | undefined
  readonly PromptId?: string | undefined
}

export interface UpdateQueueHoursOfOperationRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly HoursOfOperationId: string
}

export interface UpdateQueueMaxContactsRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly MaxContacts?: number | undefined
}

export interface UpdateQueueNameRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
}

export interface UpdateQueueOutboundCallerConfigRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly OutboundCallerConfig: OutboundCallerConfig
}

export interface UpdateQueueOutboundEmailConfigRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly OutboundEmailConfig: OutboundEmailConfig
}

export interface UpdateQueueStatusRequest {
  readonly InstanceId: string
  readonly QueueId: string
  readonly Status: 'ENABLED' | 'DISABLED'
}

export interface UpdateQuickConnectConfigRequest {
  readonly InstanceId: string
  readonly QuickConnectId: string
  readonly QuickConnectConfig: QuickConnectConfig
}

export interface UpdateQuickConnectNameRequest {
  readonly InstanceId: string
  readonly QuickConnectId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
}

export interface UpdateRoutingProfileAgentAvailabilityTimerRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
  readonly AgentAvailabilityTimer: 'TIME_SINCE_LAST_ACTIVITY' | 'TIME_SINCE_LAST_INBOUND'
}

export interface UpdateRoutingProfileConcurrencyRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
  readonly MediaConcurrencies: readonly MediaConcurrency[]
}

export interface UpdateRoutingProfileDefaultOutboundQueueRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
  readonly DefaultOutboundQueueId: string
}

export interface UpdateRoutingProfileNameRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
}

export interface UpdateRoutingProfileQueuesRequest {
  readonly InstanceId: string
  readonly RoutingProfileId: string
  readonly QueueConfigs: readonly RoutingProfileQueueConfig[]
}

export interface UpdateRuleRequest {
  readonly RuleId: string
  readonly InstanceId: string
  readonly Name: string
  readonly Function: string
  readonly Actions: readonly RuleAction[]
  readonly PublishStatus: 'DRAFT' | 'PUBLISHED'
  readonly PreEvaluationFilters?: PreEvaluationFilters | undefined
}

export interface UpdateSecurityProfileRequest {
  readonly Description?: string | undefined
  readonly Permissions?: readonly string[] | undefined
  readonly SecurityProfileId: string
  readonly InstanceId: string
  readonly AllowedAccessControlTags?: Readonly<Record<string, string>> | undefined
  readonly TagRestrictedResources?: readonly string[] | undefined
  readonly Applications?: readonly Application[] | undefined
  readonly HierarchyRestrictedResources?: readonly string[] | undefined
  readonly AllowedAccessControlHierarchyGroupId?: string | undefined
  readonly AllowedFlowModules?: readonly FlowModule[] | undefined
  readonly AllowedAIAgents?: readonly AIAgent[] | undefined
  readonly GranularAccessControlConfiguration?: GranularAccessControlConfiguration | undefined
}

export interface UpdateTaskTemplateRequest {
  readonly TaskTemplateId: string
  readonly InstanceId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly ContactFlowId?: string | undefined
  readonly SelfAssignFlowId?: string | undefined
  readonly Constraints?: TaskTemplateConstraints | undefined
  readonly Defaults?: TaskTemplateDefaults | undefined
  readonly Status?: 'ACTIVE' | 'INACTIVE' | undefined
  readonly Fields?: readonly TaskTemplateField[] | undefined
}

export interface UpdateTaskTemplateResponse {
  readonly InstanceId?: string | undefined
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly ContactFlowId?: string | undefined
  readonly SelfAssignFlowId?: string | undefined
  readonly Constraints?: TaskTemplateConstraints | undefined
  readonly Defaults?: TaskTemplateDefaults | undefined
  readonly Fields?: readonly TaskTemplateField[] | undefined
  readonly Status?: 'ACTIVE' | 'INACTIVE' | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly CreatedTime?: Date | undefined
}

export interface UpdateTestCaseRequest {
  readonly InstanceId: string
  readonly TestCaseId: string
  readonly Content?: string | undefined
  readonly EntryPoint?: TestCaseEntryPoint | undefined
  readonly InitializationData?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface UpdateTrafficDistributionRequest {
  readonly Id: string
  readonly TelephonyConfig?: TelephonyConfig | undefined
  readonly SignInConfig?: SignInConfig | undefined
  readonly AgentConfig?: AgentConfig | undefined
}

export interface UpdateUserConfigRequest {
  readonly AutoAcceptConfigs?: readonly AutoAcceptConfig[] | undefined
  readonly AfterContactWorkConfigs?: readonly AfterContactWorkConfigPerChannel[] | undefined
  readonly PhoneNumberConfigs?: readonly PhoneNumberConfig[] | undefined
  readonly PersistentConnectionConfigs?: readonly PersistentConnectionConfig[] | undefined
  readonly VoiceEnhancementConfigs?: readonly VoiceEnhancementConfig[] | undefined
  readonly UserId: string
  readonly InstanceId: string
}

export interface UpdateUserHierarchyGroupNameRequest {
  readonly Name: string
  readonly HierarchyGroupId: string
  readonly InstanceId: string
}

export interface UpdateUserHierarchyRequest {
  readonly HierarchyGroupId?: string | undefined
  readonly UserId: string
  readonly InstanceId: string
}

export interface UpdateUserHierarchyStructureRequest {
  readonly HierarchyStructure: HierarchyStructureUpdate
  readonly InstanceId: string
}

export interface UpdateUserIdentityInfoRequest {
  readonly IdentityInfo: UserIdentityInfo
  readonly UserId: string
  readonly InstanceId: string
}

export interface UpdateUserNotificationStatusRequest {
  readonly InstanceId: string
  readonly NotificationId: string
  readonly UserId: string
  readonly Status: 'READ' | 'UNREAD' | 'HIDDEN'
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface UpdateUserPhoneConfigRequest {
  readonly PhoneConfig: UserPhoneConfig
  readonly UserId: string
  readonly InstanceId: string
}

export interface UpdateUserProficienciesRequest {
  readonly InstanceId: string
  readonly UserId: string
  readonly UserProficiencies: readonly UserProficiency[]
}

export interface UpdateUserRoutingProfileRequest {
  readonly RoutingProfileId: string
  readonly UserId: string
  readonly InstanceId: string
}

export interface UpdateUserSecurityProfilesRequest {
  readonly SecurityProfileIds: readonly string[]
  readonly UserId: string
  readonly InstanceId: string
}

export interface UpdateViewContentRequest {
  readonly InstanceId: string
  readonly ViewId: string
  readonly Status: 'PUBLISHED' | 'SAVED'
  readonly Content: ViewInputContent
}

export interface UpdateViewContentResponse {
  readonly View?: View | undefined
}

export interface UpdateViewMetadataRequest {
  readonly InstanceId: string
  readonly ViewId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
}

export interface UpdateWorkspaceMetadataRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly Title?: string | undefined
}

export interface UpdateWorkspacePageRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly Page: string
  readonly NewPage?: string | undefined
  readonly ResourceArn?: string | undefined
  readonly Slug?: string | undefined
  readonly InputData?: string | undefined
}

export interface UpdateWorkspaceThemeRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly Theme?: WorkspaceTheme | undefined
}

export interface UpdateWorkspaceVisibilityRequest {
  readonly InstanceId: string
  readonly WorkspaceId: string
  readonly Visibility: 'ALL' | 'ASSIGNED' | 'NONE'
}

export interface UploadUrlMetadata {
  readonly Url?: string | undefined
  readonly UrlExpiry?: string | undefined
  readonly HeadersToInclude?: Readonly<Record<string, string>> | undefined
}

export interface UrlReference {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
}

export interface UseCase {
  readonly UseCaseId?: string | undefined
  readonly UseCaseArn?: string | undefined
  readonly UseCaseType?: 'RULES_EVALUATION' | 'CONNECT_CAMPAIGNS' | undefined
}

export interface User {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Username?: string | undefined
  readonly IdentityInfo?: UserIdentityInfo | undefined
  readonly PhoneConfig?: UserPhoneConfig | undefined
  readonly DirectoryUserId?: string | undefined
  readonly SecurityProfileIds?: readonly string[] | undefined
  readonly RoutingProfileId?: string | undefined
  readonly HierarchyGroupId?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly AutoAcceptConfigs?: readonly AutoAcceptConfig[] | undefined
  readonly AfterContactWorkConfigs?: readonly AfterContactWorkConfigPerChannel[] | undefined
  readonly PhoneNumberConfigs?: readonly PhoneNumberConfig[] | undefined
  readonly PersistentConnectionConfigs?: readonly PersistentConnectionConfig[] | undefined
  readonly VoiceEnhancementConfigs?: readonly VoiceEnhancementConfig[] | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface UserData {
  readonly User?: UserReference | undefined
  readonly RoutingProfile?: RoutingProfileReference | undefined
  readonly HierarchyPath?: HierarchyPathReference | undefined
  readonly Status?: AgentStatusReference | undefined
  readonly AvailableSlotsByChannel?: Readonly<Record<string, number>> | undefined
  readonly MaxSlotsByChannel?: Readonly<Record<string, number>> | undefined
  readonly ActiveSlotsByChannel?: Readonly<Record<string, number>> | undefined
  readonly Contacts?: readonly AgentContactReference[] | undefined
  readonly NextStatus?: string | undefined
}

export interface UserDataFilters {
  readonly Queues?: readonly string[] | undefined
  readonly ContactFilter?: ContactFilter | undefined
  readonly RoutingProfiles?: readonly string[] | undefined
  readonly Agents?: readonly string[] | undefined
  readonly UserHierarchyGroups?: readonly string[] | undefined
}

export interface UserHierarchyGroupSearchCriteria {
  readonly OrConditions?: readonly UserHierarchyGroupSearchCriteria[] | undefined
  readonly AndConditions?: readonly UserHierarchyGroupSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface UserHierarchyGroupSearchFilter {
  readonly AttributeFilter?: ControlPlaneAttributeFilter | undefined
}

export interface UserIdentityInfo {
  readonly FirstName?: string | undefined
  readonly LastName?: string | undefined
  readonly Email?: string | undefined
  readonly SecondaryEmail?: string | undefined
  readonly Mobile?: string | undefined
}

export interface UserIdentityInfoLite {
  readonly FirstName?: string | undefined
  readonly LastName?: string | undefined
}

export interface UserInfo {
  readonly UserId?: string | undefined
}

export interface UserNotificationSummary {
  readonly NotificationId?: string | undefined
  readonly NotificationStatus?: 'READ' | 'UNREAD' | 'HIDDEN' | undefined
  readonly InstanceId?: string | undefined
  readonly RecipientId?: string | undefined
  readonly Content?: Readonly<Record<string, string>> | undefined
  readonly Priority?: 'URGENT' | 'HIGH' | 'LOW' | undefined
  readonly Source?: 'CUSTOMER' | 'RULES' | 'SYSTEM' | undefined
  readonly CreatedAt?: Date | undefined
  readonly ExpiresAt?: Date | undefined
}

export interface UserPhoneConfig {
  readonly PhoneType?: 'SOFT_PHONE' | 'DESK_PHONE' | undefined
  readonly AutoAccept?: boolean | undefined
  readonly AfterContactWorkTimeLimit?: number | undefined
  readonly DeskPhoneNumber?: string | undefined
  readonly PersistentConnection?: boolean | undefined
}

export interface UserProficiency {
  readonly AttributeName: string
  readonly AttributeValue: string
  readonly Level: number
}

export interface UserProficiencyDisassociate {
  readonly AttributeName: string
  readonly AttributeValue: string
}

export interface UserQuickConnectConfig {
  readonly UserId: string
  readonly ContactFlowId: string
}

export interface UserReference {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
}

export interface UserSearchCriteria {
  readonly OrConditions?: readonly UserSearchCriteria[] | undefined
  readonly AndConditions?: readonly UserSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
  readonly ListCondition?: ListCondition | undefined
  readonly HierarchyGroupCondition?: HierarchyGroupCondition | undefined
}

export interface UserSearchFilter {
  readonly TagFilter?: ControlPlaneTagFilter | undefined
  readonly UserAttributeFilter?: ControlPlaneUserAttributeFilter | undefined
}

export interface UserSearchSummary {
  readonly Arn?: string | undefined
  readonly DirectoryUserId?: string | undefined
  readonly HierarchyGroupId?: string | undefined
  readonly Id?: string | undefined
  readonly IdentityInfo?: UserIdentityInfoLite | undefined
  readonly PhoneConfig?: UserPhoneConfig | undefined
  readonly RoutingProfileId?: string | undefined
  readonly SecurityProfileIds?: readonly string[] | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly Username?: string | undefined
  readonly AutoAcceptConfigs?: readonly AutoAcceptConfig[] | undefined
  readonly AfterContactWorkConfigs?: readonly AfterContactWorkConfigPerChannel[] | undefined
  readonly PhoneNumberConfigs?: readonly PhoneNumberConfig[] | undefined
  readonly PersistentConnectionConfigs?: readonly PersistentConnectionConfig[] | undefined
  readonly VoiceEnhancementConfigs?: readonly VoiceEnhancementConfig[] | undefined
}

export interface UserSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Username?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface Validation {
  readonly MinLength?: number | undefined
  readonly MaxLength?: number | undefined
  readonly MinValues?: number | undefined
  readonly MaxValues?: number | undefined
  readonly IgnoreCase?: boolean | undefined
  readonly Minimum?: number | undefined
  readonly Maximum?: number | undefined
  readonly ExclusiveMinimum?: number | undefined
  readonly ExclusiveMaximum?: number | undefined
  readonly MultipleOf?: number | undefined
  readonly Enum?: ValidationEnum | undefined
}

export interface ValidationEnum {
  readonly Strict?: boolean | undefined
  readonly Values?: readonly string[] | undefined
}

export interface View {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly Type?: 'CUSTOMER_MANAGED' | 'AWS_MANAGED' | undefined
  readonly Description?: string | undefined
  readonly Version?: number | undefined
  readonly VersionDescription?: string | undefined
  readonly Content?: ViewContent | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
  readonly CreatedTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly ViewContentSha256?: string | undefined
}

export interface ViewContent {
  readonly InputSchema?: string | undefined
  readonly Template?: string | undefined
  readonly Actions?: readonly string[] | undefined
}

export interface ViewInputContent {
  readonly Template?: string | undefined
  readonly Actions?: readonly string[] | undefined
}

export interface ViewSearchCriteria {
  readonly OrConditions?: readonly ViewSearchCriteria[] | undefined
  readonly AndConditions?: readonly ViewSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
  readonly ViewTypeCondition?: 'CUSTOMER_MANAGED' | 'AWS_MANAGED' | undefined
  readonly ViewStatusCondition?: 'PUBLISHED' | 'SAVED' | undefined
}

export interface ViewSearchFilter {
  readonly AttributeFilter?: ControlPlaneAttributeFilter | undefined
}

export interface ViewSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly Type?: 'CUSTOMER_MANAGED' | 'AWS_MANAGED' | undefined
  readonly Status?: 'PUBLISHED' | 'SAVED' | undefined
  readonly Description?: string | undefined
}

export interface ViewVersionSummary {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Description?: string | undefined
  readonly Name?: string | undefined
  readonly Type?: 'CUSTOMER_MANAGED' | 'AWS_MANAGED' | undefined
  readonly Version?: number | undefined
  readonly VersionDescription?: string | undefined
}

export interface Vocabulary {
  readonly Name: string
  readonly Id: string
  readonly Arn: string
  readonly LanguageCode: string
  readonly State: 'CREATION_IN_PROGRESS' | 'ACTIVE' | 'CREATION_FAILED' | 'DELETE_IN_PROGRESS'
  readonly LastModifiedTime: Date
  readonly FailureReason?: string | undefined
  readonly Content?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface VocabularySummary {
  readonly Name: string
  readonly Id: string
  readonly Arn: string
  readonly LanguageCode: string
  readonly State: 'CREATION_IN_PROGRESS' | 'ACTIVE' | 'CREATION_FAILED' | 'DELETE_IN_PROGRESS'
  readonly LastModifiedTime: Date
  readonly FailureReason?: string | undefined
}

export interface VoiceCallEntryPointParameters {
  readonly SourcePhoneNumber?: string | undefined
  readonly DestinationPhoneNumber?: string | undefined
  readonly FlowId?: string | undefined
}

export interface VoiceEnhancementConfig {
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'
  readonly VoiceEnhancementMode: 'VOICE_ISOLATION' | 'NOISE_SUPPRESSION' | 'NONE'
}

export interface VoiceRecordingConfiguration {
  readonly VoiceRecordingTrack?: 'FROM_AGENT' | 'TO_AGENT' | 'ALL' | undefined
  readonly IvrRecordingTrack?: 'ALL' | undefined
}

export interface WebNotificationContent {
  readonly Type: 'WIDGET_VIEW' | 'WIDGET_ACTION'
  readonly ViewArn?: string | undefined
  readonly Attributes?: ContentAttributes | undefined
}

export interface WebNotificationSource {
  readonly SourceCampaign: SourceCampaign
}

export interface Websocket {
  readonly Url?: string | undefined
  readonly ConnectionExpiry?: string | undefined
}

export interface WidgetDestination {
  readonly WidgetId: string
  readonly ProfileId: string
}

export interface WisdomInfo {
  readonly SessionArn?: string | undefined
  readonly AiAgents?: readonly AiAgentInfo[] | undefined
}

export interface WorkloadTypeConcurrency {
  readonly WorkloadType: string
  readonly Concurrency: number
  readonly CrossChannelWorkloadBehavior?: CrossChannelWorkloadBehavior | undefined
}

export interface Workspace {
  readonly Visibility?: 'ALL' | 'ASSIGNED' | 'NONE' | undefined
  readonly Id: string
  readonly Name: string
  readonly Arn: string
  readonly Description?: string | undefined
  readonly Theme?: WorkspaceTheme | undefined
  readonly Title?: string | undefined
  readonly LastModifiedTime: Date
  readonly LastModifiedRegion?: string | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface WorkspaceAssociationSearchCriteria {
  readonly OrConditions?: readonly WorkspaceAssociationSearchCriteria[] | undefined
  readonly AndConditions?: readonly WorkspaceAssociationSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface WorkspaceAssociationSearchFilter {
  readonly AttributeFilter?: ControlPlaneAttributeFilter | undefined
}

export interface WorkspaceAssociationSearchSummary {
  readonly WorkspaceId?: string | undefined
  readonly WorkspaceArn?: string | undefined
  readonly ResourceId?: string | undefined
  readonly ResourceArn?: string | undefined
  readonly ResourceType?: string | undefined
  readonly ResourceName?: string | undefined
}

export interface WorkspacePage {
  readonly ResourceArn?: string | undefined
  readonly Page?: string | undefined
  readonly Slug?: string | undefined
  readonly InputData?: string | undefined
}

export interface WorkspaceSearchCriteria {
  readonly OrConditions?: readonly WorkspaceSearchCriteria[] | undefined
  readonly AndConditions?: readonly WorkspaceSearchCriteria[] | undefined
  readonly StringCondition?: StringCondition | undefined
}

export interface WorkspaceSearchFilter {
  readonly AttributeFilter?: ControlPlaneAttributeFilter | undefined
}

export interface WorkspaceSearchSummary {
  readonly Id?: string | undefined
  readonly Name?: string | undefined
  readonly Visibility?: 'ALL' | 'ASSIGNED' | 'NONE' | undefined
  readonly Description?: string | undefined
  readonly Title?: string | undefined
  readonly Arn?: string | undefined
  readonly CreatedAt?: Date | undefined
  readonly Tags?: Readonly<Record<string, string>> | undefined
}

export interface WorkspaceSummary {
  readonly Id?: string | undefined
  readonly Name?: string | undefined
  readonly Arn?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastModifiedRegion?: string | undefined
}

export interface WorkspaceTheme {
  readonly Light?: WorkspaceThemeConfig | undefined
  readonly Dark?: WorkspaceThemeConfig | undefined
}

export interface WorkspaceThemeConfig {
  readonly Palette?: WorkspaceThemePalette | undefined
  readonly Images?: WorkspaceThemeImages | undefined
  readonly Typography?: WorkspaceThemeTypography | undefined
}

export interface WorkspaceThemeImages {
  readonly Logo?: ImagesLogo | undefined
}

export interface WorkspaceThemePalette {
  readonly Header?: PaletteHeader | undefined
  readonly Navigation?: PaletteNavigation | undefined
  readonly Canvas?: PaletteCanvas | undefined
  readonly Primary?: PalettePrimary | undefined
}

export interface WorkspaceThemeTypography {
  readonly FontFamily?: FontFamily | undefined
}
