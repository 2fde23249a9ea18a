import { openCatalogue } from '@gatewarden/catalogue'
import { parsePolicy, printPolicy } from '@gatewarden/policy'
import { parsePolicyNode } from '@gatewarden/policy/internal'
import { describe, expect, test } from 'vitest'
import { Failure } from './failure.ts'
import { jsonTextOf } from './jsonText.ts'
import { readYaml } from './yamlDocument.ts'

function jsonOf(text: string): unknown {
  return JSON.parse(jsonTextOf(readYaml(text, 'policy.yaml')).text)
}

function failureOf(text: string): string {
  try {
    readYaml(text, 'policy.yaml')
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
  return ''
}

test('JSON is YAML: policies of AWS are read the same, with the same places', () => {
  const catalogue = openCatalogue()
  const names = catalogue.names().filter((_, at) => at % 20 === 0)
  for (const name of names) {
    const text = printPolicy(catalogue.defaultText(name) ?? '')
    const node = readYaml(text, 'policy.yaml')
    expect(JSON.parse(jsonTextOf(node).text), name).toEqual(JSON.parse(text))
    const spans = (document: ReturnType<typeof parsePolicy>['document']) => document?.statements.map(({ span }) => span)
    expect(spans(parsePolicyNode(node, text).document), name).toEqual(spans(parsePolicy(text).document))
  }
})

describe('values', () => {
  test.each([
    ['a date is text', 'Version: 2012-10-17', { Version: '2012-10-17' }],
    ['a number', 'a: 12', { a: 12 }],
    ['an account ID that begins with 0 is text', 'a: 012345678901', { a: '012345678901' }],
    ['a large number is text, so that no digit is lost', 'a: 123456789012345678901', { a: '123456789012345678901' }],
    ['hexadecimal is text', 'a: 0x10', { a: '0x10' }],
    ['an exponent is text', 'a: 1e3', { a: '1e3' }],
    ['infinity is text', 'a: .inf', { a: '.inf' }],
    ['a truth value', 'a: true', { a: true }],
    ['a truth value in capitals is text', 'a: True', { a: 'true' }],
    ['no is text', 'a: no', { a: 'no' }],
    ['nothing is null', 'a:', { a: null }],
    ['a tilde is null', 'a: ~', { a: null }],
    ['a folded text', 'a: >-\n  one\n  two', { a: 'one two' }],
    ['a number as name', '1: a', { '1': 'a' }],
    ['a name that is special in JavaScript', '{"__proto__": 1}', JSON.parse('{"__proto__": 1}')],
    ['a plain list', '- a\n- b', ['a', 'b']],
    ['a date of YAML 1.1 is text', '%YAML 1.1\n---\na: 2012-10-17', { a: '2012-10-17' }],
    ['no of YAML 1.1 is text', '%YAML 1.1\n---\na: no', { a: 'no' }],
    ['one document with its marker', '---\na: 1\n...\n', { a: 1 }],
  ])('%s', (_, text, value) => {
    expect(jsonOf(text)).toEqual(value)
  })
})

describe('refused with its place', () => {
  test.each([
    ['nothing', '', 'policy.yaml:1:1: the file is empty'],
    ['comments alone', '# none\n', 'policy.yaml:1:1: the file is empty'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'policy.yaml:2:1: a second YAML document begins here'],
    ['an alias', 'a: &x 1\nb: *x\n', 'policy.yaml:2:4: the alias *x is not read'],
    ['a merge key', 'a: &x {b: 1}\nc:\n  <<: {b: 2}\n', 'policy.yaml:3:3: merge keys are not read'],
    ['a merge key of YAML 1.1', '%YAML 1.1\n---\na:\n  <<: {b: 2}\n', 'policy.yaml:4:3: merge keys are not read'],
    ['a merge key by its tag', 'a:\n  !!merge x: {b: 2}\n', 'policy.yaml:2:11: merge keys are not read'],
    ['an unknown tag', 'a: !secret x\n', 'policy.yaml:1:12: the tag !secret is not read'],
    ['a list as name', '? [a]\n: b\n', 'policy.yaml:1:3: a member name is text'],
    ['a tab as indent', 'a:\n\tb: 1\n', 'policy.yaml:2:'],
    ['deep nesting', '['.repeat(100) + ']'.repeat(100), 'policy.yaml:1:66: more than 64 levels of nesting'],
    ['very deep nesting', '['.repeat(100_000), 'policy.yaml:1:'],
    ['a very long text', `a: ${'b'.repeat(1024 * 1024)}`, 'policy.yaml:1:1: the text has 1048579 characters'],
  ])('%s', (_, text, message) => {
    expect(failureOf(text)).toContain(message)
  })
})
