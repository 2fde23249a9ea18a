// Policies of the case generator, biased towards the action, resource, principal and context.
import fc from 'fast-check'
import {
  keyTypes,
  often,
  oneOrMany,
  otherActions,
  otherResources,
  unreadableActions,
  unreadableResources,
  variables,
} from './alphabet.ts'
import { type Entry, keyCase, type Scene } from './scenes.ts'
import { targets } from './targets.ts'
import type { Json, JsonObject, PolicyType } from './types.ts'

/** A pattern made from a text: truncated with `*`, or with one unit replaced by `*` or `?`. */
const patternFrom = (text: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(text.length), fc.constantFrom('cut', '*', '?', '**')).map(([at, how]) => {
    if (how === 'cut') return `${text.slice(0, at)}*`
    return `${text.slice(0, at)}${how}${text.slice(at + 1)}`
  })

const anyAction = fc.constantFrom(...targets.flatMap((target) => target.actions), ...otherActions)

function actionsFor(scene: Scene): fc.Arbitrary<JsonObject> {
  const { action } = scene.request
  const [vendor = '', name = ''] = action.split(':')
  const close = often(
    [5, fc.constantFrom(action, action.toLowerCase(), action.toUpperCase())],
    [3, fc.constant(`${vendor}:*`)],
    [3, patternFrom(name).map((pattern) => `${vendor}:${pattern}`)],
    [0.4, patternFrom(action)],
    [0.3, fc.constantFrom(...unreadableActions)],
    [3, fc.constant('*')],
    [2, anyAction],
  )
  return often<JsonObject>(
    [12, oneOrMany(close).map((Action) => ({ Action }))],
    [0.2, oneOrMany(often([1, fc.constantFrom(...unreadableActions)], [1, close])).map((NotAction) => ({ NotAction }))],
    [1, oneOrMany(anyAction).map((NotAction) => ({ NotAction }))],
    [0.3, oneOrMany(close).map((NotAction) => ({ NotAction }))],
    [0.15, fc.constantFrom<JsonObject>({ Action: [] }, { NotAction: [] })],
  )
}

/** R11: a pattern that ends at a colon, with or without a star. */
const incomplete = (resource: string): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: 2, max: 5 }), fc.constantFrom('', '*', ':*')).map(([parts, end]) => {
    return resource.split(':').slice(0, parts).join(':') + end
  })

/** R3, R4: one whole segment is a wildcard. */
const segmentStar = (resource: string): fc.Arbitrary<string> =>
  fc.constantFrom(1, 3, 4, 5).map((at) => {
    return resource
      .split(':')
      .map((part, index) => (index === at ? '*' : part))
      .join(':')
  })

/** R4: a star before some colon, in place of what stands between; often fewer than six parts are left. */
const starBeforeColon = (resource: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(resource.length), fc.nat(resource.length)).map(([one, other]) => {
    const start = Math.max(4, Math.min(one, other))
    const colon = resource.indexOf(':', Math.max(one, other))
    return colon < start ? `${resource.slice(0, start)}*` : `${resource.slice(0, start)}*${resource.slice(colon)}`
  })

function resourcesFor(scene: Scene, policyType: PolicyType): fc.Arbitrary<JsonObject> {
  const { resource } = scene.request
  const lastPart = resource.lastIndexOf(':') + 1
  const head = resource.slice(0, lastPart)
  // An IAM resource has a kind before its name.
  const kind = resource.includes(':iam:') ? resource.slice(lastPart, resource.indexOf('/') + 1) : ''
  const lastPattern = patternFrom(resource.slice(lastPart + kind.length)).map((pattern) => head + kind + pattern)
  const close = often(
    [5, fc.constant('*')],
    [4, fc.constant(resource)],
    [3, lastPattern],
    [1, incomplete(resource)],
    [0.5, fc.constantFrom(...unreadableResources)],
    [2, segmentStar(resource)],
    [resource === '*' ? 0 : 3, starBeforeColon(resource)],
    [2.5, fc.constantFrom(...otherResources)],
  )
  const mayBeAbsent = policyType === 'resource' || policyType === 'vpcEndpoint'
  return often<JsonObject>(
    [12, oneOrMany(close).map((Resource) => ({ Resource }))],
    [1, oneOrMany(fc.constantFrom(...otherResources)).map((NotResource) => ({ NotResource }))],
    [0.3, oneOrMany(close).map((NotResource) => ({ NotResource }))],
    [0.15, fc.constantFrom<JsonObject>({ Resource: [] }, { NotResource: [] })],
    [mayBeAbsent ? 3 : 0, fc.constant({})],
  )
}

