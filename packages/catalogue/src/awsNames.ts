// What IAM takes for names, paths and version ids (IAM API Reference, CreatePolicy and GetPolicyVersion).

/** `2022-06-27T19:35:06Z`. */
export const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

export function isPolicyName(text: string): boolean {
  return /^[\w+=,.@-]{1,128}$/.test(text)
}

export function isPolicyPath(text: string): boolean {
  return text === '/' || /^\/[!-.0-~]+(\/[!-.0-~]+)*\/$/.test(text.slice(0, 513))
}

/** AWS managed policies have plain numbers; seven digits are more than any has. */
export function isVersionId(text: string): boolean {
  return /^v[1-9]\d{0,6}$/.test(text)
}

/** The path and name in the ARN of an AWS managed policy; undefined for other text. */
export function pathAndName(arn: string): { path: string; name: string } | undefined {
  const [, path = '', name = ''] = /^arn:aws:iam::aws:policy(\/(?:.+\/)?)([^/]+)$/.exec(arn) ?? []
  return isPolicyPath(path) && isPolicyName(name) ? { path, name } : undefined
}

/**
 * Whether an ARN is that of an AWS managed policy, there or not, in any partition.
 *
 * @example
 * import { isAwsManaged } from '@gatewarden/catalogue'
 * isAwsManaged('arn:aws:iam::aws:policy/ReadOnlyAccess') // => true
 * isAwsManaged('arn:aws:iam::123456789012:policy/own') // => false
 */
export function isAwsManaged(arn: string): boolean {
  return /^arn:[a-z-]+:iam::aws:policy\//.test(arn)
}

/** What a person or a file wrote, safe to print. */
export function shown(text: string): string {
  return /^[\w+=,.@:/-]{1,256}$/.test(text) ? text : JSON.stringify(text.slice(0, 256))
}
