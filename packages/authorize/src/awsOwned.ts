import type { PreparedRequest } from './request.ts'

/**
 * Actions that are authorized on a resource of AWS and do not change it, although they change something of the caller: Service
 * Authorization Reference, actions with a resource type whose ARN has the account `aws`; AWS CloudFormation User Guide (transforms), AWS
 * RAM User Guide (managed permissions), Amazon SageMaker AI Developer Guide (the public hub). As of 2026-11-27. A test compares the table with the reference.
 */
export const USES_OF_AWS_OWNED: ReadonlySet<string> = new Set(
  [
    'bedrock-agentcore:InvokeCodeInterpreter bedrock-agentcore:SaveBrowserSessionProfile',
    'bedrock-agentcore:StartBrowserSession bedrock-agentcore:StartCodeInterpreterSession',
    'bedrock-agentcore:StopBrowserSession bedrock-agentcore:StopCodeInterpreterSession',
    'bedrock-agentcore:UpdateBrowserStream bedrock-websearch:InvokeFetch bedrock-websearch:InvokeSearch',
    'cloudformation:CreateChangeSet cloudformation:CreateStack cloudformation:UpdateStack cloudformation:CreateStackSet',
    'cloudformation:UpdateStackSet connect:CreateWorkspacePage connect:UpdateWorkspacePage',
    'ram:AssociateResourceSharePermission ram:DisassociateResourceSharePermission ram:ReplacePermissionAssociations',
    'sagemaker:CreateHubContentPresignedUrls sagemaker:CreateHubContentReference sagemaker:TrainHubModel',
    'ses:UpdateReputationEntityPolicy sso:CreateApplication sts:SetContext',
  ].flatMap((line) => line.toLowerCase().split(' ')),
)

/** Only AWS can change what belongs to AWS, such as AWS managed policies (rule K9). */
export function isChangeOfAwsOwned({ action, belongsToAws }: PreparedRequest): boolean {
  return belongsToAws && !action.isReading && !USES_OF_AWS_OWNED.has(action.folded)
}

/** Customers can only read roles of IAM Identity Center (rule K10). */
export function isReservedRole(request: PreparedRequest): boolean {
  const { action } = request
  return action.service === 'iam' && !action.isReading && request.isKind('iam', 'role/aws-reserved/')
}

const ALIAS_CHANGES = new Set(['kms:createalias', 'kms:updatealias', 'kms:deletealias'])

/** Aliases that begin with `aws/` are reserved for AWS managed keys (rule K9; AWS KMS API Reference, CreateAlias). */
export function isReservedAlias(request: PreparedRequest): boolean {
  const { action } = request
  return action.service === 'kms' && ALIAS_CHANGES.has(action.folded) && request.isKind('kms', 'alias/aws/')
}
