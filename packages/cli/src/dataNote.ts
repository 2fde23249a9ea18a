import { type CatalogueSource, dataAge } from '@gatewarden/catalogue'
import { newerFrom } from '@gatewarden/catalogue/internal'
import type { Run } from './run.ts'

/** The variable that hides the note on old data with the value `off`. */
const VARIABLE = 'GATEWARDEN_DATA_NOTE'

const REMEDIES = {
  npm: 'to get newer ones, run: gatewarden catalogue update',
  account: 'npm has no newer ones, but an AWS account may: gatewarden catalogue update --from account',
}

/** `2026-08-26, 93 days old`. */
export function ageText({ awsAsOf }: CatalogueSource, now: Date): string {
  const { days } = dataAge({ awsAsOf, now })
  return `${awsAsOf.slice(0, 10)}, ${days} ${days === 1 ? 'day' : 'days'} old`
}

/** What is said of old data, in one line; undefined for data that is not old, and where nobody wants to be told. */
export function oldDataText({ streams }: Run, source: CatalogueSource, now: Date): string | undefined {
  if (streams.environment[VARIABLE] === 'off') return undefined
  const from = newerFrom({ ...source, now })
  return from && `the AWS managed policies are as of ${ageText(source, now)}; ${REMEDIES[from]}`
}

/** Tells on standard error that the data is old. `at`: what the answer is about, where it is not about now. */
export function warnOfOldData(run: Run, source: CatalogueSource, at: Date = run.streams.now()): void {
  const text = oldDataText(run, source, at)
  if (text !== undefined) run.warn(`note: ${text}`)
}
