const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/

/** How far the clock of a source may be ahead of ours. */
const LEEWAY_MS = 5 * 60_000

/** An instant as the catalogue writes dates: `2022-06-27T19:35:06Z`. */
export function dateOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}

/** Seconds since 1970 as `2022-06-27T19:35:06Z`. */
export function dateOfSeconds(seconds: number): string {
  return dateOf(new Date(seconds * 1000))
}

/** Seconds since 1970 of an RFC 3339 date. */
export function secondsOf(date: string): number {
  const milliseconds = Date.parse(date)
  if (Number.isNaN(milliseconds)) throw new Error(`not a date: ${date}`)
  return Math.floor(milliseconds / 1000)
}

/** An instant of ISO 8601 with its time zone, to the second and in UTC; or what is wrong with it. */
export function readDate(text: string, now: Date): { date: string } | { why: string } {
  const [, year, month, day, hour] = ISO.exec(text)?.map(Number) ?? []
  const isDay = day !== undefined && day >= 1 && day <= new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()
  const instant = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  if (!isDay || hour === 24 || Number.isNaN(instant.getTime())) {
    return {
      why: `its date ${JSON.stringify(text.slice(0, 40))} is not valid; use a date such as 2022-01-01T12:00:00Z`,
    }
  }
  if (instant.getTime() > now.getTime() + LEEWAY_MS) return { why: `its date ${text} is in the future` }
  return { date: dateOf(instant) }
}
