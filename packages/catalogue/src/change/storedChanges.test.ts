import { parsePolicy } from '@gatewarden/policy'
import { openReference, type Reference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { compareVersions } from './compareVersions.ts'
import { type Step, stepsOf } from './stepsOf.ts'
import { storedMeaning } from './storedChanges.ts'

const catalogue = openCatalogue()
const reference = openReference()
const steps = catalogue.names().flatMap((name) => stepsOf(catalogue, name))
/** Comparing all of them takes minutes; storedChanges.all.test.ts does. */
const SAMPLE = 150

describe('the index of changes', () => {
  test('has every step between stored versions', () => {
    const missing = steps.filter((step) => storedMeaning(step, reference) === undefined)
    expect(missing.map(({ policy, to }) => `${policy.name} ${to.versionId}`)).toEqual([])
  })

  test('has what a comparison answers now; npm run changes -w @gatewarden/catalogue writes it again', () => {
    for (const step of steps.filter((_, at) => at % SAMPLE === 0)) {
      expect(storedMeaning(step, reference)).toEqual(compareVersions(step.before, step.after, reference))
    }
  })

  test('is not used for another document, nor when AWS documents other actions', () => {
    const [step] = steps
    const document = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}').document
    const other = step && document && ({ ...step, after: document } satisfies Step)
    expect(other && storedMeaning(other, reference)).toBeUndefined()
    const fewer: Reference = { ...reference, services: () => reference.services().slice(0, 10) }
    expect(step && storedMeaning(step, fewer)).toBeUndefined()
  })
})
