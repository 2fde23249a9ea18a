import { expect, test } from 'vitest'
import { decide } from '../decision/decide.ts'
import { Random } from '../random.ts'
import { announcedSeed } from '../seed.ts'
import { generatorOf, randomPolicy } from './policies.ts'
import { randomRequest, requestSpaceOf } from './requests.ts'
import { NotEncodable, requestFormula } from './smt.ts'
import { SolverProcess } from './solver.ts'

const REQUESTS = 150

/** The account of a resource, which is also that of the caller. */
function ownerOf(resource: string): string {
  const owner = resource.split(':')[4] ?? ''
  return /^\d{12}$/.test(owner) ? owner : '111111111111'
}

/** With aws:ResourceAccount, which every request has. */
function completed<Request extends { resource: string; context: object }>(request: Request): Request {
  const { context, resource } = request
  const isGiven = Object.keys(context).some((key) => key.toLowerCase() === 'aws:resourceaccount')
  return isGiven ? request : { ...request, context: { ...context, 'aws:resourceaccount': ownerOf(resource) } }
}

/** The answer of the reference evaluator to a request of a role that has one policy. */
function isAllowed(policy: unknown, request: { action: string; resource: string; context: object }): boolean {
  const { action, resource, context } = request
  // The caller is of the partition and the account of the resource, and what follows from it is in the context.
  const [, partition = 'aws'] = resource.split(':')
  const principal = `arn:${partition}:iam::${ownerOf(resource)}:role/R`
  const asked = { principal, action, resource, context }
  return decide({ request: asked, identityPolicies: [policy] }).decision === 'allowed'
}

test(`formulas and the reference evaluator agree on ${REQUESTS} requests`, async () => {
  const solver = new SolverProcess()
  const random = new Random(announcedSeed())
  let [asked, allowed, agreed] = [0, 0, 0]
  while (asked < REQUESTS) {
    const policy = randomPolicy(generatorOf(random, random.chance(0.3)))
    const request = completed(randomRequest(random, requestSpaceOf([policy])))
    const expected = isAllowed(policy, request)
    // Most requests are not allowed: those that are get half of the places.
    if (!expected && random.chance(0.85)) continue
    const formula = formulaFor(policy, request)
    if (formula === undefined) continue
    asked += 1
    if (expected) allowed += 1
    const answer = await solver.ask(formula, 3000)
    if (answer === 'unknown') continue
    expect(answer, JSON.stringify([policy, request, formula])).toBe(expected ? 'sat' : 'unsat')
    agreed += 1
  }
  solver.stop()
  expect(agreed).toBeGreaterThan(REQUESTS * 0.8)
  expect(allowed).toBeGreaterThan(REQUESTS / 5)
}, 300_000)

function formulaFor(...[policy, request]: Parameters<typeof requestFormula>): string | undefined {
  try {
    return requestFormula(policy, request)
  } catch (error) {
    if (!(error instanceof NotEncodable)) throw error
    return undefined
  }
}
