import type { LiveRole } from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import { stsError } from './errors.ts'

const HOUR = 3_600
const TWELVE_HOURS = 43_200

interface DurationInput {
  readonly DurationSeconds?: number | undefined
}

/**
 * Seconds that a role session lasts. For AWS, a role assumed with credentials of GetSessionToken is a chained role, too (its error message
 * says so).
 */
export function roleSessionSeconds(
  { input, caller }: Pick<Call<DurationInput>, 'input' | 'caller'>,
  { maxSessionDuration }: LiveRole,
): number {
  const { DurationSeconds: seconds = HOUR } = input
  if (caller.session !== undefined && seconds > HOUR) throw stsError('chainMaximum')
  if (seconds > maxSessionDuration) throw stsError('roleMaximum')
  return seconds
}

/** Seconds that a user's own session lasts; at most an hour for the root user (AWS STS API Reference). */
export function userSessionSeconds({ input, caller }: Pick<Call<DurationInput>, 'input' | 'caller'>): number {
  const { DurationSeconds: seconds = TWELVE_HOURS } = input
  return caller.who.kind === 'root' ? Math.min(seconds, HOUR) : seconds
}
