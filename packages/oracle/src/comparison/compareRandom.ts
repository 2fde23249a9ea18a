import type { Relation } from '@gatewarden/access'
import { accessOf, difference, intersection, isEmpty, union } from '@gatewarden/access'
import type { PolicyDocument } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { Random } from '../random.ts'
import { contradiction, randomRequests, relate, type Side, STATES, sideOf, swapped } from './checkPair.ts'
import { reworded } from './mutate.ts'
import { makeFrom, randomPolicy, varied } from './policies.ts'
import { allRequests, worldOf } from './requests.ts'

/** Requests asked about one pair. */
const REQUESTS = 200
/** A world of no more requests is asked whole. */
const WHOLE = 20_000

/** How often each relation came out, and why it was unknown. */
export type Tally = Map<string, number>

/** A pair that the seed stands for: often one policy is a variation of the other. */
export function pairOf(seed: number): { random: Random; a: Side; b: Side } {
  const random = new Random(seed)
  const make = makeFrom(random, random.chance(0.4))
  const first = randomPolicy(make)
  const second = random.chance(0.65) ? varied(make, first) : randomPolicy(make)
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

/** Compares pairs by every request of their world, where it is small: `equivalent` and inclusions the other way round. */
export function compareWhole(firstSeed: number, count: number): number {
  let requests = 0
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const { a, b } = pairOf(seed)
    const world = worldOf([a.written, b.written])
    const contexts = [...world.values.values()].reduce((product, values) => product * values.length, 1)
    const size = contexts * world.actions.length * world.resources.length
    if (size > WHOLE) continue
    requests += size
    const found = contradiction(a, b, relate(a, b), allRequests(world))
    if (found !== undefined) throw new Error(`seed ${seed}: ${found}\nA ${shown(a)}\nB ${shown(b)}`)
  }
  return requests
}

function brokenLaw(random: Random, a: Side, b: Side, relation: Relation): string | undefined {
  const back = relate(b, a).relation
  if (back !== swapped(relation)) return `${relation} one way, ${back} the other`
  const again = sideOf(reworded(random, a.written))
  const same = relate(a, again).relation
  if (same !== 'equivalent' && same !== 'unknown') return `${same} to itself in other words: ${shown(again)}`
  const other = relate(again, b).relation
  if (other !== relation && other !== 'unknown' && relation !== 'unknown')
    return `${relation}, but ${other} in other words`
  return random.chance(0.1) ? brokenSetLaw(a.document, b.document) : undefined
}

/** Laws of sets, each as a set that must be empty. */
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

/** Of three policies, A in B and B in C must give A in C. */
export function compareThree(firstSeed: number, count: number): number {
  let chains = 0
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const { random, a, b } = pairOf(seed)
    const c = sideOf(varied(makeFrom(random, false), b.written))
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

function shown({ written }: Side): string {
  return JSON.stringify(written)
}
