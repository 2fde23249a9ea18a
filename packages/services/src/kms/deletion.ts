import { kmsError } from './errors.ts'

/** Days between the request and the deletion (AWS KMS API Reference, ScheduleKeyDeletion). */
const SHORTEST_WINDOW = 7
const LONGEST_WINDOW = 30
const DAY = 86_400_000

/** The waiting period; throws for one that is too short or too long. */
export function deletionWindow(days = LONGEST_WINDOW): number {
  if (days < SHORTEST_WINDOW || days > LONGEST_WINDOW) throw kmsError('window', SHORTEST_WINDOW, LONGEST_WINDOW)
  return days
}

export function deletionDate(at: string, windowInDays: number): string {
  return new Date(Date.parse(at) + windowInDays * DAY).toISOString()
}
