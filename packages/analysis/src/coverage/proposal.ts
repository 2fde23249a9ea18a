import { foldCase } from '@gatewarden/policy/internal'
import type { AccessLevel } from '@gatewarden/reference'
import { handsOutCredentials } from './credentialActions.ts'

/** An action with its access level in one version of the reference. */
export interface LeveledAction {
  /** `connect:ListUsers`. */
  readonly action: string
  readonly accessLevel: AccessLevel
}

/** A statement that covers the missing actions and no actions of other levels. */
export interface Proposal {
  readonly statement: {
    readonly Sid: string
    readonly Effect: 'Allow'
    readonly Action: readonly string[]
    readonly Resource: '*'
  }
  /** Missing too, but they return a credential, a token or a secret: allow them by name where they are needed. */
  readonly leftOut: readonly string[]
}

/**
 * The shortest list of actions and wildcards (`profile:List*`, at the beginnings of words) that covers the missing actions. A
 * wildcard is used only where every documented action that it matches is of the levels and returns no credentials; it has the longest
 * possible prefix, and never covers a whole service.
 */
export function propose(
  missing: readonly string[],
  documented: readonly LeveledAction[],
  levels: readonly AccessLevel[],
): Proposal | undefined {
  const wanted = missing.filter((action) => !handsOutCredentials(action))
  const leftOut = missing.filter(handsOutCredentials)
  if (missing.length === 0) return undefined
  const unwanted = documented.filter(
    ({ action, accessLevel }) => !levels.includes(accessLevel) || handsOutCredentials(action),
  )
  const barred = byService(unwanted.map(({ action }) => foldCase(action)))
  const patterns = [...byService(wanted)].flatMap(([service, actions]) => {
    const others = barred.get(foldCase(service)) ?? []
    const isFree = (prefix: string) => !others.some((action) => action.startsWith(foldCase(prefix)))
    return byNextWord(actions, service.length + 1).flatMap(([prefix, group]) => patternsFor(prefix, group, isFree))
  })
  return { statement: { Sid: 'CoverWhatIsMissing', Effect: 'Allow', Action: patterns.sort(), Resource: '*' }, leftOut }
}

/** Prefixes form a tree, so the first allowed one from the top covers the most actions. */
function patternsFor(prefix: string, actions: readonly string[], isFree: (prefix: string) => boolean): string[] {
  if (actions.length < 2) return [...actions]
  if (isFree(prefix)) return [`${narrowest(prefix, actions)}*`]
  return byNextWord(actions, prefix.length).flatMap(([longer, group]) => patternsFor(longer, group, isFree))
}

/** The longest prefix, at the end of a word, that the actions share. */
function narrowest(prefix: string, actions: readonly string[]): string {
  const [next, ...others] = byNextWord(actions, prefix.length)
  return next === undefined || others.length > 0 ? prefix : narrowest(next[0], next[1])
}

/** Actions by the text up to the end of the word that begins at `from`; one that ends there gets a separate group. */
function byNextWord(actions: readonly string[], from: number): [prefix: string, actions: string[]][] {
  const groups = new Map<string, string[]>()
  for (const action of actions) {
    const prefix = action.slice(0, endOfWord(action, from))
    // The action itself may be a prefix of others: in a separate group it causes no endless recursion.
    const key = action.length === from ? '' : prefix
    groups.set(key, [...(groups.get(key) ?? []), action])
  }
  return [...groups]
}

/** Where the word of an action's name that begins at `from` ends: `Get|Federation|Token`, `Get|DNSSEC`. */
function endOfWord(action: string, from: number): number {
  let at = from + 1
  while (at < action.length && !isStartOfWord(action, at)) at += 1
  return Math.min(at, action.length)
}

function isStartOfWord(text: string, at: number): boolean {
  if (!isCapital(text.charAt(at))) return false
  const next = text.charAt(at + 1)
  return !isCapital(text.charAt(at - 1)) || (next !== '' && !isCapital(next))
}

function isCapital(letter: string): boolean {
  return letter >= 'A' && letter <= 'Z'
}

function byService(actions: readonly string[]): Map<string, string[]> {
  const services = new Map<string, string[]>()
  for (const action of actions) {
    const service = action.slice(0, action.indexOf(':'))
    const known = services.get(service)
    if (known === undefined) services.set(service, [action])
    else known.push(action)
  }
  return services
}
