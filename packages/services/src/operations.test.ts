import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openReference } from '@gatewarden/reference'
import { awsModels } from '@gatewarden/wire'
import { expect, test } from 'vitest'
import { generatedFiles, serviceFolders, source } from '../scripts/generatedFiles.ts'
import { operation } from './iam/operation.ts'
import { services } from './registry.ts'

const models = awsModels()
const reference = openReference()
const operations = services.flatMap((each) => each.operations)

test('services.ts lists every folder with operations', () => {
  expect(services.map(({ name }) => name).sort(), 'add a line to packages/services/src/services.ts').toEqual(
    serviceFolders(),
  )
})

test.each(services)('$name declares only resource types, condition keys and actions of its own that AWS documents', ({
  prefix,
  resources,
  conditionKeys,
  tagOnCreate,
}) => {
  expect([...resources.keys()].filter((name) => reference.resourceType(prefix, name) === undefined)).toEqual([])
  expect([...conditionKeys.keys()].filter((name) => reference.conditionKey(name)?.name !== name)).toEqual([])
  expect([...conditionKeys.keys()].filter((name) => !name.startsWith(`${prefix}:`))).toEqual([])
  expect([...tagOnCreate.values()].filter((name) => reference.action(name)?.service !== prefix)).toEqual([])
})

test('generated files are up to date', () => {
  const written = [...generatedFiles().keys()].map((path) => [path, textOf(path)])
  expect(Object.fromEntries(written), 'npm run generate -w @gatewarden/services').toEqual(
    Object.fromEntries(generatedFiles()),
  )
})

test.each(
  operations.map((each) => [`${each.service}:${each.name}`, each] as const),
)('%s is an operation of the model that either reads or changes, and throws only errors of the model', (_name, {
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

function textOf(path: string): string {
  const file = join(source, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
