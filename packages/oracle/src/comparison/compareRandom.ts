import type { Relation } from '@gatewarden/access'
import { accessOf, difference, intersection, isEmpty, union } from '@gatewarden/access'
import type { PolicyDocument } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { Random } from '../random.ts'
import { contradiction, randomRequests, relate, type Side, STATES, sideOf, swapped } from './checkPair.ts'
import { generatorOf, randomPolicy, varied } from './policies.ts'
import { allRequests, requestSpaceOf } from './requests.ts'
import { rewritten } from './rewrite.ts'

/** Requests decided for one pair. */
const REQUESTS = 200
/** Pairs with at most so many possible requests are compared by all of them. */
const MAX_REQUESTS = 20_000

/** How often each relation was the answer, and why it was unknown. */
export type Tally = Map<string, number>

/** The pair of a seed: often one policy is a variation of the other. */
export function pairOf(seed: number): { random: Random; a: Side; b: Side } {
  const random = new Random(seed)
  const generator = generatorOf(random, random.chance(0.4))
  const first = randomPolicy(generator)
  const second = random.chance(0.65) ? varied(generator, first) : randomPolicy(generator)
  return { random, a: sideOf(first), b: sideOf(second) }
}

/** Compares the pair of each seed in every way; the first contradiction is thrown with both policies. */
export function compareRandom(firstSeed: number, count: number, tally: Tally = new Map()): Tally {
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const { random, a, b } = pairOf(seed)
    const answer = relate(a, b)
    const name = answer.relation === 'unknown' ? `unknown: ${answer.reason}` : answer.relation
    tally.set(name, (tally.get(name) ?? 0) + 1)
    const found =
      contradiction(a, b, answer, randomRequests(random, a, b, REQUESTS)) ?? brokenLaw(random, a, b, answer.relation)
    if (found !== undefined) throw new Error(`seed ${seed}: ${found}\nA ${shown(a)}\nB ${shown(b)}`)
  }
  return tally
}

/** Decides every possible request of pairs with few of them: none may contradict the relation. Returns how many there were. */
export function compareExhaustively(firstSeed: number, count: number): number {
  let requests = 0
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const { a, b } = pairOf(seed)
    const space = requestSpaceOf([a.policy, b.policy])
    const contexts = [...space.values.values()].reduce((product, values) => product * values.length, 1)
    const size = contexts * space.actions.length * space.resources.length
    if (size > MAX_REQUESTS) continue
    requests += size
    const found = contradiction(a, b, relate(a, b), allRequests(space))
    if (found !== undefined) throw new Error(`seed ${seed}: ${found}\nA ${shown(a)}\nB ${shown(b)}`)
  }
  return requests
}

function brokenLaw(random: Random, a: Side, b: Side, relation: Relation): string | undefined {
  const back = relate(b, a).relation
  if (back !== swapped(relation)) return `${relation} one way, ${back} the other`
  const again = sideOf(rewritten(random, a.policy))
  const same = relate(a, again).relation
  if (same !== 'equivalent' && same !== 'unknown') return `${same} to itself after rewriting: ${shown(again)}`
  const other = relate(again, b).relation
  if (other !== relation && other !== 'unknown' && relation !== 'unknown')
    return `${relation}, but ${other} after rewriting`
  return random.chance(0.1) ? brokenSetLaw(a.document, b.document) : undefined
}

/** A law of sets that does not hold; each is a set that must be empty. */
function brokenSetLaw(first: PolicyDocument, second: PolicyDocument): string | undefined {
  const [a, b] = [accessOf([first]), accessOf([second])]
  const laws = {
    'a without a': difference(a, a),
    'a and b without a': difference(intersection(a, b), a),
    'a without a or b': difference(a, union(a, b)),
    'a or b, without a, without b': difference(difference(union(a, b), a), b),
    'a without b, and b': intersection(difference(a, b), b),
    'a, without (a without b), without b': difference(difference(a, difference(a, b)), b),
    'b or a without a or b': difference(union(b, a), union(a, b)),
  }
  const options = { reference: openReference(), states: STATES }
  return Object.keys(laws).find((name) => isEmpty(laws[name as keyof typeof laws], options).answer === 'no')
}

/** Of three policies, A within B and B within C must mean A within C. */
export function compareChains(firstSeed: number, count: number): number {
  let chains = 0
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const { random, a, b } = pairOf(seed)
    const c = sideOf(varied(generatorOf(random, false), b.policy))
    const [ab, bc, ac] = [relate(a, b).relation, relate(b, c).relation, relate(a, c).relation]
    if (!isWithin(ab) || !isWithin(bc)) continue
    chains += 1
    const isWrong =
      ac !== 'unknown' && (!isWithin(ac) || ((ab === 'A_subset_B' || bc === 'A_subset_B') && ac === 'equivalent'))
    if (isWrong) throw new Error(`seed ${seed}: ${ab}, ${bc}, but ${ac}\n${[a, b, c].map(shown).join('\n')}`)
  }
  return chains
}

function isWithin(relation: Relation): boolean {
  return relation === 'equivalent' || relation === 'A_subset_B'
}

function shown({ policy }: Side): string {
  return JSON.stringify(policy)
}
