import type { DefaultChange, ImportSummary } from '@gatewarden/catalogue'

export const NOTHING_NEW = 'nothing new: the catalogue already has everything that could be imported'

/** The result of an import as lines. */
export function importLines(summary: ImportSummary, isDryRun: boolean): string[] {
  const { skipped, withheld, added } = summary
  return [
    ...countLines(summary),
    ...skipped.map(({ place, why }) => `  ${place}: ${why}`),
    ...withheld.map((change) => `  ${change.policy}: ${withheldSentence(change)}`),
    ...listed(
      'new policies',
      added.filter(({ isNewPolicy }) => isNewPolicy).map(({ policy, versions }) => `${policy} ${versions.join(', ')}`),
    ),
    ...listed('default versions', [...summary.defaultsChanged].sort(losersFirst).map(changeSentence)),
    ...(isDryRun ? ['nothing was imported: this was a dry run'] : []),
    ...(isNothing(summary) ? [NOTHING_NEW] : []),
  ]
}

function countLines(summary: ImportSummary): string[] {
  const { policiesSeen, versionsSeen, newPolicies, newVersions, datesLearned, defaultsSet, deprecated } = summary
  const { descriptionsLearned = 0, skipped, withheld } = summary
  const rows: [what: string, count: number | string, isShown: boolean][] = [
    ['policies seen', policiesSeen, true],
    ['versions seen', versionsSeen, true],
    [
      'new',
      newPolicies === 0 ? newVersions : `${newVersions}, ${newPolicies} of them the first version of a policy`,
      true,
    ],
    ['dates learned', datesLearned, true],
    ['descriptions learned', descriptionsLearned, descriptionsLearned > 0],
    ['default versions set', defaultsSet, defaultsSet > 0],
    ['deprecated', deprecated, deprecated > 0],
    ['skipped', skipped.length, true],
    ['to be confirmed', withheld.length, withheld.length > 0],
  ]
  return rows.flatMap(([what, count, isShown]) => (isShown ? [`${what.padEnd(22)}${count}`] : []))
}

function isNothing({ added, datesLearned, defaultsSet, deprecated, descriptionsLearned = 0, ...left }: ImportSummary) {
  const counts = [added.length, datesLearned, defaultsSet, deprecated, descriptionsLearned]
  return [...counts, left.skipped.length, left.withheld.length].every((count) => count === 0)
}

/** How many entries of a list are shown; `--json` has all. */
const MAX_ENTRIES = 20

function listed(title: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return []
  const more = entries.length - MAX_ENTRIES
  return [
    title,
    ...entries.slice(0, MAX_ENTRIES).map((entry) => `  ${entry}`),
    ...(more > 0 ? [`  and ${more} more (--json shows all)`] : []),
  ]
}

/** A default version that applies now to every identity that the policy is attached to. */
function changeSentence({ concern, ...change }: DefaultChange): string {
  const { policy, from, to } = change
  return `${policy} ${from} -> ${to}: ${countsOf(change)}${concern === undefined ? '' : `; ${concern}`}`
}

function withheldSentence({ concern = '', ...change }: DefaultChange): string {
  return `${change.to} would replace the default version ${change.from} (${countsOf(change)}): ${concern}; confirm it with --yes`
}

function countsOf({ gained, widened, lost }: Pick<DefaultChange, 'gained' | 'widened' | 'lost'>): string {
  return `${gained} ${gained === 1 ? 'action' : 'actions'} gained, ${widened} widened, ${lost} lost`
}

const REMOVING: ReadonlySet<DefaultChange['kind']> = new Set(['narrows', 'denyAdded', 'mixed', 'unknown'])

/** What removes permissions is never among the entries that are left out. */
function losersFirst(a: DefaultChange, b: DefaultChange): number {
  return Number(REMOVING.has(b.kind)) - Number(REMOVING.has(a.kind))
}
