import type { DateKnownBy } from '../managedPolicy.ts'

/** Seconds since 1970 and how they are known. */
export type KnownDate = { readonly seconds: number; readonly knownBy: DateKnownBy }

export type PackagedPolicy = {
  readonly created: number
  readonly updated: number
  /** Version number -> its date in the package. */
  readonly versions: ReadonlyMap<number, number>
}

/**
 * The dates of all versions, oldest version first: from the ledger, else from the package where its date can be right.
 *
 * The package repeats the policy's creation date for many later versions, so a later version's date counts only when it is
 * after that of the version before. The policy's UpdateDate is the date of its newest version (IAM API, Policy.UpdateDate).
 */
export function versionDates(
  policy: PackagedPolicy,
  ledger: ReadonlyMap<number, KnownDate>,
): Map<number, KnownDate | null> {
  const numbers = [...new Set([...policy.versions.keys(), ...ledger.keys()])].sort((a, b) => a - b)
  const newest = Math.max(...policy.versions.keys())
  const dates = new Map<number, KnownDate | null>()
  let before = Number.NEGATIVE_INFINITY
  for (const [index, number] of numbers.entries()) {
    const after = earliest(numbers.slice(index + 1), ledger)
    const candidates = [ledger.get(number), packagedDate(policy, number)]
    if (number === newest) candidates.push(created(policy.updated))
    const date = candidates.find((each) => each && each.seconds > before && each.seconds < after) ?? null
    dates.set(number, date)
    if (date) before = date.seconds
  }
  return dates
}

/** Only v1 is as old as its policy. */
function packagedDate(policy: PackagedPolicy, number: number): KnownDate | undefined {
  const seconds = policy.versions.get(number)
  return number > 1 && seconds === policy.created ? undefined : created(seconds)
}

function created(seconds: number | undefined): KnownDate | undefined {
  return seconds === undefined ? undefined : { seconds, knownBy: 'created' }
}

function earliest(numbers: readonly number[], ledger: ReadonlyMap<number, KnownDate>): number {
  const next = numbers.find((number) => ledger.has(number))
  return (next === undefined ? undefined : ledger.get(next)?.seconds) ?? Number.POSITIVE_INFINITY
}
