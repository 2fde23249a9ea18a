import { compile } from '@gatewarden/authorize'
import { openCatalogue } from '@gatewarden/catalogue'
import { checkPolicy, minifyPolicy, parsePolicy, printPolicy } from '@gatewarden/policy'
import { expect, test } from 'vitest'

const catalogue = openCatalogue()
const texts = catalogue.names().map((name) => [name, catalogue.defaultText(name) ?? ''] as const)

test('every AWS managed policy reads, compiles, and would be stored by AWS', () => {
  expect(texts.length).toBeGreaterThan(1500)
  for (const [name, text] of texts) {
    const { document, problems } = parsePolicy(text)
    expect(problems, name).toEqual([])
    expect(document && compile(document).statements.length, name).toBeGreaterThan(0)
    expect(checkPolicy(text, 'identity'), name).toBeUndefined()
  }
})

test('printing and minifying a document changes nothing but white space', () => {
  for (const [name, text] of texts) expect(minifyPolicy(printPolicy(text)), name).toBe(minifyPolicy(text))
})
