import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { CaseInput } from './caseInput.ts'
import { decideCase } from './evaluationCase.ts'

const request = {
  principal: 'arn:aws:iam::123456789012:user/ana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::b/o',
}
const Statement = { Effect: 'Allow', Action: '*', Resource: '*' }
const allowed: CaseInput = { request, identityPolicies: [{ Version: '2012-10-17', Statement }] }

/** The case with members that its type does not allow. */
const withMembers = (members: object) => ({ ...allowed, ...members }) as CaseInput

describe('a case given as an object', () => {
  it('takes documents as objects and as texts', () => {
    const texts = [JSON.stringify({ Statement })]
    expect(decideCase(allowed).decision).toBe('allowed')
    expect(decideCase({ request, identityPolicies: texts }).decision).toBe('allowed')
    expect(decideCase({ request, groupPolicies: texts, permissionsBoundary: [] }).decision).toBe('implicitDeny')
  })

  it('may come from another realm, such as a frame of a page, or have no prototype', () => {
    const foreign = runInNewContext(`(${JSON.stringify(allowed)})`) as CaseInput
    expect(decideCase(foreign).decision).toBe('allowed')
    expect(decideCase({ request: Object.assign(Object.create(null), request), identityPolicies: [] }).decision).toBe(
      'implicitDeny',
    )
  })

  it.each([
    ['a misspelt member', { permissionBoundary: [] }, '"permissionBoundary" is not known in the case'],
    [
      'a boundary that is undefined',
      { permissionsBoundary: undefined },
      '"permissionsBoundary" is undefined: leave it',
    ],
    ['a hole in a list', { scps: [undefined] }, '"0" is undefined'],
    [
      'a context in a Map',
      { request: { ...request, context: new Map([['a', 'b']]) } },
      '"context" is an instance of a',
    ],
    ['values in a Set', { request: { ...request, context: { 'aws:a': new Set(['b']) } } }, '"aws:a" is an instance'],
    ['a Date', { request: { ...request, context: { 'aws:CurrentTime': new Date(0) } } }, '"aws:CurrentTime" is an'],
    ['a Map behind toJSON', { scps: { toJSON: () => new Map() } }, '"scps" is an instance'],
    ['a function', { resourcePolicy: () => null }, '"resourcePolicy" is a function, which JSON does not have'],
    ['a big integer', { request: { ...request, context: { 'a:b': 1n } } }, '"a:b" is a bigint'],
    ['a number without a value', { request: { ...request, context: { 'a:b': Number.NaN } } }, '"a:b" is NaN'],
    ['a value of another type', { identityPolicies: { Statement } }, 'identityPolicies is not a list'],
    [
      'an effect of another name',
      { scps: [{ policies: [{ Statement: { Effect: 'allow' } }] }] },
      'scps[0].policies[0].Statement',
    ],
  ])('decides nothing with %s', (_, members, message) => {
    const answer = decideCase(withMembers(members))
    expect(answer.decision).toBe(undefined)
    expect('error' in answer && answer.error.message).toContain(message)
    expect('error' in answer && Object.keys(answer.error)).toEqual(['code', 'message'])
  })

  it.each<[string, () => object]>([
    ['not enumerable', () => Object.defineProperty({ ...allowed }, 'permissionsBoundary', { value: [] })],
    [
      'inherited from an object without a prototype',
      () => Object.assign(Object.create(Object.assign(Object.create(null), { permissionsBoundary: [] })), allowed),
    ],
    ['a member of a list beside its entries', () => ({ ...allowed, scps: Object.assign([], { more: [] }) })],
    ['named by a symbol', () => ({ ...allowed, [Symbol('permissionsBoundary')]: [] })],
  ])('decides nothing with a member that JSON leaves out: %s', (_, input) => {
    expect(decideCase(input() as CaseInput)).toMatchObject({ error: { code: 'InvalidInput' } })
  })

  it('decides nothing when it contains itself, is very deep, or is not an object', () => {
    const own: Record<string, unknown> = {}
    own.request = own
    let deep: unknown = []
    for (let level = 0; level < 100_000; level += 1) deep = [deep]
    for (const input of [own, withMembers({ scps: deep }), null, undefined, 7, []]) {
      expect(decideCase(input as unknown as CaseInput)).toMatchObject({ error: { code: 'InvalidInput' } })
    }
  })
})
