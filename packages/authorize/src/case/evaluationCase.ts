import {
  type JsonNode,
  type PolicyProblem,
  type PolicyType,
  parsePolicy,
  parsePolicyNode,
  positionAt,
  readJson,
} from '@gatewarden/policy'
import { type CompiledPolicy, compile } from '../compile.ts'
import { decide } from '../decide.ts'
import type { DecidedBy, Outcome } from '../decision.ts'
import { accessDeniedMessage } from '../message.ts'
import type { PoliciesInEffect, PolicyLevel } from '../policiesInEffect.ts'
import type { EffectivePolicyType } from '../policyTypes.ts'
import type { AuthorizationRequest } from '../request.ts'
import { type CaseErrorCode, elements, isNothing, objectMembers, Refused, textOf } from './caseReading.ts'
import { readGrants, readSettings } from './grantCase.ts'
import { readRequest } from './requestCase.ts'

/** Everything one decision needs, as plain data: the line that `gatewarden decide --jsonl` reads. */
export interface EvaluationCase {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInEffect
}

/** Why a case cannot be decided, with the place in its text. */
export interface CaseError {
  readonly code: CaseErrorCode
  readonly message: string
  readonly line: number
  readonly column: number
}

/** A decision as plain data; `policy` and `statement` count from 0 in their lists. */
export interface CaseDecision {
  readonly decision: Outcome
  readonly decidedBy: DecidedBy
  readonly statements: readonly {
    readonly policyType: EffectivePolicyType
    readonly level?: string
    readonly policy: number
    readonly statement: number
    readonly sid: string | null
  }[]
  /** AWS's sentence for a denial; empty when allowed. */
  readonly message: string
}

/** Members of a case that take no part in the decision. */
const ANNOTATIONS = ['id', 'name', 'rules', 'source', 'comment', 'expect']
const MEMBERS = new Set([
  ...ANNOTATIONS,
  ...'request identityPolicies groupPolicies permissionsBoundary sessionPolicies scps rcps'.split(' '),
  ...'resourcePolicy vpcEndpointPolicies grants resourceSettings'.split(' '),
])

/**
 * Reads an evaluation case from its JSON text.
 *
 * @example
 * import { readCase } from '@gatewarden/authorize'
 * readCase('{"request": {"action": "s3:GetObject"}}').error?.message // => 'request.principal is missing'
 */
export function readCase(text: string): { read?: EvaluationCase; error?: CaseError } {
  const { node, problem } = readJson(text)
  return node === undefined ? { error: unreadable(problem) } : readCaseNode(node, text)
}

/**
 * Why a text is no JSON, as the error of a case.
 *
 * @example
 * import { unreadable } from '@gatewarden/authorize'
 * import { readJson } from '@gatewarden/policy'
 * unreadable(readJson('{').problem).code // => 'InvalidInput'
 */
export function unreadable(problem: PolicyProblem | undefined): CaseError {
  const { message, line, column } = problem ?? { message: 'the text is empty', line: 1, column: 1 }
  return { code: 'InvalidInput', message, line, column }
}

function readCaseNode(node: JsonNode, text: string): { read?: EvaluationCase; error?: CaseError } {
  try {
    return { read: caseOf(node, text) }
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown
    const { line, column } = positionAt(text, thrown.node.offset)
    return { error: { code: thrown.code, message: thrown.message, line, column } }
  }
}

/**
 * Reads and decides a case given as JSON text.
 *
 * @example
 * import { decideCase } from '@gatewarden/authorize'
 * const request = { principal: 'arn:aws:iam::123456789012:user/ana', action: 'connect:ListInstances', resource: '*' }
 * const Statement = { Sid: 'Look', Effect: 'Allow', Action: 'connect:List*', Resource: '*' }
 * decideCase(JSON.stringify({ request, identityPolicies: [{ Statement }] }))
 * // => { decision: 'allowed', decidedBy: 'identity', statements: [{ policyType: 'identity', policy: 0, statement: 0, sid: 'Look' }], message: '' }
 */
