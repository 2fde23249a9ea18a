import type { ResourcePolicy } from './state.ts'

/** A resource policy in answers. */
export function shownPolicy({ name, document, updatedAt }: ResourcePolicy) {
  return { policyName: name, policyDocument: document, lastUpdatedTime: Date.parse(updatedAt) }
}
