// Writes the index of changes that pages and feeds read: every step between stored versions of AWS managed policies, compared.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openReference } from '@gatewarden/reference'
import { openCatalogue } from '../src/catalogue.ts'
import { comparedNow } from '../src/change/changesOf.ts'
import { stepsOf } from '../src/change/stepsOf.ts'
import { encodeChanges } from '../src/change/storedChanges.ts'

const folder = new URL('../changes/', import.meta.url)
const catalogue = openCatalogue()
const reference = openReference()
const names = catalogue.names()

let done = 0
function* steps() {
  for (const name of names) {
    for (const step of stepsOf(catalogue, name)) {
      yield [step, comparedNow(step, reference)] as const
    }
    done += 1
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${names.length} policies`)
  }
}

const bytes = encodeChanges(steps(), reference)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('changes.index', folder), bytes)
console.log(`changes: ${names.length} policies, ${(bytes.length / 1e6).toFixed(1)} MB in ${fileURLToPath(folder)}`)
