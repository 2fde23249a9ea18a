import { type Action, parseAction } from '@gatewarden/policy'
import { memoize } from './memoize.ts'
import { type ServiceBits, serviceBits } from './serviceBits.ts'

/** A cached action: read once, with an id and the facts that the rules of services need. */
export interface KnownAction extends Action {
  /** Counts up from 0 and is never reused, so that results can be cached by it. */
  readonly id: number
  readonly serviceBits: ServiceBits
  /** Decided by a role trust policy (rule K1). */
  readonly isRoleAssumption: boolean
  /** sts:GetCallerIdentity (rule K8). */
  readonly isCallerIdentity: boolean
  /** Changes an AWS managed policy, which only AWS can do (rule K9). */
  readonly isChangeOfManagedPolicy: boolean
  /** An IAM action that does not only read (rule K10). */
  readonly isIamChange: boolean
}

/** Actions that a role trust policy decides (rule K1). */
const TRUST_ACTIONS = new Set([
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:tagsession',
  'sts:setsourceidentity',
])

/** Only AWS can change AWS managed policies (rule K9). */
const CHANGES_OF_MANAGED_POLICY = new Set([
  'iam:createpolicyversion',
  'iam:deletepolicy',
  'iam:deletepolicyversion',
  'iam:setdefaultpolicyversion',
  'iam:tagpolicy',
  'iam:untagpolicy',
])

/** Customers can only read roles of IAM Identity Center (rule K10). */
const READING_PREFIXES = ['iam:get', 'iam:list', 'iam:simulate', 'iam:generate']

let nextId = 0

/** The known action of a text, in any letter case. */
export const knownAction = memoize((text): KnownAction => {
  const action = parseAction(text)
  const id = nextId
  nextId += 1
  return {
    ...action,
    id,
    serviceBits: serviceBits(action.service),
    isRoleAssumption: TRUST_ACTIONS.has(action.folded),
    isCallerIdentity: action.folded === 'sts:getcalleridentity',
    isChangeOfManagedPolicy: CHANGES_OF_MANAGED_POLICY.has(action.folded),
    isIamChange: action.service === 'iam' && !READING_PREFIXES.some((prefix) => action.folded.startsWith(prefix)),
  }
})
