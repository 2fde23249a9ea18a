import type { Call } from './call.ts'

/** The ARN of a resource of the account in the region of the call: `regionalArn(call, 'kms', 'key/ID')`. */
export function regionalArn({ state, facts }: Pick<Call, 'state' | 'facts'>, service: string, resource: string) {
  return `arn:${state.partition}:${service}:${facts.region}:${state.accountId}:${resource}`
}
