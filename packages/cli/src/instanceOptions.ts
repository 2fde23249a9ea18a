import { type Command, Option } from 'commander'
import { invalid } from './webAddress.ts'

/** Options of `gatewarden serve` about new instances of Amazon Connect. */
export interface InstanceOptions {
  readonly consoleChecks: 'on' | 'off'
  readonly instanceBucket?: string
  readonly instanceKey?: string
}

/** Adds the options to a command. */
export function addInstanceOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--console-checks <on|off>',
        'whether CreateInstance needs every permission of the console page, or only those that AWS documents for the API',
      )
        .choices(['on', 'off'])
        .default('on'),
    )
    .option('--instance-bucket <name>', 'the bucket of new instances (default: amazon-connect-ID)', readBucket)
    .option(
      '--instance-key <key>',
      'the KMS key of new instances, by key ARN or alias (default: alias/aws/connect)',
      readKey,
    )
}

/** What they mean for the server. */
export function newInstancesOf({ consoleChecks, instanceBucket, instanceKey }: InstanceOptions) {
  return {
    consoleChecks: consoleChecks === 'on',
    ...(instanceBucket !== undefined && { bucket: instanceBucket }),
    ...(instanceKey !== undefined && { key: instanceKey }),
  }
}

function readBucket(text: string): string {
  if (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text)) return text
  throw invalid(text, '--instance-bucket', 'use the name of a bucket, such as our-recordings')
}

function readKey(text: string): string {
  if (/^(?:arn:[\w-]+:kms:[\w-]+:\d{12}:key\/[\w-]+|alias\/[\w/-]+)$/.test(text)) return text
  throw invalid(text, '--instance-key', 'use the ARN of a KMS key or an alias, such as alias/connect-data')
}
