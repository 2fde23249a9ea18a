import { isAction, isResource } from '@gatewarden/authorize/internal'
import { type OpenCatalogue, openCatalogue } from '@gatewarden/catalogue'
import { readDataFolder, readLastCheck } from '@gatewarden/catalogue/internal'
import { foldCase } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { Failure } from './failure.ts'
import type { Run } from './run.ts'

/** The AWS managed policies with what a data folder adds. */
export async function readCatalogue(run: Run, folder: string): Promise<OpenCatalogue> {
  const { events, isTorn } = await readDataFolder(folder)
  if (isTorn) run.warn(`note: the log in ${folder} ends in an incomplete write, which is ignored`)
  return openCatalogue({ events, checked: readLastCheck(folder) })
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/

/** Whether a date of the form YYYY-MM-DD is in the calendar: `Date` takes 30 February for 2 March. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** A day (its end, UTC) or an instant of ISO 8601. Not in the future, because future versions are unknown. */
export function readInstant(text: string): Date {
  const [, day = '', time] = INSTANT.exec(text) ?? []
  const instant = new Date(time === undefined ? `${day}T23:59:59.999Z` : text)
  if (day === '' || (isDay(day) && Number.isNaN(instant.getTime()))) {
    throw new Failure(`invalid --at date "${text}": use YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ`)
  }
  if (!isDay(day)) throw new Failure(`invalid --at date "${text}": there is no such day`)
  const startOfDay = time === undefined ? new Date(`${day}T00:00:00Z`) : instant
  if (startOfDay.getTime() > Date.now()) throw new Failure(`invalid --at date "${text}": it is in the future`)
  return instant
}

/** An action of the reference. An unknown one is refused, with similar names. */
export function readAction(text: string, reference: Reference, mayBeUnknown: boolean): string {
  if (/^[\w-]+:.*[*?]/.test(text))
    throw new Failure(
      `"${text}" has a wildcard: a request has one action; name each, such as s3:GetObject s3:PutObject`,
    )
  if (!isAction(text))
    throw new Failure(`"${text}" is not a valid action: use service:Name, such as connect:CreateInstance`)
  const known = reference.action(text)
  if (known !== undefined || mayBeUnknown) return known?.fullName ?? text
  const proposals = reference.suggestAction(text)
  const hint = proposals.length === 0 ? '' : `; did you mean ${proposals.join(' or ')}?`
  throw new Failure(`AWS documents no action "${text}"${hint} (use --unknown-action to ask anyway)`)
}

export function readResource(text: string): string {
  if (isResource(text)) return text
  throw new Failure(`invalid --resource "${text}": use an ARN with six parts, or "*"`)
}

/** `key=value` pairs. A key that is repeated has several values. */
export function readContext(pairs: readonly string[]): Record<string, string | string[]> {
  /** By folded name: names of condition keys are case-insensitive (rule C6). */
  const entries = new Map<string, { readonly key: string; readonly values: string[] }>()
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    if (equals < 1) throw new Failure(`invalid --context "${pair}": use KEY=VALUE, such as aws:SourceIp=10.0.0.1`)
    const key = pair.slice(0, equals)
    const entry = entries.get(foldCase(key)) ?? { key, values: [] }
    entry.values.push(pair.slice(equals + 1))
    entries.set(foldCase(key), entry)
  }
  return Object.fromEntries(
    [...entries.values()].map(({ key, values: [first = '', ...others] }) => [
      key,
      others.length === 0 ? first : [first, ...others],
    ]),
  )
}

/** The start of a day (UTC). */
export function readDay(text: string, option: string): Date {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Failure(`invalid ${option} date "${text}": use YYYY-MM-DD`)
  if (!isDay(text)) throw new Failure(`invalid ${option} date "${text}": there is no such day`)
  return new Date(`${text}T00:00:00Z`)
}
