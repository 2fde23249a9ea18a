import type { OperatorFamily } from '@gatewarden/policy'
import { foldCase, type ModifiedOperator, parseOperator } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import type { KeyTest } from './keyTest.ts'
import { candidatesOf, type KeySpace } from './keyValue.ts'
import type { AccessStatement } from './part.ts'

/** Keys that follow from an IAM identity as the caller, and the owner that is assumed: every request has them. */
const ALWAYS_PRESENT = new Set([
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principaltype',
  'aws:principalisawsservice',
  'aws:resourceaccount',
])

/** The values that requests may have, by folded key: one table for all questions about some statements. */
export type Spaces = ReadonlyMap<string, KeySpace>

type Draft = {
  -readonly [Name in 'families' | 'bounds' | 'texts']: KeySpace[Name] extends readonly (infer Each)[]
    ? Set<Each>
    : never
} & { hasSetOperator: boolean; readonly operators: Set<OperatorFamily> }

/**
 * What is known of the keys that statements test. A key of the reference is single-valued or multivalued as AWS says; another one is
 * multivalued when a set operator tests it.
 */
export function spacesOf(statements: readonly AccessStatement[], reference: Reference): Spaces {
  const drafts = new Map<string, Draft>()
  for (const { statement, part } of statements) {
    part.tests.forEach((test, at) => {
      const draft = drafts.get(test.key) ?? newDraft()
      drafts.set(test.key, draft)
      note(draft, test, parseOperator(statement.conditions[at]?.operator ?? ''))
    })
  }
  return new Map([...drafts].map(([key, draft]) => [key, spaceOf(key, draft, reference)]))
}

function newDraft(): Draft {
  return { families: new Set(), bounds: new Set(), texts: new Set(), hasSetOperator: false, operators: new Set() }
}

function note(draft: Draft, { values }: KeyTest, modified: ModifiedOperator | undefined): void {
  if (modified?.set !== undefined) draft.hasSetOperator = true
  if (modified !== undefined && modified.operator.family !== 'Null') draft.operators.add(modified.operator.family)
  if (values.kind === 'parsed') {
    draft.families.add(values.family)
    for (const bound of values.bounds) draft.bounds.add(bound)
  } else for (const pattern of values.patterns) draft.texts.add(pattern)
}

function spaceOf(key: string, draft: Draft, reference: Reference): KeySpace {
  const space = {
    isMultivalued: reference.conditionKey(key)?.isMultivalued ?? draft.hasSetOperator,
    isAlwaysPresent: ALWAYS_PRESENT.has(foldCase(key)),
    isFlag: draft.operators.size === 1 && draft.operators.has('Bool'),
    families: [...draft.families],
    bounds: [...draft.bounds],
    texts: [...draft.texts],
  }
  let candidates: readonly string[] | undefined
  return {
    ...space,
    candidates() {
      candidates ??= candidatesOf(space)
      return candidates
    },
  }
}
