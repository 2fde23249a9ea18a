import { parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { accessOf } from './access.ts'
import { Budget } from './budget.ts'
import { comparePolicies } from './compare.ts'
import { Comparison } from './comparison.ts'

const reference = openReference()

const policy = (statements: readonly object[]) => {
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }))
  return document === undefined ? [] : [document]
}
const many = (count: number, resource: (at: number) => string) =>
  policy(
    Array.from({ length: count }, (_, at) => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: resource(at) })),
  )

describe('the budget of a comparison', () => {
  test('is restarted for each question, and ends it when it is spent', () => {
    const budget = new Budget(2)
    budget.spend(2)
    expect(() => budget.spend()).toThrow('more than 2 states to look at')
    expect(budget.isSpent).toBe(true)
    budget.restart(1)
    expect([budget.isSpent, budget.left]).toEqual([false, 1])
  })

  test('ends in time too, for every later question', () => {
    const budget = new Budget(10_000, 0)
    const spendAll = () => {
      for (let state = 0; state < 1_000; state += 1) budget.spend()
    }
    expect(spendAll).toThrow('more than 0 seconds of work')
    budget.restart(10_000)
    expect(() => budget.spend()).toThrow('more than 0 seconds of work')
  })

  test('is enough for thousands of statements that differ in one', () => {
    const a = many(1_000, (at) => `arn:aws:s3:::bucket-${at}/*`)
    const b = many(1_000, (at) => `arn:aws:s3:::bucket-${at === 7 ? 'other' : at}/*`)
    const { relation, witnessAnotB } = comparePolicies(a, b, { reference })
    expect([relation, witnessAnotB?.resource]).toEqual(['incomparable', 'arn:aws:s3:::bucket-7/'])
  })

  test('ends what reading and indexing cost', () => {
    const actions = (letter: string) =>
      policy(
        Array.from({ length: 300 }, (_, at) => ({ Effect: 'Allow', Action: `s3:*${letter}${at}*`, Resource: '*' })),
      )
    expect(comparePolicies(actions('a'), actions('b'), { reference, states: 5_000 })).toEqual({
      relation: 'unknown',
      witnessAnotB: null,
      witnessBnotA: null,
      reason: 'more than 5000 states to look at',
    })
  })

  test('ends the combination of statements that all may overlap', () => {
    const [a, b] = ['a', 'b'].map((letter) => many(400, (at) => `arn:aws:s3:::*${letter}${at}*/x`))
    expect(comparePolicies(a ?? [], b ?? [], { reference, states: 5_000 }).relation).toBe('unknown')
  })

  test('makes every answer about the policies unknown when it does not suffice to read them', () => {
    const set = accessOf(many(300, (at) => `arn:aws:s3:::*${at}*`))
    const comparison = new Comparison([set], { reference, states: 1 })
    const unknown = 'more than 1 states to look at'
    expect(comparison.isEmpty(set)).toEqual({ answer: 'unknown', reason: unknown })
    expect(comparison.cover(set)).toMatchObject({ rows: [], unknown })
  })
})
