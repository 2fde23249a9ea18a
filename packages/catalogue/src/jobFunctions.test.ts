import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openCatalogue } from './catalogue.ts'
import { jobFunctions } from './jobFunctions.ts'

const ledger = JSON.parse(readFileSync(new URL('../ledger/jobFunctions.json', import.meta.url), 'utf8'))
const PATHS = [
  ['AdministratorAccess', '/'],
  ['Billing', '/job-function/'],
  ['DatabaseAdministrator', '/job-function/'],
  ['DataScientist', '/job-function/'],
  ['PowerUserAccess', '/'],
  ['NetworkAdministrator', '/job-function/'],
  ['ReadOnlyAccess', '/'],
  ['AWSMcpServiceActionsFullAccess', '/'],
  ['SecurityAudit', '/'],
  ['AWSSupportAccess', '/'],
  ['SystemAdministrator', '/job-function/'],
  ['ViewOnlyAccess', '/job-function/'],
]
const found = () => jobFunctions(openCatalogue())

test('the job functions are the twelve of AWS’s page, in its order', () => {
  expect(Object.keys(ledger.jobFunctions)).toEqual(PATHS.map(([name]) => name))
})

test('they are in the catalogue, six of them under /job-function/', () => {
  expect(found().map(({ name, path }) => [name, path])).toEqual(PATHS)
})

test('every one has its type, its ARN, a dated default version and a description', () => {
  for (const { arn, date, defaultVersionId, description, name, path, title, type, useCase } of found()) {
    expect([name, type, arn]).toEqual([name, 'Job function policy', `arn:aws:iam::aws:policy${path}${name}`])
    expect(defaultVersionId).toMatch(/^v\d+$/)
    expect(Date.parse(date ?? '')).toBeGreaterThan(0)
    for (const sentence of [description, useCase]) expect(sentence, name).toMatch(/^[A-Z].+\.$/)
    expect(title).not.toBe('')
  }
})

test('roles that may be passed are read from the documents', () => {
  const passing = found().flatMap(({ name, passableRoles }) =>
    passableRoles.map(({ roles, when }) => [name, roles.length, when]),
  )
  expect(passing).toEqual([
    ['AdministratorAccess', 1, []],
    ['DatabaseAdministrator', 7, []],
    ['DataScientist', 5, []],
    ['DataScientist', 1, ['StringEquals iam:PassedToService = sagemaker.amazonaws.com']],
    ['NetworkAdministrator', 1, []],
    ['AWSMcpServiceActionsFullAccess', 1, ['Bool aws:IsMcpServiceAction = true']],
    ['SystemAdministrator', 4, []],
  ])
})
