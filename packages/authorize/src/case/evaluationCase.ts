import { type PolicyType, parsePolicy } from '@gatewarden/policy'
import {
  type JsonAnswer,
  type JsonNode,
  type JsonProblem,
  type JsonReader,
  parsePolicyNode,
  readJsonWith,
  readNodeWith,
} from '@gatewarden/policy/internal'
import { type CompiledPolicy, compile } from '../compile.ts'
import { decide } from '../decide.ts'
import type { DecidedBy, Outcome, ServiceRule } from '../decision.ts'
import { accessDeniedMessage } from '../message.ts'
import { type DocumentNotStored, documentsNotStored, notStoredNote } from '../notStored.ts'
import type { PoliciesInEffect, PolicyLevel } from '../policiesInEffect.ts'
import type { EffectivePolicyType } from '../policyTypes.ts'
import type { AuthorizationRequest } from '../request.ts'
import { serviceRuleSentence } from '../serviceRules.ts'
import { type CaseInput, jsonText } from './caseInput.ts'
import { readGrants, readSettings } from './grantCase.ts'
import { readRequest } from './requestCase.ts'

/** The input of one decision as plain data: the line that `gatewarden decide --jsonl` reads. */
export interface EvaluationCase {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInEffect
}

/** Why a case cannot be decided, with the place in its text. */
export interface CaseError {
  readonly code: 'InvalidInput' | 'MalformedPolicyDocument'
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
  /** The rule of the service, where one decided, and a sentence that explains it. */
  readonly rule?: { readonly name: ServiceRule; readonly sentence: string }
  /** AWS's sentence for a denial; empty when allowed. */
  readonly message: string
  /** Left out where there is none: documents that AWS would not store. */
  readonly notes?: readonly string[]
}

/** Members of a case that do not affect the decision. */
const ANNOTATIONS = ['id', 'name', 'rules', 'source', 'comment', 'expect']
const MEMBERS = new Set([
  ...ANNOTATIONS,
  ...'request identityPolicies groupPolicies permissionsBoundary sessionPolicies scps rcps'.split(' '),
  ...'resourcePolicy vpcEndpointPolicies grants resourceSettings'.split(' '),
])

const LEVEL_MEMBERS = new Set(['level', 'policies'])

const LABEL = 'the case'
const MALFORMED = 'MalformedPolicyDocument'

/**
 * Reads an evaluation case from its JSON text.
 *
 * @example
 * import { readCase } from '@gatewarden/authorize/internal'
 * readCase('{"request": {"action": "s3:GetObject"}}').error?.message // => 'request.principal is missing'
 */
export function readCase(text: string): { read?: EvaluationCase; error?: CaseError } {
  const answer = readJsonWith(text, LABEL, (root) => caseOf(root, text))
  return 'value' in answer ? { read: answer.value } : { error: unreadable(answer.problem) }
}

/**
 * The error of a case that cannot be read.
 *
 * @example
 * import { unreadable } from '@gatewarden/authorize/internal'
 * import { readJson } from '@gatewarden/policy/internal'
 * const { problem } = readJson('{')
 * problem && unreadable(problem).code // => 'InvalidInput'
 */
export function unreadable({ code, message, line, column }: Omit<JsonProblem, 'path'>): CaseError {
  return { code: code === MALFORMED ? MALFORMED : 'InvalidInput', message, line, column }
}

/** A decision, or why there is none: then `decision` is undefined, so that nothing is allowed. */
export type CaseAnswer<Fault> = CaseDecision | { readonly error: Fault; readonly decision?: undefined }

/**
 * Reads and decides a case: an object with the request and the policies in effect, or its JSON text. A case that cannot be read has an
 * error as its answer; only the error of a text has a line and a column.
 *
 * @example
 * import { decideCase } from '@gatewarden/authorize'
 * const request = { principal: 'arn:aws:iam::123456789012:user/ana', action: 'connect:ListInstances', resource: '*' }
 * const Statement = { Sid: 'Look', Effect: 'Allow', Action: 'connect:List*', Resource: '*' }
 * decideCase({ request, identityPolicies: [{ Statement }] })
 * // => { decision: 'allowed', decidedBy: 'identity', statements: [{ policyType: 'identity', policy: 0, statement: 0, sid: 'Look' }], message: '' }
 */
export function decideCase(input: CaseInput): CaseAnswer<Pick<CaseError, 'code' | 'message'>>
export function decideCase(text: string): CaseAnswer<CaseError>
export function decideCase(input: CaseInput | string): CaseAnswer<CaseError | Pick<CaseError, 'code' | 'message'>> {
  if (typeof input === 'string') return decideText(input)
  const json = jsonText(input)
  if ('problem' in json) return { error: { code: 'InvalidInput', message: json.problem } }
  const answer = decideText(json.text)
  // A position in a text that the caller does not have would not help; the message has the path.
  return 'error' in answer ? { error: { code: answer.error.code, message: answer.error.message } } : answer
}

