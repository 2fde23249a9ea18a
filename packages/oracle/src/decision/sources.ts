// Sources of Allow beside policies: KMS grants and S3 access control lists; and the S3 setting that withholds a public policy.
import type { Context } from './context.ts'
import { granteeLevelOf, type Level } from './principal.ts'
import { actionIs, isKeyUse, isS3 } from './service.ts'
import { type Request, serviceOf } from './statement.ts'
import { counted } from './tally.ts'
import { actionMatches, fold } from './text.ts'
import { listOf, member, members, textOf } from './types.ts'

/** K6: the levels at which grants on the key name the caller. */
export function levelsOfGrants(grants: unknown, request: Request): Level[] {
  if (!isKeyUse(request)) return []
  const operation = request.action.split(':')[1] ?? ''
  return listOf(grants).flatMap((grant) => {
    const level = granteeLevelOf(textOf(member(grant, 'granteePrincipal')), request.caller)
    const lists = actionIs(operation, listOf(member(grant, 'operations')).map(textOf))
    const isBound = contextOperations.some((pattern) => actionMatches(pattern, operation))
    const constraints = member(grant, 'constraints')
    const holds = !isBound || (isAsStrict(constraints, request) && constraintsHold(constraints, request.context))
    counted('grantWithoutContext', !isBound && lists && level !== undefined && constraints !== undefined)
    return level !== undefined && lists && holds ? [level] : []
  })
}

/** GrantConstraints: constraints bind these operations only, which have an encryption context, or make a grant. */
const contextOperations = ['Encrypt', 'Decrypt', 'GenerateDataKey*', 'ReEncrypt*', 'CreateGrant']

/** CreateGrant: a grant made by one with EncryptionContextEquals has EncryptionContextEquals too. */
function isAsStrict(constraints: unknown, { action, context }: Request): boolean {
  if (!actionIs(action, ['kms:CreateGrant'])) return true
  if (!counted('strictGrant', member(constraints, 'encryptionContextEquals') !== undefined)) return true
  const types = context.get('kms:grantconstrainttype')
  return types?.length === 1 && types[0] === 'EncryptionContextEquals'
}

function constraintsHold(constraints: unknown, context: Context): boolean {
  const prefix = fold('kms:EncryptionContext:')
  const holds = ([key, value]: [string, unknown]): boolean => {
    const values = context.get(prefix + fold(key))
    return values?.length === 1 && values[0] === textOf(value)
  }
  const subset = members(member(constraints, 'encryptionContextSubset'))
  const equals = member(constraints, 'encryptionContextEquals')
  const wanted = members(equals)
  const others = [...context.keys()].filter(
    (key) => key.startsWith(prefix) && !wanted.some(([name]) => prefix + fold(name) === key),
  )
  return subset.every(holds) && (equals === undefined || (wanted.every(holds) && others.length === 0))
}

/** K14: access control lists, for callers of other accounts and (AllUsers) anonymous ones. */
export function levelsOfAcl(settings: unknown, request: Request, isSameAccount: boolean): Level[] {
  const { caller, action } = request
  const isMeant = caller.account !== undefined ? !isSameAccount : caller.kind === 'anonymous'
  if (serviceOf(action) !== 's3' || !isMeant) return []
  return listOf(member(settings, 'accessControlList')).flatMap((entry): Level[] => {
    if (!actionIs(action, listOf(member(entry, 'actions')).map(textOf))) return []
    const grantee = member(entry, 'grantee')
    if (grantee === 'AllUsers') return ['everyone']
    if (caller.account === undefined) return []
    return grantee === 'AuthenticatedUsers' || grantee === caller.account ? ['account'] : []
  })
}

/** K12: a public bucket policy under RestrictPublicBuckets allows the own account and services only. */
export function isRestrictedBucket(
  settings: unknown,
  resourcePolicy: unknown,
  request: Request,
  sameAccount: boolean,
): boolean {
  if (member(settings, 'restrictPublicBuckets') !== true || !isS3(request.resource)) return false
  if (sameAccount || request.caller.kind === 'service') return false
  return listOf(member(resourcePolicy, 'Statement')).some(isPublic)
}

function isPublic(statement: unknown): boolean {
  // In other letters it is not known what AWS would make of it (P13), so it may be public.
  if (fold(textOf(member(statement, 'Effect'))) !== 'allow') return false
  const principal = member(statement, 'Principal')
  const isEveryone = principal === '*' || listOf(member(principal, 'AWS')).includes('*')
  if (!isEveryone && member(statement, 'NotPrincipal') === undefined) return false
  return !members(member(statement, 'Condition')).some(
    ([operator, keys]) =>
      actionIs(operator, fixingOperators) &&
      members(keys).some(([key, values]) => actionIs(key, fixingKeys) && areFixed(listOf(values).map(textOf))),
  )
}

/** An empty list does not restrict. */
function areFixed(values: readonly string[]): boolean {
  return values.length > 0 && values.every(isFixed)
}

function isFixed(value: string): boolean {
  return !['*', '?', '${'].some((mark) => value.includes(mark))
}

const fixingOperators = ['StringEquals', 'StringLike', 'ArnEquals', 'ArnLike', 'IpAddress']

const fixingKeys = [
  'aws:PrincipalOrgID',
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:SourceAccount',
  'aws:SourceArn',
  'aws:SourceIp',
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:SourceOwner',
  'aws:userid',
  's3:DataAccessPointAccount',
  's3:DataAccessPointArn',
]
