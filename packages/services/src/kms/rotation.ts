import { daysAfter } from './days.ts'
import type { KmsKey, Rotation } from './state.ts'

/** Days between automatic rotations where none are given (AWS KMS API Reference, EnableKeyRotation). */
export const USUAL_PERIOD = 365

export function nextRotation({ since, periodInDays }: Rotation): Date {
  return daysAfter(since, periodInDays)
}

/** Whether a key has new key material to get; a key that is disabled or pending deletion is not rotated. */
export function isRotationDue({ rotation, isEnabled, deletion }: KmsKey, at: string): boolean {
  if (rotation === undefined || !isEnabled || deletion !== undefined) return false
  return nextRotation(rotation).getTime() <= Date.parse(at)
}
