// Random policies that are attached to a resource: resource-based policies and trust policies.
import { stringOperators } from '../operators.ts'
import type { Random } from '../random.ts'
import { type Key, keys } from './keys.ts'
import { type PolicyGenerator, type PolicyJson, randomPolicy, type StatementJson, varied } from './policies.ts'

export type AttachedType = 'resource' | 'trust'

type Entries = readonly (readonly [type: string, entry: string])[]

/** Entries of Principal: often of one account, so that they overlap. */
const entries: Entries = [
  ...['*', '111111111111', 'arn:aws:iam::111111111111:root', 'arn:aws:iam::222222222222:root', '333333333333'],
  ...['arn:aws:iam::111111111111:role/R', 'arn:aws:iam::111111111111:role/Q', 'arn:aws:iam::111111111111:role/p/P'],
  ...['arn:aws:iam::111111111111:user/U', 'arn:aws:iam::111111111111:user/d/V', 'arn:aws:iam::222222222222:user/U'],
  ...['arn:aws:sts::111111111111:assumed-role/R/s1', 'arn:aws:sts::111111111111:assumed-role/R/s2'],
  ...['arn:aws:sts::222222222222:assumed-role/Z/s1', 'arn:aws:sts::111111111111:federated-user/F'],
  // What AWS would not store.
  ...['arn:aws:iam::111111111111:role/*', 'arn:aws:iam::111111111111:group/G'],
].map((entry) => ['AWS', entry] as const)

const others: Entries = [
  ['Service', 'ec2.amazonaws.com'],
  ['Service', 'lambda.amazonaws.com'],
  ['Federated', 'arn:aws:iam::111111111111:saml-provider/S'],
  ['Federated', 'accounts.google.com'],
]

const text = (key: string, policyValues: readonly string[]): Key => ({
  key,
  kind: 'text',
  operators: stringOperators,
  policyValues,
  requestValues: [],
})

/** Keys that follow from the caller, and keys that only some callers have. */
const callerKeys: readonly Key[] = [
  text('aws:PrincipalType', ['User', 'AssumedRole', 'Account', 'FederatedUser', 'Anonymous', '*']),
  text('aws:username', ['U', 'V', 'x', '*']),
  text('aws:PrincipalServiceName', ['ec2.amazonaws.com', 'sqs.amazonaws.com', '*.amazonaws.com', '*']),
  text('kms:CallerAccount', ['111111111111', '222222222222', '*']),
  {
    ...text('aws:PrincipalArn', []),
    operators: ['ArnLike', 'ArnNotEquals', 'StringLike', 'StringEquals', 'StringNotLike'],
    policyValues: [
      ...['arn:aws:iam::111111111111:role/R', 'arn:aws:iam::*:role/*', 'arn:aws:iam::111111111111:*', '*'],
      ...['arn:aws:iam::111111111111:user/U', 'arn:aws:iam::222222222222:root', 'arn:*:sts::*:federated-user/*'],
      ...['arn:aws:iam::111111111111:role/p/P'],
    ],
  },
  ...keys.filter(({ key }) => /^aws:Principal(Account|IsAWSService|Tag\/team)$/.test(key)),
]

const otherKeys = keys.filter(({ key }) =>
  /^(s3:prefix|aws:SourceIp|aws:SecureTransport|aws:ResourceAccount)$/.test(key),
)

/** What the policies of a pair are made of, by type. */
export interface AttachedGenerator extends PolicyGenerator {
  readonly type: AttachedType
  readonly entries: Entries
}

export function attachedGeneratorOf(random: Random): AttachedGenerator {
  const some = random.several(1, 2, () => random.pick(random.chance(0.7) ? callerKeys : otherKeys))
  // A few entries, which the statements of a pair often have in common.
  const named = random.several(2, 4, () => random.pick(random.chance(0.8) ? entries : others))
  const type = random.chance(0.4) ? 'trust' : 'resource'
  return { random, variables: random.chance(0.15), keys: some, type, entries: named }
}

export function randomAttached(generator: AttachedGenerator): PolicyJson {
  const { Version, Statement } = randomPolicy(generator)
  return { Version, Statement: Statement.map((statement) => attached(generator, statement)) }
}

/** One difference: as in other policies, or in Principal. */
export function variedAttached(generator: AttachedGenerator, policy: PolicyJson): PolicyJson {
  const { random } = generator
  const at = random.below(policy.Statement.length)
  if (random.chance(0.5)) {
    const Statement = policy.Statement.map((each, index) => (index === at ? withPrincipal(generator, each) : each))
    return { ...policy, Statement }
  }
  const { Version, Statement } = varied(generator, policy)
  return {
    Version,
    Statement: Statement.map((each) => (policy.Statement.includes(each) ? each : restored(generator, each))),
  }
}

/** A changed statement keeps its Principal; a new one gets one. */
function restored(generator: AttachedGenerator, statement: StatementJson): StatementJson {
  if (statement.Principal !== undefined || statement.NotPrincipal !== undefined) {
    return generator.type === 'trust' ? ofTrust(generator, statement) : statement
  }
  return attached(generator, statement)
}

function attached(generator: AttachedGenerator, statement: StatementJson): StatementJson {
  const named = withPrincipal(generator, statement)
  return generator.type === 'trust' ? ofTrust(generator, named) : named
}

const trustActions = [
  'sts:AssumeRole',
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:Assume*',
  'sts:*',
  'sts:TagSession',
]

/** A trust policy has no Resource, and actions of STS. */
function ofTrust({ random }: AttachedGenerator, statement: StatementJson): StatementJson {
  const { Resource, NotResource, Action, NotAction, ...others } = statement
  const isKept = Action?.every((each) => each.startsWith('sts:'))
  return { ...others, Action: isKept && Action ? Action : random.several(1, 2, () => random.pick(trustActions)) }
}

function withPrincipal({ random, entries: some }: AttachedGenerator, statement: StatementJson): StatementJson {
  const { Principal, NotPrincipal, ...others } = statement
  const named: Record<string, string[]> & { AWS?: string[] } = {}
  for (const [type, entry] of random.several(1, 3, () => random.pick(some))) {
    named[type] = [...(named[type] ?? []), entry]
  }
  const isNot = random.chance(statement.Effect === 'Deny' ? 0.4 : 0.02)
  // To exempt a role or session, its account is listed too.
  if (isNot && random.chance(0.7)) named.AWS = [...(named.AWS ?? []), '111111111111']
  return isNot ? { ...others, NotPrincipal: named } : { ...others, Principal: named }
}
