import type { LastCheck } from './log/lastCheck.ts'

/** AWS changes its managed policies on most working days, so data of that age lacks more than a hundred versions. */
const OLD_DAYS = 45
const DAY_MS = 86_400_000

/** How old the AWS managed policies of a catalogue are. */
export type DataAge = {
  /** Whole days since AWS's newest version in the catalogue. */
  readonly days: number
  /** More than 45 days. */
  readonly isOld: boolean
}

/**
 * How old the data is at an instant, and whether newer data should be brought; for the `source` of a catalogue.
 *
 * @example
 * import { dataAge } from '@gatewarden/catalogue'
 * dataAge({ awsAsOf: '2026-08-26T01:07:19Z', now: new Date('2026-09-05') }) // => { days: 9, isOld: false }
 * dataAge({ awsAsOf: '2026-08-26T01:07:19Z', now: new Date('2026-11-27') }) // => { days: 92, isOld: true }
 */
export function dataAge({ awsAsOf, now }: { readonly awsAsOf: string; readonly now: Date }): DataAge {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(awsAsOf)) / DAY_MS))
  return { days, isOld: days > OLD_DAYS }
}

/** Where newer data may be found. */
export type NewerFrom = 'npm' | 'account'

/**
 * Where newer data should be looked for at an instant; undefined for data that is not old. A source that was just read has none: an account has all
 * versions that are in force, and the package may be some weeks old itself.
 *
 * @example
 * import { newerFrom } from '@gatewarden/catalogue/internal'
 * const now = new Date('2026-11-27')
 * newerFrom({ awsAsOf: '2026-08-26T01:07:19Z', now }) // => 'npm'
 * newerFrom({ awsAsOf: '2026-08-26T01:07:19Z', checked: { at: '2026-11-26T08:00:00Z', from: 'npm' }, now }) // => 'account'
 */
export function newerFrom({
  awsAsOf,
  checked,
  now,
}: {
  readonly awsAsOf: string
  readonly checked?: LastCheck
  readonly now: Date
}): NewerFrom | undefined {
  if (!dataAge({ awsAsOf, now }).isOld) return undefined
  if (checked === undefined || dataAge({ awsAsOf: checked.at, now }).isOld) return 'npm'
  return checked.from === 'npm' ? 'account' : undefined
}
