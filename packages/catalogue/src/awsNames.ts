// Names, paths and version ids that IAM accepts (IAM API Reference, CreatePolicy and GetPolicyVersion).

/** `2022-06-27T19:35:06Z`. */
export const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

export function isPolicyName(text: string): boolean {
  return /^[\w+=,.@-]{1,128}$/.test(text)
}

export function isPolicyPath(text: string): boolean {
  return text === '/' || /^\/[!-.0-~]+(\/[!-.0-~]+)*\/$/.test(text.slice(0, 513))
}

/** The version ids of AWS managed policies are plain numbers, and none has more than seven digits. */
export function isVersionId(text: string): boolean {
  return /^v[1-9]\d{0,6}$/.test(text)
}

/** The path and name in the ARN of an AWS managed policy; undefined for other text. */
export function pathAndName(arn: string): { path: string; name: string } | undefined {
  const [, path = '', name = ''] = /^arn:aws:iam::aws:policy(\/(?:.+\/)?)([^/]+)$/.exec(arn) ?? []
  return isPolicyPath(path) && isPolicyName(name) ? { path, name } : undefined
}

/**
 * Whether an ARN has the form of an AWS managed policy's, in any partition; the policy need not exist.
 *
 * @example
 * import { isAwsManaged } from '@gatewarden/catalogue/internal'
 * isAwsManaged('arn:aws:iam::aws:policy/ReadOnlyAccess') // => true
 * isAwsManaged('arn:aws:iam::123456789012:policy/custom') // => false
 */
export function isAwsManaged(arn: string): boolean {
  return /^arn:[a-z-]+:iam::aws:policy\//.test(arn)
}

/** Text from a user or a file, safe to print. */
export function shown(text: string): string {
  return /^[\w+=,.@:/-]{1,256}$/.test(text) ? text : JSON.stringify(text.slice(0, 256))
}
