import { templateParts } from './template.ts'

/** The parts of an ARN that are known where an example of one is shown. */
export interface KnownArnParts {
  readonly partition?: string | undefined
  readonly region?: string | undefined
  readonly account?: string | undefined
}

/**
 * An ARN template as an example that a person can fill in: what is known stands in it, and the rest is in capitals.
 *
 * @example
 * import { arnExample } from '@gatewarden/reference/internal'
 * arnExample('arn:${Partition}:s3:::${BucketName}/${ObjectName}') // => 'arn:aws:s3:::BUCKET/OBJECT'
 * arnExample('arn:${Partition}:sqs:${Region}:${Account}:${QueueName}', { account: '123456789012' })
 * // => 'arn:aws:sqs:REGION:123456789012:QUEUE'
 */
export function arnExample(template: string, { partition, region, account }: KnownArnParts = {}): string {
  const known: Readonly<Record<string, string | undefined>> = {
    Partition: partition ?? 'aws',
    Region: region,
    Account: account,
  }
  return templateParts(template)
    .map((part) => {
      if ('literal' in part) return part.literal
      return part.variable === '*' ? '*' : (known[part.variable] ?? placeholder(part.variable))
    })
    .join('')
}

/** `InstanceId` is `INSTANCE_ID`, `BucketName` is `BUCKET`, and `RoleNameWithPath` is `ROLE`. */
function placeholder(variable: string): string {
  if (variable === 'Account') return 'ACCOUNT_ID'
  const words = variable.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase()
  return words.replace(/(?<=.)_NAME(?:_WITH_PATH)?$/, '')
}
