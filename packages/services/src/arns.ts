import type { Call, RequestFacts } from './call.ts'

/** The account and the region that a resource is in. */
export interface Place {
  readonly state: Call['state']
  readonly facts: Pick<RequestFacts, 'region'>
}

/** The ARN of a resource of the account in the region of the call: `regionalArn(call, 'kms', 'key/ID')`. */
export function regionalArn({ state, facts }: Place, service: string, resource: string) {
  return `arn:${state.partition}:${service}:${facts.region}:${state.accountId}:${resource}`
}
