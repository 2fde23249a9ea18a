import { compile } from '@gatewarden/authorize'
import { openCatalogue } from '@gatewarden/catalogue'
import { checkPolicy, minifyPolicy, parsePolicy, printPolicy, unreadableEntries } from '@gatewarden/policy'
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

test('no version of an AWS managed policy has an entry that cannot be read (rule P13)', () => {
  let count = 0
  for (const { name, versions } of catalogue.list()) {
    for (const { versionId } of versions) {
      const answer = catalogue.get(name, { versionId })
      const { document } = parsePolicy('text' in answer ? answer.text : '')
      expect(document && unreadableEntries(document, 'identity'), `${name} ${versionId}`).toEqual([])
      count += 1
    }
  }
  expect(count).toBeGreaterThanOrEqual(6194)
})

test('printing and minifying a document changes nothing but white space', () => {
  for (const [name, text] of texts) expect(minifyPolicy(printPolicy(text)), name).toBe(minifyPolicy(text))
})
