import { PAGES } from './row.ts'

/** A condition key whose value AWS documents to be a part of the ARN of the resource. */
export interface ArnConditionKeyRow {
  readonly key: string
  /** The service in the ARN. */
  readonly service: string
  /** The value, from the region, the account and the resource part of the ARN; undefined when the ARN does not have it. */
  readonly value: (arn: ArnOfKey) => string | undefined
  readonly source: string
}

export interface ArnOfKey {
  readonly text: string
  readonly region: string
  readonly account: string
  readonly resource: string
}

/** The text behind a prefix, up to the next slash. */
function segmentAfter(prefix: string, resource: string): string | undefined {
  return resource.startsWith(prefix) ? resource.slice(prefix.length).split('/')[0] || undefined : undefined
}

const ACCESS_POINT = 'accesspoint/'

function accessPointArn({ text, resource }: ArnOfKey): string | undefined {
  const name = segmentAfter(ACCESS_POINT, resource)
  return name && `${text.slice(0, text.length - resource.length)}${ACCESS_POINT}${name}`
}

export const arnConditionKeys: readonly ArnConditionKeyRow[] = [
  {
    key: 'connect:InstanceId',
    service: 'connect',
    // The ID, as in AWS's examples, not the ARN of the instance.
    value: ({ resource }) => segmentAfter('instance/', resource),
    source: PAGES.connectInstanceTags,
  },
  { key: 'ec2:Region', service: 'ec2', value: ({ region }) => region || undefined, source: PAGES.ec2Keys },
  { key: 's3:DataAccessPointArn', service: 's3', value: accessPointArn, source: PAGES.accessPointPolicies },
  {
    key: 's3:DataAccessPointAccount',
    service: 's3',
    value: (arn) => (accessPointArn(arn) === undefined ? undefined : arn.account || undefined),
    source: PAGES.accessPointPolicies,
  },
]

/** Services with one endpoint, which is in us-east-1 (PAGES.requestedRegion); in the partition `aws`. */
export const GLOBAL_SERVICES: ReadonlySet<string> = new Set([
  'cloudfront',
  'iam',
  'organizations',
  'route53',
  'support',
])
