import { isAccountId, parseArn } from '@gatewarden/policy'

/** The part of an ARN that many resources share: everything up to its fifth colon. */
export interface ArnHead {
  /** With the colon: `arn:aws:connect:us-east-1:123456789012:`. */
  readonly text: string
  readonly partition: string
  readonly service: string
  /** Undefined where the ARN shows no account id, as those of S3 buckets do. */
  readonly account: string | undefined
}

/** Reads the head of an ARN; undefined when the text is none. */
export function readArnHead(resource: string): ArnHead | undefined {
  const arn = parseArn(resource)
  if (arn === undefined) return undefined
  return {
    text: resource.slice(0, resource.length - arn.resource.length),
    partition: arn.partition,
    service: arn.service,
    account: isAccountId(arn.account) ? arn.account : undefined,
  }
}
