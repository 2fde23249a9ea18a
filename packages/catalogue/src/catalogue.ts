import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CatalogueProblem, chooseVersion, noSuchPolicy } from './lookup.ts'
import type { AwsManagedPolicy, DateKnownBy, ManagedPolicyType } from './managedPolicy.ts'
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
} from './snapshot.ts'
import { dateOf } from './versionAt.ts'

export type PolicyDocumentAnswer = {
  readonly policy: AwsManagedPolicy
  readonly versionId: string
  /** The document as JSON text. */
  readonly text: string
  readonly date: string | null
  readonly dateKnownBy: DateKnownBy | null
  /** What keeps the answer for an instant from being certain. */
  readonly note?: string
}

export type Catalogue = {
  /** The package the documents come from, and the date of the newest version in it. */
  readonly source: { readonly package: string; readonly version: string; readonly asOf: string }
  /** All names, in the order of their code units. */
  names(): readonly string[]
  /** Policies of one type, or whose names begin with `prefix`, or all. */
  list(filter?: { type?: ManagedPolicyType; prefix?: string }): AwsManagedPolicy[]
  /** The text of the default version's document, the quick way; undefined for a name or ARN that is not held. */
  defaultText(nameOrArn: string): string | undefined
  /** One version's document: the default, a named one, or the one that was the default at an instant. */
  get(nameOrArn: string, which?: { versionId?: string; at?: Date }): PolicyDocumentAnswer | CatalogueProblem
}

/** A stored policy with the places of its bytes. */
type Entry = { policy: StoredPolicy; text: number; block: number; hashes: number; managed?: AwsManagedPolicy }

/**
 * Opens the catalogue of AWS managed policies; throws a CatalogueError when its snapshot is missing or damaged.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * const catalogue = openCatalogue()
 * const answer = catalogue.get('AmazonConnectServiceLinkedRolePolicy', { at: new Date('2022-01-01') })
 * 'versionId' in answer && answer.versionId // => 'v6'
 */
export function openCatalogue(folder = fileURLToPath(new URL('../snapshot', import.meta.url))): Catalogue {
  const snapshot = readSnapshot(folder)
  const { policies } = snapshot.index
  const entries = entriesOf(snapshot, folder)
  const names = Object.freeze([...entries.keys()])
  const document = documentReader(snapshot, folder)

  const find = (nameOrArn: string): Entry | undefined => {
    const entry = entries.get(nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1))
    return entry && [entry.policy.name, arnOf(entry.policy)].includes(nameOrArn) ? entry : undefined
  }
  const managed = (entry: Entry): AwsManagedPolicy => {
    const { hashes, policy } = entry
    entry.managed ??= policySummary(policy, snapshot.sections.hashes.subarray(hashes))
    return entry.managed
  }
  const answer = (entry: Entry, number: number, note?: string): PolicyDocumentAnswer => {
    const index = entry.policy.versions.findIndex((version) => version[0] === number)
    const policy = managed(entry)
    const { versionId, date, dateKnownBy } = policy.versions[index] as AwsManagedPolicy['versions'][number]
    const text = document(entry, entry.policy.versions[index]?.[3] ?? 0)
    return { policy, versionId, text, date, dateKnownBy, ...(note && { note }) }
  }

  return {
    source: {
      package: snapshot.source.package,
      version: snapshot.source.version,
      asOf: dateOf(policies.reduce((newest, { updated }) => Math.max(newest, updated), 0)),
    },
    names: () => names,
    list: ({ type, prefix = '' } = {}) => {
      const named = [...entries.values()].filter(({ policy }) => policy.name.startsWith(prefix))
      return named.map(managed).filter((policy) => type === undefined || policy.type === type)
    },
    defaultText: (nameOrArn) => {
      const entry = find(nameOrArn)
      return entry && document(entry, 0)
    },
    get: (nameOrArn, which = {}) => {
      const entry = find(nameOrArn)
      if (!entry) return noSuchPolicy(nameOrArn, names, snapshot.index)
      const chosen = chooseVersion(entry.policy, which)
      return 'code' in chosen ? chosen : answer(entry, chosen.number, chosen.note)
    },
  }
}

function entriesOf({ index, sections }: Snapshot, folder: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const at = { text: 0, block: 0, hashes: 0 }
  for (const policy of index.policies) {
    entries.set(policy.name, { policy, ...at })
    at.text += policy.lengths[0] ?? 0
    at.block += policy.block
    at.hashes += policy.lengths.length * HASH_BYTES
  }
  const ends = [sections.defaults.length, sections.history.length, sections.hashes.length]
  if ([at.text, at.block, at.hashes].some((end, i) => end !== ends[i])) throw damaged(join(folder, SNAPSHOT_FILE))
  return entries
}

/** Reads documents by policy and place in its `lengths`; the defaults were proved on opening, the others are proved here. */
function documentReader({ sections }: Snapshot, folder: string): (entry: Entry, document: number) => string {
  // Versions are mostly asked for one after the other, so the last block stays.
  let last: { entry: Entry; texts: Buffer } | undefined
  return (entry, document) => {
    const { policy, text, block, hashes } = entry
    const length = policy.lengths[document] ?? 0
    if (document === 0) return sections.defaults.toString('utf8', text, text + length)
    const place = `${join(folder, SNAPSHOT_FILE)}, history of ${policy.name},`
    const older = policy.lengths.slice(1)
    if (last?.entry !== entry) {
      const compressed = sections.history.subarray(block, block + policy.block)
      last = { entry, texts: inflate(compressed, sum(older), place) }
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
