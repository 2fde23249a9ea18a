import { parseArn } from '@gatewarden/policy'
import { connectError } from './errors.ts'

/**
 * Throws unless a member of a request is the ARN of one resource of a service. With a wildcard or a policy variable the inline policy of the
 * service-linked role would name other resources too.
 */
export function checkOneArn(member: string, arn: string, service: string, what: string, resource = /./): void {
  const parsed = parseArn(arn)
  const isOne = parsed?.service === service && resource.test(parsed.resource) && !/[*?]|\$\{/.test(arn)
  if (!isOne) throw connectError('notAnArn', member, what)
}
