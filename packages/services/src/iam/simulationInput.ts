import { type CompiledPolicy, type ContextEntries, compile, type PolicyLevel } from '@gatewarden/authorize'
import { isAction, isResource } from '@gatewarden/authorize/internal'
import {
  checkPolicy,
  isAccountId,
  type PolicyDocument,
  type PolicyType,
  parseArn,
  parsePolicy,
} from '@gatewarden/policy'
import { foldCase, isConditionValue } from '@gatewarden/policy/internal'
import { placeIn, type StoringAccount } from '../policyDocuments.ts'
import { iamError } from './errors.ts'
import type { ContextEntry, OrderedOrganizationPolicyType } from './generated/types.ts'

/** Reads the documents of one call: the same text is parsed once. */
export function documentReader(
  account: StoringAccount,
): (text: string, member: string, type: PolicyType) => PolicyDocument {
  const known = new Map<string, PolicyDocument>()
  return (text, member, type) => {
    const key = `${type} ${text}`
    const document = known.get(key) ?? readDocument(account, text, member, type)
    known.set(key, document)
    return document
  }
}

/**
 * Identity-based policies follow IAM's own grammar. What a resource-based policy may contain depends on the service that stores it, which the
 * request does not name.
 */
function readDocument(account: StoringAccount, text: string, member: string, type: PolicyType): PolicyDocument {
  const refusal =
    type === 'resource' ? undefined : checkPolicy(text, type, { ...placeIn(account), inline: type === 'identity' })
  if (refusal !== undefined) throw iamError('simulatedPolicy', member, refusal.message)
  const { document, problems } = parsePolicy(text, type)
  if (document !== undefined) return document
  const { path = '', message = 'it cannot be read' } = problems[0] ?? {}
  throw iamError('simulatedPolicy', member, path === '' ? message : `${path}: ${message}`)
}

/** The policies of a request, named as in AWS's MatchedStatements: `PolicyInputList.1`. */
export function readPolicies(
  read: ReturnType<typeof documentReader>,
  texts: readonly string[],
  list: string,
): CompiledPolicy[] {
  return texts.map((text, at) => {
    const name = `${list}.${at + 1}`
    return compile(read(text, name, 'identity'), 'identity', { name })
  })
}

/** The service control policies of each level of an organization, from its root to the account; a level without any allows nothing. */
export function readLevels(
  read: ReturnType<typeof documentReader>,
  levels: readonly OrderedOrganizationPolicyType[],
): PolicyLevel[] {
  return levels.map(({ ServiceControlPolicyInputList: texts = [] }, at) => {
    const level = `OrderedOrganizationPolicyInputList.${at + 1}`
    const policies = texts.map((text, index) => {
      const name = `${level}.ServiceControlPolicyInputList.${index + 1}`
      return compile(read(text, name, 'scp'), 'scp', { name })
    })
    return { level, policies }
  })
}

export function checkRequests(actions: readonly string[], resources: readonly string[]): void {
  const action = actions.find((each) => !isAction(each) || /\s/.test(each))
  if (action !== undefined) throw iamError('simulatedAction', action)
  const resource = resources.find((each) => !isResource(each))
  if (resource !== undefined) throw iamError('simulatedResource', resource)
}

/** The account in the ARN of its root user (IAM API Reference, ResourceOwner). */
export function readOwner(arn: string): string {
  const { service, account = '', resource } = parseArn(arn) ?? {}
  if (service !== 'iam' || resource !== 'root' || !isAccountId(account)) throw iamError('resourceOwner', arn)
  return account
}

type ValueType = 'string' | 'numeric' | 'boolean' | 'ip' | 'binary' | 'date'

const CAN_BE_READ: Readonly<Record<ValueType, (text: string) => boolean>> = {
  string: () => true,
  numeric: (text) => isConditionValue('Numeric', text),
  boolean: (text) => isConditionValue('Bool', text),
  ip: (text) => isConditionValue('IPAddress', text),
  binary: (text) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text),
  date: (text) => isConditionValue('Date', text),
}

/** The condition keys of a request: each once, with values of its type, and several values only where the type is a list. */
export function readContext(entries: readonly ContextEntry[]): ContextEntries {
  const context = new Map<string, string | readonly string[]>()
  const names = new Set<string>()
  for (const { ContextKeyName: name = '', ContextKeyValues: values = [], ContextKeyType: type = 'string' } of entries) {
    if (name === '' || names.has(foldCase(name))) {
      throw iamError('contextEntry', name, name === '' ? 'it has no name' : 'it is given twice')
    }
    names.add(foldCase(name))
    const isList = type.endsWith('List')
    const single = (isList ? type.slice(0, -'List'.length) : type) as ValueType
    const unreadable = values.find((value) => !CAN_BE_READ[single](value))
    if (unreadable !== undefined)
      throw iamError('contextEntry', name, `"${unreadable}" is not a value of type ${single}`)
    const [first] = values
    if (!isList && (first === undefined || values.length > 1)) {
      throw iamError('contextEntry', name, `the type ${type} takes one value`)
    }
    context.set(name, isList || first === undefined ? values : first)
  }
  return Object.fromEntries(context)
}

const INSTANCE = ['instance', 'image', 'security-group']

/** The types of resource that each scenario needs (IAM API Reference, ResourceHandlingOption). */
const SCENARIOS: ReadonlyMap<string, readonly string[]> = new Map([
  ['EC2-Classic-InstanceStore', INSTANCE],
  ['EC2-Classic-EBS', [...INSTANCE, 'volume']],
  ['EC2-VPC-InstanceStore', [...INSTANCE, 'network-interface']],
  ['EC2-VPC-InstanceStore-Subnet', [...INSTANCE, 'network-interface', 'subnet']],
  ['EC2-VPC-EBS', [...INSTANCE, 'network-interface', 'volume']],
  ['EC2-VPC-EBS-Subnet', [...INSTANCE, 'network-interface', 'subnet', 'volume']],
])

/** Throws where a scenario is not known or lacks a resource; a scenario has no other effect. */
export function checkScenario(option: string | undefined, resources: readonly string[]): void {
  if (option === undefined) return
  const needed = SCENARIOS.get(option)
  if (needed === undefined) throw iamError('handlingOption', option)
  const given = new Set(
    resources.flatMap((each) => {
      const arn = parseArn(each)
      return arn?.service === 'ec2' ? [arn.resource.split('/', 1)[0]] : []
    }),
  )
  const missing = needed.find((type) => !given.has(type))
  if (missing !== undefined) throw iamError('handlingResource', option, missing)
}
