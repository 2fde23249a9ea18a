import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { type ActionUniverse, actionUniverse } from '@gatewarden/access/internal'
import { attempt } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import type { WrittenActions } from './change.ts'
import type { Meaning } from './compareVersions.ts'
import type { Step } from './stepsOf.ts'

// The file: line 1 the header as JSON, then a Brotli stream of a line of JSON for each step: the digest of its two documents, the services about
// which they differ, the actions as written, and how their access differs. All steps share one stream, because many of them contain the same long
// lists of actions.
const FORMAT = 'gatewarden-changes/2'
const FILE = new URL('../../changes/changes.index', import.meta.url)

interface Header {
  readonly format: string
  /** A digest of the documented actions, by which changes are described. */
  readonly actions: string
  /** Of the text, so that it is read into one piece of memory. */
  readonly bytes: number
}

/** What a comparison of a step finds. */
export interface ComparedStep {
  /** Prefixes of the services about whose actions the documents differ, sorted. */
  readonly services: readonly string[]
  readonly written: WrittenActions
  readonly meaning: Meaning
}

interface StoredChanges {
  readonly actions: string
  readonly text: Buffer
  /** Where each line begins and ends, by the digest of the step. */
  readonly lines: ReadonlyMap<string, readonly [start: number, end: number]>
}

let stored: StoredChanges | undefined

/**
 * How the versions of a step differ, compared in advance, because comparing all stored versions takes minutes; undefined for versions that
 * were added since, and when AWS documents other actions.
 */
export function storedChange({ digests }: Step, reference: Reference): ComparedStep | undefined {
  stored ??= read()
  const line = stored.lines.get(digestOfStep(digests))
  if (line === undefined || stored.actions !== digestOfActions(actionUniverse(reference))) return undefined
  const [, services, written, meaning] = JSON.parse(stored.text.toString('utf8', ...line)) as StoredLine
  return { services, written, meaning }
}

/** The services about whose actions the versions differ, compared in advance; undefined for versions that were added since. */
export function storedServices({ digests }: Step): readonly string[] | undefined {
  stored ??= read()
  const [start] = stored.lines.get(digestOfStep(digests)) ?? []
  if (start === undefined) return undefined
  const from = start + DIGEST_LENGTH + '["","'.length - 1
  return JSON.parse(stored.text.toString('utf8', from, stored.text.indexOf(']', from) + 1)) as string[]
}

type StoredLine = readonly [string, ComparedStep['services'], WrittenActions, Meaning]

/** The bytes of the file: the same input gives the same bytes. */
export function encodeChanges(steps: Iterable<readonly [Step, ComparedStep]>, reference: Reference): Buffer {
  const lines = Array.from(steps, ([{ digests }, { services, written, meaning }]) => {
    const line: StoredLine = [digestOfStep(digests), services, written, meaning]
    return `${JSON.stringify(line)}\n`
  })
  const text = Buffer.from(lines.join(''))
  const header: Header = { format: FORMAT, actions: digestOfActions(actionUniverse(reference)), bytes: text.length }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), brotliCompressSync(text, { params })])
}

/** Nothing when the file is missing or cannot be read: then every step is compared. */
function read(): StoredChanges {
  const { value } = attempt(() => parse(readFileSync(FILE)), Error)
  return value ?? { actions: '', text: Buffer.alloc(0), lines: new Map() }
}

function parse(bytes: Buffer): StoredChanges {
  const end = bytes.indexOf('\n')
  const { format, actions, bytes: length } = JSON.parse(bytes.toString('utf8', 0, end)) as Header
  if (format !== FORMAT) throw new Error(`not ${FORMAT}`)
  const text = brotliDecompressSync(bytes.subarray(end + 1), { chunkSize: length + 1 })
  const lines = new Map<string, readonly [number, number]>()
  for (let start = 0, next = 0; start < text.length; start = next + 1) {
    next = text.indexOf('\n', start)
    if (next === -1) throw new Error('a line has no end')
    // A line begins with ["DIGEST".
    lines.set(text.toString('latin1', start + 2, start + 2 + DIGEST_LENGTH), [start, next])
  }
  return { actions, text, lines }
}

function digestOfStep({ before, after }: Step['digests']): string {
  return digest(`${before} ${after}`)
}

const digestsOfActions = new WeakMap<ActionUniverse, string>()

function digestOfActions(universe: ActionUniverse): string {
  const known = digestsOfActions.get(universe)
  if (known !== undefined) return known
  const made = digest(JSON.stringify([universe.names, universe.levels.map((levels) => [...levels])]))
  digestsOfActions.set(universe, made)
  return made
}

/** Characters of a SHA-256 in Base64 without padding. */
const DIGEST_LENGTH = 43

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
