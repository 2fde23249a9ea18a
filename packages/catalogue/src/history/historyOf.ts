import { openReference } from '@gatewarden/reference'
import type { Catalogue } from '../catalogue.ts'
import { changeOf } from '../change/changesOf.ts'
import { type Step, stepsOf } from '../change/stepsOf.ts'
import type { CatalogueProblem } from '../lookup.ts'
import { entryOf, startOfTracking } from './entry.ts'
import type { History } from './history.ts'
import { newestFirst, type Placed, placesOf } from './place.ts'
import { type ChosenScope, chooseScope } from './scope.ts'

interface Wanted {
  /** `2026-01-01T00:00:00.000Z`, or empty. */
  readonly since: string
  readonly limit: number
}

/** How many entries are wanted of more policies than AWS has on one page, if nobody says. */
const USUAL_LIMIT = 100

/**
 * What changed in AWS managed policies, newest first: in one (name or ARN), in those that concern a service (its prefix), or in
 * all. `since` leaves out what was surely made before; `limit` is 100 for all policies and for services other than `connect`.
 *
 * @example
 * import { historyOf, openCatalogue } from '@gatewarden/catalogue'
 * const history = historyOf(openCatalogue(), 'AmazonConnectVoiceIDFullAccess')
 * 'entries' in history && history.entries[0]?.title // => 'AmazonConnectVoiceIDFullAccess – New policy'
 */
export function historyOf(
  catalogue: Catalogue,
  asked?: string,
  { since, limit }: { since?: Date; limit?: number } = {},
): History | CatalogueProblem {
  const reference = openReference()
  const chosen = chooseScope(catalogue, reference, asked)
  if ('code' in chosen) return chosen
  const { scope, fitsOnOnePage } = chosen
  const places = newestPlaces(catalogue, chosen, {
    since: since?.toISOString() ?? '',
    limit: limit ?? (fitsOnOnePage ? Number.POSITIVE_INFINITY : USUAL_LIMIT),
  })
  // Comparing takes long, so only what is shown is compared.
  const entries = places.map(({ what, date }) => entryOf({ what: what && changeOf(what, reference), date }, scope))
  return { scope, asOf: catalogue.source.asOf, entries }
}

/** Policies are looked at from the one changed last, and no longer than a step of theirs may be wanted. */
function newestPlaces(catalogue: Catalogue, chosen: ChosenScope, { since, limit }: Wanted): Placed<Step | null>[] {
  const policies = catalogue.list().flatMap(({ name, versions, updateDate }) => {
    const changed = versions.findLast(({ date }) => date !== null)?.date ?? updateDate
    return chosen.policies.has(name) ? { name, changed } : []
  })
  const places: Placed<Step | null>[] = startOfTracking(chosen.scope)
  for (const { name, changed } of policies.sort((a, b) => (a.changed > b.changed ? -1 : 1))) {
    const isFull = places.filter(({ date }) => date.at > changed).length >= limit
    if (isFull || changed < since) break
    places.push(...placesOf(stepsOf(catalogue, name)).filter(({ what }) => chosen.counts(what)))
  }
  return places
    .filter(({ date }) => date.at >= since)
    .sort(newestFirst)
    .slice(0, limit)
}
