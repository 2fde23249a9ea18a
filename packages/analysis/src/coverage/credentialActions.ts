import { foldCase } from '@gatewarden/policy/internal'

/**
 * Actions of level Read or List that return a credential, a token or a secret, according to their descriptions in the Service
 * Authorization Reference. A caller with such an action may do more than read.
 */
const ACTIONS = `
  bedrock-agentcore:CompleteResourceTokenAuth bedrock-agentcore:GetResourceApiKey bedrock-agentcore:GetResourceOauth2Token
  bedrock-agentcore:GetResourcePaymentToken
  cloud9:CreateEnvironmentToken cloudwatch:GetSpaceCredentials cloudwatch:GetSpaceCredentialsForOrganization
  codeartifact:GetAuthorizationToken codeconnections:GetConnectionToken codestar-connections:GetConnectionToken
  cognito-identity:GetCredentialsForIdentity cognito-identity:GetOpenIdToken
  cognito-identity:GetOpenIdTokenForDeveloperIdentity
  connect:GetFederationToken
  datazone:GetDomainExecutionRoleCredentials datazone:GetEnvironmentCredentials
  ec2:GetPasswordData ecr:GetAuthorizationToken ecr-public:GetAuthorizationToken eks-auth:AssumeRoleForPodIdentity
  emr-serverless:GetSessionEndpoint finspace-api:GetProgrammaticAccessCredentials
  gamelift:GetComputeAccess gamelift:GetComputeAuthToken gamelift:RequestUploadCredentials
  lakeformation:GetTemporaryGluePartitionCredentials lakeformation:GetTemporaryGlueTableCredentials
  license-manager:GetAccessToken quicksight:GetAuthCode
  redshift:GetIdentityCenterAuthToken redshift-serverless:GetIdentityCenterAuthToken route53globalresolver:GetAccessToken
  s3:GetDataAccess secretsmanager:BatchGetSecretValue secretsmanager:GetSecretValue signin:CreateOAuth2Token
  ssm:GetAccessToken storagegateway:DescribeChapCredentials sts:GetServiceBearerToken sts:GetSessionToken
`
  .trim()
  .split(/\s+/)

const folded = new Set(ACTIONS.map(foldCase))

/** All of them, for the test that compares them with the reference. */
export const credentialActions: readonly string[] = ACTIONS

/** Whether an action that only reads returns a credential, a token or a secret. */
export function handsOutCredentials(action: string): boolean {
  return folded.has(foldCase(action))
}
