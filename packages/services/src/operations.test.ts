import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { awsModels } from '@gatewarden/wire'
import { expect, test } from 'vitest'
import { generatedFiles, source } from '../scripts/generatedFiles.ts'
import { operations as iamOperations } from './iam/generated/operations.ts'
import { operation } from './iam/operation.ts'
import type { Operation } from './operation.ts'
import { operations as stsOperations } from './sts/generated/operations.ts'

const models = awsModels()
const operations: readonly Operation[] = [...iamOperations, ...stsOperations]

test('src/generated lists what is there', () => {
  const written = [...generatedFiles().keys()].map((name) => [name, readFileSync(join(source, name), 'utf8')])
  expect(Object.fromEntries(written), 'npm run generate -w @gatewarden/services').toEqual(
    Object.fromEntries(generatedFiles()),
  )
})

test.each(
  operations.map((each) => [`${each.service}:${each.name}`, each] as const),
)('%s is an operation of the model that either reads or changes, and throws what the model lists', (_name, {
  service,
  name,
  errors,
  read,
  change,
}) => {
  const listed = models.model(service)?.operation(name)?.errors
  expect(listed).toBeDefined()
  expect(errors.filter((code) => !listed?.includes(code))).toEqual([])
  expect([read, change].filter((each) => each !== undefined)).toHaveLength(1)
})

test('an operation that leaves out `authorizes` does not compile', () => {
  // @ts-expect-error: nothing says what a caller must be allowed.
  expect(operation('TagUser', { errors: [], read: () => ({}) }).authorizes).toBeUndefined()
})
