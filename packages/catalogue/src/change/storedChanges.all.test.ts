import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { compareVersions } from './compareVersions.ts'
import { stepsOf } from './stepsOf.ts'
import { storedMeaning } from './storedChanges.ts'

test('the index of changes has what a comparison answers now, for every stored version', () => {
  const [catalogue, reference] = [openCatalogue(), openReference()]
  const different: string[] = []
  for (const step of catalogue.names().flatMap((name) => stepsOf(catalogue, name))) {
    const meaning = compareVersions(step.before, step.after, reference)
    const isSame = JSON.stringify(storedMeaning(step, reference)) === JSON.stringify(meaning)
    if (!isSame) different.push(`${step.policy.name} ${step.to.versionId}`)
  }
  expect(different).toEqual([])
})
