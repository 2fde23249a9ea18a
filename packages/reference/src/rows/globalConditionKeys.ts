import { type ConditionKey, type ConditionKeyType, keyType } from '../conditionKey.ts'

// Written so that it is not read as a template literal.
const TAG_KEY = `\${TagKey}`

type Row = readonly [name: string, type: ConditionKeyType | 'ArrayOfString', description: string]

// Order and types as on the page. Descriptions are our own.
const principal: readonly Row[] = [
  ['aws:PrincipalArn', 'ARN', 'ARN of the calling user, role (not its session), federated user or root user'],
  ['aws:PrincipalAccount', 'String', 'Account the caller belongs to'],
  ['aws:PrincipalOrgPaths', 'ArrayOfString', 'Organizations path of the caller’s account'],
  ['aws:PrincipalOrgID', 'String', 'Organization of the caller’s account'],
  [`aws:PrincipalTag/${TAG_KEY}`, 'String', 'Value of a tag of the caller or its session'],
  ['aws:PrincipalIsAWSService', 'Bool', 'Whether an AWS service calls with its service principal'],
  ['aws:PrincipalServiceName', 'String', 'Service principal that calls'],
  ['aws:PrincipalServiceNamesList', 'ArrayOfString', 'All service principal names of the calling service'],
  ['aws:PrincipalType', 'String', 'Kind of caller: Account, User, AssumedRole, FederatedUser or Anonymous'],
  ['aws:userid', 'String', 'Unique id of the caller'],
  ['aws:username', 'String', 'Name of the calling IAM user'],
]
const session: readonly Row[] = [
  ['aws:AssumedRoot', 'Bool', 'Whether the session came from sts:AssumeRoot'],
  ['aws:FederatedProvider', 'String', 'Identity provider of the web identity session'],
  ['aws:TokenIssueTime', 'Date', 'When the temporary credentials were issued'],
  ['aws:SignInSessionArn', 'ARN', 'Sign-in session the credentials came from'],
  ['aws:MultiFactorAuthAge', 'Numeric', 'Seconds since the caller authenticated with MFA'],
  ['aws:MultiFactorAuthPresent', 'Bool', 'Whether MFA was used for the temporary credentials'],
  ['aws:ChatbotSourceArn', 'ARN', 'Chat configuration the request came from'],
  ['aws:Ec2InstanceSourceVpc', 'String', 'VPC the instance’s role credentials were delivered to'],
  [
    'aws:Ec2InstanceSourcePrivateIPv4',
    'IPAddress',
    'Private address the instance’s role credentials were delivered to',
  ],
  ['aws:SourceIdentity', 'String', 'Source identity set when the role was assumed'],
  ['ec2:RoleDelivery', 'Numeric', 'Version of the instance metadata service that delivered the credentials'],
  ['ec2:SourceInstanceArn', 'ARN', 'Instance whose role credentials are used'],
  ['glue:RoleAssumedBy', 'String', 'Service that assumed the role for a Glue job'],
  ['glue:CredentialIssuingService', 'String', 'Service that issued the credentials of a Glue job'],
  ['codebuild:BuildArn', 'ARN', 'Build whose role credentials are used'],
  ['codebuild:ProjectArn', 'ARN', 'Build project whose role credentials are used'],
  ['lambda:SourceFunctionArn', 'ARN', 'Function whose role credentials are used'],
  ['ssm:SourceInstanceArn', 'ARN', 'Managed instance whose role credentials are used'],
  ['identitystore:UserId', 'String', 'IAM Identity Center user on whose behalf the role acts'],
]
const network: readonly Row[] = [
  ['aws:SourceIp', 'IPAddress', 'Public address the request came from; absent through a VPC endpoint'],
  ['aws:SourceVpc', 'String', 'VPC of the endpoint the request came through'],
  ['aws:SourceVpcArn', 'ARN', 'ARN of the VPC of the endpoint the request came through'],
  ['aws:SourceVpce', 'String', 'VPC endpoint the request came through'],
  ['aws:VpceAccount', 'String', 'Account that owns the VPC endpoint'],
  ['aws:VpceOrgID', 'String', 'Organization that owns the VPC endpoint'],
  ['aws:VpceOrgPaths', 'ArrayOfString', 'Organizations path of the account that owns the VPC endpoint'],
  ['aws:VpcSourceIp', 'IPAddress', 'Address inside the VPC the request came from'],
]
const resource: readonly Row[] = [
  ['aws:ResourceAccount', 'String', 'Account that owns the resource'],
  ['aws:ResourceOrgID', 'String', 'Organization that owns the resource'],
  ['aws:ResourceOrgPaths', 'ArrayOfString', 'Organizations path of the account that owns the resource'],
  [`aws:ResourceTag/${TAG_KEY}`, 'String', 'Value of a tag of the resource'],
]
const request: readonly Row[] = [
  ['aws:CalledVia', 'ArrayOfString', 'Services that passed the caller’s request on, in order'],
  ['aws:CalledViaFirst', 'String', 'First service that passed the request on'],
  ['aws:CalledViaLast', 'String', 'Last service that passed the request on'],
  ['aws:CalledViaAWSMCP', 'String', 'AWS MCP server that passed the request on'],
  ['aws:ViaAWSService', 'Bool', 'Whether a service calls with the caller’s credentials'],
  ['aws:ViaAWSMCPService', 'Bool', 'Whether an AWS MCP server calls with the caller’s credentials'],
  ['aws:CurrentTime', 'Date', 'Time of the request'],
  ['aws:EpochTime', 'Date', 'Time of the request in seconds since 1970'],
  ['aws:referer', 'String', 'Referer header of the request'],
  ['aws:RequestedRegion', 'String', 'Region that was called'],
  [`aws:RequestTag/${TAG_KEY}`, 'String', 'Value of a tag given in the request'],
  ['aws:TagKeys', 'ArrayOfString', 'Tag keys given in the request'],
  ['aws:SecureTransport', 'Bool', 'Whether the request came over TLS'],
  ['aws:SourceAccount', 'String', 'Account of the resource for which a service calls'],
  ['aws:SourceArn', 'ARN', 'Resource for which a service calls'],
  ['aws:SourceOrgID', 'String', 'Organization of the resource for which a service calls'],
  ['aws:SourceOrgPaths', 'ArrayOfString', 'Organizations path of the resource for which a service calls'],
  // No longer on the page, still sent by Amazon SNS and others: aws:SourceAccount is its successor.
  ['aws:SourceOwner', 'String', 'Account of the resource for which a service calls (older services)'],
  ['aws:UserAgent', 'String', 'Client application of the request, as it names itself'],
  ['aws:IsMcpServiceAction', 'Bool', 'Whether the action is one of an AWS MCP server'],
]

/** Every global condition key, also the cross-service ones (PAGES.globalKeys). */
export const globalConditionKeys: readonly ConditionKey[] = [
  ...principal,
  ...session,
  ...network,
  ...resource,
  ...request,
].map(([name, type, description]) => ({ name, service: undefined, ...keyType(type), ...otherType(name), description }))

function otherType(name: string): Pick<ConditionKey, 'otherType'> {
  return name === 'aws:EpochTime' ? { otherType: 'Numeric' } : {}
}

/** Keys that AWS names deprecated or unsupported, with what to write instead. */
export const replacedConditionKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws:arn', ['aws:PrincipalArn', 'aws:SourceArn']],
])
