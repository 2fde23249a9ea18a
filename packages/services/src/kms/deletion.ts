import { kmsError } from './errors.ts'

/** Days between the request and the deletion (AWS KMS API Reference, ScheduleKeyDeletion). */
const SHORTEST_WINDOW = 7
const LONGEST_WINDOW = 30

/** The waiting period; throws for one that is too short or too long. */
export function deletionWindow(days = LONGEST_WINDOW): number {
  if (days < SHORTEST_WINDOW || days > LONGEST_WINDOW) throw kmsError('window', SHORTEST_WINDOW, LONGEST_WINDOW)
  return days
}
