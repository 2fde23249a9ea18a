// Writes models/, the service models without documentation, from an installed botocore:
//   node packages/wire/scripts/models.ts <the folder botocore/ of a site-packages>
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { compactOperation, compactService, compactShape, type ServiceFile } from './compact.ts'
import { regionsFile } from './regions.ts'
import { completed } from './s3.ts'

const SERVICES =
  'connect customer-profiles ds events firehose iam kinesis kms lambda lex-models lexv2-models logs organizations s3 sts voice-id'.split(
    ' ',
  )
const folder = fileURLToPath(new URL('../models', import.meta.url))

const [botocore] = process.argv.slice(2)
if (botocore === undefined) {
  console.error('models: name the folder of an installed botocore, the one that holds data/ and __init__.py')
  process.exitCode = 2
} else {
  writeModels(botocore)
}

function writeModels(home: string): void {
  const read = SERVICES.map((name) => [name, completed(name, serviceFile(join(home, 'data', name)))] as const)
  const services = Object.fromEntries(read.map(([name, file]) => [name, compactService(file)]))
  const source = `botocore ${versionOf(home)}`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'services.json'), `${JSON.stringify({ source, services }, null, 2)}\n`)
  const prefixes = Object.fromEntries(read.map(([name, file]) => [name, String(file.metadata.endpointPrefix)]))
  const partitions = regionsFile(home, prefixes)
  writeFileSync(join(folder, 'regions.json'), `${JSON.stringify({ source, partitions }, null, 2)}\n`)
  for (const [name, file] of read) {
    const operations = sorted(file.operations, compactOperation)
    const shapes = sorted(file.shapes, compactShape)
    writeFileSync(join(folder, `${name}.jsonl`), [...operations, ...shapes].join(''))
    console.log(`${name}: ${operations.length} operations, ${shapes.length} shapes`)
  }
}

function versionOf(home: string): string {
  const found = /^__version__ = '([^']+)'$/m.exec(readFileSync(join(home, '__init__.py'), 'utf8'))
  if (!found?.[1]) throw new Error(`${home}/__init__.py names no version: is this botocore?`)
  return found[1]
}

/** The newest version of a service's model. */
function serviceFile(home: string): ServiceFile {
  const newest = join(home, readdirSync(home).sort().at(-1) ?? '')
  const file = readdirSync(newest).find((name) => /^service-2\.json(\.gz)?$/.test(name)) ?? 'service-2.json'
  const bytes = readFileSync(join(newest, file))
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}

/** One line each, sorted by name, so that versions can be compared as text. */
function sorted<T>(table: Readonly<Record<string, T>>, compact: (name: string, value: T) => object): string[] {
  return Object.entries(table)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(compact(name, value))}\n`)
}
