import { describe, expect, test } from 'vitest'
import { type JsonReader, readJsonWith } from './jsonReader.ts'

const TEXT = '{\n  "users": [{"name": "ana", "note": null}],\n  "__proto__": 7\n}'
const read = (work: (root: JsonReader) => unknown, text = TEXT) => readJsonWith(text, 'the file', work)
const user = (root: JsonReader) => root.required('users').items()[0] ?? root

test('a reader returns what a value holds', () => {
  expect(read((root) => user(root).required('name').text())).toEqual({ value: 'ana' })
  expect(read((root) => user(root).optional('note'))).toEqual({ value: undefined })
  expect(read((root) => user(root).member('note')?.isNull)).toEqual({ value: true })
  expect(read((root) => root.member('__proto__')?.node.value)).toEqual({ value: 7 })
  expect(read((root) => root.member('toString'))).toEqual({ value: undefined })
})

describe('a problem has its place', () => {
  test.each<[string, (root: JsonReader) => unknown, object]>([
    ['the text is not JSON', () => '', { code: 'JsonSyntax', path: '' }],
    ['a member is missing', (root) => user(root).required('id'), { path: 'users[0]', line: 2, column: 13 }],
    ['not an object', (root) => root.required('users').members(), { path: 'users', line: 2, column: 12 }],
    ['not a list', (root) => root.items(), { path: '', line: 1, column: 1 }],
    ['not a string', (root) => root.required('__proto__').text(), { path: '__proto__', line: 3, column: 16 }],
    ['an unknown member', (root) => root.members(new Set(['users'])), { path: '__proto__', line: 3, column: 16 }],
  ])('%s', (name, work, place) => {
    expect(read(work, name === 'the text is not JSON' ? '{' : TEXT)).toMatchObject({ problem: place })
  })

  test('and one sentence that names it', () => {
    const sentence = (work: (root: JsonReader) => unknown) => {
      const answer = read(work)
      return 'problem' in answer ? answer.problem.message : ''
    }
    expect(sentence((root) => user(root).required('id'))).toBe('users[0].id is missing')
    expect(sentence((root) => root.required('id'))).toBe('id is missing')
    expect(sentence((root) => root.items())).toBe('the file is not a list')
    expect(sentence((root) => user(root).members(new Set()))).toBe('"name" is not known in users[0]')
  })
})

test('an error of the reading function itself is thrown', () => {
  expect(() =>
    read(() => {
      throw new TypeError('a fault of ours')
    }),
  ).toThrow(TypeError)
})
