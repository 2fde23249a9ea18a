import type { AwsManagedPolicy } from '../managedPolicy.ts'
import { escapeMarkup } from './markup.ts'

/** What a policy is, as a list of terms. */
export function policyFacts(policy: AwsManagedPolicy): string {
  const { arn, type, description, defaultVersionId, versions, deprecated } = policy
  const facts: readonly (readonly [term: string, text: string | undefined])[] = [
    ['ARN', arn],
    ['Type', type],
    ['Description', description],
    ['Default version', `${defaultVersionId}; ${versions.length} stored`],
    ['Deprecated', deprecated && deprecation(deprecated)],
  ]
  const rows = facts.flatMap(([term, text]) =>
    text === undefined ? [] : `<dt>${term}</dt><dd>${escapeMarkup(text)}</dd>`,
  )
  return `<dl>\n${rows.join('\n')}\n</dl>`
}

function deprecation({ since, replacedBy }: NonNullable<AwsManagedPolicy['deprecated']>): string {
  const when = since ? `since ${since}` : 'yes'
  return replacedBy ? `${when}; ${replacedBy} replaces it` : when
}
