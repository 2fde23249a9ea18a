import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dateOfSeconds } from './dates.ts'
import { defaultNumber, type HeldPolicy, type Holding, isPublishedHere, type SnapshotPlace } from './heldPolicy.ts'
import { applyEvents } from './log/applyEvents.ts'
import type { CatalogueEvent } from './log/event.ts'
import type { LastCheck } from './log/lastCheck.ts'
import { type CatalogueProblem, chooseVersion, noSuchPolicy } from './lookup.ts'
import type { AwsManagedPolicy, DateKnownBy, Deprecation, ManagedPolicyType } from './managedPolicy.ts'
import { arnOf, policySummary } from './policySummary.ts'
import {
  damaged,
  HASH_BYTES,
  hashOf,
  inflate,
  readSnapshot,
  SNAPSHOT_FILE,
  type Snapshot,
  type StoredPolicy,
} from './snapshot/snapshot.ts'

export type PolicyDocumentAnswer = {
  readonly policy: AwsManagedPolicy
  readonly versionId: string
  /** The document as JSON text. */
  readonly text: string
  readonly date: string | null
  readonly dateKnownBy: DateKnownBy | null
  /** Why the answer for an instant is not certain. */
  readonly note?: string
}

/** Where the documents come from, and how new they are. */
export type CatalogueSource = {
  readonly package: string
  readonly version: string
  /** The date of the newest version that is AWS's, such as `2026-08-26T01:07:19Z`. Versions published here do not count. */
  readonly awsAsOf: string
  /** When a source of newer versions was last read to its end. */
  readonly checked?: LastCheck
}

export type Catalogue = {
  readonly source: CatalogueSource
  /** How many events were added to the snapshot. */
  readonly revision: number
  /** Names of the policies that events behind a revision are about. */
  changedSince(revision: number): ReadonlySet<string>
  /** All names, in the order of their code units. */
  names(): readonly string[]
  /** Policies of one type, or whose names begin with `prefix`, or all. */
  list(filter?: { type?: ManagedPolicyType; prefix?: string }): AwsManagedPolicy[]
  /** The text of the default version's document, the quick way; undefined for an unknown name or ARN. */
  defaultText(nameOrArn: string): string | undefined
  /** One version's document: the default, a named one, or the one that was the default at an instant. */
  get(nameOrArn: string, which?: { versionId?: string; at?: Date }): PolicyDocumentAnswer | CatalogueProblem
  /** What is known about a name, also without a document; undefined for an unknown name. */
  about(name: string): { readonly path?: string; readonly deprecated?: Deprecation } | undefined
}

/** A catalogue that accepts events while it is open. Each call of its methods answers from one revision. */
export type OpenCatalogue = Catalogue & {
  /** Adds events, visible to every reader at once, and returns the new revision. */
  apply(events: readonly CatalogueEvent[]): number
  /** The catalogue as it would be with more events; nothing changes. */
  preview(events: readonly CatalogueEvent[]): Catalogue
  /** The catalogue at its current revision, for several calls that must have one revision. */
  view(): Catalogue
}

const SNAPSHOT_FOLDER = fileURLToPath(new URL('../snapshot', import.meta.url))

/**
 * Opens the catalogue of AWS managed policies, with the events of a custom log; throws a CatalogueError when its snapshot is missing
 * or damaged.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * const catalogue = openCatalogue()
 * const answer = catalogue.get('AmazonConnectServiceLinkedRolePolicy', { at: new Date('2022-01-01') })
 * 'versionId' in answer && answer.versionId // => 'v6'
 */
export function openCatalogue({
  folder = SNAPSHOT_FOLDER,
  events = [],
  checked,
}: {
  folder?: string
  events?: readonly CatalogueEvent[]
  checked?: LastCheck | undefined
} = {}): OpenCatalogue {
  const snapshot = readSnapshot(folder)
  const documents = documentsOf(snapshot, folder)
  let holding = applyEvents(heldBy(snapshot, folder), events)
  let current = viewOf(holding, snapshot, documents, checked)
  return {
    get source() {
      return current.source
    },
    get revision() {
      return current.revision
    },
    changedSince: (revision) => current.changedSince(revision),
    names: () => current.names(),
    list: (filter) => current.list(filter),
    defaultText: (nameOrArn) => current.defaultText(nameOrArn),
    get: (nameOrArn, which) => current.get(nameOrArn, which),
    about: (name) => current.about(name),
    view: () => current,
    preview: (added) => viewOf(applyEvents(holding, added), snapshot, documents, checked),
    apply: (added) => {
      holding = applyEvents(holding, added)
      current = viewOf(holding, snapshot, documents, checked)
      return current.revision
    },
  }
}

/** Documents and hashes by policy and index. */
type Documents = { text(entry: HeldPolicy, document: number): string; sha(entry: HeldPolicy, document: number): string }

