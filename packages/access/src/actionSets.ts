import type { PolicyDocument, Statement } from '@gatewarden/policy'
import { effectiveStatements } from '@gatewarden/policy/internal'
import type { ActionUniverse } from './universe.ts'

/** A set of documented actions: a bit for each number of the universe, 32 to a word. */
export type ActionSet = Uint32Array

/** Numbers of documented actions, ascending. */
export interface ActionDifference {
  readonly added: readonly number[]
  readonly removed: readonly number[]
}

/**
 * The documented actions that identity-based policies allow on some resource under some conditions: those of an Allow, without those
 * that a Deny on every resource and without conditions removes. Quick and rough; `accessOf` is exact.
 *
 * @example
 * import { actionUniverse, allowedActions, differenceOfActions } from '@gatewarden/access/internal'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const universe = actionUniverse(openReference())
 * const policy = (action: string) => {
 *   const { document } = parsePolicy(`{"Statement": {"Effect": "Allow", "Action": "${action}", "Resource": "*"}}`)
 *   return allowedActions(document === undefined ? [] : [document], universe)
 * }
 * const { added } = differenceOfActions(policy('s3:CreateBucket'), policy('s3:*Bucket'))
 * added.map((number) => universe.names[number]) // => ['s3:DeleteBucket', 's3:ListBucket']
 */
export function allowedActions(documents: readonly PolicyDocument[], universe: ActionUniverse): ActionSet {
  const allowed = emptySet(universe)
  let denied: ActionSet | undefined
  for (const document of documents) {
    for (const statement of effectiveStatements(document, 'identity')) {
      if (statement.effect === 'Allow') addActions(allowed, statement, universe)
      else if (isUnlimited(statement)) {
        denied ??= emptySet(universe)
        addActions(denied, statement, universe)
      }
    }
  }
  if (denied === undefined) return allowed
  for (let word = 0; word < allowed.length; word += 1) allowed[word] = (allowed[word] ?? 0) & ~(denied[word] ?? 0)
  return allowed
}

/**
 * The actions that only one of two sets contains.
 *
 * @example
 * import { differenceOfActions } from '@gatewarden/access/internal'
 * differenceOfActions(Uint32Array.of(0b011), Uint32Array.of(0b110)) // => { added: [2], removed: [0] }
 */
export function differenceOfActions(before: ActionSet, after: ActionSet): ActionDifference {
  const added: number[] = []
  const removed: number[] = []
  for (let word = 0; word < before.length; word += 1) {
    const [old = 0, fresh = 0] = [before[word], after[word]]
    if (old === fresh) continue
    for (let bit = 0; bit < 32; bit += 1) {
      const mask = 1 << bit
      if (((old ^ fresh) & mask) !== 0) (fresh & mask ? added : removed).push(word * 32 + bit)
    }
  }
  return { added, removed }
}

function emptySet(universe: ActionUniverse): ActionSet {
  return new Uint32Array(Math.ceil(universe.names.length / 32))
}

function addActions(set: ActionSet, { action }: Statement, universe: ActionUniverse): void {
  if (!action.not) {
    for (const { value } of action.values) addRuns(set, universe.runsOf(value))
    return
  }
  const left = emptySet(universe)
  for (const { value } of action.values) addRuns(left, universe.runsOf(value))
  const every = emptySet(universe)
  addRuns(every, Int32Array.of(0, universe.names.length - 1))
  for (let word = 0; word < set.length; word += 1)
    set[word] = (set[word] ?? 0) | ((every[word] ?? 0) & ~(left[word] ?? 0))
}

/** Sets the bits of each run, whole words at a time. */
function addRuns(set: ActionSet, runs: Int32Array): void {
  for (let at = 0; at < runs.length; at += 2) {
    const [first = 0, last = 0] = [runs[at], runs[at + 1]]
    const [low, high] = [first >>> 5, last >>> 5]
    const from = -1 << (first & 31)
    const to = -1 >>> (31 - (last & 31))
    if (low === high) set[low] = (set[low] ?? 0) | (from & to)
    else {
      set[low] = (set[low] ?? 0) | from
      set.fill(-1, low + 1, high)
      set[high] = (set[high] ?? 0) | to
    }
  }
}

function isUnlimited({ resource, conditions }: Statement): boolean {
  const coversAll =
    resource === undefined || (!resource.not && resource.values.some(({ value }) => /^\*+$/.test(value)))
  return coversAll && conditions.length === 0
}
