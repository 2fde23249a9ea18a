// Scenes: caller, action, resource and context of a case.
import fc from 'fast-check'
import { accounts, keyTypes, often } from './alphabet.ts'
import { callsOfKind, linkedRole, targets } from './targets.ts'
import type { CasePrincipal, EvaluationCase } from './types.ts'

type Request = EvaluationCase['request']

/** A Principal entry with its kind, for example `['AWS', '*']`. */
export type Entry = readonly [string, string]

export type CallerScene = {
  readonly principal: CasePrincipal
  readonly kind: string
  readonly partition: string
  readonly account: string
  /** Entries that name the caller, one for each level. */
  readonly own: readonly Entry[]
}

/** The mood sets the weights of Allow and Deny, so that every outcome is frequent. */
export type Scene = {
  readonly caller: CallerScene
  readonly request: Request
  readonly mood: 'allow' | 'deny' | 'mixed'
}

const kinds = often<string>(
  [7, fc.constant('user')],
  [7, fc.constant('session')],
  [3, fc.constant('role')],
  [3, fc.constant('federatedUser')],
  [2, fc.constant('root')],
  [2, fc.constant('service')],
  [1, fc.constant('provider')],
  [2, fc.constant('anonymous')],
)

const callers: fc.Arbitrary<CallerScene> = fc
  .record({
    kind: kinds,
    account: often<string>([4, fc.constant(accounts[0])], [1, fc.constant(accounts[1])]),
    partition: often<string>([12, fc.constant('aws')], [1, fc.constant('aws-cn')]),
    pick: fc.nat(11),
  })
  .map(({ kind, account, partition, pick }) => callerOf(kind, account, partition, pick))

function callerOf(kind: string, account: string, partition: string, pick: number): CallerScene {
  const at = <T>(list: readonly [T, ...T[]]): T => list[pick % list.length] ?? list[0]
  const iam = (name: string): string => `arn:${partition}:iam::${account}:${name}`
  const sts = (name: string): string => `arn:${partition}:sts::${account}:${name}`
  const whole: Entry[] = [
    ['AWS', account],
    ['AWS', iam('root')],
  ]
  const scene = (principal: CasePrincipal, own: Entry[]): CallerScene => ({ principal, kind, partition, account, own })
  if (kind === 'user') {
    const arn = iam(at(['user/Alice', 'user/Alice', 'user/team/Bob']))
    return scene(arn, [['AWS', arn], ...whole])
  }
  if (kind === 'role') {
    const arn = iam(at(['role/R', 'role/some/path/R', 'role/Q', `role/${linkedRole}`]))
    return scene(arn, [['AWS', arn], ...whole])
  }
  if (kind === 'session') {
    const role = at(['R', 'R', 'Q', 'AWSServiceRoleForAmazonConnect'])
    const arn = sts(`assumed-role/${role}/s1`)
    return scene(arn, [['AWS', arn], ['AWS', iam(`role/${role}`)], ['AWS', iam(`role/some/path/${role}`)], ...whole])
  }
  if (kind === 'federatedUser') {
    const [arn, issuer] = [sts('federated-user/Fred'), iam('user/Alice')]
    const principal: CasePrincipal = pick % 4 === 0 ? arn : { type: 'FederatedUser', arn, issuer }
    return scene(principal, [['AWS', arn], ...(pick % 4 === 0 ? [] : [['AWS', issuer] as const]), ...whole])
  }
  if (kind === 'root') return scene(iam('root'), whole)
  if (kind === 'anonymous') return scene({ type: 'Anonymous' }, [['AWS', '*']])
  if (kind === 'service') {
    const service = at(['connect.amazonaws.com', 's3.amazonaws.com'])
    return scene(service, [['Service', service]])
  }
  const provider = at([iam('saml-provider/Idp'), 'accounts.google.com'])
  return scene({ type: 'Federated', provider }, [['Federated', provider]])
}

const valuesOf = (pool: string[]): fc.Arbitrary<string | string[]> =>
  often<string | string[]>(
    [8, fc.constantFrom(...pool)],
    [1, fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 1 })],
    [1, fc.array(fc.constantFrom(...pool), { minLength: 2, maxLength: 3 })],
    [0.8, fc.constantFrom<string | string[]>('', [], [''], ['', ''])],
  )

