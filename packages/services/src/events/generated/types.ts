// Written by scripts/generate.ts from the events model of botocore 1.43.107; do not edit.
export interface OperationTypes {
  ActivateEventSource: { input: ActivateEventSourceRequest; output: Readonly<Record<string, never>> }
  CancelReplay: { input: CancelReplayRequest; output: CancelReplayResponse }
  CreateApiDestination: { input: CreateApiDestinationRequest; output: CreateApiDestinationResponse }
  CreateArchive: { input: CreateArchiveRequest; output: CreateArchiveResponse }
  CreateConnection: { input: CreateConnectionRequest; output: CreateConnectionResponse }
  CreateEndpoint: { input: CreateEndpointRequest; output: CreateEndpointResponse }
  CreateEventBus: { input: CreateEventBusRequest; output: CreateEventBusResponse }
  CreatePartnerEventSource: { input: CreatePartnerEventSourceRequest; output: CreatePartnerEventSourceResponse }
  DeactivateEventSource: { input: DeactivateEventSourceRequest; output: Readonly<Record<string, never>> }
  DeauthorizeConnection: { input: DeauthorizeConnectionRequest; output: DeauthorizeConnectionResponse }
  DeleteApiDestination: { input: DeleteApiDestinationRequest; output: Readonly<Record<string, never>> }
  DeleteArchive: { input: DeleteArchiveRequest; output: Readonly<Record<string, never>> }
  DeleteConnection: { input: DeleteConnectionRequest; output: DeleteConnectionResponse }
  DeleteEndpoint: { input: DeleteEndpointRequest; output: Readonly<Record<string, never>> }
  DeleteEventBus: { input: DeleteEventBusRequest; output: Readonly<Record<string, never>> }
  DeletePartnerEventSource: { input: DeletePartnerEventSourceRequest; output: Readonly<Record<string, never>> }
  DeleteRule: { input: DeleteRuleRequest; output: Readonly<Record<string, never>> }
  DescribeApiDestination: { input: DescribeApiDestinationRequest; output: DescribeApiDestinationResponse }
  DescribeArchive: { input: DescribeArchiveRequest; output: DescribeArchiveResponse }
  DescribeConnection: { input: DescribeConnectionRequest; output: DescribeConnectionResponse }
  DescribeEndpoint: { input: DescribeEndpointRequest; output: DescribeEndpointResponse }
  DescribeEventBus: { input: DescribeEventBusRequest; output: DescribeEventBusResponse }
  DescribeEventSource: { input: DescribeEventSourceRequest; output: DescribeEventSourceResponse }
  DescribePartnerEventSource: { input: DescribePartnerEventSourceRequest; output: DescribePartnerEventSourceResponse }
  DescribeReplay: { input: DescribeReplayRequest; output: DescribeReplayResponse }
  DescribeRule: { input: DescribeRuleRequest; output: DescribeRuleResponse }
  DisableRule: { input: DisableRuleRequest; output: Readonly<Record<string, never>> }
  EnableRule: { input: EnableRuleRequest; output: Readonly<Record<string, never>> }
  ListApiDestinations: { input: ListApiDestinationsRequest; output: ListApiDestinationsResponse }
  ListArchives: { input: ListArchivesRequest; output: ListArchivesResponse }
  ListConnections: { input: ListConnectionsRequest; output: ListConnectionsResponse }
  ListEndpoints: { input: ListEndpointsRequest; output: ListEndpointsResponse }
  ListEventBuses: { input: ListEventBusesRequest; output: ListEventBusesResponse }
  ListEventSources: { input: ListEventSourcesRequest; output: ListEventSourcesResponse }
  ListPartnerEventSourceAccounts: { input: ListPartnerEventSourceAccountsRequest; output: ListPartnerEventSourceAccountsResponse }
  ListPartnerEventSources: { input: ListPartnerEventSourcesRequest; output: ListPartnerEventSourcesResponse }
  ListReplays: { input: ListReplaysRequest; output: ListReplaysResponse }
  ListRuleNamesByTarget: { input: ListRuleNamesByTargetRequest; output: ListRuleNamesByTargetResponse }
  ListRules: { input: ListRulesRequest; output: ListRulesResponse }
  ListTagsForResource: { input: ListTagsForResourceRequest; output: ListTagsForResourceResponse }
  ListTargetsByRule: { input: ListTargetsByRuleRequest; output: ListTargetsByRuleResponse }
  PutEvents: { input: PutEventsRequest; output: PutEventsResponse }
  PutPartnerEvents: { input: PutPartnerEventsRequest; output: PutPartnerEventsResponse }
  PutPermission: { input: PutPermissionRequest; output: Readonly<Record<string, never>> }
  PutRule: { input: PutRuleRequest; output: PutRuleResponse }
  PutTargets: { input: PutTargetsRequest; output: PutTargetsResponse }
  RemovePermission: { input: RemovePermissionRequest; output: Readonly<Record<string, never>> }
  RemoveTargets: { input: RemoveTargetsRequest; output: RemoveTargetsResponse }
  StartReplay: { input: StartReplayRequest; output: StartReplayResponse }
  TagResource: { input: TagResourceRequest; output: Readonly<Record<string, never>> }
  TestEventPattern: { input: TestEventPatternRequest; output: TestEventPatternResponse }
  UntagResource: { input: UntagResourceRequest; output: Readonly<Record<string, never>> }
  UpdateApiDestination: { input: UpdateApiDestinationRequest; output: UpdateApiDestinationResponse }
  UpdateArchive: { input: UpdateArchiveRequest; output: UpdateArchiveResponse }
  UpdateConnection: { input: UpdateConnectionRequest; output: UpdateConnectionResponse }
  UpdateEndpoint: { input: UpdateEndpointRequest; output: UpdateEndpointResponse }
  UpdateEventBus: { input: UpdateEventBusRequest; output: UpdateEventBusResponse }
}

