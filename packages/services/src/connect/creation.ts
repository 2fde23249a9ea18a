import { regionalArn } from '../arns.ts'
import type { Call, InnerCalls, InnerNeed } from '../call.ts'
import { domainKey, profileState } from '../customer-profiles/state.ts'
import { iamArn } from '../iamArns.ts'
import { findGroup } from '../logs/lookup.ts'
import { FIRST_REGION } from '../s3/regions.ts'
import { bucketArn } from '../s3/resources.ts'
import { s3State } from '../s3/state.ts'
import type { CreateInstanceRequest } from './generated/types.ts'
import { CONNECT, instanceArn } from './lookup.ts'
import { callService } from './otherServices.ts'
import { syncRolePolicies } from './rolePolicies.ts'
import type { Instance } from './state.ts'
import { createGrant } from './storageKeys.ts'

/** An instance that is being created. */
export interface Creation {
  readonly call: Call<CreateInstanceRequest>
  readonly inner: InnerCalls
  readonly instance: Instance
  readonly roleSuffix: string
  readonly bucket: string
  readonly domain: string
  /** The ARN of the KMS key that encrypts its data. */
  readonly keyArn: string
  readonly hasOwnKey: boolean
}

/** A permission of the caller that creating an instance needs, and what is done with it. */
interface Step {
  readonly action: string
  /** `*` when left out. */
  readonly on?: (creation: Creation) => string
  /** What its condition keys are read from. */
  readonly input?: (creation: Creation) => readonly InnerNeed['input'][]
  /** One of the dependent actions that AWS's Service Authorization Reference lists for CreateInstance. */
  readonly isDocumented?: true
  /** Only with a KMS key of one's own. */
  readonly ofOwnKey?: true
  /** What is done once the permission is there. */
  readonly after?: (creation: Creation) => void
  /** Authorizes the action by performing its operation. */
  readonly perform?: (creation: Creation) => void
}

const INSTANCE = ({ call, instance }: Creation) => instanceArn(call, instance.instanceId)
const DOMAIN = ({ call, domain }: Creation) => regionalArn(call, 'profile', `domains/${domain}`)
const ROLE = ({ call, instance }: Creation) =>
  iamArn(call.state, `role/aws-service-role/${CONNECT}/${instance.roleName}`)
const DIRECTORY = ({ call, instance }: Creation) => regionalArn(call, 'ds', `directory/${instance.directoryId}`)
const KEY = ({ keyArn }: Creation) => keyArn
/** Days after which profiles in the domain of an instance expire; the console proposes none that is documented. */
const EXPIRATION_DAYS = 366
/** The quota "Amazon Connect instances per account". */
const QUOTA = ({ call }: Creation) => regionalArn(call, 'servicequotas', 'connect/L-AA17A6B9')

/** Where a new instance keeps its data: the resource type, and the last part of the prefix in the bucket. */
export const DEFAULT_LOCATIONS = {
  CALL_RECORDINGS: 'CallRecordings',
  CHAT_TRANSCRIPTS: 'ChatTranscripts',
  SCHEDULED_REPORTS: 'Reports',
} as const

/**
 * The permissions of the task "Create instance" in the order of the page (Amazon Connect Administrator Guide, Required permissions for using
 * custom IAM policies to manage access to the Amazon Connect console, home page). connect:CreateInstance itself comes before.
 */
