import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { comparedNow } from './changesOf.ts'
import { stepsOf } from './stepsOf.ts'
import { storedChange } from './storedChanges.ts'

test('the index of changes has what a comparison answers now, for every stored version', () => {
  const [catalogue, reference] = [openCatalogue(), openReference()]
  const different: string[] = []
  for (const step of catalogue.names().flatMap((name) => stepsOf(catalogue, name))) {
    const isSame = JSON.stringify(storedChange(step, reference)) === JSON.stringify(comparedNow(step, reference))
    if (!isSame) different.push(`${step.policy.name} ${step.to.versionId}`)
  }
  expect(different).toEqual([])
})
