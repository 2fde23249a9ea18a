import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { systemReason } from '@gatewarden/policy/internal'
import type { DateKnownBy, Deprecation, GoneDeprecation } from '../managedPolicy.ts'
import { CatalogueError } from './catalogueError.ts'
import type { Remark } from './ledger.ts'

// The file: line 1 `gatewarden-catalogue/1 <SHA-256 of line 2>`, line 2 the header as JSON, then four sections end to end:
//   index     JSON, the data of each policy and version
//   defaults  the documents of all default versions, plain text
//   hashes    32 bytes for each document, in the order of policies and their lengths
//   history   for each policy one Brotli block of its other documents, each distinct document once
const FORMAT = 'gatewarden-catalogue/1'
export const SNAPSHOT_FILE = 'catalogue.snapshot'
export const HASH_BYTES = 32
const SECTIONS = ['index', 'defaults', 'hashes', 'history'] as const

type SectionName = (typeof SECTIONS)[number]
type Sections = Record<SectionName, Buffer>

export type SnapshotSource = { readonly package: string; readonly version: string; readonly ledger: string }
type Header = SnapshotSource & { readonly sections: Record<SectionName, { bytes: number; sha: string }> }

export const KNOWN_BY: readonly DateKnownBy[] = ['created', 'observed', 'announced']

/** Number, seconds since 1970, index into `KNOWN_BY`, index into the policy's `lengths`. */
export type StoredVersion = readonly [number: number, seconds: number | null, knownBy: number, document: number]

export type StoredPolicy = {
  readonly name: string
  readonly path: string
  readonly created: number
  readonly updated: number
  /** By number. The last is the default. */
  readonly versions: readonly StoredVersion[]
  /** Versions that existed and have no stored document: number and seconds. */
  readonly absent?: readonly (readonly [number: number, seconds: number])[]
  readonly remarks?: readonly (readonly [number: number, remark: Remark])[]
  readonly deprecated?: Deprecation
  /** As an account answered it; the snapshot has none. */
  readonly description?: string
  /** Bytes of each distinct document; the first is the default version's. */
  readonly lengths: readonly number[]
  /** Bytes of the policy's block in the history. */
  readonly block: number
}

/** A deprecated policy without a stored document. */
export type GonePolicy = readonly [name: string, deprecation: GoneDeprecation]

export type StoredIndex = {
  readonly policies: readonly StoredPolicy[]
  readonly gone: readonly GonePolicy[]
}

/** The index entry of a policy, and its distinct documents, the default version's first. */
export type PolicyToStore = Omit<StoredPolicy, 'lengths' | 'block'> & { readonly documents: readonly string[] }

export type Snapshot = { readonly source: SnapshotSource; readonly index: StoredIndex; readonly sections: Sections }

/** The bytes of a snapshot: the same input gives the same bytes. */
export function encodeSnapshot(
  source: SnapshotSource,
  policies: readonly PolicyToStore[],
  gone: readonly GonePolicy[],
): Buffer {
  const parts: Record<Exclude<SectionName, 'index'>, Buffer[]> = { defaults: [], hashes: [], history: [] }
  const stored = policies.map(({ documents, ...policy }): StoredPolicy => {
    const texts = documents.map((text) => Buffer.from(text))
    const block = compress(Buffer.concat(texts.slice(1)))
    parts.defaults.push(...texts.slice(0, 1))
    parts.hashes.push(...texts.map(hashOf))
    parts.history.push(block)
    return { ...policy, lengths: texts.map((text) => text.length), block: block.length }
  })
  const sections: Sections = {
    index: Buffer.from(JSON.stringify({ policies: stored, gone } satisfies StoredIndex)),
    defaults: Buffer.concat(parts.defaults),
    hashes: Buffer.concat(parts.hashes),
    history: Buffer.concat(parts.history),
  }
  const described = SECTIONS.map((name) => [name, { bytes: sections[name].length, sha: shaOf(sections[name]) }])
  const header = Buffer.from(JSON.stringify({ ...source, sections: Object.fromEntries(described) }))
  const firstLine = Buffer.from(`${FORMAT} ${shaOf(header)}\n`)
  return Buffer.concat([firstLine, header, Buffer.from('\n'), ...SECTIONS.map((name) => sections[name])])
}

/**
 * Reads a snapshot's file; throws a CatalogueError when it is missing, cut off or damaged. The blocks of the history are verified
 * when they are read, or here with `whole`.
 */
export function readSnapshot(folder: string, whole = false): Snapshot {
  const file = join(folder, SNAPSHOT_FILE)
  const bytes = readBytes(file)
  const { header, start } = readHeader(file, bytes)
  const total = SECTIONS.reduce((sum, name) => sum + header.sections[name].bytes, start)
  if (bytes.length < total) {
    throw new CatalogueError('SnapshotTruncated', file, `ends after ${bytes.length} of ${total} bytes`)
  }
  if (bytes.length > total) throw new CatalogueError('SnapshotCorrupt', file, `has bytes beyond its ${total}`)

  let at = start
  const cut = (name: SectionName): Buffer => {
    const section = bytes.subarray(at, at + header.sections[name].bytes)
    at += section.length
    const isVerified = whole || name !== 'history'
    if (isVerified && shaOf(section) !== header.sections[name].sha) throw damaged(`${file}, ${name},`)
    return section
  }
  const sections = { index: cut('index'), defaults: cut('defaults'), hashes: cut('hashes'), history: cut('history') }
  const { package: name, version, ledger } = header
  const index = JSON.parse(sections.index.toString()) as StoredIndex
  return { source: { package: name, version, ledger }, index, sections }
}

/** All of a policy's history documents, one after the other. */
export function inflate(block: Buffer, bytes: number, place: string): Buffer {
  try {
    const texts = brotliDecompressSync(block, { maxOutputLength: bytes })
    if (texts.length === bytes) return texts
  } catch {
    // Falls through: a block that cannot be decoded is damaged.
  }
  throw damaged(place)
}

/** The error for bytes that differ from what was stored. */
export function damaged(place: string): CatalogueError {
  return new CatalogueError('SnapshotCorrupt', place, 'is damaged: its checksum does not match')
}

export function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function shaOf(bytes: Buffer): string {
  return hashOf(bytes).toString('hex')
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new CatalogueError(
      'SnapshotMissing',
      file,
      isMissing ? 'is missing' : `cannot be read: ${systemReason(error)}`,
    )
  }
}

function readHeader(file: string, bytes: Buffer): { header: Header; start: number } {
  const firstEnd = bytes.indexOf('\n')
  const [format, sha] = bytes.toString('latin1', 0, Math.max(0, Math.min(firstEnd, 200))).split(' ')
  if (format !== FORMAT) throw new CatalogueError('SnapshotFormat', file, `is not of the format ${FORMAT}`)
  const end = bytes.indexOf('\n', firstEnd + 1)
  if (end < 0) throw new CatalogueError('SnapshotTruncated', file, 'ends within its header')
  const header = bytes.subarray(firstEnd + 1, end)
  if (shaOf(header) !== sha) throw damaged(`${file}, header,`)
  return { header: JSON.parse(header.toString()) as Header, start: end + 1 }
}

function compress(texts: Buffer): Buffer {
  if (texts.length === 0) return Buffer.alloc(0)
  // Versions repeat each other: quality 5 finds the repetition, and higher ones take longer for little gain.
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: texts.length,
  }
  return brotliCompressSync(texts, { params })
}