const STEPS: readonly Step[] = [
  { action: 'connect:AssociateCustomerProfilesDomain', on: INSTANCE, input: ofInstance },
  { action: 'connect:DescribeInstance', on: INSTANCE, input: ofInstance },
  { action: 'connect:ListInstances' },
  {
    action: 'connect:AssociateInstanceStorageConfig',
    on: INSTANCE,
    input: (creation) => Object.keys(DEFAULT_LOCATIONS).map((ResourceType) => ({ ...idOf(creation), ResourceType })),
  },
  {
    action: 'connect:UpdateInstanceAttribute',
    on: INSTANCE,
    input: (creation) =>
      ['INBOUND_CALLS', 'OUTBOUND_CALLS'].map((AttributeType) => ({ ...idOf(creation), AttributeType })),
  },
  { action: 'ds:CheckAlias', isDocumented: true },
  { action: 'ds:CreateAlias', on: DIRECTORY, isDocumented: true },
  { action: 'ds:AuthorizeApplication', on: DIRECTORY, isDocumented: true },
  { action: 'ds:UnauthorizeApplication', on: DIRECTORY },
  { action: 'ds:CreateIdentityPoolDirectory', isDocumented: true },
  { action: 'ds:DescribeDirectories', isDocumented: true },
  { action: 'iam:CreateServiceLinkedRole', isDocumented: true, perform: createRole },
  {
    action: 'iam:PutRolePolicy',
    on: ROLE,
    isDocumented: true,
    after: ({ call, inner, instance }) => syncRolePolicies(call, inner, instance),
  },
  { action: 'kms:CreateGrant', ofOwnKey: true, perform: createKeyGrants },
  { action: 'kms:DescribeKey', on: KEY },
  { action: 'kms:ListAliases' },
  { action: 'kms:RetireGrant', on: KEY, ofOwnKey: true },
  { action: 'logs:CreateLogGroup', isDocumented: true, perform: createLogGroup },
  { action: 's3:CreateBucket', perform: createBucket },
  {
    action: 's3:GetBucketLocation',
    perform: ({ inner, bucket: Bucket }) => callService(inner, 's3', 'GetBucketLocation', { Bucket }),
  },
  { action: 's3:ListAllMyBuckets', perform: ({ inner }) => callService(inner, 's3', 'ListBuckets', {}) },
  { action: 'servicequotas:GetServiceQuota', on: QUOTA },
  { action: 'profile:CreateDomain', perform: createDomain },
  {
    action: 'profile:GetDomain',
    perform: ({ inner, domain: DomainName }) => callService(inner, 'customer-profiles', 'GetDomain', { DomainName }),
  },
  { action: 'profile:GetProfileObjectType', on: DOMAIN },
  { action: 'profile:ListAccountIntegrations' },
  { action: 'profile:ListDomains', perform: ({ inner }) => callService(inner, 'customer-profiles', 'ListDomains', {}) },
  { action: 'profile:ListProfileObjectTypeTemplates' },
  { action: 'profile:PutIntegration', on: DOMAIN },
]

/** The actions that creating an instance needs besides connect:CreateInstance, in the order of their checks. */
export const CREATION_ACTIONS: readonly string[] = STEPS.map(({ action }) => action)

/** Checks and performs every step; throws AccessDenied at the first one that the caller may not do. */
export function performSteps(creation: Creation): void {
  const { consoleChecks } = creation.call.context.newInstances
  for (const step of STEPS) {
    const isNeeded = (consoleChecks || step.isDocumented === true) && (creation.hasOwnKey || step.ofOwnKey !== true)
    if (!isNeeded) continue
    const { action, on = () => '*', input = () => [{}], after, perform } = step
    if (perform !== undefined) perform(creation)
    else
      for (const each of input(creation)) creation.inner.require({ action, resource: on(creation), input: each ?? {} })
    after?.(creation)
  }
}

function createKeyGrants({ call, inner, instance, keyArn: keyId }: Creation): void {
  for (const resourceType of Object.keys(DEFAULT_LOCATIONS)) createGrant(call, inner, { instance, resourceType, keyId })
}

/** A group that is there already, of an earlier instance with the same alias, is used again. */
function createLogGroup({ call, inner, instance }: Creation): void {
  const logGroupName = `/aws/connect/${instance.alias}`
  const resource = regionalArn(call, 'logs', `log-group:${logGroupName}`)
  if (findGroup({ state: inner.state, facts: call.facts }, logGroupName) === undefined)
    callService(inner, 'logs', 'CreateLogGroup', { logGroupName })
  else inner.require({ action: 'logs:CreateLogGroup', resource })
}

/** A bucket of the account that is there already is used. */
function createBucket({ call, inner, bucket: Bucket }: Creation): void {
  const { region } = call.facts
  const configuration = region === FIRST_REGION ? {} : { CreateBucketConfiguration: { LocationConstraint: region } }
  if (s3State.of(inner.state).buckets.get(Bucket) === undefined)
    callService(inner, 's3', 'CreateBucket', { Bucket, ...configuration })
  else inner.require({ action: 's3:CreateBucket', resource: bucketArn(call.state, Bucket) })
}

/** A domain that is there already, of an earlier instance with the same alias, is used again. */
function createDomain(creation: Creation): void {
  const { call, inner, domain: DomainName } = creation
  const { domains } = profileState.of(inner.state)
  if (domains.get(domainKey({ region: call.facts.region, name: DomainName })) === undefined)
    callService(inner, 'customer-profiles', 'CreateDomain', { DomainName, DefaultExpirationDays: EXPIRATION_DAYS })
  else inner.require({ action: 'profile:CreateDomain', resource: DOMAIN(creation) })
}

function createRole({ inner, roleSuffix: CustomSuffix }: Creation): void {
  inner.perform({
    service: 'iam',
    operation: 'CreateServiceLinkedRole',
    input: { AWSServiceName: CONNECT, CustomSuffix },
  })
}

function idOf({ instance }: Creation) {
  return { InstanceId: instance.instanceId }
}

function ofInstance(creation: Creation) {
  return [idOf(creation)]
}
