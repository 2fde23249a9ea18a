import { type CompiledPolicy, compile, type PolicySource } from '@gatewarden/authorize'
import type { Catalogue } from '@gatewarden/catalogue'
import { isAwsManaged } from '@gatewarden/catalogue/internal'
import { type PolicyType, parsePolicy, printPolicy } from '@gatewarden/policy'
import { attempt, parsePolicyNode } from '@gatewarden/policy/internal'
import type { Account, HeldDocument, HeldPolicy, HeldVersion, InlinePolicy } from './account.ts'
import { Unreadable } from './accountProblem.ts'

/** Where the policies of an account's identities are looked up, and as of when. */
export interface PolicySources {
  readonly account: Account
  readonly catalogue: Catalogue
  /** The instant whose default versions are in effect; the current ones when left out. */
  readonly at?: Date
  /** Notes on the answer for the reader; collected while policies are looked up. */
  readonly notes: string[]
}

/**
 * A managed policy by its ARN, compiled: AWS managed ones from the catalogue, customer managed ones from the account.
 * Undefined when the policy did not exist at the given instant.
 */
export function managedPolicy(arn: string, owner: JsonNodeOwner, sources: PolicySources): CompiledPolicy | undefined {
  return isAwsManaged(arn) ? awsManagedPolicy(arn, owner, sources) : accountPolicy(arn, owner, sources)
}

/** Whose policies are looked up, for messages about what is missing. */
export interface JsonNodeOwner {
  readonly arn: string
}

/** Compiled default versions, shared by all identities they are attached to; those of an older revision are dropped. */
const defaults = new WeakMap<Catalogue, { readonly revision: number; readonly policies: Map<string, CompiledPolicy> }>()

function defaultsOf(catalogue: Catalogue): Map<string, CompiledPolicy> {
  const known = defaults.get(catalogue)
  if (known !== undefined && known.revision === catalogue.revision) return known.policies
  const policies = new Map<string, CompiledPolicy>()
  defaults.set(catalogue, { revision: catalogue.revision, policies })
  return policies
}

function awsManagedPolicy(arn: string, owner: JsonNodeOwner, sources: PolicySources): CompiledPolicy | undefined {
  const { catalogue, at, notes, account } = sources
  const known = at === undefined ? defaultsOf(catalogue) : undefined
  const ready = known?.get(arn)
  if (ready !== undefined) return ready
  const answer = catalogue.get(arn, at === undefined ? {} : { at })
  if (!('code' in answer)) {
    if (answer.note !== undefined) notes.push(`${answer.policy.name}: ${answer.note}`)
    const { document } = parsePolicy(printPolicy(answer.text))
    if (document === undefined)
      throw new Unreadable(undefined, `${arn} ${answer.versionId} in the catalogue is not a policy`)
    const made = compile(document, 'identity', { name: answer.policy.name, arn, versionId: answer.versionId })
    known?.set(arn, made)
    return made
  }
  if (account.policies.get(arn) !== undefined) {
    notes.push(`${arn} is not in the catalogue; ${whereOf(account)}'s own copy counts`)
    return accountPolicy(arn, owner, sources)
  }
  if (at !== undefined && !('code' in catalogue.get(arn))) {
    notes.push(`${answer.message}; nothing of it counts`)
    return undefined
  }
  throw new Unreadable(undefined, `${owner.arn} holds ${arn}: ${answer.message}`)
}

function accountPolicy(arn: string, owner: JsonNodeOwner, sources: PolicySources): CompiledPolicy | undefined {
  const stored = sources.account.policies.get(arn)
  if (stored === undefined) {
    throw new Unreadable(
      undefined,
      `${owner.arn} holds ${arn}, which is not among ${whereOf(sources.account)}'s Policies`,
    )
  }
  const version = versionAt(stored, sources)
  if (version === undefined) return undefined
  const source = { name: stored.name, arn, versionId: version.versionId }
  return once(version, () =>
    compiled(version.document, 'identity', source, sources.account, `${arn} ${version.versionId}`),
  )
}

