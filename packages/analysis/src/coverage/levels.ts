import type { AccessLevel, Action } from '@gatewarden/reference'

/** Every access level, least powerful first. */
export const accessLevels: readonly AccessLevel[] = ['List', 'Read', 'Write', 'Tagging', 'Permissions management']

/** The levels of read-only access. */
export const READING: readonly AccessLevel[] = ['List', 'Read']

/** The one level that AWS's tables show: of Write and Tagging, Tagging. */
export function levelOf({ accessLevels: levels }: Pick<Action, 'accessLevels'>): AccessLevel {
  return accessLevels.findLast((level) => levels.has(level)) ?? 'Write'
}
