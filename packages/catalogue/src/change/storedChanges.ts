import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { type ActionUniverse, actionUniverse } from '@gatewarden/access/internal'
import { attempt } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import type { Meaning } from './compareVersions.ts'
import type { Step } from './stepsOf.ts'

// The file: line 1 the header as JSON, then for each policy a Brotli block with a line of JSON for each step:
// the digest of its two documents, and how their access differs.
const FORMAT = 'gatewarden-changes/1'
const FILE = new URL('../../changes/changes.index', import.meta.url)

interface Header {
  readonly format: string
  /** Of the documented actions, by which changes are described. */
  readonly actions: string
  /** Bytes of each policy's block, in the order of the blocks. */
  readonly blocks: readonly (readonly [policy: string, bytes: number])[]
}

interface StoredChanges {
  readonly actions: string
  readonly blocks: ReadonlyMap<string, Buffer>
  /** The policy read last: histories read the steps of one policy after the other. */
  last?: { readonly policy: string; readonly meanings: ReadonlyMap<string, Meaning> }
}

let stored: StoredChanges | undefined

/**
 * How the access of a step's versions differs, compared in advance, because comparing all stored versions takes minutes; undefined for
 * versions that were added since, and when AWS documents other actions.
 */
export function storedMeaning({ policy: { name }, before, after }: Step, reference: Reference): Meaning | undefined {
  stored ??= read()
  const block = stored.blocks.get(name)
  if (block === undefined || stored.actions !== digestOfActions(actionUniverse(reference))) return undefined
  if (stored.last?.policy !== name) stored.last = { policy: name, meanings: meaningsOf(block) }
  return stored.last.meanings.get(digestOfStep({ before, after }))
}

/** The bytes of the file: the same input gives the same bytes. */
export function encodeChanges(
  policies: Iterable<readonly [policy: string, steps: readonly (readonly [Step, Meaning])[]]>,
  reference: Reference,
): Buffer {
  const blocks: Buffer[] = []
  const sizes: (readonly [string, number])[] = []
  for (const [policy, steps] of policies) {
    const lines = steps.map(([step, meaning]) => JSON.stringify([digestOfStep(step), meaning]))
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: 24,
    }
    const block = brotliCompressSync(lines.join('\n'), { params })
    blocks.push(block)
    sizes.push([policy, block.length])
  }
  const actions = digestOfActions(actionUniverse(reference))
  const header: Header = { format: FORMAT, actions, blocks: sizes }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...blocks])
}

/** Nothing when the file is missing or cannot be read: then every step is compared. */
function read(): StoredChanges {
  const { value } = attempt(() => parse(readFileSync(FILE)), Error)
  return value ?? { actions: '', blocks: new Map() }
}

function parse(bytes: Buffer): StoredChanges {
  const end = bytes.indexOf('\n')
  const { format, actions, blocks } = JSON.parse(bytes.toString('utf8', 0, end)) as Header
  if (format !== FORMAT) throw new Error(`not ${FORMAT}`)
  let at = end + 1
  const cut = blocks.map(([policy, length]) => {
    const block = bytes.subarray(at, at + length)
    at += length
    return [policy, block] as const
  })
  return { actions, blocks: new Map(cut) }
}

function meaningsOf(block: Buffer): ReadonlyMap<string, Meaning> {
  const { value } = attempt(() => {
    const lines = brotliDecompressSync(block).toString().split('\n')
    return new Map(lines.map((line) => JSON.parse(line) as [string, Meaning]))
  }, Error)
  return value ?? new Map()
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

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
