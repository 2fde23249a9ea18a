import { readdirSync, readFileSync } from 'node:fs'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { accessOf } from './access.ts'
import { attachedAccess, type CallerCondition } from './callerCondition.ts'
import { type ComparisonResult, comparePolicies, type Relation } from './compare.ts'
import { type ComparedType, comparedTypeOf } from './comparedType.ts'
import { ComparisonCache } from './comparisonCache.ts'
import { principalOf } from './examplePrincipal.ts'
import { type ExampleRequest, isIn } from './exampleRequest.ts'

/** Two documents, or lists of documents taken together, and how what they allow relates. */
interface AccessCase {
  readonly name: string
  readonly source: string
  readonly A: object
  readonly B: object
  /** Left out: by the elements of the policies. */
  readonly type?: ComparedType
  readonly relation: Relation
  /** Where it is another one. */
  readonly relationForAllowedCallers?: Relation
  readonly callerOfAnotB?: CallerCondition
  readonly callerOfBnotA?: CallerCondition
  /** What the request has at least. */
  readonly witnessAnotB?: Partial<ExampleRequest>
  readonly witnessBnotA?: Partial<ExampleRequest>
}

const FOLDER = new URL('../../../fixtures/access/', import.meta.url)
const MEMBERS =
  'name source type A B relation relationForAllowedCallers witnessAnotB witnessBnotA callerOfAnotB callerOfBnotA'.split(
    ' ',
  )
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
const casesOf = (file: string): AccessCase[] => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))
const cache = new ComparisonCache()
const reference = openReference()
const SWAPPED: Partial<Record<Relation, Relation>> = { A_subset_B: 'B_subset_A', B_subset_A: 'A_subset_B' }

function documents(side: object): PolicyDocument[] {
  return (Array.isArray(side) ? side : [side]).map((each) => {
    const text = JSON.stringify(each)
    const { document, problems } = parsePolicy(text, text.includes('Principal":') ? 'resource' : 'identity')
    if (document === undefined) throw new Error(JSON.stringify(problems))
    return document
  })
}

for (const file of files) {
  describe(`fixtures/access/${file}`, () => {
    test.each(casesOf(file).map((each) => [each.name, each] as const))('%s', (_, each) => {
      const [a, b] = [documents(each.A), documents(each.B)]
      const options = { reference, ...(each.type === undefined ? {} : { type: each.type }) }
      const answer = comparePolicies(a, b, options)
      expect(answer).toMatchObject({ ...facts(each), relation: each.relation })
      expect(answer.relationForAllowedCallers).toBe(each.relationForAllowedCallers)
      expect(comparePolicies(b, a, options).relation).toBe(SWAPPED[each.relation] ?? each.relation)
      if (each.relation !== 'unknown') {
        for (const side of [a, b]) expect(comparePolicies(side, side, options).relation).toBe('equivalent')
      }
      const { witnessAnotB, witnessBnotA } = answer
      const decided = (request: ExampleRequest, condition: CallerCondition | undefined) =>
        [a, b].map((side) => isIn(setOf(side, [a, b], each.type, condition), request, cache))
      if (witnessAnotB) expect(decided(witnessAnotB, answer.callerOfAnotB)).toEqual([true, false])
      if (witnessBnotA) expect(decided(witnessBnotA, answer.callerOfBnotA)).toEqual([false, true])
      for (const witness of [witnessAnotB, witnessBnotA]) if (witness) expect(impossibleKeys(witness)).toEqual([])
    })
  })
}

/** What a side allows, as it was compared. */
function setOf(
  side: PolicyDocument[],
  [a, b]: [PolicyDocument[], PolicyDocument[]],
  given: ComparedType | undefined,
  condition: CallerCondition = 'allowed',
) {
  const compared = comparedTypeOf(a, b, given)
  if ('problem' in compared || compared.type === 'identity') return accessOf(side)
  return attachedAccess(side, compared.type, condition)
}

/** Keys of an example that its caller or its resource cannot have. */
function impossibleKeys({ principal: example, resource, context }: ExampleRequest): string[] {
  const principal = principalOf(example)
  if (principal === undefined) return ['the caller']
  const owner = resource.split(':')[4] ?? ''
  return Object.entries(context).flatMap(([name, value]) => {
    const key = name.toLowerCase()
    if (key === 'aws:username' && principal.kind !== 'User') return [name]
    const own = key === 'aws:resourceaccount' && owner !== '' ? owner : principal.keys.get(key)
    return own === undefined || own === value ? [] : [name]
  })
}

function facts({
  relation,
  witnessAnotB,
  witnessBnotA,
  ...each
}: AccessCase): Partial<Record<keyof ComparisonResult, unknown>> {
  if (relation === 'unknown') return { reason: expect.any(String) }
  return {
    ...(each.callerOfAnotB === undefined ? {} : { callerOfAnotB: each.callerOfAnotB }),
    ...(each.callerOfBnotA === undefined ? {} : { callerOfBnotA: each.callerOfBnotA }),
    witnessAnotB: relation === 'equivalent' || relation === 'A_subset_B' ? null : (witnessAnotB ?? expect.any(Object)),
    witnessBnotA: relation === 'equivalent' || relation === 'B_subset_A' ? null : (witnessBnotA ?? expect.any(Object)),
  }
}

describe('the cases', () => {
  test.each(files)('of %s have known members only, a source, and a name that no other case has', (file) => {
    const cases = casesOf(file)
    expect(cases.flatMap((each) => Object.keys(each).filter((member) => !MEMBERS.includes(member)))).toEqual([])
    expect(cases.filter(({ name, source }) => !/\S/.test(name) || !/\S/.test(source))).toEqual([])
    const names = cases.map(({ name }) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })
})