function viewOf(holding: Holding, snapshot: Snapshot, documents: Documents, checked: LastCheck | undefined): Catalogue {
  const { policies, names, gone, revision, changed } = holding
  const find = (nameOrArn: string): HeldPolicy | undefined => {
    const entry = policies.get(nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1))
    return entry && [entry.policy.name, arnOf(entry.policy)].includes(nameOrArn) ? entry : undefined
  }
  const summary = (entry: HeldPolicy): AwsManagedPolicy => {
    entry.summary ??= policySummary(entry.policy, (document) => documents.sha(entry, document))
    return entry.summary
  }
  const textOf = (entry: HeldPolicy, number: number): string =>
    documents.text(entry, entry.policy.versions.find((version) => version[0] === number)?.[3] ?? 0)
  const answer = (entry: HeldPolicy, number: number, note?: string): PolicyDocumentAnswer => {
    const policy = summary(entry)
    const index = entry.policy.versions.findIndex((version) => version[0] === number)
    const { versionId, date, dateKnownBy } = policy.versions[index] as AwsManagedPolicy['versions'][number]
    return { policy, versionId, text: textOf(entry, number), date, dateKnownBy, ...(note && { note }) }
  }
  return {
    source: {
      package: snapshot.source.package,
      version: snapshot.source.version,
      awsAsOf: newestOf(holding),
      ...(checked && { checked }),
    },
    revision,
    changedSince: (since) => new Set(changed.slice(since)),
    names: () => names,
    list: ({ type, prefix = '' } = {}) => {
      const named = [...policies.values()].filter(({ policy }) => policy.name.startsWith(prefix))
      return named.map(summary).filter((policy) => type === undefined || policy.type === type)
    },
    defaultText: (nameOrArn) => {
      const entry = find(nameOrArn)
      return entry && textOf(entry, defaultNumber(entry.policy))
    },
    get: (nameOrArn, which = {}) => {
      const entry = find(nameOrArn)
      if (!entry) return noSuchPolicy(nameOrArn, holding)
      const chosen = chooseVersion(entry.policy, which)
      return 'code' in chosen ? chosen : answer(entry, chosen.number, chosen.note)
    },
    about: (name) => {
      const { path, deprecated } = policies.get(name)?.policy ?? {}
      if (path !== undefined) return { path, ...(deprecated && { deprecated }) }
      const { path: gonePath, ...goneSince } = gone.get(name) ?? {}
      return gone.has(name)
        ? { ...(gonePath && { path: gonePath }), deprecated: { since: null, ...goneSince } }
        : undefined
    },
  }
}

function newestOf({ policies }: Holding): string {
  let newest = 0
  for (const { policy } of policies.values()) {
    for (const [number, seconds] of policy.versions) {
      if (seconds !== null && seconds > newest && !isPublishedHere(policy, number)) newest = seconds
    }
  }
  return dateOfSeconds(newest)
}

function heldBy({ index, sections }: Snapshot, folder: string): Holding {
  const policies = new Map<string, HeldPolicy>()
  const at = { text: 0, block: 0, hashes: 0 }
  for (const policy of index.policies) {
    policies.set(policy.name, { policy, place: { ...at }, added: [] })
    at.text += policy.lengths[0] ?? 0
    at.block += policy.block
    at.hashes += policy.lengths.length * HASH_BYTES
  }
  const ends = [sections.defaults.length, sections.history.length, sections.hashes.length]
  if ([at.text, at.block, at.hashes].some((end, i) => end !== ends[i])) throw damaged(join(folder, SNAPSHOT_FILE))
  return { policies, names: Object.freeze([...policies.keys()]), gone: new Map(index.gone), revision: 0, changed: [] }
}

function documentsOf(snapshot: Snapshot, folder: string): Documents {
  const stored = storedDocuments(snapshot, folder)
  return {
    text: ({ policy, place, added }, document) =>
      added[document - policy.lengths.length]?.text ?? stored(policy, place, document),
    sha: ({ policy, place, added }, document) => {
      const at = place.hashes + document * HASH_BYTES
      return (
        added[document - policy.lengths.length]?.sha ?? snapshot.sections.hashes.toString('hex', at, at + HASH_BYTES)
      )
    },
  }
}

/** Reads documents of the snapshot; default versions were verified when it was opened, the others are verified here. */
function storedDocuments(
  { sections }: Snapshot,
  folder: string,
): (policy: StoredPolicy, place: SnapshotPlace, document: number) => string {
  // Callers mostly read versions one after the other, so the last block is cached.
  let last: { block: number; texts: Buffer } | undefined
  return (policy, { text, block, hashes }, document) => {
    const length = policy.lengths[document] ?? 0
    if (document === 0) return sections.defaults.toString('utf8', text, text + length)
    const place = `${join(folder, SNAPSHOT_FILE)}, history of ${policy.name},`
    const older = policy.lengths.slice(1)
    if (last?.block !== block) {
      const compressed = sections.history.subarray(block, block + policy.block)
      last = { block, texts: inflate(compressed, sum(older), place) }
    }
    const start = sum(older.slice(0, document - 1))
    const bytes = last.texts.subarray(start, start + length)
    const hash = hashes + document * HASH_BYTES
    if (!hashOf(bytes).equals(sections.hashes.subarray(hash, hash + HASH_BYTES))) throw damaged(place)
    return bytes.toString('utf8')
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
