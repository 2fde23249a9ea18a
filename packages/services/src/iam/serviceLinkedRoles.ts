/** A service that has a service-linked role. */
export interface LinkedService {
  /** Case-sensitive (IAM API Reference, CreateServiceLinkedRole). */
  readonly principal: string
  /** The beginning of the role's name; a custom suffix follows after an underscore. */
  readonly prefix: string
  /** The AWS managed policy under /aws-service-role/ of the role, which cannot be attached to anything else. */
  readonly policy: string
  readonly takesSuffix: boolean
  /** The default description of the role. */
  readonly description?: string
}

type Row = readonly [principal: string, prefix: string, policy: string, description?: string]

/** Services that may have several roles with different suffixes: one for each instance, domain, bot or group. */
const WITH_SUFFIX: readonly Row[] = [
  ['connect', 'AWSServiceRoleForAmazonConnect', 'AmazonConnectServiceLinkedRolePolicy'],
  ['connect-campaigns', 'AWSServiceRoleForConnectCampaigns', 'AmazonConnectCampaignsServiceLinkedRolePolicy'],
  ['profile', 'AWSServiceRoleForProfile', 'CustomerProfilesServiceLinkedRolePolicy'],
  [
    'synchronization.connect',
    'AWSServiceRoleForAmazonConnectSynchronization',
    'AmazonConnectSynchronizationServiceRolePolicy',
  ],
  [
    'autoscaling',
    'AWSServiceRoleForAutoScaling',
    'AutoScalingServiceRolePolicy',
    'Default Service-Linked Role enables access to AWS Services and Resources used or managed by Auto Scaling',
  ],
  ['lexv2', 'AWSServiceRoleForLexV2Bots', 'AmazonLexV2BotPolicy'],
  ['channels.lexv2', 'AWSServiceRoleForLexV2Channels', 'AmazonLexChannelsAccess'],
]

