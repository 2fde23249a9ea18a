import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { systemReason } from '@gatewarden/policy/internal'
import { isVersionId, shown } from '../awsNames.ts'
import { type Offer, SourceError } from './offer.ts'
import { MAX_BYTES, offersOfList, readVersionFile } from './versionFile.ts'

/**
 * Reads a folder of JSON files and its subfolders: output of GetPolicyVersion, plain documents, and output of ListPolicies and GetPolicy
 * for the paths of policies. Throws a SourceError when the folder cannot be read or contains no JSON file.
 *
 * @example
 * import { offersOfFolder } from '@gatewarden/catalogue'
 * const offers = [...offersOfFolder('fixtures/import/folder')]
 * offers[0]?.kind // => 'path'
 */
export function* offersOfFolder(folder: string): Generator<Offer> {
  const files = jsonFiles(folder)
  if (files.length === 0) throw new SourceError('SourceEmpty', `${folder} contains no file that ends in .json`)
  const others: string[] = []
  // Paths come first, whatever their files are named; the other files are read again instead of kept in memory.
  for (const file of files) {
    const list = offersOfList(relative(folder, file), read(file))
    if (list === undefined) others.push(file)
    else yield* list
  }
  for (const file of others) yield versionOffer(relative(folder, file), read(file))
}

function versionOffer(path: string, bytes: Buffer | { why: string }): Offer {
  const place = shown(path)
  const file = 'why' in bytes ? bytes : readVersionFile(bytes)
  if ('why' in file) return { kind: 'unreadable', place, why: file.why }
  const named = namedVersion(path)
  const versionId = file.versionId ?? named.versionId
  if (versionId === undefined) {
    const why = 'its version is not known; name it POLICY/v3.json or POLICY.v3.json'
    return { kind: 'unreadable', place, why }
  }
  if (named.versionId !== undefined && named.versionId !== versionId) {
    return { kind: 'unreadable', place, why: `its name says ${named.versionId} and its text ${shown(versionId)}` }
  }
  return { kind: 'version', place, policy: named.policy, versionId, date: file.date, document: file.document }
}

/** `NAME/v3.json` and `NAME.v3.json` -> NAME and v3; `NAME.json` -> NAME. */
function namedVersion(path: string): { policy: string; versionId?: string } {
  const [name = '', parent = ''] = path
    .replace(/\.json$/, '')
    .split(/[/\\]/)
    .reverse()
  if (isVersionId(name)) return { policy: parent, versionId: name }
  const dot = name.lastIndexOf('.')
  const versionId = name.slice(dot + 1)
  return dot > 0 && isVersionId(versionId) ? { policy: name.slice(0, dot), versionId } : { policy: name }
}

/** In the order of their names; names that start with a dot and links are ignored. */
function jsonFiles(folder: string): string[] {
  const entries = listed(folder).sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return jsonFiles(path)
    return entry.isFile() && entry.name.endsWith('.json') ? [path] : []
  })
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw new SourceError('SourceUnreadable', `${folder} cannot be read: ${systemReason(error)}`)
  }
}

function read(file: string): Buffer | { why: string } {
  try {
    if (statSync(file).size > MAX_BYTES) return { why: `it has more than ${MAX_BYTES} bytes` }
    return readFileSync(file)
  } catch (error) {
    return { why: `it cannot be read: ${systemReason(error)}` }
  }
}
