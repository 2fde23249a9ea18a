import { foldCase } from '@gatewarden/policy/internal'
import type { Grant } from './policiesInEffect.ts'
import type { PreparedRequest } from './request.ts'

const ENCRYPTION_CONTEXT = 'kms:encryptioncontext:'

/** Operations with an encryption context: constraints apply to no others (AWS KMS API Reference, GrantConstraints). */
const WITH_ENCRYPTION_CONTEXT = new Set([
  'kms:encrypt',
  'kms:decrypt',
  'kms:generatedatakey',
  'kms:generatedatakeypair',
  'kms:generatedatakeypairwithoutplaintext',
  'kms:generatedatakeywithoutplaintext',
  'kms:reencryptfrom',
  'kms:reencryptto',
  // The encryption context of the new grant's constraints.
  'kms:creategrant',
])

/** The constraints of a grant hold for the request: it has these pairs, and under Equals no others (rule K6). */
export function constraintsHold({ constraints }: Grant, request: PreparedRequest): boolean {
  if (constraints === undefined || !WITH_ENCRYPTION_CONTEXT.has(request.action.folded)) return true
  const { encryptionContextSubset: subset, encryptionContextEquals: equals } = constraints
  const hasPair = ([key, value]: [string, string]) => request.single(`${ENCRYPTION_CONTEXT}${foldCase(key)}`) === value
  if (!Object.entries(subset ?? {}).every(hasPair)) return false
  if (equals === undefined) return true
  if (!newGrantIsAsStrict(request)) return false
  const given = request.givenNames().filter((name) => name.startsWith(ENCRYPTION_CONTEXT))
  return given.length === Object.keys(equals).length && Object.entries(equals).every(hasPair)
}

/** A grant with an Equals constraint gives CreateGrant for equally strict grants only (AWS KMS API Reference, CreateGrant). */
function newGrantIsAsStrict(request: PreparedRequest): boolean {
  if (request.action.folded !== 'kms:creategrant') return true
  return request.single('kms:grantconstrainttype') === 'EncryptionContextEquals'
}
