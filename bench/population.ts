import {
  type AuthorizationRequest,
  decide,
  type PoliciesInEffect,
  type Principal,
  parsePrincipal,
} from '@gatewarden/authorize'
import { type Catalogue, openCatalogue } from '@gatewarden/catalogue'
import { openReference } from '@gatewarden/reference'
import { share, statementSum } from './deciding.ts'
import { bytesAlive, latencies, perSecond, type Sample, type Size } from './measure.ts'
import { compiled, held } from './policies.ts'
import { type Random, seeded } from './random.ts'
import { ACCOUNT, everyServiceRequests, flat, type PlainRequest, requestFor } from './workload.ts'

const PRINCIPALS = 10_000
const POLICIES = 1_000
const MOST_ATTACHED = 10
const REQUESTS = 32_768
const PASSES = 10

/** A caller with the numbers of the policies attached. */
interface Attachment {
  readonly arn: string
  readonly policies: readonly number[]
}

/** What a node keeps in memory to decide for all of them. */
type Population = ReadonlyMap<string, { readonly principal: Principal; readonly policies: PoliciesInEffect }>

/** P3: 10,000 principals, each with 1 to 10 of 1,000 policies, asked at random; then asked for what their policies name. */
export function populationSample({ share: part, rounds, latencies: singles }: Size): Sample {
  const catalogue = openCatalogue()
  const random = seeded(3)
  const names = shuffled(catalogue.names(), random).slice(0, POLICIES)
  const attachments = Array.from({ length: PRINCIPALS }, (_, number) => attach(number, random))
  const arns = attachments.map(({ arn }) => arn)
  // Random requests of all services first, then those aimed at what the caller holds.
  const start = bytesAlive()
  const plain = [...everyServiceRequests(arns, REQUESTS, 4), ...aimedRequests(attachments, names, catalogue, random)]
  const withRequests = bytesAlive()
  const population = build(attachments, names, catalogue)
  const built = bytesAlive()
  const asked = plain.map((request) => bind(request, population))
  const bound = bytesAlive()

  const one = (index: number): number => decideOne(asked[index])
  const aimed = (index: number): number => decideOne(asked[index + REQUESTS])
  const speed = perSecond(one, REQUESTS, PASSES * part, rounds)
  const single = latencies(one, REQUESTS, singles)
  const settled = bytesAlive() - bound
  const aimedSpeed = perSecond(aimed, REQUESTS, (PASSES * part) / 2, 3)
  return {
    figures: {
      perSecond: speed,
      aimed: aimedSpeed,
      bytes: built - withRequests + settled,
      builtBytes: built - withRequests,
      aimedBytes: built - withRequests + bytesAlive() - bound,
      requestBytes: withRequests - start + bound - built,
      allowed: share(outcomes(asked.slice(0, REQUESTS)), 'a'),
      aimedAllowed: share(outcomes(asked.slice(REQUESTS)), 'a'),
      ...single,
    },
  }
}

interface AskedOfOne {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInEffect
}

function decideOne(asked: AskedOfOne | undefined): number {
  return asked === undefined ? 0 : statementSum(decide(asked.request, asked.policies))
}

function outcomes(asked: readonly AskedOfOne[]): string {
  return asked.map(({ request, policies }) => (decide(request, policies).outcome === 'allowed' ? 'a' : 'd')).join('')
}

function attach(number: number, random: Random): Attachment {
  const count = 1 + random.below(MOST_ATTACHED)
  const policies = new Set(Array.from({ length: count }, () => random.below(POLICIES)))
  return { arn: `arn:aws:iam::${ACCOUNT}:user/agents/agent${number}`, policies: [...policies] }
}

function build(attachments: readonly Attachment[], names: readonly string[], catalogue: Catalogue): Population {
  const policies = names.map((name) => compiled(held(catalogue, name)))
  return new Map(
    attachments.map(({ arn, policies: numbers }) => {
      const principal = parsePrincipal(arn)
      if (principal === undefined) throw new Error(`${arn} is not a principal`)
      return [arn, { principal, policies: { identity: numbers.flatMap((number) => policies[number] ?? []) } }]
    }),
  )
}

function bind({ principal: arn, action, resource, context }: PlainRequest, population: Population): AskedOfOne {
  const found = population.get(arn)
  if (found === undefined) throw new Error(`there is no ${arn}`)
  return { request: { principal: found.principal, action, resource, context }, policies: found.policies }
}

/** Requests for actions that a policy of the caller names, so that most of them have statements to look at. */
function aimedRequests(
  attachments: readonly Attachment[],
  names: readonly string[],
  catalogue: Catalogue,
  random: Random,
): PlainRequest[] {
  const reference = openReference()
  const actionsOf = remembered((name: string) => {
    const { statements } = compiled(held(catalogue, name)).document
    const patterns = statements.filter(({ action }) => !action.not).flatMap(({ action }) => action.values)
    return patterns.slice(0, 50).flatMap(({ value }) => reference.actionsMatching(value).slice(0, 20))
  })
  const request = (): PlainRequest | undefined => {
    const { arn, policies } = random.pick(attachments)
    const actions = actionsOf(names[random.pick(policies)] ?? '')
    return actions.length === 0 ? undefined : requestFor(arn, random.pick(actions), reference, random)
  }
  const requests: PlainRequest[] = []
  while (requests.length < REQUESTS) {
    const next = request()
    if (next !== undefined) requests.push(next)
  }
  return flat(requests)
}

function remembered<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const value = known.get(name) ?? read(name)
    known.set(name, value)
    return value
  }
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const keyed = list.map((value) => ({ value, key: random.next() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value)
}
