import { readdirSync, readFileSync } from 'node:fs'
import { parsePrincipal } from '@gatewarden/authorize'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { accessOf } from './access.ts'
import { comparePolicies, type Relation } from './compare.ts'
import { ComparisonCache } from './comparisonCache.ts'
import { type ExampleRequest, isIn } from './exampleRequest.ts'

/** Two documents, or lists of documents taken together, and how what they allow relates. */
interface AccessCase {
  readonly name: string
  readonly source: string
  readonly A: object
  readonly B: object
  readonly relation: Relation
  /** What the request has at least. */
  readonly witnessAnotB?: Partial<ExampleRequest>
  readonly witnessBnotA?: Partial<ExampleRequest>
}

const FOLDER = new URL('../../../fixtures/access/', import.meta.url)
const MEMBERS = ['name', 'source', 'A', 'B', 'relation', 'witnessAnotB', 'witnessBnotA']
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
const casesOf = (file: string): AccessCase[] => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))
const cache = new ComparisonCache()
const options = { reference: openReference() }
const SWAPPED: Partial<Record<Relation, Relation>> = { A_subset_B: 'B_subset_A', B_subset_A: 'A_subset_B' }

function documents(side: object): PolicyDocument[] {
  return (Array.isArray(side) ? side : [side]).map((each) => {
    const { document, problems } = parsePolicy(JSON.stringify(each))
    if (document === undefined) throw new Error(JSON.stringify(problems))
    return document
  })
}

for (const file of files) {
  describe(`fixtures/access/${file}`, () => {
    test.each(casesOf(file).map((each) => [each.name, each] as const))('%s', (_, each) => {
      const [a, b] = [documents(each.A), documents(each.B)]
      const answer = comparePolicies(a, b, options)
      expect(answer).toMatchObject({ ...facts(each), relation: each.relation })
      expect(comparePolicies(b, a, options).relation).toBe(SWAPPED[each.relation] ?? each.relation)
      if (each.relation !== 'unknown') {
        for (const side of [a, b]) expect(comparePolicies(side, side, options).relation).toBe('equivalent')
      }
      const [left, right] = [accessOf(a), accessOf(b)]
      const { witnessAnotB, witnessBnotA } = answer
      if (witnessAnotB)
        expect([isIn(left, witnessAnotB, cache), isIn(right, witnessAnotB, cache)]).toEqual([true, false])
      if (witnessBnotA)
        expect([isIn(left, witnessBnotA, cache), isIn(right, witnessBnotA, cache)]).toEqual([false, true])
      for (const witness of [witnessAnotB, witnessBnotA]) if (witness) expect(impossibleKeys(witness)).toEqual([])
    })
  })
}

/** Keys of an example that its caller or its resource cannot have. */
function impossibleKeys({ principal: arn, resource, context }: ExampleRequest): string[] {
  const principal = parsePrincipal(arn)
  if (principal === undefined) return ['the caller']
  const owner = resource.split(':')[4] ?? ''
  return Object.entries(context).flatMap(([name, value]) => {
    const key = name.toLowerCase()
    if (key === 'aws:username' && principal.kind !== 'User') return [name]
    const own = key === 'aws:resourceaccount' && owner !== '' ? owner : principal.keys.get(key)
    return own === undefined || own === value ? [] : [name]
  })
}

function facts({ relation, witnessAnotB, witnessBnotA }: AccessCase): object {
  if (relation === 'unknown') return { reason: expect.any(String) }
  return {
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
