import { isAccountId, parseArn, splitArn } from '@gatewarden/policy'
import { remember } from './remember.ts'

/** The part of an ARN that many resources share: everything up to its fifth colon. */
export interface ArnHead {
  /** With the colon: `arn:aws:connect:us-east-1:123456789012:`. */
  readonly text: string
  readonly partition: string
  readonly service: string
  /** Undefined where the ARN shows no account id, as those of S3 buckets do. */
  readonly account: string | undefined
  /** AWS's own, as its managed policies are. */
  readonly isOfAws: boolean
}

/** Reads the head of an ARN; undefined when the text is none. Equal heads are one object, which keeps comparing them cheap. */
export function readArnHead(resource: string): ArnHead | undefined {
  const arn = parseArn(resource)
  return arn === undefined ? undefined : headOf(resource.slice(0, resource.length - arn.resource.length))
}

const headOf = remember((text): ArnHead => {
  const [, partition = '', service = '', region = '', account = ''] = splitArn(text)
  return {
    // Joined, because a slice would keep the whole resource alive and is slower to compare.
    text: ['arn', partition, service, region, account, ''].join(':'),
    partition,
    service,
    account: isAccountId(account) ? account : undefined,
    isOfAws: account === 'aws',
  }
})