const otherEntries: readonly Entry[] = [
  ['AWS', 'arn:aws:iam::111111111111:user/Alice'],
  ['AWS', 'arn:aws:iam::111111111111:role/R'],
  ['AWS', 'arn:aws:iam::111111111111:role/*'],
  ['AWS', 'arn:aws:iam::111111111111:role/*/R'],
  ['AWS', 'arn:aws:iam::111111111111:user/*'],
  ['AWS', 'arn:aws:iam::222222222222:root'],
  ['AWS', 'arn:aws:sts::111111111111:assumed-role/R/other'],
  ['AWS', 'AIDAEXAMPLEEXAMPLE123'],
  ['AWS', 'arn:aws:iam::111111111111:group/Staff'],
  ['AWS', 'arn:aws:iam::*:root'],
  ['AWS', 'Alice'],
  ['AWS', '11111111'],
  ['AWS', '333333333333'],
  ['AWS', 'connect.amazonaws.com'],
  ['AWS', 'arn:aws:iam::111111111111:saml-provider/Idp'],
  ['AWS', 'arn:aws:iam::111111111111:role/'],
  ['AWS', 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1'],
  ['AWS', 'arn:aws:sts::111111111111:assumed-role/R'],
  ['Service', 's*.amazonaws.com'],
  ['Service', 'connect.amazonaws.com'],
  ['Service', 'ec2.amazonaws.com'],
  ['Federated', 'accounts.google.com'],
  ['CanonicalUser', '79a59df900b949e5'],
]

/** `{"AWS": [...], "Service": ...}` from entries. */
function elementOf(entries: readonly Entry[]): JsonObject {
  const types = [...new Set(entries.map(([type]) => type))]
  return Object.fromEntries(
    types.map((type) => {
      const values = entries.filter((entry) => entry[0] === type).map((entry) => entry[1])
      return [type, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

function principalsFor(scene: Scene, policyType: PolicyType): fc.Arbitrary<JsonObject> {
  const { own } = scene.caller
  const entry = often<Entry>([6, fc.constantFrom(...own)], [2, fc.constantFrom(...otherEntries)])
  const everyone = fc.constantFrom<Json>('*', { AWS: '*' }, { AWS: ['*'] })
  const named = fc.array(entry, { minLength: 1, maxLength: 3 }).map(elementOf)
  const ownAll = fc.constant(elementOf(own))
  const others = fc.array(fc.constantFrom(...otherEntries), { minLength: 1, maxLength: 2 }).map(elementOf)
  if (policyType === 'rcp') {
    const odd = often<JsonObject>([3, named.map((Principal) => ({ Principal }))], [1, fc.constant({})])
    return often<JsonObject>([20, everyone.map((Principal) => ({ Principal }))], [1, odd])
  }
  if (policyType !== 'resource' && policyType !== 'vpcEndpoint') {
    return often<JsonObject>([60, fc.constant({})], [1, everyone.map((Principal) => ({ Principal }))])
  }
  return often<JsonObject>(
    [policyType === 'vpcEndpoint' ? 12 : 3, everyone.map((Principal) => ({ Principal }))],
    [12, named.map((Principal) => ({ Principal }))],
    [1, ownAll.map((NotPrincipal) => ({ NotPrincipal }))],
    [1, named.map((NotPrincipal) => ({ NotPrincipal }))],
    [0.4, others.map((NotPrincipal) => ({ NotPrincipal }))],
    [0.2, everyone.map((NotPrincipal) => ({ NotPrincipal }))],
    [0.2, fc.constantFrom<JsonObject>({ Principal: {} }, { Principal: { AWS: [] } }, { NotPrincipal: { AWS: [] } })],
    [0.4, fc.constant({})],
  )
}

/** C5, C20, C22: every modifier, and operator names in any letter case. */
const operatorName = (base: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      often([8, fc.constant('')], [1, fc.constant('ForAllValues:')], [1, fc.constant('ForAnyValue:')]),
      often([5, fc.constant('')], [2, fc.constant('IfExists')]),
      often([8, fc.constant(true)], [1, fc.constant(false)]),
    )
    .map(([prefix, suffix, keepsCase]) => {
      const name = `${prefix}${base}${suffix}`
      return keepsCase ? name : name.toLowerCase()
    })

function conditionFor(scene: Scene): fc.Arbitrary<JsonObject> {
  const anyOperator = fc.constantFrom(...Object.values(keyTypes).flatMap((one) => one.operators))
  const given = Object.keys(scene.request.context).map((key) => key.toLowerCase())
  const isGiven = (key: string): boolean => given.includes(key.toLowerCase())
  const ownArns = scene.caller.own.map(([, text]) => text).filter((text) => text.startsWith('arn:'))
  const types = Object.entries(keyTypes)
  const close = types.filter(
    ([name, { keys }]) => ['identity', 'owner', 'generated'].includes(name) || keys.some(isGiven),
  )
  const type = often([1, fc.constantFrom(...types)], [3, fc.constantFrom(...close)])
  const test = type.chain(([name, { keys, operators, values }]) => {
    const present = keys.filter(isGiven)
    const key = often([1, fc.constantFrom(...keys)], [2, fc.constantFrom(...(present.length > 0 ? present : keys))])
    const requestValues = Object.entries(scene.request.context)
      .filter(([asKey]) => keys.some((one) => one.toLowerCase() === asKey.toLowerCase()))
      .flatMap(([, value]) => value)
    const value = often<string>(
      [6, fc.constantFrom(...(requestValues.length > 0 ? requestValues : values))],
      [4, fc.constantFrom(...values)],
      [name === 'text' ? 4 : 1, fc.constantFrom(...variables)],
      [name === 'arn' ? 4 : 0, fc.constantFrom('*', ...ownArns, ...ownArns)],
    )
    const operator = often([9, fc.constantFrom(...operators)], [1, anyOperator]).chain(operatorName)
    const truth = fc.constantFrom<Json>('true', 'false', true, false, 'True', 'maybe', ['true', 'false'])
    return often<readonly [string, string, Json]>(
      [9, fc.tuple(operator, key.chain(keyCase), oneOrMany(value))],
      [1.5, fc.tuple(fc.constantFrom('Null', 'null'), key, truth)],
      [0.4, fc.tuple(fc.constantFrom('ForAllValues:Null', 'ForAnyValue:Null', 'foranyvalue:null'), key, truth)],
      [0.3, fc.tuple(fc.constantFrom('StringMatches', 'NullIfExists', 'constructor'), key, value)],
      [0.3, fc.tuple(fc.constant('NumericEquals'), fc.constant('s3:max-keys'), fc.constantFrom<Json>(10, 10.5, [10]))],
    )
  })
  return fc.array(test, { minLength: 1, maxLength: 2 }).map((tests) => {
    const block: { [operator: string]: { [key: string]: Json } } = {}
    for (const [operator, key, values] of tests) block[operator] = { ...block[operator], [key]: values }
    return block
  })
}

function statementFor(scene: Scene, policyType: PolicyType): fc.Arbitrary<JsonObject> {
  // RCPs are Deny statements in practice (O11).
  const denies = { allow: 0.7, deny: 9, mixed: 2.5 }[scene.mood] * (policyType === 'rcp' ? 4 : 1)
  const effect = often(
    [10, fc.constant('Allow')],
    [denies, fc.constant('Deny')],
    [0.2, fc.constantFrom('allow', 'ALLOW')],
    [denies / 20, fc.constantFrom('deny', 'DENY')],
  )
  return fc
    .tuple(
      effect,
      principalsFor(scene, policyType),
      actionsFor(scene),
      resourcesFor(scene, policyType),
      often<JsonObject>([6, fc.constant({})], [4, conditionFor(scene).map((Condition) => ({ Condition }))]),
    )
    .map(([Effect, ...elements]) => Object.assign({ Effect }, ...elements))
}

/** K12: whether a bucket policy for everyone is public depends on its condition. */
const openBucket: fc.Arbitrary<JsonObject> = fc
  .constantFrom<Json>(
    { StringEquals: { 'aws:PrincipalAccount': ['111111111111', '222222222222'] } },
    { stringequals: { 'AWS:principalaccount': '222222222222' } },
    { StringEqualsIfExists: { 'aws:PrincipalAccount': '222222222222' } },
    { StringNotEquals: { 'aws:PrincipalAccount': '333333333333' } },
    { StringLike: { 'aws:PrincipalArn': 'arn:*' } },
    { StringLike: { 'aws:PrincipalAccount': ['222222222222', '1111*'] } },
    { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:user/Zoe' } },
    { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
    { StringEquals: { 'aws:PrincipalType': 'User' } },
  )
  .map((Condition) => ({ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*', Condition }))

/** Allows every action and resource, so that the principal it names decides (S7). */
function wideAllow(scene: Scene, policyType: PolicyType): fc.Arbitrary<JsonObject> {
  const wide = { Effect: 'Allow', Action: '*', Resource: '*' }
  if (policyType === 'rcp') return fc.constant({ ...wide, Principal: '*' })
  if (policyType !== 'resource' && policyType !== 'vpcEndpoint') return fc.constant(wide)
  return fc.constantFrom(...scene.caller.own).map((entry) => ({ ...wide, Principal: elementOf([entry]) }))
}

/** P1: every Version; P3: one statement or a list. */
export function documentFor(scene: Scene, policyType: PolicyType): fc.Arbitrary<JsonObject> {
  const version = often<JsonObject>(
    [8, fc.constant({ Version: '2012-10-17' })],
    [1, fc.constant({ Version: '2008-10-17' })],
    [1, fc.constant({})],
  )
  const statement = statementFor(scene, policyType)
  const isBucket = policyType === 'resource' && scene.request.resource.includes(':s3:')
  const statements = often<Json>(
    [isBucket ? 3 : 0, openBucket],
    [4, statement],
    [6, fc.array(statement, { minLength: 1, maxLength: 3 })],
    [3, fc.tuple(wideAllow(scene, policyType), statement)],
  )
  return fc.tuple(version, statements).map(([head, Statement]) => ({ ...head, Statement }))
}
