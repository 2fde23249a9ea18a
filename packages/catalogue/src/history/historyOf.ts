import type { Reference } from '@gatewarden/reference'
import type { Catalogue } from '../catalogue.ts'
import { type Step, stepsOf } from '../change/stepsOf.ts'
import type { CatalogueProblem } from '../lookup.ts'
import { type Dated, datedSteps, newestFirst } from './datedSteps.ts'
import { entryOf, startOfTracking } from './entry.ts'
import type { History } from './history.ts'
import { type ChosenScope, chooseScope } from './scope.ts'

interface Wanted {
  /** `2026-01-01T00:00:00.000Z`, or empty. */
  readonly since: string
  readonly limit: number
}

/** Entries of all policies, or of a service with policies of every name, if the caller does not say how many. */
const DEFAULT_LIMIT = 100

/**
 * What changed in AWS managed policies, newest first: in one policy (name or ARN), in those that concern a service (its prefix), or
 * in all. `since` leaves out versions that were certainly created before; `limit` is 100 for all policies and for services other than `connect`. Ids,
 * dates and links of entries cost little; versions are compared when the content of an entry is read.
 *
 * @example
 * import { historyOf, openCatalogue } from '@gatewarden/catalogue'
 * import { openReference } from '@gatewarden/reference'
 * const history = historyOf(openCatalogue(), openReference(), 'AmazonConnectVoiceIDFullAccess')
 * 'entries' in history && history.entries[0]?.content().title // => 'AmazonConnectVoiceIDFullAccess – New policy'
 */
export function historyOf(
  catalogue: Catalogue,
  reference: Reference,
  policyOrService?: string,
  { since, limit }: { since?: Date; limit?: number } = {},
): History | CatalogueProblem {
  const chosen = chooseScope(catalogue, reference, policyOrService)
  if ('code' in chosen) return chosen
  const { scope, fitsOnOnePage } = chosen
  const steps = newestSteps(catalogue, chosen, {
    since: since?.toISOString() ?? '',
    limit: limit ?? (fitsOnOnePage ? Number.POSITIVE_INFINITY : DEFAULT_LIMIT),
  })
  const entries = steps.map((step) => entryOf(step, scope, reference))
  return { scope, asOf: catalogue.source.awsAsOf, entries }
}

/**
 * Whether the history of a scope may be another one after changes of some policies.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { openReference } from '@gatewarden/reference'
 * import { isConcerned } from '@gatewarden/catalogue/internal'
 * const changed = new Set(['AmazonConnect_FullAccess'])
 * isConcerned(openCatalogue(), openReference(), 'connect', changed) // => true
 * isConcerned(openCatalogue(), openReference(), 'SecurityAudit', changed) // => false
 */
export function isConcerned(
  catalogue: Catalogue,
  reference: Reference,
  policyOrService: string | undefined,
  changed: ReadonlySet<string>,
): boolean {
  const chosen = chooseScope(catalogue, reference, policyOrService)
  if ('code' in chosen) return changed.size > 0
  return [...changed].some((name) => chosen.policies.has(name) && stepsOf(catalogue, name).some(chosen.counts))
}

/** Reads policies from the one changed last, and stops where the rest cannot have a step among the newest. */
function newestSteps(catalogue: Catalogue, chosen: ChosenScope, { since, limit }: Wanted): Dated<Step | null>[] {
  const policies = catalogue.list().flatMap(({ name, versions, updateDate }) => {
    const changed = versions.findLast(({ date }) => date !== null)?.date ?? updateDate
    return chosen.policies.has(name) ? { name, changed } : []
  })
  const steps: Dated<Step | null>[] = startOfTracking(chosen.scope)
  for (const { name, changed } of policies.sort((a, b) => (a.changed > b.changed ? -1 : 1))) {
    const isFull = limit !== Number.POSITIVE_INFINITY && steps.filter(({ date }) => date.at > changed).length >= limit
    if (isFull || changed < since) break
    steps.push(...datedSteps(stepsOf(catalogue, name)).filter(({ step }) => chosen.counts(step)))
  }
  return steps
    .filter(({ date }) => date.at >= since)
    .sort(newestFirst)
    .slice(0, limit)
}
