import type { PolicyDocument, Statement } from '@gatewarden/policy'
import { type Certainty, type KeyTest, keyTest } from './keyTest.ts'
import { actionPattern, resourcePattern } from './text/pattern.ts'
import type { TextSet } from './text/textSet.ts'

/** What a statement asks of the request besides the action. Parts with the same id ask the same. */
export interface Part {
  readonly id: string
  /** Undefined: every resource, also the `*` of an action without resources (rules R1, R7). */
  readonly resource: TextSet | undefined
  readonly tests: readonly KeyTest[]
}

/** A statement as a set of requests: actions times a part. */
export interface AccessStatement {
  readonly statement: Statement
  readonly document: PolicyDocument
  readonly actions: TextSet
  readonly part: Part
}

/** Reads a statement of an identity policy. */
export function accessStatement(statement: Statement, document: PolicyDocument): AccessStatement {
  const { action } = statement
  const actions = { not: action.not, patterns: action.values.map(({ value }) => actionPattern(value)) }
  return { statement, document, actions, part: partOf(statement, document.version === '2012-10-17') }
}

function partOf({ resource, conditions, effect }: Statement, variables: boolean): Part {
  const certainty: Certainty = effect === 'Allow' ? 'certain' : 'possible'
  const patterns = resource?.values.map(({ value }) => resourcePattern({ text: value, variables })) ?? []
  const isEverything = resource === undefined || (!resource.not && patterns.some(({ steps }) => isAnything(steps)))
  const texts = isEverything ? undefined : { not: resource.not, patterns }
  const tests = conditions.map((condition) => keyTest(condition, variables, certainty))
  const ids = [texts && [texts.not, ...patterns.map(({ id }) => id).sort()], ...tests.map(({ id }) => id).sort()]
  return { id: JSON.stringify(ids), resource: texts, tests }
}

function isAnything(steps: readonly { kind: string }[]): boolean {
  return steps.length === 1 && steps[0]?.kind === 'run'
}