export function decideCase(text: string): CaseDecision | { readonly error: CaseError } {
  const { node, problem } = readJson(text)
  return node === undefined ? { error: unreadable(problem) } : decideCaseNode(node, text)
}

/**
 * Decides a case whose JSON text has been read already.
 *
 * @example
 * import { decideCaseNode } from '@gatewarden/authorize'
 * import { readJson } from '@gatewarden/policy'
 * const { node } = readJson('{}')
 * node && decideCaseNode(node, '{}') // => { error: { code: 'InvalidInput', message: 'request is missing', line: 1, column: 1 } }
 */
export function decideCaseNode(node: JsonNode, text: string): CaseDecision | { readonly error: CaseError } {
  const { read, error } = readCaseNode(node, text)
  if (read === undefined) return { error: error ?? unreadable(undefined) }
  const decision = decide(read.request, read.policies)
  return {
    decision: decision.outcome,
    decidedBy: decision.decidedBy,
    statements: decision.statements.map(({ policyType, level, policy, statement }) => ({
      policyType,
      ...(level === undefined ? {} : { level }),
      policy: Number(policy.source?.name),
      statement: statement.index,
      sid: statement.sid ?? null,
    })),
    message: decision.outcome === 'allowed' ? '' : accessDeniedMessage(read.request, decision),
  }
}

function caseOf(node: JsonNode, text: string): EvaluationCase {
  const members = objectMembers(node, 'the case', MEMBERS)
  const request = members.get('request')
  if (request === undefined) throw new Refused(node, 'request is missing')
  const list = (name: string, type: PolicyType) => policyList(members.get(name), name, type, text) ?? []
  const nullable = (name: string, type: PolicyType) => policyList(members.get(name), name, type, text)
  const resource = members.get('resourcePolicy')
  const policies: PoliciesInEffect = {
    identity: list('identityPolicies', 'identity'),
    group: list('groupPolicies', 'identity'),
    permissionsBoundary: nullable('permissionsBoundary', 'permissionsBoundary'),
    session: nullable('sessionPolicies', 'session'),
    scps: levels(members.get('scps'), 'scps', 'scp', text),
    rcps: levels(members.get('rcps'), 'rcps', 'rcp', text),
    resource: isNothing(resource) ? null : policyOf(resource, 'resourcePolicy', 'resource', text, 0),
    vpcEndpoint: nullable('vpcEndpointPolicies', 'vpcEndpoint'),
    grants: readGrants(members.get('grants')),
    resourceSettings: readSettings(members.get('resourceSettings')),
  }
  return { request: readRequest(request), policies }
}

function policyList(node: JsonNode | undefined, name: string, type: PolicyType, text: string): CompiledPolicy[] | null {
  if (isNothing(node)) return null
  return elements(node, name).map((child, index) => policyOf(child, `${name}[${index}]`, type, text, index))
}

function policyOf(node: JsonNode, name: string, type: PolicyType, text: string, index: number): CompiledPolicy {
  const isText = node.type === 'string'
  const { document, problems } = isText ? parsePolicy(node.value, type) : parsePolicyNode(node, text, type)
  if (document !== undefined) return compile(document, type, { name: String(index) })
  const problem = problems[0]
  const at = problem?.path ? `${name}.${problem.path}` : name
  throw new Refused(
    placeOf(problem, node, isText),
    `${at}: ${problem?.message ?? 'no policy'}`,
    'MalformedPolicyDocument',
  )
}

function placeOf(problem: PolicyProblem | undefined, node: JsonNode, isText: boolean): JsonNode {
  return problem === undefined || isText ? node : { type: 'null', offset: problem.offset, length: 0 }
}

function levels(node: JsonNode | undefined, name: string, type: 'scp' | 'rcp', text: string): PolicyLevel[] {
  if (isNothing(node)) return []
  return elements(node, name).map((child, index) => {
    const members = objectMembers(child, `${name}[${index}]`, new Set(['level', 'policies']))
    const given = members.get('level')
    const level = given === undefined ? undefined : textOf(given, `${name}[${index}].level`)
    const policies = policyList(members.get('policies'), `${name}[${index}].policies`, type, text) ?? []
    return { level: level ?? String(index), policies }
  })
}
