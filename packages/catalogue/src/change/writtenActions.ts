import type { Effect, PolicyDocument } from '@gatewarden/policy'
import { foldCase } from '@gatewarden/policy/internal'
import type { WrittenActions } from './change.ts'

/**
 * The entries that only one of two documents has in its Action elements, by effect, as written there; compared without case, as AWS
 * does. An entry of NotAction is written `NotAction iam:*`.
 */
export function writtenActions(before: PolicyDocument | null, after: PolicyDocument): WrittenActions {
  return {
    allowAdded: onlyIn(after, before, 'Allow'),
    allowRemoved: before ? onlyIn(before, after, 'Allow') : [],
    denyAdded: onlyIn(after, before, 'Deny'),
    denyRemoved: before ? onlyIn(before, after, 'Deny') : [],
  }
}

function onlyIn(one: PolicyDocument, other: PolicyDocument | null, effect: Effect): string[] {
  const known = new Set(other ? patterns(other, effect).map(foldCase) : [])
  const left = new Map(patterns(one, effect).map((pattern) => [foldCase(pattern), pattern]))
  return [...left].flatMap(([folded, pattern]) => (known.has(folded) ? [] : [pattern])).sort()
}

function patterns({ statements }: PolicyDocument, effect: Effect): string[] {
  return statements.flatMap(({ action, effect: its }) =>
    its === effect ? action.values.map(({ value }) => (action.not ? `NotAction ${value}` : value)) : [],
  )
}
