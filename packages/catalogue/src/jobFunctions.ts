import { compile } from '@gatewarden/authorize'
import { coveringStatements } from '@gatewarden/authorize/internal'
import { type PolicyDocument, parsePolicy, type Statement } from '@gatewarden/policy'
import ledger from '../ledger/jobFunctions.json' with { type: 'json' }
import type { Catalogue } from './catalogue.ts'
import type { AwsManagedPolicy, DateKnownBy } from './managedPolicy.ts'

/** Roles that one statement allows to be passed to a service. */
export interface PassableRoles {
  /** ARN patterns, `arn:aws:iam::*:role/flow-logs-*`. */
  readonly roles: readonly string[]
  /** `StringEquals iam:PassedToService = sagemaker.amazonaws.com`. */
  readonly when: readonly string[]
}

/** A policy of AWS's page about job functions. */
export interface JobFunction extends Pick<AwsManagedPolicy, 'name' | 'arn' | 'path' | 'type' | 'defaultVersionId'> {
  /** As AWS's page names the job: `Read-only access`. */
  readonly title: string
  readonly useCase: string
  readonly description: string
  /** Of the default version; null when not known. */
  readonly date: string | null
  readonly dateKnownBy: DateKnownBy | null
  readonly passableRoles: readonly PassableRoles[]
}

/**
 * The AWS managed policies for job functions, in the order of AWS's page, with the use case of each. Policies that are
 * not in the catalogue are left out.
 *
 * Source: IAM User Guide, "AWS managed policies for job functions"; the passable roles are read from the default versions.
 *
 * @example
 * import { jobFunctions, openCatalogue } from '@gatewarden/catalogue'
 * const all = jobFunctions(openCatalogue())
 * all.length // => 12
 * all.filter(({ path }) => path === '/job-function/').length // => 6
 * all.find(({ name }) => name === 'NetworkAdministrator')?.passableRoles
 * // => [{ roles: ['arn:aws:iam::*:role/flow-logs-*'], when: [] }]
 */
export function jobFunctions(catalogue: Catalogue): JobFunction[] {
  return Object.entries(ledger.jobFunctions).flatMap(([name, row]) => {
    const answer = catalogue.get(name)
    if ('code' in answer) return []
    const { arn, path, type, defaultVersionId } = answer.policy
    const { date, dateKnownBy } = answer
    const { document } = parsePolicy(answer.text)
    const passableRoles = document === undefined ? [] : rolesToPass(document)
    return [{ name, ...row, arn, path, type, defaultVersionId, date, dateKnownBy, passableRoles }]
  })
}

function rolesToPass(document: PolicyDocument): PassableRoles[] {
  return coveringStatements(compile(document), 'iam:PassRole').allow.map(({ statement }) => ({
    roles: statement.resource?.values.map(({ value }) => value) ?? [],
    when: conditionsOf(statement),
  }))
}

function conditionsOf({ conditions }: Statement): string[] {
  return conditions.map(({ operator, key, values }) => {
    const written = values.map(({ value }) => value)
    return `${operator} ${key} = ${written.join(' or ')}`
  })
}