/** The default version; at an earlier instant the latest one created by then, because earlier defaults are not recorded. */
function versionAt(stored: HeldPolicy, { at, notes }: PolicySources): HeldVersion | undefined {
  const byDefault = stored.versions.find(({ isDefault }) => isDefault)
  if (byDefault === undefined) throw new Unreadable(undefined, `${stored.arn} has no document for its default version`)
  if (at === undefined) return byDefault
  const dated = stored.versions
    .map((version) => ({ version, date: Date.parse(version.createDate ?? '') }))
    .filter(({ date }) => date <= at.getTime())
    .sort((a, b) => b.date - a.date)
  const found = dated[0]?.version
  if (found === undefined) notes.push(`${stored.arn} had no version by ${at.toISOString()}; nothing of it counts`)
  else if (!found.isDefault) notes.push(`${stored.arn}: ${found.versionId} was its latest version then`)
  return found
}

export function inlinePolicy(inline: InlinePolicy, owner: JsonNodeOwner, account: Account): CompiledPolicy {
  const source = { name: inline.name, owner: owner.arn }
  // The owner's ARN is part of the answer, and can change while the policy does not.
  const known = compiledOnce.get(inline)
  if (known !== undefined && known.source?.owner === owner.arn) return known
  compiledOnce.delete(inline)
  return once(inline, () => compiled(inline.document, 'identity', source, account, `${inline.name} of ${owner.arn}`))
}

/** Stored documents never change, so each is compiled once, as long as it is referenced. */
const compiledOnce = new WeakMap<HeldVersion | InlinePolicy, CompiledPolicy>()

function once(stored: HeldVersion | InlinePolicy, make: () => CompiledPolicy): CompiledPolicy {
  const policy = compiledOnce.get(stored) ?? make()
  compiledOnce.set(stored, policy)
  return policy
}

/** Inline session policies by their text: the sessions of one program mostly have the same one. */
const sessionPolicies = new Map<string, CompiledPolicy>()
const MAX_SESSION_POLICIES = 1000

export function sessionPolicy(text: string, account: Account): CompiledPolicy {
  const known = sessionPolicies.get(text)
  if (known !== undefined) return known
  const made = compiled(text, 'identity', { name: 'SessionPolicy' }, account, 'the session policy')
  const [oldest] = sessionPolicies.keys()
  if (sessionPolicies.size >= MAX_SESSION_POLICIES && oldest !== undefined) sessionPolicies.delete(oldest)
  sessionPolicies.set(text, made)
  return made
}

/** A document: stored text, an object of the account file with positions there, or text in that file with its own positions. */
export function compiled(
  stored: HeldDocument,
  type: PolicyType,
  source: PolicySource,
  account: Account,
  what: string,
): CompiledPolicy {
  const text = textOf(stored)
  const { document, problems } =
    text === undefined && typeof stored !== 'string'
      ? parsePolicyNode(stored, account.source?.text ?? '', type)
      : parsePolicy(text ?? '', type)
  // Positions in a document stored as text refer to that text.
  const file = text === undefined ? account.source?.file : undefined
  if (document !== undefined) return compile(document, type, file === undefined ? source : { ...source, file })
  const problem = problems[0]
  const node = typeof stored === 'string' ? undefined : stored
  const at = node === undefined || text !== undefined ? node : { ...node, offset: problem?.offset ?? node.offset }
  throw new Unreadable(at, `${what}: ${problem?.path ? `${problem.path}: ` : ''}${problem?.message ?? 'no policy'}`)
}

/** The text of a document that is stored as text. */
function textOf(stored: HeldDocument): string | undefined {
  if (typeof stored === 'string') return stored
  if (stored.type !== 'string') return undefined
  const text = String(stored.value)
  if (!text.trimStart().startsWith('%')) return text
  const { value: decoded } = attempt(() => decodeURIComponent(text), URIError)
  if (decoded === undefined) throw new Unreadable(stored, 'a policy document is neither JSON nor URL-encoded JSON')
  return decoded
}

/** The account, for messages. */
export function whereOf({ source, accountId }: Account): string {
  return source === undefined ? `account ${accountId}` : 'the account file'
}