function decideText(text: string): CaseAnswer<CaseError> {
  return decisionOf(readJsonWith(text, LABEL, (root) => caseOf(root, text)))
}

/**
 * Decides a case whose JSON text has been read already.
 *
 * @example
 * import { decideCaseNode } from '@gatewarden/authorize/internal'
 * import { readJson } from '@gatewarden/policy/internal'
 * const { node } = readJson('{}')
 * node && decideCaseNode(node, '{}') // => { error: { code: 'InvalidInput', message: 'request is missing', line: 1, column: 1 } }
 */
export function decideCaseNode(node: JsonNode, text: string): CaseAnswer<CaseError> {
  return decisionOf(readNodeWith(node, text, LABEL, (root) => caseOf(root, text)))
}

function decisionOf(answer: JsonAnswer<EvaluationCase>): CaseAnswer<CaseError> {
  if ('problem' in answer) return { error: unreadable(answer.problem) }
  const { request, policies } = answer.value
  const decision = decide(request, policies)
  const { rule } = decision
  const notes = documentsNotStored(policies).map(noteOf)
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
    ...(rule !== undefined && { rule: { name: rule, sentence: serviceRuleSentence(request, decision) ?? '' } }),
    message: decision.outcome === 'allowed' ? '' : accessDeniedMessage(request, decision),
    ...(notes.length === 0 ? {} : { notes }),
  }
}

/** The members of a case by policy type. */
const MEMBER_OF: Readonly<Record<EffectivePolicyType, string>> = {
  identity: 'identityPolicies',
  group: 'groupPolicies',
  permissionsBoundary: 'permissionsBoundary',
  session: 'sessionPolicies',
  scp: 'scps',
  rcp: 'rcps',
  resource: 'resourcePolicy',
  vpcEndpoint: 'vpcEndpointPolicies',
}

function noteOf(document: DocumentNotStored): string {
  const { policyType, level, policy } = document
  const index = policyType === 'resource' ? '' : `[${policy.source?.name}]`
  const member = level === undefined ? MEMBER_OF[policyType] : `${MEMBER_OF[policyType]} "${level}"`
  return notStoredNote(document, `${member}${index}`)
}

function caseOf(root: JsonReader, text: string): EvaluationCase {
  root.members(MEMBERS)
  const request = root.required('request')
  const list = (name: string, type: PolicyType) => policyList(root.optional(name), type, text)
  const resource = root.optional('resourcePolicy')
  const policies: PoliciesInEffect = {
    identity: list('identityPolicies', 'identity') ?? [],
    group: list('groupPolicies', 'identity') ?? [],
    permissionsBoundary: list('permissionsBoundary', 'permissionsBoundary'),
    session: list('sessionPolicies', 'session'),
    scps: levels(root.optional('scps'), 'scp', text),
    rcps: levels(root.optional('rcps'), 'rcp', text),
    resource: resource === undefined ? null : policyOf(resource, 'resource', text, 0),
    vpcEndpoint: list('vpcEndpointPolicies', 'vpcEndpoint'),
    grants: readGrants(root.optional('grants')),
    resourceSettings: readSettings(root.optional('resourceSettings')),
  }
  return { request: readRequest(request), policies }
}

function policyList(list: JsonReader | undefined, type: PolicyType, text: string): CompiledPolicy[] | null {
  return list?.items().map((policy, index) => policyOf(policy, type, text, index)) ?? null
}

/** A policy is a JSON object, or a string with its text; only an object has positions in the text of the case. */
function policyOf(policy: JsonReader, type: PolicyType, text: string, index: number): CompiledPolicy {
  const { node } = policy
  const isText = node.type === 'string'
  const { document, problems } = isText ? parsePolicy(node.value, type) : parsePolicyNode(node, text, type)
  if (document !== undefined) return compile(document, type, { name: String(index) })
  const [problem] = problems
  const name = problem?.path ? `${policy.name}.${problem.path}` : policy.name
  const offset = isText ? node.offset : problem?.offset
  throw policy.error(`${name}: ${problem?.message ?? 'not a policy'}`, MALFORMED, offset)
}

function levels(list: JsonReader | undefined, type: 'scp' | 'rcp', text: string): PolicyLevel[] {
  return (list?.items() ?? []).map((entry, index) => {
    entry.members(LEVEL_MEMBERS)
    const level = entry.member('level')?.text() ?? String(index)
    return { level, policies: policyList(entry.optional('policies'), type, text) ?? [] }
  })
}
