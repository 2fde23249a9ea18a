// As of 2026-11-27. AWS publishes no complete list, and adds names.

/** Names before `.amazonaws.com` in AWS's managed policies (iam:PassedToService, iam:AWSServiceName, paths of service-linked roles). */
const inManagedPolicies = [
  'access-grants.s3 agent.wellarchitected agentless.inspector2 ami.inspector2 apidestinations.events',
  'application-insights application-signals.cloudwatch appstream.application-autoscaling assets.marketplace',
  'aws-artifact-account-sync aws-mcp byol cassandra-streams cassandra.application-autoscaling channels.lex',
  'channels.lexv2 codecatalyst-runner cognito-identity-us-gov config-conforms config-multiaccountsetup',
  'context.cloudtrail continuousexport.discovery contract.iq contributorinsights.dynamodb',
  'cost-optimization-hub.bcm credentials.iot custom.rds custom.rds-preview datazonecontrol delivery.logs',
  'directquery.opensearchservice dmsintegration.migrationhub dynamodb.application-autoscaling ebs.csi.eks',
  'ec2-images ec2.application-autoscaling ec2.application-status-checks ec2.capacitymanager ec2fastlaunch',
  'ec2fleet ec2scheduled ec2sqlha ecs-compute ecs-tasks ecs.application-autoscaling eks-connector',
  'email.cognito-idp event-processor.health events.managedservices events.workmail ingress.eks iotroborunner',
  'job.sagemaker justintimeaccess.ssm kinesisreplication.dynamodb lexv2 license-management.marketplace',
  'license-manager.member-account macie maintenance.elasticbeanstalk malware-protection-plan.guardduty',
  'malware-protection.guardduty managedupdates.elasticbeanstalk metrics.wellarchitected migrationhub',
  'monitoring.thinclient network-connectors.lambda network.bedrock-agentcore notifications.ssm observability.aoss',
  'opensearchservice ops.athena ops.emr-serverless orgsdatasync.servicecatalog permission.iq pods.eks',
  'private-marketplace.marketplace rds.application-autoscaling remediation.config replication.cassandra',
  'replication.dynamodb replication.ecr replication.lexv2 replication.s3tables reporting.trustedadvisor',
  'resale-authorization.marketplace resource-snapshot-job.partnercentral-selling restore-testing.backup',
  'runtime-identity.bedrock-agentcore runtime-instances.bedrock-agentcore s3.data-source.lustre.fsx',
  'sagemaker.application-autoscaling scaler.lambda schema-conversion.dms scraper.aps sdmp securityhubv2',
  'service.eks servicecatalog-appregistry sgp.eks smsintegration.migrationhub spot spotfleet ssm.integrations',
  'sync.proton telemetry-enablement.observabilityadmin telemetry-pipelines.observabilityadmin thirdparty.config',
  'thirdparty.inspector2 transitgateway triage.security-ir user-attribute-cost-allocation-data vmie',
]

/** Names before `.amazonaws.com` that the guides of the services give for their roles and resource-based policies. */
const inServiceGuides = [
  'airflow-env amazonmq api-gateway apidestinations appflow application-autoscaling autoscaling-plans',
  'batchoperations.s3 bcm-data-exports billingconsole build.apprunner cks.kms cloudhsm cloudsearch cloudwatch',
  'cloudwatch-crossaccount codestar-notifications cognito-identity cognito-idp cognito-sync',
  'comprehend.application-autoscaling custom-resource.application-autoscaling data-exports databrew dataexchange',
  'datapipeline delegated-admin.cloudtrail dlm docdb-elastic edgelambda eks-fargate eks-fargate-pods',
  'eks-nodegroup elasticache.application-autoscaling elasticloadbalancing elasticmapreduce emr-containers es',
  'export.rds fis imagebuilder importexport internetmonitor iotanalytics iotevents ivs jellyfish',
  'kafka.application-autoscaling kafkaconnect lakeformation lambda.application-autoscaling license-manager',
  'license-manager-linux-subscriptions license-manager-user-subscriptions log-delivery.elasticloadbalancing',
  'logdelivery.elasticloadbalancing logging.s3 member.org.stacksets.cloudformation monitoring monitoring.rds mwaa',
  'neptune.application-autoscaling network-firewall oam ops.apigateway opsworks opsworks-cm osis osis-pipelines',
  'pinpoint preview.opensearchservice rds-preview redshift-serverless replicator.lambda reporting.qbusiness',
  'resource-explorer-2 resourcegroups rolesanywhere route53-recovery-readiness route53resolver',
  's3.application-autoscaling sagemaker-edge scheduler scheduler.redshift serverlessrepo sms-voice',
  'source.codecommit ssm-incidents ssm-quicksetup ssm-sap stacksets.cloudformation streams.metrics.cloudwatch',
  'synchronization.connect tagpolicies.tag tasks.apprunner textract timestream.influxdb transfer verified-access',
  'vpc-flow-logs vpc-lattice workspaces-web workspaces.application-autoscaling',
]

/** Names before `.amazonaws.com` of services with a service-linked role that the other lists do not have. A test compares them. */
const ofServiceLinkedRoles = [
  'accountdiscovery.ssm capacity-reservation-fleet changemanagement.ssm clientvpn clientvpn-connections',
  'codebuild.proton dashboard.eks discovery-datasync dms-fleet-advisor ec2-nat-gateway',
  'elasticmapreduce.application-autoscaling emrwal ipam license-manager.master-account logger.cloudfront',
  'management.chatbot mediapipelines.chime messaging.chime mrk.kms networking.apprunner opsdatasync.ssm',
  'opsinsights.ssm outposts.eks-local pi-db.metrics.cloudwatch practice-run.arc-zonal-shift pullthroughcache.ecr',
  'purchase-orders.marketplace reachabilityanalyzer.networkinsights reports.backup repository.sync.codeconnections',
  'resource-management.securitylake s2svpn sagemaker-queuing.batch ssm-incidents.alarms.cloudwatch',
  'ssm.alarms.cloudwatch storage-lens.s3 sync.servicecatalog testgrid.devicefarm topology.networkflowmonitor',
  'transcription.chime voiceconnector.chime vpcorigin.cloudfront',
]

/**
 * Service principals that are not the prefix of a service in the Service Authorization Reference (`ecs-tasks` beside `ecs`), without
 * their domain. Source: AWS managed policies and the user guides of the services, "service-linked roles" and "service roles".
 */
export const servicePrincipals: ReadonlySet<string> = new Set(
  [...inManagedPolicies, ...inServiceGuides, ...ofServiceLinkedRoles].flatMap((line) => line.split(' ')),
)

/** The domains of service principals: of all partitions, and of China. */
export const SERVICE_DOMAINS = ['.amazonaws.com', '.amazonaws.com.cn'] as const
