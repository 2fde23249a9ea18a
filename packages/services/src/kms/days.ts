const DAY = 86_400_000

/** An instant so many days after another one, ISO 8601. */
export function daysAfter(at: string, days: number): Date {
  return new Date(Date.parse(at) + days * DAY)
}
