import { foldCase, lastSegment, splitArn } from '@gatewarden/policy/internal'

/** A resource of a request beside an entry of a policy that does not match it. */
export interface ResourcePair {
  /** The action of the request, `s3:GetObject`. */
  readonly action: string
  readonly requested: string
  readonly entry: string
  /** Whether an entry matches a resource, with the variables of the request. */
  readonly matches: (entry: string, resource: string) => boolean
}

/** Why a resource and an entry that look alike do not match. */
export interface ResourceRow {
  /** The service of the requested ARN; absent for all. */
  readonly service?: string
  /** What the resource part of the requested ARN starts with; absent for all. */
  readonly resource?: string
  /** The entry with this text at its end would match the request. */
  readonly entryLacks?: string
  /** The request with this text at its end would match the entry. */
  readonly requestLacks?: string
  /** Where neither of them is the reason. */
  readonly applies?: (pair: ResourcePair) => boolean
  readonly why: (pair: ResourcePair) => string
  readonly source: string
}

const says = (text: string) => () => text
const SECRET = 'the ARN of a secret ends in a hyphen and six characters'
const LOG_GROUP = 'IAM names a log group with `:*` at its end'
const LOG_SOURCE =
  'Amazon CloudWatch Logs User Guide, Overview of managing access permissions to your CloudWatch Logs resources'
/** Actions that are authorized on the ARN of a log group without `:*`. */
const LOG_TAG_ACTIONS = new Set(['logs:tagresource', 'logs:untagresource', 'logs:listtagsforresource'])

