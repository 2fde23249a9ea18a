import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { type ActionUniverse, actionUniverse } from '@gatewarden/access/internal'
import { attempt } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import type { Meaning } from './compareVersions.ts'
import type { Step } from './stepsOf.ts'

// The file: line 1 the header as JSON, then a Brotli stream of a line of JSON for each step: the digest of its two documents, and how their
// access differs. All steps share one stream, because many of them contain the same long lists of actions.
const FORMAT = 'gatewarden-changes/1'
const FILE = new URL('../../changes/changes.index', import.meta.url)

interface Header {
  readonly format: string
  /** A digest of the documented actions, by which changes are described. */
  readonly actions: string
}

interface StoredChanges {
  readonly actions: string
  readonly text: Buffer
  /** Where each line begins and ends, by the digest of the step. */
  readonly lines: ReadonlyMap<string, readonly [start: number, end: number]>
}

let stored: StoredChanges | undefined

/**
 * How the access of a step's versions differs, compared in advance, because comparing all stored versions takes minutes; undefined for
 * versions that were added since, and when AWS documents other actions.
 */
export function storedMeaning({ before, after }: Step, reference: Reference): Meaning | undefined {
  stored ??= read()
  const line = stored.lines.get(digestOfStep({ before, after }))
  if (line === undefined || stored.actions !== digestOfActions(actionUniverse(reference))) return undefined
  const [, meaning] = JSON.parse(stored.text.toString('utf8', ...line)) as [string, Meaning]
  return meaning
}

/** The bytes of the file: the same input gives the same bytes. */
export function encodeChanges(steps: Iterable<readonly [Step, Meaning]>, reference: Reference): Buffer {
  const lines = Array.from(steps, ([step, meaning]) => `${JSON.stringify([digestOfStep(step), meaning])}\n`)
  const header: Header = { format: FORMAT, actions: digestOfActions(actionUniverse(reference)) }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), brotliCompressSync(lines.join(''), { params })])
}

/** Nothing when the file is missing or cannot be read: then every step is compared. */
function read(): StoredChanges {
  const { value } = attempt(() => parse(readFileSync(FILE)), Error)
  return value ?? { actions: '', text: Buffer.alloc(0), lines: new Map() }
}

function parse(bytes: Buffer): StoredChanges {
  const end = bytes.indexOf('\n')
  const { format, actions } = JSON.parse(bytes.toString('utf8', 0, end)) as Header
  if (format !== FORMAT) throw new Error(`not ${FORMAT}`)
  const text = brotliDecompressSync(bytes.subarray(end + 1))
  const lines = new Map<string, readonly [number, number]>()
  for (let start = 0, next = 0; start < text.length; start = next + 1) {
    next = text.indexOf('\n', start)
    if (next === -1) throw new Error('a line has no end')
    // A line begins with ["DIGEST".
    lines.set(text.toString('latin1', start + 2, start + 2 + DIGEST_LENGTH), [start, next])
  }
  return { actions, text, lines }
}

function digestOfStep({ before, after }: Pick<Step, 'before' | 'after'>): string {
  return digest(JSON.stringify([before?.text ?? null, after.text]))
}

const digests = new WeakMap<ActionUniverse, string>()

function digestOfActions(universe: ActionUniverse): string {
  const known = digests.get(universe)
  if (known !== undefined) return known
  const made = digest(JSON.stringify([universe.names, universe.levels.map((levels) => [...levels])]))
  digests.set(universe, made)
  return made
}

/** Characters of a SHA-256 in Base64 without padding. */
const DIGEST_LENGTH = 43

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
