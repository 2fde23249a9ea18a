import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { offersOfFolder } from './folder.ts'
import { MAX_BYTES } from './versionFile.ts'

const FOLDER = fileURLToPath(new URL('../../../../fixtures/import/folder', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'catalogue-folder-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
function folderOf(files: Record<string, string | Buffer>): string {
  const folder = join(home, String(folders++))
  mkdirSync(folder)
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

const DOCUMENT = '{ "Statement": [] }'
const answer = (versionId: string, document = DOCUMENT): string =>
  `{"PolicyVersion": {"VersionId": "${versionId}", "CreateDate": "2026-01-01T00:00:00Z", "Document": ${document}}}`

/** Each offer as one line. */
function lines(folder: string): string[] {
  return [...offersOfFolder(folder)].map((offer) => {
    if (offer.kind === 'unreadable') return `${offer.place}: ${offer.why}`
    if (offer.kind === 'path') return `${offer.place}: ${offer.policy} at ${offer.path}`
    if (offer.kind !== 'version') return offer.kind
    return `${offer.place}: ${offer.policy} ${offer.versionId} ${offer.date ?? 'undated'} ${offer.document?.text()}`
  })
}

describe('a folder', () => {
  test('offers the paths first, then the contents of its files, by name', () => {
    const text = readFileSync(join(FOLDER, 'ExampleContactCentreAccess.v2.json'), 'utf8').trim()
    expect(lines(FOLDER).map((line) => line.replaceAll(/\s+/g, ' ').slice(0, 90))).toEqual([
      'list-policies.json: ExampleContactCentreAccess at /',
      'AmazonConnectVoiceIDFullAccess.json: AmazonConnectVoiceIDFullAccess v1 2021-09-26T19:04:10',
      'ExampleContactCentreAccess/v1.json: ExampleContactCentreAccess v1 2026-03-01T10:00:00+00:0',
      `ExampleContactCentreAccess.v2.json: ExampleContactCentreAccess v2 undated ${text.replaceAll(/\s+/g, ' ')}`.slice(
        0,
        90,
      ),
    ])
  })

  test.each([
    ['an answer of GetPolicyVersion named after its policy', 'A.json', answer('v3'), 'A v3 2026-01-01T00:00:00Z'],
    ['an answer named after policy and version', 'A.v3.json', answer('v3'), 'A v3 2026-01-01T00:00:00Z'],
    ['an answer in a folder of its policy', 'x/A/v3.json', answer('v3'), 'A v3 2026-01-01T00:00:00Z'],
    ['a plain document named after policy and version', 'A.v3.json', DOCUMENT, 'A v3 undated'],
    ['a plain document in a folder of its policy', 'A/v3.json', DOCUMENT, 'A v3 undated'],
    [
      'a document as the wire carries it',
      'A.json',
      answer('v3', '"%7B%20%22Statement%22%3A%20%5B%5D%20%7D"'),
      'A v3 2026-01-01T00:00:00Z',
    ],
    ['a document as JSON text', 'A.json', answer('v3', '"{ \\"Statement\\": [] }"'), 'A v3 2026-01-01T00:00:00Z'],
    ['a name that ends like a version', 'A_v2.json', answer('v3'), 'A_v2 v3 2026-01-01T00:00:00Z'],
  ])('may contain %s', (_, file, text, expected) => {
    expect(lines(folderOf({ [file]: text }))).toEqual([`${file}: ${expected} ${DOCUMENT}`])
  })

  test.each([
    [
      'a plain document without a version',
      'A.json',
      DOCUMENT,
      'its version is not known; name it POLICY/v3.json or POLICY.v3.json',
    ],
    ['an answer that contradicts its name', 'A.v2.json', answer('v3'), 'its name says v2 and its text v3'],
    ['an empty file', 'A.v1.json', ' \n', 'it is empty'],
    ['broken JSON', 'A.v1.json', '{"Statement": [}', 'not JSON: a value is expected'],
    ['other JSON', 'A.v1.json', '{"a": 1}', 'it contains neither a PolicyVersion with a VersionId nor a document'],
    ['null', 'A.v1.json', 'null', 'it contains neither a PolicyVersion with a VersionId nor a document'],
    [
      'a date that is not text',
      'A.json',
      '{"PolicyVersion": {"VersionId": "v1", "CreateDate": 1, "Document": {}}}',
      'its CreateDate is not text',
    ],
    ['an encoding that is broken', 'A.json', answer('v3', '"%7B%2"'), 'its Document is missing or not JSON'],
    ['bytes that are not text', 'A.v1.json', Buffer.from([0xff, 0xfe]), 'it is not UTF-8 text'],
    ['too many bytes', 'A.v1.json', Buffer.alloc(MAX_BYTES + 1), `it has more than ${MAX_BYTES} bytes`],
  ])('names %s', (_, file, bytes, why) => {
    expect(lines(folderOf({ [file]: bytes }))).toEqual([`${file}: ${why}`])
  })

  test('reads paths from output of ListPolicies and GetPolicy, and skips customer managed policies', () => {
    const list =
      '{"Policies": [{"Arn": "arn:aws:iam::aws:policy/service-role/A"}, {"Arn": "arn:aws:iam::123456789012:policy/B"}, 7]}'
    const one = '{"Policy": {"Arn": "arn:aws:iam::aws:policy/a/b/C"}}'
    expect(lines(folderOf({ 'z.json': list, 'sub/y.json': one }))).toEqual([
      'sub/y.json: C at /a/b/',
      'z.json: A at /service-role/',
    ])
  })

  test('ignores other files, hidden files and links', () => {
    const folder = folderOf({
      'A.v1.json': DOCUMENT,
      'notes.txt': 'x',
      '.git/B.v1.json': DOCUMENT,
      '.C.v1.json': DOCUMENT,
    })
    symlinkSync('/etc', join(folder, 'D'))
    symlinkSync(join(folder, 'A.v1.json'), join(folder, 'E.v1.json'))
    expect(lines(folder)).toEqual([`A.v1.json: A v1 undated ${DOCUMENT}`])
  })

  test('that cannot be read, or is empty, is one sentence', () => {
    const [missing, empty] = [join(home, 'nowhere'), folderOf({ 'notes.txt': 'x' })]
    expect(() => lines(missing)).toThrow(`${missing} cannot be read: it does not exist; check the path`)
    expect(() => lines(join(empty, 'notes.txt'))).toThrow(
      'cannot be read: it, or a part of its path, is not a folder; check the path',
    )
    expect(() => lines(empty)).toThrow(`${empty} contains no file that ends in .json`)
  })
})
