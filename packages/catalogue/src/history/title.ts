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
