import { type Action, openReference, type Reference } from '@gatewarden/reference'
import { arnFor, variablesOf } from '@gatewarden/reference/internal'
import { type Random, seeded } from './random.ts'

export const ACCOUNT = '123456789012'
export const CALLER = `arn:aws:iam::${ACCOUNT}:user/supervisor`

/** A request as it comes from the wire: text only. */
export interface PlainRequest {
  readonly principal: string
  readonly action: string
  readonly resource: string
  readonly context: Readonly<Record<string, string>>
}

/** Requests of the contact centre's own mix: half of them Connect's, the others of the services it works with. */
const CONNECT_SHARE = 0.5
const NEIGHBOURS = 'iam s3 profile lex kms logs ds lambda kinesis firehose servicequotas events'.split(' ')
/** Actions asked for more often than their number would: what setting up an instance calls. */
const FREQUENT = [
  ...['iam:PutRolePolicy', 'iam:CreateServiceLinkedRole', 'iam:DeleteServiceLinkedRole', 'iam:PassRole'],
  ...['s3:CreateBucket', 's3:GetBucketAcl', 's3:GetBucketLocation', 's3:ListAllMyBuckets', 's3:GetObject'],
  ...['profile:CreateDomain', 'profile:GetDomain', 'profile:PutProfileObject', 'kms:DescribeKey', 'kms:CreateGrant'],
  ...['lex:ListBots', 'logs:CreateLogGroup', 'ds:CreateAlias', 'lambda:ListFunctions', 'kinesis:DescribeStream'],
]
const REGIONS = ['us-east-1', 'us-west-2', 'eu-central-1', 'ap-southeast-2']
/** Resources owned by somebody else: the other account has said nothing, so these are denied. */
const FOREIGN_SHARE = 0.03

/** How many requests one pass of a workload has: small enough to stay in the processor's cache, as a busy server's are. */
const CONNECT_REQUESTS = 4096

/** The mixed requests of P1, P2, P8 and of the peers. */
export function connectRequests(count = CONNECT_REQUESTS, seed = 1): PlainRequest[] {
  const reference = openReference()
  const random = seeded(seed)
  const actionsOf = (prefix: string): readonly Action[] => reference.service(prefix)?.actions() ?? []
  const connect = actionsOf('connect')
  const frequent = FREQUENT.flatMap((name) => reference.action(name) ?? [])
  const pickAction = (): Action => {
    if (random.chance(CONNECT_SHARE)) return random.pick(connect)
    return random.chance(0.6) ? random.pick(frequent) : random.pick(actionsOf(random.pick(NEIGHBOURS)))
  }
  return flat(Array.from({ length: count }, () => requestFor(CALLER, pickAction(), reference, random)))
}

/** Random requests over all actions of all services; `callers` are picked at random. */
export function everyServiceRequests(callers: readonly string[], count: number, seed: number): PlainRequest[] {
  const reference = openReference()
  const random = seeded(seed)
  const actions = reference.services().flatMap(({ prefix }) => reference.service(prefix)?.actions() ?? [])
  const request = () => requestFor(random.pick(callers), random.pick(actions), reference, random)
  return flat(Array.from({ length: count }, request))
}

/** Texts as a JSON parser leaves them: flat, and not shared with the tables they were made from. */
export function flat<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

export function requestFor(principal: string, action: Action, reference: Reference, random: Random): PlainRequest {
  const types = action.resourceTypes.flatMap(({ name }) => reference.resourceType(action.service, name) ?? [])
  // A `*` within an ARN would ask about many resources at once.
  const named = types
    .flatMap(({ arns, conditionKeys }) => ({ arn: arns[0] ?? '', conditionKeys }))
    .filter(({ arn }) => !arn.includes('*'))
  const region = random.pick(REGIONS)
  const type = named.length > 0 ? random.pick(named) : undefined
  const resource = type === undefined ? '*' : resourceArn(type.arn, region, random)
  const keys = [...action.conditionKeys, ...(type?.conditionKeys ?? [])]
  return {
    principal,
    action: action.fullName,
    resource,
    context: { ...globalContext(principal, region, random), ...serviceContext(keys, reference, random) },
  }
}

function resourceArn(template: string, region: string, random: Random): string {
  const account = random.chance(FOREIGN_SHARE) ? '999988887777' : ACCOUNT
  const known: Record<string, string> = { Partition: 'aws', Region: region, Account: account }
  const values = variablesOf(template).map((name) => [name, known[name] ?? resourceName(name, random)] as const)
  const filled = arnFor(template, Object.fromEntries(values))
  return 'arn' in filled ? filled.arn : '*'
}

function resourceName(variable: string, random: Random): string {
  if (variable === 'RoleNameWithPath') {
    const linked = 'aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_'
    return (random.chance(0.5) ? linked : 'team/Agent') + letters(random)
  }
  return random.pick(['amazon-connect-', 'recordings-', '', 'b7c1f3e2-4a5d-4e6f-8a9b-']) + letters(random)
}

function letters(random: Random): string {
  return random.below(2 ** 40).toString(36)
}

/** Thirteen keys that every AWS request has, and three that some have. */
function globalContext(principal: string, region: string, random: Random): Record<string, string> {
  const seconds = 1_767_225_600 + random.below(86_400)
  return {
    'aws:CurrentTime': new Date(seconds * 1000).toISOString(),
    'aws:EpochTime': String(seconds),
    'aws:PrincipalAccount': ACCOUNT,
    'aws:PrincipalArn': principal,
    'aws:PrincipalIsAWSService': 'false',
    'aws:PrincipalType': 'User',
    'aws:RequestedRegion': region,
    'aws:SecureTransport': 'true',
    'aws:SourceIp': `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`,
    'aws:UserAgent': random.pick(['aws-cli/2.31.0', 'Boto3/1.40.1', 'aws-sdk-js/3.900.0']),
    'aws:ViaAWSService': 'false',
    'aws:userid': `AIDA${letters(random).toUpperCase()}`,
    'aws:username': principal.slice(principal.lastIndexOf('/') + 1),
    ...(random.chance(0.6) && { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' }),
    ...(random.chance(0.3) && { 'aws:SourceVpce': `vpce-${letters(random)}` }),
    ...(random.chance(0.3) && { 'aws:PrincipalTag/Team': random.pick(['ops', 'sales', 'care']) }),
  }
}

/** Up to two keys of the action's own service. */
function serviceContext(keys: readonly string[], reference: Reference, random: Random): Record<string, string> {
  const context: Record<string, string> = {}
  for (const key of keys.filter((name) => !name.startsWith('aws:') && /^[\w:/-]+$/.test(name)).slice(0, 2)) {
    const known = reference.conditionKey(key)
    if (known !== undefined && !known.isMultivalued) context[key] = sampleValue(key, known.type, random)
  }
  return context
}

function sampleValue(key: string, type: string, random: Random): string {
  if (key === 'iam:AWSServiceName') {
    return random.pick(['connect.amazonaws.com', 'profile.amazonaws.com', 'lex.amazonaws.com'])
  }
  if (type === 'Bool') return random.pick(['true', 'false'])
  if (type === 'Numeric') return String(random.below(1000))
  if (type === 'Date') return '2026-01-01T00:00:00Z'
  if (type === 'IPAddress') return '10.1.2.3'
  return type === 'ARN' ? `arn:aws:connect:us-east-1:${ACCOUNT}:instance/${letters(random)}` : letters(random)
}
