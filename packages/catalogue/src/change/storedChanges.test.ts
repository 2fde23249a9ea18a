import { openReference, type Reference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { changedServices } from './changedServices.ts'
import { comparedNow } from './changesOf.ts'
import { type Step, stepsOf } from './stepsOf.ts'
import { storedChange, storedServices } from './storedChanges.ts'
import { writtenActions } from './writtenActions.ts'

const catalogue = openCatalogue()
const reference = openReference()
const steps = catalogue.names().flatMap((name) => stepsOf(catalogue, name))
/** Comparing all of them takes minutes; storedChanges.all.test.ts does. */
const SAMPLE = 150

describe('the index of changes', () => {
  test('has every step between stored versions', () => {
    const missing = steps.filter((step) => storedChange(step, reference) === undefined)
    expect(missing.map(({ policy, to }) => `${policy.name} ${to.versionId}`)).toEqual([])
  })

  test('has what a comparison answers now; npm run changes -w @gatewarden/catalogue writes it again', () => {
    for (const step of steps.filter((_, at) => at % SAMPLE === 0)) {
      expect(storedChange(step, reference)).toEqual(comparedNow(step, reference))
    }
  })

  test('has the services and the written actions of every step', () => {
    const wrong = steps.filter((step) => {
      const [before, after] = [step.before(), step.after()]
      const { services, written } = storedChange(step, reference) ?? {}
      const now = [changedServices(before, after), writtenActions(before, after)]
      return (
        JSON.stringify([services, written]) !== JSON.stringify(now) || storedServices(step)?.join() !== services?.join()
      )
    })
    expect(wrong.map(({ policy, to }) => `${policy.name} ${to.versionId}`)).toEqual([])
  })

  test('is not used for another document, nor when AWS documents other actions', () => {
    const [step] = steps
    const other = step && ({ ...step, digests: { ...step.digests, after: '0'.repeat(64) } } satisfies Step)
    expect(other && storedChange(other, reference)).toBeUndefined()
    expect(other && storedServices(other)).toBeUndefined()
    const fewer: Reference = { ...reference, services: () => reference.services().slice(0, 10) }
    expect(step && storedChange(step, fewer)).toBeUndefined()
  })
})
