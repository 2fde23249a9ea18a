import type { AccessChange, Change, ChangeKind } from '../change/change.ts'

/** Titles in the style of AWS's own table. */
const TITLES: Readonly<Record<ChangeKind, (change: Change) => string>> = {
  first: ({ to }) => (to.versionId === 'v1' ? 'New policy' : 'First stored version'),
  identical: () => 'No change',
  equivalent: () => 'No change in meaning',
  grows: ({ gained }) => `Added ${actions(gained)}`,
  widens: () => 'Widened permissions',
  narrows: ({ lost }) => (lost.actions.length > 0 ? `Removed ${actions(lost)}` : 'Removed permissions'),
  denyAdded: ({ denied }) => `Denied ${actions(denied)}`,
  mixed: () => 'Updated actions',
  unknown: () => 'Updated policy',
}

/** The title without the policy's name: `Added actions`. */
export function titleOf(change: Change): string {
  return TITLES[change.kind](change)
}

function actions({ actions }: AccessChange): string {
  const count = actions.reduce((sum, group) => sum + group.actions.length, 0)
  return count === 1 ? 'action' : 'actions'
}

/** In a few words, whether a change adds or removes permissions. */
export interface Badge {
  readonly text: string
  readonly tone: 'more' | 'less' | 'quiet'
}

const BADGES: Readonly<Record<ChangeKind, Badge>> = {
  first: { text: 'new', tone: 'quiet' },
  identical: { text: 'same document', tone: 'quiet' },
  equivalent: { text: 'same permissions', tone: 'quiet' },
  grows: { text: 'adds permissions', tone: 'more' },
  widens: { text: 'adds permissions', tone: 'more' },
  narrows: { text: 'removes permissions', tone: 'less' },
  denyAdded: { text: 'denies more requests', tone: 'less' },
  mixed: { text: 'adds and removes permissions', tone: 'less' },
  unknown: { text: 'not decided', tone: 'less' },
}

/**
 * The badge of a change.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { badge, replay } from '@gatewarden/catalogue/internal'
 * import { openReference } from '@gatewarden/reference'
 * const [first] = replay(openCatalogue(), openReference(), ['AmazonConnectReadOnlyAccess'])
 * first?.refused.slice(0, 1).map((change) => badge(change).text) // => ['denies more requests']
 */
export function badge({ kind, lost }: Change): Badge {
  // What was never allowed is not removed by a Deny.
  if (kind === 'mixed' && lost.rows.length === 0)
    return { text: 'adds permissions, denies more requests', tone: 'less' }
  return BADGES[kind]
}