/** C6: keys in any letter case. */
export const keyCase = (key: string): fc.Arbitrary<string> =>
  often([8, fc.constant(key)], [1, fc.constant(key.toLowerCase())], [1, fc.constant(key.toUpperCase())])

const entriesOfContext = Object.entries(keyTypes).flatMap(([type, { keys, values }]) =>
  // The keys of `identity` again, with other operators.
  (type === 'generated' ? [] : keys).map((key) => {
    // Derived keys are rarely explicit: an explicit entry overrides them (decision 0009).
    const isDerived =
      ['identity', 'owner'].includes(type) || /^aws:(PrincipalArn|PrincipalIsAWSService|ResourceOrg.*)$/.test(key)
    const present = fc.tuple(keyCase(key), valuesOf(values))
    return often<readonly [string, string | string[]] | undefined>(
      [isDerived ? 30 : 1, fc.constant(undefined)],
      [isDerived ? 1 : 2, present],
    )
  }),
)

const contexts: fc.Arbitrary<Request['context']> = fc
  .tuple(...entriesOfContext)
  .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== undefined)))

/** O7, decision 0014: a session of the service-linked role mostly has its role's ARN in the context, and rarely another session has. */
function withRoleArn(context: Request['context'], caller: CallerScene, luck: number): Request['context'] {
  const isLinked = caller.own.some(([, text]) => text.includes('AWSServiceRole'))
  const isSpoofed = caller.kind === 'session' && luck === 1
  const others = Object.entries(context).filter(([key]) => key.toLowerCase() !== 'aws:principalarn')
  const arn = `arn:${caller.partition}:iam::${caller.account}:role/${linkedRole}`
  return isSpoofed || (isLinked && luck > 1) ? Object.fromEntries([...others, ['aws:PrincipalArn', arn]]) : context
}

const calls = fc.oneof(
  ...targets.map(({ weight, actions, resources }) => ({
    weight: Math.round(weight * 2),
    arbitrary: fc.record({ action: fc.constantFrom(...actions), resource: fc.constantFrom(...resources) }),
  })),
)

/** Calls for which the account of the caller decides are often cross-account. */
const ownerOnly = /^(kms:(scheduled|createal|updateal|deleteal)|s3:.*policy|sqs:[^s]|sqs:set|secretsmanager:[bl])/i

export const scenes: fc.Arbitrary<Scene> = fc
  .record({
    caller: callers,
    call: calls,
    context: contexts,
    isCrossAccount: often([4, fc.constant(false)], [1, fc.constant(true)]),
    isCrossPartition: often([40, fc.constant(false)], [1, fc.constant(true)]),
    accountLuck: fc.nat(9),
    luck: fc.nat(9),
    mood: often<Scene['mood']>([4, fc.constant('allow')], [3, fc.constant('deny')], [3, fc.constant('mixed')]),
  })
  .map(({ caller, call: randomCall, context, isCrossAccount, isCrossPartition, accountLuck, luck, mood }) => {
    const special = callsOfKind[caller.kind] ?? []
    const call = (luck < 3 ? special[accountLuck % special.length] : undefined) ?? randomCall
    const isOther = isCrossAccount || (ownerOnly.test(call.action) && luck > 5)
    const account = isOther ? (accounts.find((one) => one !== caller.account) ?? caller.account) : caller.account
    const isIdentity = caller.own.some(([, text]) => text === caller.account)
    const partition = isCrossPartition && isIdentity ? 'aws-us-gov' : caller.partition
    const resource = call.resource.replace('arn:P:', `arn:${partition}:`).replace(':A:', `:${account}:`)
    // An S3 ARN has no account: only the case can set another account (decision 0008).
    const isExplicit = resource.includes('s3:::') ? isOther || accountLuck < 4 : accountLuck < 2
    // The stated owner may be another account than that of the ARN (decision 0008).
    const stated = accountLuck === 1 ? accounts[luck % 2] : account
    const request: Request = {
      principal: caller.principal,
      action: call.action,
      resource,
      ...(isExplicit ? { resourceAccountId: stated ?? account } : {}),
      context: withRoleArn(context, caller, luck),
    }
    return { caller, request, mood }
  })