/** The resources that are confused most often. The first row that applies is the reason. */
export const resourceRows: readonly ResourceRow[] = [
  {
    service: 'logs',
    resource: 'log-group:',
    entryLacks: ':*',
    why: says(`\`:*\` is missing after the log group in the policy: ${LOG_GROUP}`),
    source: LOG_SOURCE,
  },
  {
    service: 'logs',
    resource: 'log-group:',
    applies: ({ action, entry, matches, requested }) =>
      LOG_TAG_ACTIONS.has(foldCase(action)) && matches(entry, `${requested}:*`),
    why: ({ action, requested }) =>
      `${action} takes the ARN of a log group without \`:*\`: the policy needs ${requested}`,
    source: LOG_SOURCE,
  },
  {
    service: 'logs',
    resource: 'log-group:',
    requestLacks: ':*',
    why: says(`\`:*\` is missing after the requested log group: ${LOG_GROUP}`),
    source: LOG_SOURCE,
  },
  {
    service: 'secretsmanager',
    resource: 'secret:',
    entryLacks: '-??????',
    why: ({ entry }) => `${SECRET}: the policy needs ${entry}-??????`,
    source: 'AWS Secrets Manager User Guide, Determine who has permissions; IAM policy reference for Secrets Manager',
  },
  {
    service: 'secretsmanager',
    resource: 'secret:',
    requestLacks: '-AbCdEf',
    why: says(`${SECRET}, and the requested ARN does not have them`),
    source: 'AWS Secrets Manager User Guide, IAM policy reference for Secrets Manager',
  },
  {
    service: 's3',
    entryLacks: '/*',
    why: ({ entry }) =>
      `the policy names the bucket, and the request is about an object in it: the policy needs ${entry}/*`,
    source: 'Amazon S3 User Guide, Policy resources for Amazon S3',
  },
  {
    service: 's3',
    requestLacks: '/k',
    why: ({ requested }) =>
      `the policy names the objects of the bucket, and the request is about the bucket itself: the policy needs ${requested}`,
    source: 'Amazon S3 User Guide, Policy resources for Amazon S3',
  },
  {
    service: 'connect',
    resource: 'instance/',
    entryLacks: '/*',
    why: ({ entry }) =>
      `the policy names the instance, and the request is about a resource in it: the policy needs ${entry}/*`,
    source: 'Service Authorization Reference, Amazon Connect, resource types',
  },
  {
    service: 'lambda',
    resource: 'function:',
    entryLacks: ':*',
    why: ({ entry }) => `a version or alias of a function has an ARN of its own: the policy needs ${entry}:*`,
    source: 'AWS Lambda Developer Guide, Fine-tuning the Resources and Conditions sections of policies',
  },
  {
    service: 'lambda',
    resource: 'function:',
    requestLacks: ':1',
    why: ({ requested }) =>
      `the policy names versions and aliases, and the request is about the function: the policy needs ${requested}`,
    source: 'AWS Lambda Developer Guide, Fine-tuning the Resources and Conditions sections of policies',
  },
  {
    service: 'dynamodb',
    resource: 'table/',
    entryLacks: '/*',
    why: ({ entry }) => `indexes and streams of a table have ARNs of their own: the policy needs ${entry}/*`,
    source: 'Service Authorization Reference, Amazon DynamoDB, resource types',
  },
  {
    service: 'es',
    resource: 'domain/',
    entryLacks: '/*',
    why: ({ entry }) => `requests to the data of a domain are about its paths: the policy needs ${entry}/*`,
    source: 'Amazon OpenSearch Service Developer Guide, Identity and Access Management in Amazon OpenSearch Service',
  },
  {
    service: 'ecs',
    resource: 'task-definition/',
    entryLacks: ':*',
    why: ({ entry }) => `the ARN of a task definition ends in its revision: the policy needs ${entry}:*`,
    source: 'Service Authorization Reference, Amazon Elastic Container Service, resource types',
  },
  {
    service: 'cloudformation',
    resource: 'stack/',
    entryLacks: '/*',
    why: ({ entry }) => `the ARN of a stack ends in a unique ID after its name: the policy needs ${entry}/*`,
    source: 'Service Authorization Reference, AWS CloudFormation, resource types',
  },
  {
    service: 'kms',
    resource: 'key/',
    applies: ({ entry }) => resourceOf(entry).startsWith('alias/'),
    why: says(
      'an alias ARN in Resource identifies the alias and not its key: name the key, or use the condition key kms:ResourceAliases',
    ),
    source: 'AWS KMS Developer Guide, Use aliases to control access to KMS keys',
  },
  {
    service: 'ssm',
    resource: 'parameter/',
    applies: ({ entry, matches, requested }) => matches(entry.replace(':parameter//', ':parameter/'), requested),
    why: says('the ARN of a parameter has one slash: `parameter/path/name` for the name `/path/name`'),
    source: 'AWS Systems Manager User Guide, Restricting access to Parameter Store parameters using IAM policies',
  },
  {
    service: 'iam',
    applies: ({ entry, requested }) => {
      const [own, other] = [resourceOf(entry), resourceOf(requested)]
      return own.split('/')[0] === other.split('/')[0] && lastSegment(own) === lastSegment(other)
    },
    why: ({ requested }) => `the path is a part of the ARN: the policy needs ${requested}`,
    source: 'IAM User Guide, IAM identifiers, friendly names and paths',
  },
  {
    applies: ({ entry, matches, requested }) => matches(foldCase(entry), foldCase(requested)),
    why: says('the two differ in letter case, which counts in ARNs'),
    source: 'IAM User Guide, IAM JSON policy elements: Resource',
  },
  {
    applies: (pair) => differingPart(pair) !== undefined,
    why: (pair) => `only the ${differingPart(pair)} of the ARNs differs`,
    source: 'IAM User Guide, IAM identifiers, IAM ARNs',
  },
]

const PARTS: Readonly<Record<number, string>> = { 1: 'partition', 3: 'Region', 4: 'account' }

/** The one part before the resource in which the two differ. */
function differingPart({ entry, matches, requested }: ResourcePair): string | undefined {
  const [own, other] = [splitArn(entry), splitArn(requested)]
  if (own.length !== other.length) return undefined
  const index = Object.keys(PARTS)
    .map(Number)
    .find(
      (each) =>
        own[each] !== '' && other[each] !== '' && matches(own.with(each, other[each] ?? '').join(':'), requested),
    )
  return index === undefined ? undefined : PARTS[index]
}

function resourceOf(arn: string): string {
  return splitArn(arn)[5] ?? ''
}
