import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { attempt, systemReason } from '@gatewarden/policy/internal'
import { shown } from '../awsNames.ts'
import type { Catalogue } from '../catalogue.ts'
import { dateOfSeconds } from '../dates.ts'
import { git, streamGit } from './git.ts'
import { type GitFile, gitFiles, readBlobs } from './gitObjects.ts'
import { type Offer, SourceError } from './offer.ts'
import { offersOfList, readVersionFile } from './versionFile.ts'

const POLICIES = 'policies'
const DEPRECATED = 'DEPRECATED.json'
const LIST = 'list-policies.json'

/**
 * Reads an archive whose git history contains the versions: the folder `policies` with one file for each policy, named like the policy, with a
 * PolicyVersion. Every state of a file is offered, oldest first. `DEPRECATED.json` names deprecated policies, `list-policies.json` (output
 * of ListPolicies) their ARNs. Rejects with a SourceError when there is no such archive.
 *
 * @param archive a working tree, a bare repository or a bundle
 * @example
 * import { offersOfGit, openCatalogue } from '@gatewarden/catalogue'
 * const kinds = new Set<string>()
 * for await (const { kind } of offersOfGit('fixtures/import/archive.bundle', openCatalogue())) kinds.add(kind)
 * [...kinds] // => ['path', 'deprecated', 'version']
 */
export async function* offersOfGit(archive: string, catalogue: Catalogue, ref = 'HEAD'): AsyncGenerator<Offer> {
  const path = resolve(archive)
  const bundle = isFile(path, archive) ? mkdtempSync(join(tmpdir(), 'gatewarden-')) : undefined
  try {
    if (bundle !== undefined) await unpack(path, bundle, archive)
    const repository = bundle ?? path
    const commit = await commitOf(repository, archive, ref)
    yield* lists(repository, commit)
    yield* versions(repository, commit, archive, catalogue)
  } finally {
    if (bundle !== undefined) rmSync(bundle, { recursive: true, force: true })
  }
}

function isFile(path: string, archive: string): boolean {
  try {
    return statSync(path).isFile()
  } catch (error) {
    throw new SourceError('SourceUnreadable', `${archive} cannot be read: ${systemReason(error)}`)
  }
}

async function unpack(bundle: string, folder: string, archive: string): Promise<void> {
  const cloned = await git(folder, [
    '-c',
    'protocol.file.allow=always',
    'clone',
    '--quiet',
    '--bare',
    '--',
    bundle,
    '.',
  ])
  if (cloned.error !== undefined) throw new SourceError('NotARepository', `${archive} is not a git bundle`)
}

/** The id of the commit, so that later commands contain no text from the user. */
async function commitOf(repository: string, archive: string, ref: string): Promise<string> {
  const inside = await git(repository, ['rev-parse', '--show-prefix'])
  if (inside.error?.includes('dubious ownership')) {
    const remedy = `git config --global --add safe.directory ${repository}`
    throw new SourceError(
      'SourceUnreadable',
      `git does not read ${archive}, because it belongs to another user; if you trust it: ${remedy}`,
    )
  }
  if (inside.error !== undefined)
    throw new SourceError('NotARepository', `${archive} is neither a git repository nor a bundle`)
  if (inside.output.trim() !== '')
    throw new SourceError('NotARepository', `${archive} is a folder in a git repository; give the repository`)
  const found = await git(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if (found.output !== undefined) return found.output.trim()
  const { output = '' } = await git(repository, ['for-each-ref', '--format=%(refname:short)', '--count=10'])
  const there = output.split('\n').filter(Boolean)
  const hint = there.length === 0 ? 'it has no commits' : `there are ${there.join(', ')}`
  throw new SourceError('NoSuchRef', `${archive} has no ref ${shown(ref)}; ${hint}`)
}

/** Paths and deprecations in the newest state of the archive. */
async function* lists(repository: string, commit: string): AsyncGenerator<Offer> {
  const list = await git(repository, ['cat-file', 'blob', `${commit}:${LIST}`])
  if (list.output !== undefined) yield* offersOfList(LIST, Buffer.from(list.output)) ?? [unreadable(LIST)]
  const deprecated = await git(repository, ['cat-file', 'blob', `${commit}:${DEPRECATED}`])
  if (deprecated.output !== undefined) yield* deprecations(deprecated.output)
}

/** `{"NAME": "2025-08-14", "OTHER": "Unknown"}`. */
function deprecations(text: string): Offer[] {
  const { value, error } = attempt((): unknown => JSON.parse(text), SyntaxError)
  if (error !== undefined) return [unreadable(DEPRECATED)]
  return Object.entries(Object(value)).map(([policy, since]) => ({
    kind: 'deprecated',
    place: DEPRECATED,
    policy,
    since: typeof since === 'string' && /^\d{4}-\d\d-\d\d$/.test(since) ? since : null,
  }))
}

function unreadable(place: string): Offer {
  return { kind: 'unreadable', place, why: 'it is not the expected JSON' }
}

async function* versions(
  repository: string,
  commit: string,
  archive: string,
  catalogue: Catalogue,
): AsyncGenerator<Offer> {
  const files: GitFile[] = []
  for await (const file of gitFiles(repository, commit, POLICIES)) files.push(file)
  if (files.length === 0)
    throw new SourceError('SourceEmpty', `${archive} contains no folder ${POLICIES} with files in its history`)
  const ids = files.map(({ object }) => object)
  let at = 0
  for await (const bytes of readBlobs(streamGit(repository, ['cat-file', '--batch'], lines(ids)))) {
    const file = files[at++]
    if (file !== undefined) yield versionOffer(file, bytes, catalogue)
  }
}

function* lines(ids: readonly string[]): Generator<string> {
  for (const id of ids) yield `${id}\n`
}

function versionOffer(
  { path, commit, seconds }: GitFile,
  bytes: Buffer | { why: string },
  catalogue: Catalogue,
): Offer {
  const place = `${shown(path)} at ${commit.slice(0, 8)}`
  const file = 'why' in bytes ? bytes : readVersionFile(bytes)
  if ('why' in file) return { kind: 'unreadable', place, why: file.why }
  if (file.versionId === undefined) return { kind: 'unreadable', place, why: 'its version is not known' }
  const name = path.slice(POLICIES.length + 1)
  // AWS once published a policy whose name ends in .json.
  const policy = catalogue.about(name) ? name : name.replace(/\.json$/, '')
  const observed = { date: dateOfSeconds(seconds), dateKnownBy: 'observed' } as const
  const dated = file.date === undefined ? observed : { date: file.date }
  return { kind: 'version', place, policy, versionId: file.versionId, ...dated, document: file.document }
}
