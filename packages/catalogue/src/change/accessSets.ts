import { type Access, accessOf } from '@gatewarden/access'
import { deniedBy } from '@gatewarden/access/internal'
import type { PolicyDocument } from '@gatewarden/policy'

/** The sets of requests that a step from one version to the next is about. */
export type AccessSets = Readonly<Record<'before' | 'after' | 'deniedBefore' | 'denied', Access>>

/** `before` is null for the first version. */
export function accessSets(before: PolicyDocument | null, after: PolicyDocument): AccessSets {
  const [old, fresh] = [before === null ? [] : [before], [after]]
  return { before: accessOf(old), after: accessOf(fresh), deniedBefore: deniedBy(old), denied: deniedBy(fresh) }
}
