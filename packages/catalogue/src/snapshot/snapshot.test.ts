import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { CatalogueError } from './catalogueError.ts'
import { encodeSnapshot, type PolicyToStore, readSnapshot, SNAPSHOT_FILE } from './snapshot.ts'

const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
afterAll(() => rmSync(folder, { recursive: true }))

const source = { package: 'policies', version: '1.0.0', ledger: 'none' }
const first: PolicyToStore = {
  name: 'First',
  path: '/',
  created: 100,
  updated: 300,
  versions: [
    [1, 100, 0, 1],
    [2, 200, 0, 2],
    [3, 300, 0, 1],
    [4, 400, 0, 0],
  ],
  documents: ['{"a":"default"}', '{"a":"twice"}', '{"a":"é"}'],
}
const second: PolicyToStore = {
  name: 'Second',
  path: '/service-role/',
  created: 100,
  updated: 100,
  versions: [[1, 100, 0, 0]],
  documents: ['{"b":1}'],
}
const bytes = encodeSnapshot(source, [first, second], [])

/** Every document of a snapshot of these bytes. */
function documentsOf(file: Buffer): string[] {
  writeFileSync(join(folder, SNAPSHOT_FILE), file)
  const catalogue = openCatalogue({ folder })
  return catalogue.list().flatMap(({ name, versions }) =>
    versions.map(({ versionId }) => {
      const answer = catalogue.get(name, { versionId })
      return 'code' in answer ? answer.message : `${name} ${versionId} ${answer.text}`
    }),
  )
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof CatalogueError) return error.code
    throw error
  }
}

const documents = [
  'First v1 {"a":"twice"}',
  'First v2 {"a":"é"}',
  'First v3 {"a":"twice"}',
  'First v4 {"a":"default"}',
  'Second v1 {"b":1}',
]

describe('a snapshot', () => {
  test('gives every document back', () => {
    expect(documentsOf(bytes)).toEqual(documents)
  })

  test('has the same bytes for the same policies', () => {
    expect(encodeSnapshot(source, [first, second], []).equals(bytes)).toBe(true)
  })

  test('cut off anywhere is refused on opening', () => {
    for (let length = 0; length < bytes.length; length++) {
      const code = codeOf(() => documentsOf(bytes.subarray(0, length)))
      expect(code, `${length} bytes`).toMatch(/^Snapshot(Truncated|Format|Corrupt)$/)
    }
  })

  test('with any one byte changed never gives a wrong document', () => {
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      let read: string[] = documents
      const code = codeOf(() => {
        read = documentsOf(changed)
      })
      expect(code ?? read, `byte ${at}`).toSatisfy(
        (seen) => typeof seen === 'string' || seen.join() === documents.join(),
      )
    }
  })

  test('with a byte changed in the history opens, and refuses what it concerns', () => {
    const changed = Buffer.from(bytes)
    const last = changed.length - 3
    changed[last] = (changed[last] ?? 0) ^ 0xff
    writeFileSync(join(folder, SNAPSHOT_FILE), changed)
    const catalogue = openCatalogue({ folder })
    expect(catalogue.defaultText('First')).toBe('{"a":"default"}')
    const codes = ['v1', 'v2'].map((versionId) => codeOf(() => catalogue.get('First', { versionId })))
    expect(codes).toContain('SnapshotCorrupt')
    expect(codeOf(() => readSnapshot(folder, true))).toBe('SnapshotCorrupt')
  })

  test('that is longer than it says is refused', () => {
    expect(codeOf(() => documentsOf(Buffer.concat([bytes, Buffer.from('x')])))).toBe('SnapshotCorrupt')
  })

  test('of another format is refused', () => {
    expect(codeOf(() => documentsOf(Buffer.from('gatewarden-catalogue/0 x\n{}\n')))).toBe('SnapshotFormat')
  })

  test('that is missing is an error with the place and the remedy', () => {
    const missing = join(folder, 'nowhere')
    const message = `the catalogue snapshot ${join(missing, SNAPSHOT_FILE)} is missing. Create it again: npm run snapshot`
    expect(() => openCatalogue({ folder: missing })).toThrow(message)
    expect(codeOf(() => openCatalogue({ folder: missing }))).toBe('SnapshotMissing')
  })
})