export interface ActivateEventSourceRequest {
  readonly Name: string
}

export interface ApiDestination {
  readonly ApiDestinationArn?: string | undefined
  readonly Name?: string | undefined
  readonly ApiDestinationState?: 'ACTIVE' | 'INACTIVE' | undefined
  readonly ConnectionArn?: string | undefined
  readonly InvocationEndpoint?: string | undefined
  readonly HttpMethod?: 'POST' | 'GET' | 'HEAD' | 'OPTIONS' | 'PUT' | 'PATCH' | 'DELETE' | undefined
  readonly InvocationRateLimitPerSecond?: number | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface AppSyncParameters {
  readonly GraphQLOperation?: string | undefined
}

export interface Archive {
  readonly ArchiveName?: string | undefined
  readonly EventSourceArn?: string | undefined
  readonly State?: 'ENABLED' | 'DISABLED' | 'CREATING' | 'UPDATING' | 'CREATE_FAILED' | 'UPDATE_FAILED' | undefined
  readonly StateReason?: string | undefined
  readonly RetentionDays?: number | undefined
  readonly SizeBytes?: number | undefined
  readonly EventCount?: number | undefined
  readonly CreationTime?: Date | undefined
}

export interface AwsVpcConfiguration {
  readonly Subnets: readonly string[]
  readonly SecurityGroups?: readonly string[] | undefined
  readonly AssignPublicIp?: 'ENABLED' | 'DISABLED' | undefined
}

export interface BatchArrayProperties {
  readonly Size?: number | undefined
}

export interface BatchParameters {
  readonly JobDefinition: string
  readonly JobName: string
  readonly ArrayProperties?: BatchArrayProperties | undefined
  readonly RetryStrategy?: BatchRetryStrategy | undefined
}

export interface BatchRetryStrategy {
  readonly Attempts?: number | undefined
}

export interface CancelReplayRequest {
  readonly ReplayName: string
}

export interface CancelReplayResponse {
  readonly ReplayArn?: string | undefined
  readonly State?: 'STARTING' | 'RUNNING' | 'CANCELLING' | 'COMPLETED' | 'CANCELLED' | 'FAILED' | undefined
  readonly StateReason?: string | undefined
}

export interface CapacityProviderStrategyItem {
  readonly capacityProvider: string
  readonly weight?: number | undefined
  readonly base?: number | undefined
}

export interface Condition {
  readonly Type: string
  readonly Key: string
  readonly Value: string
}

export interface Connection {
  readonly ConnectionArn?: string | undefined
  readonly Name?: string | undefined
  readonly ConnectionState?: 'CREATING' | 'UPDATING' | 'DELETING' | 'AUTHORIZED' | 'DEAUTHORIZED' | 'AUTHORIZING' | 'DEAUTHORIZING' | 'ACTIVE' | 'FAILED_CONNECTIVITY' | undefined
  readonly StateReason?: string | undefined
  readonly AuthorizationType?: 'BASIC' | 'OAUTH_CLIENT_CREDENTIALS' | 'API_KEY' | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastAuthorizedTime?: Date | undefined
}

export interface ConnectionApiKeyAuthResponseParameters {
  readonly ApiKeyName?: string | undefined
}

export interface ConnectionAuthResponseParameters {
  readonly BasicAuthParameters?: ConnectionBasicAuthResponseParameters | undefined
  readonly OAuthParameters?: ConnectionOAuthResponseParameters | undefined
  readonly ApiKeyAuthParameters?: ConnectionApiKeyAuthResponseParameters | undefined
  readonly InvocationHttpParameters?: ConnectionHttpParameters | undefined
  readonly ConnectivityParameters?: DescribeConnectionConnectivityParameters | undefined
}

export interface ConnectionBasicAuthResponseParameters {
  readonly Username?: string | undefined
}

export interface ConnectionBodyParameter {
  readonly Key?: string | undefined
  readonly Value?: string | undefined
  readonly IsValueSecret?: boolean | undefined
}

export interface ConnectionHeaderParameter {
  readonly Key?: string | undefined
  readonly Value?: string | undefined
  readonly IsValueSecret?: boolean | undefined
}

export interface ConnectionHttpParameters {
  readonly HeaderParameters?: readonly ConnectionHeaderParameter[] | undefined
  readonly QueryStringParameters?: readonly ConnectionQueryStringParameter[] | undefined
  readonly BodyParameters?: readonly ConnectionBodyParameter[] | undefined
}

export interface ConnectionOAuthClientResponseParameters {
  readonly ClientID?: string | undefined
}

export interface ConnectionOAuthResponseParameters {
  readonly ClientParameters?: ConnectionOAuthClientResponseParameters | undefined
  readonly AuthorizationEndpoint?: string | undefined
  readonly HttpMethod?: 'GET' | 'POST' | 'PUT' | undefined
  readonly OAuthHttpParameters?: ConnectionHttpParameters | undefined
}

export interface ConnectionQueryStringParameter {
  readonly Key?: string | undefined
  readonly Value?: string | undefined
  readonly IsValueSecret?: boolean | undefined
}

export interface ConnectivityResourceConfigurationArn {
  readonly ResourceConfigurationArn: string
}

export interface ConnectivityResourceParameters {
  readonly ResourceParameters: ConnectivityResourceConfigurationArn
}

export interface CreateApiDestinationRequest {
  readonly Name: string
  readonly Description?: string | undefined
  readonly ConnectionArn: string
  readonly InvocationEndpoint: string
  readonly HttpMethod: 'POST' | 'GET' | 'HEAD' | 'OPTIONS' | 'PUT' | 'PATCH' | 'DELETE'
  readonly InvocationRateLimitPerSecond?: number | undefined
}

export interface CreateApiDestinationResponse {
  readonly ApiDestinationArn?: string | undefined
  readonly ApiDestinationState?: 'ACTIVE' | 'INACTIVE' | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface CreateArchiveRequest {
  readonly ArchiveName: string
  readonly EventSourceArn: string
  readonly Description?: string | undefined
  readonly EventPattern?: string | undefined
  readonly RetentionDays?: number | undefined
  readonly KmsKeyIdentifier?: string | undefined
}

export interface CreateArchiveResponse {
  readonly ArchiveArn?: string | undefined
  readonly State?: 'ENABLED' | 'DISABLED' | 'CREATING' | 'UPDATING' | 'CREATE_FAILED' | 'UPDATE_FAILED' | undefined
  readonly StateReason?: string | undefined
  readonly CreationTime?: Date | undefined
}

export interface CreateConnectionApiKeyAuthRequestParameters {
  readonly ApiKeyName: string
  readonly ApiKeyValue: string
}

export interface CreateConnectionAuthRequestParameters {
  readonly BasicAuthParameters?: CreateConnectionBasicAuthRequestParameters | undefined
  readonly OAuthParameters?: CreateConnectionOAuthRequestParameters | undefined
  readonly ApiKeyAuthParameters?: CreateConnectionApiKeyAuthRequestParameters | undefined
  readonly InvocationHttpParameters?: ConnectionHttpParameters | undefined
  readonly ConnectivityParameters?: ConnectivityResourceParameters | undefined
}

export interface CreateConnectionBasicAuthRequestParameters {
  readonly Username: string
  readonly Password: string
}

export interface CreateConnectionOAuthClientRequestParameters {
  readonly ClientID: string
  readonly ClientSecret: string
}

export interface CreateConnectionOAuthRequestParameters {
  readonly ClientParameters: CreateConnectionOAuthClientRequestParameters
  readonly AuthorizationEndpoint: string
  readonly HttpMethod: 'GET' | 'POST' | 'PUT'
  readonly OAuthHttpParameters?: ConnectionHttpParameters | undefined
}

export interface CreateConnectionRequest {
  readonly Name: string
  readonly Description?: string | undefined
  readonly AuthorizationType: 'BASIC' | 'OAUTH_CLIENT_CREDENTIALS' | 'API_KEY'
  readonly AuthParameters: CreateConnectionAuthRequestParameters
  readonly InvocationConnectivityParameters?: ConnectivityResourceParameters | undefined
  readonly KmsKeyIdentifier?: string | undefined
}

export interface CreateConnectionResponse {
  readonly ConnectionArn?: string | undefined
  readonly ConnectionState?: 'CREATING' | 'UPDATING' | 'DELETING' | 'AUTHORIZED' | 'DEAUTHORIZED' | 'AUTHORIZING' | 'DEAUTHORIZING' | 'ACTIVE' | 'FAILED_CONNECTIVITY' | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface CreateEndpointRequest {
  readonly Name: string
  readonly Description?: string | undefined
  readonly RoutingConfig: RoutingConfig
  readonly ReplicationConfig?: ReplicationConfig | undefined
  readonly EventBuses: readonly EndpointEventBus[]
  readonly RoleArn?: string | undefined
}

export interface CreateEndpointResponse {
  readonly Name?: string | undefined
  readonly Arn?: string | undefined
  readonly RoutingConfig?: RoutingConfig | undefined
  readonly ReplicationConfig?: ReplicationConfig | undefined
  readonly EventBuses?: readonly EndpointEventBus[] | undefined
  readonly RoleArn?: string | undefined
  readonly State?: 'ACTIVE' | 'CREATING' | 'UPDATING' | 'DELETING' | 'CREATE_FAILED' | 'UPDATE_FAILED' | 'DELETE_FAILED' | undefined
}

export interface CreateEventBusRequest {
  readonly Name: string
  readonly EventSourceName?: string | undefined
  readonly Description?: string | undefined
  readonly KmsKeyIdentifier?: string | undefined
  readonly DeadLetterConfig?: DeadLetterConfig | undefined
  readonly LogConfig?: LogConfig | undefined
  readonly Tags?: readonly Tag[] | undefined
}

export interface CreateEventBusResponse {
  readonly EventBusArn?: string | undefined
  readonly Description?: string | undefined
  readonly KmsKeyIdentifier?: string | undefined
  readonly DeadLetterConfig?: DeadLetterConfig | undefined
  readonly LogConfig?: LogConfig | undefined
}

export interface CreatePartnerEventSourceRequest {
  readonly Name: string
  readonly Account: string
}

export interface CreatePartnerEventSourceResponse {
  readonly EventSourceArn?: string | undefined
}

export interface DeactivateEventSourceRequest {
  readonly Name: string
}

export interface DeadLetterConfig {
  readonly Arn?: string | undefined
}

export interface DeauthorizeConnectionRequest {
  readonly Name: string
}

export interface DeauthorizeConnectionResponse {
  readonly ConnectionArn?: string | undefined
  readonly ConnectionState?: 'CREATING' | 'UPDATING' | 'DELETING' | 'AUTHORIZED' | 'DEAUTHORIZED' | 'AUTHORIZING' | 'DEAUTHORIZING' | 'ACTIVE' | 'FAILED_CONNECTIVITY' | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastAuthorizedTime?: Date | undefined
}

export interface DeleteApiDestinationRequest {
  readonly Name: string
}

export interface DeleteArchiveRequest {
  readonly ArchiveName: string
}

export interface DeleteConnectionRequest {
  readonly Name: string
}

export interface DeleteConnectionResponse {
  readonly ConnectionArn?: string | undefined
  readonly ConnectionState?: 'CREATING' | 'UPDATING' | 'DELETING' | 'AUTHORIZED' | 'DEAUTHORIZED' | 'AUTHORIZING' | 'DEAUTHORIZING' | 'ACTIVE' | 'FAILED_CONNECTIVITY' | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastAuthorizedTime?: Date | undefined
}

export interface DeleteEndpointRequest {
  readonly Name: string
}

export interface DeleteEventBusRequest {
  readonly Name: string
}

export interface DeletePartnerEventSourceRequest {
  readonly Name: string
  readonly Account: string
}

export interface DeleteRuleRequest {
  readonly Name: string
  readonly EventBusName?: string | undefined
  readonly Force?: boolean | undefined
}

export interface DescribeApiDestinationRequest {
  readonly Name: string
}

export interface DescribeApiDestinationResponse {
  readonly ApiDestinationArn?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly ApiDestinationState?: 'ACTIVE' | 'INACTIVE' | undefined
  readonly ConnectionArn?: string | undefined
  readonly InvocationEndpoint?: string | undefined
  readonly HttpMethod?: 'POST' | 'GET' | 'HEAD' | 'OPTIONS' | 'PUT' | 'PATCH' | 'DELETE' | undefined
  readonly InvocationRateLimitPerSecond?: number | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface DescribeArchiveRequest {
  readonly ArchiveName: string
}

export interface DescribeArchiveResponse {
  readonly ArchiveArn?: string | undefined
  readonly ArchiveName?: string | undefined
  readonly EventSourceArn?: string | undefined
  readonly Description?: string | undefined
  readonly EventPattern?: string | undefined
  readonly State?: 'ENABLED' | 'DISABLED' | 'CREATING' | 'UPDATING' | 'CREATE_FAILED' | 'UPDATE_FAILED' | undefined
  readonly StateReason?: string | undefined
  readonly KmsKeyIdentifier?: string | undefined
  readonly RetentionDays?: number | undefined
  readonly SizeBytes?: number | undefined
  readonly EventCount?: number | undefined
  readonly CreationTime?: Date | undefined
}

export interface DescribeConnectionConnectivityParameters {
  readonly ResourceParameters: DescribeConnectionResourceParameters
}

export interface DescribeConnectionRequest {
  readonly Name: string
}

export interface DescribeConnectionResourceParameters {
  readonly ResourceConfigurationArn: string
  readonly ResourceAssociationArn: string
}

export interface DescribeConnectionResponse {
  readonly ConnectionArn?: string | undefined
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly InvocationConnectivityParameters?: DescribeConnectionConnectivityParameters | undefined
  readonly ConnectionState?: 'CREATING' | 'UPDATING' | 'DELETING' | 'AUTHORIZED' | 'DEAUTHORIZED' | 'AUTHORIZING' | 'DEAUTHORIZING' | 'ACTIVE' | 'FAILED_CONNECTIVITY' | undefined
  readonly StateReason?: string | undefined
  readonly AuthorizationType?: 'BASIC' | 'OAUTH_CLIENT_CREDENTIALS' | 'API_KEY' | undefined
  readonly SecretArn?: string | undefined
  readonly KmsKeyIdentifier?: string | undefined
  readonly AuthParameters?: ConnectionAuthResponseParameters | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastAuthorizedTime?: Date | undefined
}

export interface DescribeEndpointRequest {
  readonly Name: string
  readonly HomeRegion?: string | undefined
}

export interface DescribeEndpointResponse {
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly Arn?: string | undefined
  readonly RoutingConfig?: RoutingConfig | undefined
  readonly ReplicationConfig?: ReplicationConfig | undefined
  readonly EventBuses?: readonly EndpointEventBus[] | undefined
  readonly RoleArn?: string | undefined
  readonly EndpointId?: string | undefined
  readonly EndpointUrl?: string | undefined
  readonly State?: 'ACTIVE' | 'CREATING' | 'UPDATING' | 'DELETING' | 'CREATE_FAILED' | 'UPDATE_FAILED' | 'DELETE_FAILED' | undefined
  readonly StateReason?: string | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface DescribeEventBusRequest {
  readonly Name?: string | undefined
}

export interface DescribeEventBusResponse {
  readonly Name?: string | undefined
  readonly Arn?: string | undefined
  readonly Description?: string | undefined
  readonly KmsKeyIdentifier?: string | undefined
  readonly DeadLetterConfig?: DeadLetterConfig | undefined
  readonly Policy?: string | undefined
  readonly LogConfig?: LogConfig | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly ManagedBy?: string | undefined
}

export interface DescribeEventSourceRequest {
  readonly Name: string
}

export interface DescribeEventSourceResponse {
  readonly Arn?: string | undefined
  readonly CreatedBy?: string | undefined
  readonly CreationTime?: Date | undefined
  readonly ExpirationTime?: Date | undefined
  readonly Name?: string | undefined
  readonly State?: 'PENDING' | 'ACTIVE' | 'DELETED' | undefined
}

export interface DescribePartnerEventSourceRequest {
  readonly Name: string
}

export interface DescribePartnerEventSourceResponse {
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
}

export interface DescribeReplayRequest {
  readonly ReplayName: string
}

export interface DescribeReplayResponse {
  readonly ReplayName?: string | undefined
  readonly ReplayArn?: string | undefined
  readonly Description?: string | undefined
  readonly State?: 'STARTING' | 'RUNNING' | 'CANCELLING' | 'COMPLETED' | 'CANCELLED' | 'FAILED' | undefined
  readonly StateReason?: string | undefined
  readonly EventSourceArn?: string | undefined
  readonly Destination?: ReplayDestination | undefined
  readonly EventStartTime?: Date | undefined
  readonly EventEndTime?: Date | undefined
  readonly EventLastReplayedTime?: Date | undefined
  readonly ReplayStartTime?: Date | undefined
  readonly ReplayEndTime?: Date | undefined
}

export interface DescribeRuleRequest {
  readonly Name: string
  readonly EventBusName?: string | undefined
}

export interface DescribeRuleResponse {
  readonly Name?: string | undefined
  readonly Arn?: string | undefined
  readonly EventPattern?: string | undefined
  readonly ScheduleExpression?: string | undefined
  readonly State?: 'ENABLED' | 'DISABLED' | 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' | undefined
  readonly Description?: string | undefined
  readonly RoleArn?: string | undefined
  readonly ManagedBy?: string | undefined
  readonly EventBusName?: string | undefined
  readonly CreatedBy?: string | undefined
}

export interface DisableRuleRequest {
  readonly Name: string
  readonly EventBusName?: string | undefined
}

export interface EcsParameters {
  readonly TaskDefinitionArn: string
  readonly TaskCount?: number | undefined
  readonly LaunchType?: 'EC2' | 'FARGATE' | 'EXTERNAL' | undefined
  readonly NetworkConfiguration?: NetworkConfiguration | undefined
  readonly PlatformVersion?: string | undefined
  readonly Group?: string | undefined
  readonly CapacityProviderStrategy?: readonly CapacityProviderStrategyItem[] | undefined
  readonly EnableECSManagedTags?: boolean | undefined
  readonly EnableExecuteCommand?: boolean | undefined
  readonly PlacementConstraints?: readonly PlacementConstraint[] | undefined
  readonly PlacementStrategy?: readonly PlacementStrategy[] | undefined
  readonly PropagateTags?: 'TASK_DEFINITION' | undefined
  readonly ReferenceId?: string | undefined
  readonly Tags?: readonly Tag[] | undefined
}

export interface EnableRuleRequest {
  readonly Name: string
  readonly EventBusName?: string | undefined
}

export interface Endpoint {
  readonly Name?: string | undefined
  readonly Description?: string | undefined
  readonly Arn?: string | undefined
  readonly RoutingConfig?: RoutingConfig | undefined
  readonly ReplicationConfig?: ReplicationConfig | undefined
  readonly EventBuses?: readonly EndpointEventBus[] | undefined
  readonly RoleArn?: string | undefined
  readonly EndpointId?: string | undefined
  readonly EndpointUrl?: string | undefined
  readonly State?: 'ACTIVE' | 'CREATING' | 'UPDATING' | 'DELETING' | 'CREATE_FAILED' | 'UPDATE_FAILED' | 'DELETE_FAILED' | undefined
  readonly StateReason?: string | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface EndpointEventBus {
  readonly EventBusArn: string
}

export interface EventBus {
  readonly Name?: string | undefined
  readonly Arn?: string | undefined
  readonly Description?: string | undefined
  readonly Policy?: string | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly ManagedBy?: string | undefined
}

export interface EventSource {
  readonly Arn?: string | undefined
  readonly CreatedBy?: string | undefined
  readonly CreationTime?: Date | undefined
  readonly ExpirationTime?: Date | undefined
  readonly Name?: string | undefined
  readonly State?: 'PENDING' | 'ACTIVE' | 'DELETED' | undefined
}

export interface FailoverConfig {
  readonly Primary: Primary
  readonly Secondary: Secondary
}

export interface HttpParameters {
  readonly PathParameterValues?: readonly string[] | undefined
  readonly HeaderParameters?: Readonly<Record<string, string>> | undefined
  readonly QueryStringParameters?: Readonly<Record<string, string>> | undefined
}

export interface InputTransformer {
  readonly InputPathsMap?: Readonly<Record<string, string>> | undefined
  readonly InputTemplate: string
}

export interface KinesisParameters {
  readonly PartitionKeyPath: string
}

export interface ListApiDestinationsRequest {
  readonly NamePrefix?: string | undefined
  readonly ConnectionArn?: string | undefined
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListApiDestinationsResponse {
  readonly ApiDestinations?: readonly ApiDestination[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListArchivesRequest {
  readonly NamePrefix?: string | undefined
  readonly EventSourceArn?: string | undefined
  readonly State?: 'ENABLED' | 'DISABLED' | 'CREATING' | 'UPDATING' | 'CREATE_FAILED' | 'UPDATE_FAILED' | undefined
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListArchivesResponse {
  readonly Archives?: readonly Archive[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListConnectionsRequest {
  readonly NamePrefix?: string | undefined
  readonly ConnectionState?: 'CREATING' | 'UPDATING' | 'DELETING' | 'AUTHORIZED' | 'DEAUTHORIZED' | 'AUTHORIZING' | 'DEAUTHORIZING' | 'ACTIVE' | 'FAILED_CONNECTIVITY' | undefined
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListConnectionsResponse {
  readonly Connections?: readonly Connection[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListEndpointsRequest {
  readonly NamePrefix?: string | undefined
  readonly HomeRegion?: string | undefined
  readonly NextToken?: string | undefined
  readonly MaxResults?: number | undefined
}

export interface ListEndpointsResponse {
  readonly Endpoints?: readonly Endpoint[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListEventBusesRequest {
  readonly NamePrefix?: string | undefined
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListEventBusesResponse {
  readonly EventBuses?: readonly EventBus[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListEventSourcesRequest {
  readonly NamePrefix?: string | undefined
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListEventSourcesResponse {
  readonly EventSources?: readonly EventSource[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListPartnerEventSourceAccountsRequest {
  readonly EventSourceName: string
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListPartnerEventSourceAccountsResponse {
  readonly PartnerEventSourceAccounts?: readonly PartnerEventSourceAccount[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListPartnerEventSourcesRequest {
  readonly NamePrefix: string
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListPartnerEventSourcesResponse {
  readonly PartnerEventSources?: readonly PartnerEventSource[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListReplaysRequest {
  readonly NamePrefix?: string | undefined
  readonly State?: 'STARTING' | 'RUNNING' | 'CANCELLING' | 'COMPLETED' | 'CANCELLED' | 'FAILED' | undefined
  readonly EventSourceArn?: string | undefined
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListReplaysResponse {
  readonly Replays?: readonly Replay[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListRuleNamesByTargetRequest {
  readonly TargetArn: string
  readonly EventBusName?: string | undefined
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListRuleNamesByTargetResponse {
  readonly RuleNames?: readonly string[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListRulesRequest {
  readonly NamePrefix?: string | undefined
  readonly EventBusName?: string | undefined
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListRulesResponse {
  readonly Rules?: readonly Rule[] | undefined
  readonly NextToken?: string | undefined
}

export interface ListTagsForResourceRequest {
  readonly ResourceARN: string
}

export interface ListTagsForResourceResponse {
  readonly Tags?: readonly Tag[] | undefined
}

export interface ListTargetsByRuleRequest {
  readonly Rule: string
  readonly EventBusName?: string | undefined
  readonly NextToken?: string | undefined
  readonly Limit?: number | undefined
}

export interface ListTargetsByRuleResponse {
  readonly Targets?: readonly Target[] | undefined
  readonly NextToken?: string | undefined
}

export interface LogConfig {
  readonly IncludeDetail?: 'NONE' | 'FULL' | undefined
  readonly Level?: 'OFF' | 'ERROR' | 'INFO' | 'TRACE' | undefined
}

export interface NetworkConfiguration {
  readonly awsvpcConfiguration?: AwsVpcConfiguration | undefined
}

export interface PartnerEventSource {
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
}

export interface PartnerEventSourceAccount {
  readonly Account?: string | undefined
  readonly CreationTime?: Date | undefined
  readonly ExpirationTime?: Date | undefined
  readonly State?: 'PENDING' | 'ACTIVE' | 'DELETED' | undefined
}

export interface PlacementConstraint {
  readonly type?: 'distinctInstance' | 'memberOf' | undefined
  readonly expression?: string | undefined
}

export interface PlacementStrategy {
  readonly type?: 'random' | 'spread' | 'binpack' | undefined
  readonly field?: string | undefined
}

export interface Primary {
  readonly HealthCheck: string
}

export interface PutEventsRequest {
  readonly Entries: readonly PutEventsRequestEntry[]
  readonly EndpointId?: string | undefined
}

export interface PutEventsRequestEntry {
  readonly Time?: Date | undefined
  readonly Source?: string | undefined
  readonly Resources?: readonly string[] | undefined
  readonly DetailType?: string | undefined
  readonly Detail?: string | undefined
  readonly EventBusName?: string | undefined
  readonly TraceHeader?: string | undefined
}

export interface PutEventsResponse {
  readonly FailedEntryCount?: number | undefined
  readonly Entries?: readonly PutEventsResultEntry[] | undefined
}

export interface PutEventsResultEntry {
  readonly EventId?: string | undefined
  readonly ErrorCode?: string | undefined
  readonly ErrorMessage?: string | undefined
}

export interface PutPartnerEventsRequest {
  readonly Entries: readonly PutPartnerEventsRequestEntry[]
}

export interface PutPartnerEventsRequestEntry {
  readonly Time?: Date | undefined
  readonly Source?: string | undefined
  readonly Resources?: readonly string[] | undefined
  readonly DetailType?: string | undefined
  readonly Detail?: string | undefined
}

export interface PutPartnerEventsResponse {
  readonly FailedEntryCount?: number | undefined
  readonly Entries?: readonly PutPartnerEventsResultEntry[] | undefined
}

export interface PutPartnerEventsResultEntry {
  readonly EventId?: string | undefined
  readonly ErrorCode?: string | undefined
  readonly ErrorMessage?: string | undefined
}

export interface PutPermissionRequest {
  readonly EventBusName?: string | undefined
  readonly Action?: string | undefined
  readonly Principal?: string | undefined
  readonly StatementId?: string | undefined
  readonly Condition?: Condition | undefined
  readonly Policy?: string | undefined
}

export interface PutRuleRequest {
  readonly Name: string
  readonly ScheduleExpression?: string | undefined
  readonly EventPattern?: string | undefined
  readonly State?: 'ENABLED' | 'DISABLED' | 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' | undefined
  readonly Description?: string | undefined
  readonly RoleArn?: string | undefined
  readonly Tags?: readonly Tag[] | undefined
  readonly EventBusName?: string | undefined
}

export interface PutRuleResponse {
  readonly RuleArn?: string | undefined
}

export interface PutTargetsRequest {
  readonly Rule: string
  readonly EventBusName?: string | undefined
  readonly Targets: readonly Target[]
}

export interface PutTargetsResponse {
  readonly FailedEntryCount?: number | undefined
  readonly FailedEntries?: readonly PutTargetsResultEntry[] | undefined
}

export interface PutTargetsResultEntry {
  readonly TargetId?: string | undefined
  readonly ErrorCode?: string | undefined
  readonly ErrorMessage?: string | undefined
}

export interface RedshiftDataParameters {
  readonly SecretManagerArn?: string | undefined
  readonly Database: string
  readonly DbUser?: string | undefined
  readonly Sql?: string | undefined
  readonly StatementName?: string | undefined
  readonly WithEvent?: boolean | undefined
  readonly Sqls?: readonly string[] | undefined
}

export interface RemovePermissionRequest {
  readonly StatementId?: string | undefined
  readonly RemoveAllPermissions?: boolean | undefined
  readonly EventBusName?: string | undefined
}

export interface RemoveTargetsRequest {
  readonly Rule: string
  readonly EventBusName?: string | undefined
  readonly Ids: readonly string[]
  readonly Force?: boolean | undefined
}

export interface RemoveTargetsResponse {
  readonly FailedEntryCount?: number | undefined
  readonly FailedEntries?: readonly RemoveTargetsResultEntry[] | undefined
}

export interface RemoveTargetsResultEntry {
  readonly TargetId?: string | undefined
  readonly ErrorCode?: string | undefined
  readonly ErrorMessage?: string | undefined
}

export interface Replay {
  readonly ReplayName?: string | undefined
  readonly EventSourceArn?: string | undefined
  readonly State?: 'STARTING' | 'RUNNING' | 'CANCELLING' | 'COMPLETED' | 'CANCELLED' | 'FAILED' | undefined
  readonly StateReason?: string | undefined
  readonly EventStartTime?: Date | undefined
  readonly EventEndTime?: Date | undefined
  readonly EventLastReplayedTime?: Date | undefined
  readonly ReplayStartTime?: Date | undefined
  readonly ReplayEndTime?: Date | undefined
}

export interface ReplayDestination {
  readonly Arn: string
  readonly FilterArns?: readonly string[] | undefined
}

export interface ReplicationConfig {
  readonly State?: 'ENABLED' | 'DISABLED' | undefined
}

export interface RetryPolicy {
  readonly MaximumRetryAttempts?: number | undefined
  readonly MaximumEventAgeInSeconds?: number | undefined
}

export interface RoutingConfig {
  readonly FailoverConfig: FailoverConfig
}

export interface Rule {
  readonly Name?: string | undefined
  readonly Arn?: string | undefined
  readonly EventPattern?: string | undefined
  readonly State?: 'ENABLED' | 'DISABLED' | 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' | undefined
  readonly Description?: string | undefined
  readonly ScheduleExpression?: string | undefined
  readonly RoleArn?: string | undefined
  readonly ManagedBy?: string | undefined
  readonly EventBusName?: string | undefined
}

export interface RunCommandParameters {
  readonly RunCommandTargets: readonly RunCommandTarget[]
}

export interface RunCommandTarget {
  readonly Key: string
  readonly Values: readonly string[]
}

export interface SageMakerPipelineParameter {
  readonly Name: string
  readonly Value: string
}

export interface SageMakerPipelineParameters {
  readonly PipelineParameterList?: readonly SageMakerPipelineParameter[] | undefined
}

export interface Secondary {
  readonly Route: string
}

export interface SqsParameters {
  readonly MessageGroupId?: string | undefined
}

export interface StartReplayRequest {
  readonly ReplayName: string
  readonly Description?: string | undefined
  readonly EventSourceArn: string
  readonly EventStartTime: Date
  readonly EventEndTime: Date
  readonly Destination: ReplayDestination
}

export interface StartReplayResponse {
  readonly ReplayArn?: string | undefined
  readonly State?: 'STARTING' | 'RUNNING' | 'CANCELLING' | 'COMPLETED' | 'CANCELLED' | 'FAILED' | undefined
  readonly StateReason?: string | undefined
  readonly ReplayStartTime?: Date | undefined
}

export interface Tag {
  readonly Key: string
  readonly Value: string
}

export interface TagResourceRequest {
  readonly ResourceARN: string
  readonly Tags: readonly Tag[]
}

export interface Target {
  readonly Id: string
  readonly Arn: string
  readonly RoleArn?: string | undefined
  readonly Input?: string | undefined
  readonly InputPath?: string | undefined
  readonly InputTransformer?: InputTransformer | undefined
  readonly KinesisParameters?: KinesisParameters | undefined
  readonly RunCommandParameters?: RunCommandParameters | undefined
  readonly EcsParameters?: EcsParameters | undefined
  readonly BatchParameters?: BatchParameters | undefined
  readonly SqsParameters?: SqsParameters | undefined
  readonly HttpParameters?: HttpParameters | undefined
  readonly RedshiftDataParameters?: RedshiftDataParameters | undefined
  readonly SageMakerPipelineParameters?: SageMakerPipelineParameters | undefined
  readonly DeadLetterConfig?: DeadLetterConfig | undefined
  readonly RetryPolicy?: RetryPolicy | undefined
  readonly AppSyncParameters?: AppSyncParameters | undefined
}

export interface TestEventPatternRequest {
  readonly EventPattern: string
  readonly Event: string
}

export interface TestEventPatternResponse {
  readonly Result?: boolean | undefined
}

export interface UntagResourceRequest {
  readonly ResourceARN: string
  readonly TagKeys: readonly string[]
}

export interface UpdateApiDestinationRequest {
  readonly Name: string
  readonly Description?: string | undefined
  readonly ConnectionArn?: string | undefined
  readonly InvocationEndpoint?: string | undefined
  readonly HttpMethod?: 'POST' | 'GET' | 'HEAD' | 'OPTIONS' | 'PUT' | 'PATCH' | 'DELETE' | undefined
  readonly InvocationRateLimitPerSecond?: number | undefined
}

export interface UpdateApiDestinationResponse {
  readonly ApiDestinationArn?: string | undefined
  readonly ApiDestinationState?: 'ACTIVE' | 'INACTIVE' | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
}

export interface UpdateArchiveRequest {
  readonly ArchiveName: string
  readonly Description?: string | undefined
  readonly EventPattern?: string | undefined
  readonly RetentionDays?: number | undefined
  readonly KmsKeyIdentifier?: string | undefined
}

export interface UpdateArchiveResponse {
  readonly ArchiveArn?: string | undefined
  readonly State?: 'ENABLED' | 'DISABLED' | 'CREATING' | 'UPDATING' | 'CREATE_FAILED' | 'UPDATE_FAILED' | undefined
  readonly StateReason?: string | undefined
  readonly CreationTime?: Date | undefined
}

export interface UpdateConnectionApiKeyAuthRequestParameters {
  readonly ApiKeyName?: string | undefined
  readonly ApiKeyValue?: string | undefined
}

export interface UpdateConnectionAuthRequestParameters {
  readonly BasicAuthParameters?: UpdateConnectionBasicAuthRequestParameters | undefined
  readonly OAuthParameters?: UpdateConnectionOAuthRequestParameters | undefined
  readonly ApiKeyAuthParameters?: UpdateConnectionApiKeyAuthRequestParameters | undefined
  readonly InvocationHttpParameters?: ConnectionHttpParameters | undefined
  readonly ConnectivityParameters?: ConnectivityResourceParameters | undefined
}

export interface UpdateConnectionBasicAuthRequestParameters {
  readonly Username?: string | undefined
  readonly Password?: string | undefined
}

export interface UpdateConnectionOAuthClientRequestParameters {
  readonly ClientID?: string | undefined
  readonly ClientSecret?: string | undefined
}

export interface UpdateConnectionOAuthRequestParameters {
  readonly ClientParameters?: UpdateConnectionOAuthClientRequestParameters | undefined
  readonly AuthorizationEndpoint?: string | undefined
  readonly HttpMethod?: 'GET' | 'POST' | 'PUT' | undefined
  readonly OAuthHttpParameters?: ConnectionHttpParameters | undefined
}

export interface UpdateConnectionRequest {
  readonly Name: string
  readonly Description?: string | undefined
  readonly AuthorizationType?: 'BASIC' | 'OAUTH_CLIENT_CREDENTIALS' | 'API_KEY' | undefined
  readonly AuthParameters?: UpdateConnectionAuthRequestParameters | undefined
  readonly InvocationConnectivityParameters?: ConnectivityResourceParameters | undefined
  readonly KmsKeyIdentifier?: string | undefined
}

export interface UpdateConnectionResponse {
  readonly ConnectionArn?: string | undefined
  readonly ConnectionState?: 'CREATING' | 'UPDATING' | 'DELETING' | 'AUTHORIZED' | 'DEAUTHORIZED' | 'AUTHORIZING' | 'DEAUTHORIZING' | 'ACTIVE' | 'FAILED_CONNECTIVITY' | undefined
  readonly CreationTime?: Date | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly LastAuthorizedTime?: Date | undefined
}

export interface UpdateEndpointRequest {
  readonly Name: string
  readonly Description?: string | undefined
  readonly RoutingConfig?: RoutingConfig | undefined
  readonly ReplicationConfig?: ReplicationConfig | undefined
  readonly EventBuses?: readonly EndpointEventBus[] | undefined
  readonly RoleArn?: string | undefined
}

export interface UpdateEndpointResponse {
  readonly Name?: string | undefined
  readonly Arn?: string | undefined
  readonly RoutingConfig?: RoutingConfig | undefined
  readonly ReplicationConfig?: ReplicationConfig | undefined
  readonly EventBuses?: readonly EndpointEventBus[] | undefined
  readonly RoleArn?: string | undefined
  readonly EndpointId?: string | undefined
  readonly EndpointUrl?: string | undefined
  readonly State?: 'ACTIVE' | 'CREATING' | 'UPDATING' | 'DELETING' | 'CREATE_FAILED' | 'UPDATE_FAILED' | 'DELETE_FAILED' | undefined
}

export interface UpdateEventBusRequest {
  readonly Name?: string | undefined
  readonly KmsKeyIdentifier?: string | undefined
  readonly Description?: string | undefined
  readonly DeadLetterConfig?: DeadLetterConfig | undefined
  readonly LogConfig?: LogConfig | undefined
}

export interface UpdateEventBusResponse {
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
  readonly KmsKeyIdentifier?: string | undefined
  readonly Description?: string | undefined
  readonly DeadLetterConfig?: DeadLetterConfig | undefined
  readonly LogConfig?: LogConfig | undefined
}