/** Services that have one role in an account. */
const WITHOUT_SUFFIX: readonly Row[] = [
  ['access-analyzer', 'AWSServiceRoleForAccessAnalyzer', 'AccessAnalyzerServiceRolePolicy'],
  ['backup', 'AWSServiceRoleForBackup', 'AWSBackupServiceLinkedRolePolicyForBackup'],
  ['batch', 'AWSServiceRoleForBatch', 'BatchServiceRolePolicy'],
  ['channels.lex', 'AWSServiceRoleForLexChannels', 'LexChannelPolicy'],
  ['cloudtrail', 'AWSServiceRoleForCloudTrail', 'CloudTrailServiceRolePolicy'],
  ['config', 'AWSServiceRoleForConfig', 'AWSConfigServiceRolePolicy'],
  ['dax', 'AWSServiceRoleForDAX', 'DAXServiceRolePolicy'],
  [
    'dynamodb.application-autoscaling',
    'AWSServiceRoleForApplicationAutoScaling_DynamoDBTable',
    'AWSApplicationAutoscalingDynamoDBTablePolicy',
  ],
  ['ec2fleet', 'AWSServiceRoleForEC2Fleet', 'AWSEC2FleetServiceRolePolicy'],
  [
    'ecs',
    'AWSServiceRoleForECS',
    'AmazonECSServiceRolePolicy',
    'Allows ECS to create and manage AWS resources on your behalf.',
  ],
  [
    'ecs.application-autoscaling',
    'AWSServiceRoleForApplicationAutoScaling_ECSService',
    'AWSApplicationAutoscalingECSServicePolicy',
  ],
  ['eks', 'AWSServiceRoleForAmazonEKS', 'AmazonEKSServiceRolePolicy'],
  ['eks-fargate', 'AWSServiceRoleForAmazonEKSForFargate', 'AmazonEKSForFargateServiceRolePolicy'],
  ['eks-nodegroup', 'AWSServiceRoleForAmazonEKSNodegroup', 'AWSServiceRoleForAmazonEKSNodegroup'],
  ['elasticache', 'AWSServiceRoleForElastiCache', 'ElastiCacheServiceRolePolicy'],
  ['elasticbeanstalk', 'AWSServiceRoleForElasticBeanstalk', 'AWSElasticBeanstalkServiceRolePolicy'],
  ['elasticfilesystem', 'AWSServiceRoleForAmazonElasticFileSystem', 'AmazonElasticFileSystemServiceRolePolicy'],
  [
    'elasticloadbalancing',
    'AWSServiceRoleForElasticLoadBalancing',
    'AWSElasticLoadBalancingServiceRolePolicy',
    'Allows ELB to call AWS services on your behalf.',
  ],
  ['es', 'AWSServiceRoleForAmazonElasticsearchService', 'AmazonElasticsearchServiceRolePolicy'],
  ['fms', 'AWSServiceRoleForFMS', 'FMSServiceRolePolicy'],
  ['fsx', 'AWSServiceRoleForAmazonFSx', 'AmazonFSxServiceRolePolicy'],
  ['globalaccelerator', 'AWSServiceRoleForGlobalAccelerator', 'AWSGlobalAcceleratorSLRPolicy'],
  ['guardduty', 'AWSServiceRoleForAmazonGuardDuty', 'AmazonGuardDutyServiceRolePolicy'],
  ['inspector2', 'AWSServiceRoleForAmazonInspector2', 'AmazonInspector2ServiceRolePolicy'],
  ['kafka', 'AWSServiceRoleForKafka', 'KafkaServiceRolePolicy'],
  ['lakeformation', 'AWSServiceRoleForLakeFormationDataAccess', 'LakeFormationDataAccessServiceRolePolicy'],
  ['lex', 'AWSServiceRoleForLexBots', 'LexBotPolicy'],
  ['macie', 'AWSServiceRoleForAmazonMacie', 'AmazonMacieServiceRolePolicy'],
  ['mq', 'AWSServiceRoleForAmazonMQ', 'AmazonMQServiceRolePolicy'],
  ['opensearchservice', 'AWSServiceRoleForAmazonOpenSearchService', 'AmazonOpenSearchServiceRolePolicy'],
  ['ops.apigateway', 'AWSServiceRoleForAPIGateway', 'APIGatewayServiceRolePolicy'],
  ['organizations', 'AWSServiceRoleForOrganizations', 'AWSOrganizationsServiceTrustPolicy'],
  ['ram', 'AWSServiceRoleForResourceAccessManager', 'AWSResourceAccessManagerServiceRolePolicy'],
  [
    'rds',
    'AWSServiceRoleForRDS',
    'AmazonRDSServiceRolePolicy',
    'Allows Amazon RDS to manage AWS resources on your behalf',
  ],
  ['redshift', 'AWSServiceRoleForRedshift', 'AmazonRedshiftServiceLinkedRolePolicy'],
  ['replication.dynamodb', 'AWSServiceRoleForDynamoDBReplication', 'DynamoDBReplicationServiceRolePolicy'],
  ['replicator.lambda', 'AWSServiceRoleForLambdaReplicator', 'AWSLambdaReplicator'],
  ['securityhub', 'AWSServiceRoleForSecurityHub', 'AWSSecurityHubServiceRolePolicy'],
  ['spot', 'AWSServiceRoleForEC2Spot', 'AWSEC2SpotServiceRolePolicy'],
  ['spotfleet', 'AWSServiceRoleForEC2SpotFleet', 'AWSEC2SpotFleetServiceRolePolicy'],
  ['ssm', 'AWSServiceRoleForAmazonSSM', 'AmazonSSMServiceRolePolicy'],
  ['sso', 'AWSServiceRoleForSSO', 'AWSSSOServiceRolePolicy'],
  ['support', 'AWSServiceRoleForSupport', 'AWSSupportServiceRolePolicy'],
  ['transitgateway', 'AWSServiceRoleForVPCTransitGateway', 'AWSVPCTransitGatewayServiceRolePolicy'],
  ['trustedadvisor', 'AWSServiceRoleForTrustedAdvisor', 'AWSTrustedAdvisorServiceRolePolicy'],
]

/** The services whose role name is documented (IAM User Guide, AWS services that work with IAM, and the pages it links to). */
export const linkedServices: ReadonlyMap<string, LinkedService> = new Map(
  [...WITH_SUFFIX.map(serviceOf(true)), ...WITHOUT_SUFFIX.map(serviceOf(false))].map((each) => [each.principal, each]),
)

function serviceOf(takesSuffix: boolean) {
  return ([name, prefix, policy, description]: Row): LinkedService => {
    const principal = `${name}.amazonaws.com`
    return { principal, prefix, policy, takesSuffix, ...(description !== undefined && { description }) }
  }
}

/** The path under which only services have roles. */
export const LINKED_PATH = '/aws-service-role/'

export function linkedPath({ principal }: LinkedService): string {
  return `${LINKED_PATH}${principal}/`
}

export function linkedRoleName({ prefix }: LinkedService, suffix: string | undefined): string {
  return suffix === undefined ? prefix : `${prefix}_${suffix}`
}

/** Only the service assumes its role. */
export function linkedTrust({ principal }: LinkedService): string {
  const statement = { Effect: 'Allow', Principal: { Service: principal }, Action: 'sts:AssumeRole' }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
}
