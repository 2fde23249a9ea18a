/** The six parts of an Amazon Resource Name; region and account may be empty. */
export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  /** Everything after the fifth colon, colons included (rule R2). */
  readonly resource: string
}

/** The number of parts of an ARN. */
export const ARN_PARTS = 6

/**
 * Splits a text at its first five colons (rules R2, C15); a text with fewer colons gives fewer parts.
 *
 * @example
 * import { splitArn } from '@gatewarden/policy/internal'
 * splitArn('arn:aws:s3:::bucket/a:b') // => ['arn', 'aws', 's3', '', '', 'bucket/a:b']
 */
export function splitArn(text: string): string[] {
  const parts: string[] = []
  let from = 0
  while (parts.length < ARN_PARTS - 1) {
    const colon = text.indexOf(':', from)
    if (colon === -1) break
    parts.push(text.slice(from, colon))
    from = colon + 1
  }
  parts.push(text.slice(from))
  return parts
}

/**
 * Reads an ARN; undefined when the text is not one.
 *
 * @example
 * import { parseArn } from '@gatewarden/policy'
 * parseArn('arn:aws:iam::123456789012:user/a/supervisor')?.resource // => 'user/a/supervisor'
 * parseArn('arn:aws:iam') // => undefined
 */
export function parseArn(text: string): Arn | undefined {
  const [arn, partition, service, region, account, resource] = splitArn(text)
  if (arn !== 'arn' || !partition || !service || resource === undefined) return undefined
  return { partition, service, region: region ?? '', account: account ?? '', resource }
}

/**
 * Whether a text is an account id: twelve digits.
 *
 * @example
 * import { isAccountId } from '@gatewarden/policy'
 * isAccountId('123456789012') // => true
 * isAccountId('aws') // => false
 */
export function isAccountId(text: string): boolean {
  if (text.length !== 12) return false
  for (let at = 0; at < 12; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x30 || unit > 0x39) return false
  }
  return true
}
