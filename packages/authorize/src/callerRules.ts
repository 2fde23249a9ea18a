import type { PreparedRequest } from './request.ts'

/** The rules by which STS and IAM refuse a caller because of its credentials (rule K17; IAM User Guide, Compare AWS STS credentials). */
export type CallerRule =
  | 'stsOfRoleSession'
  | 'stsOfFederatedUser'
  | 'iamOfFederatedUser'
  | 'stsOfSessionToken'
  | 'iamOfSessionToken'
  | 'assumeRoleOfRootUser'

/** What role sessions cannot call. A role never calls, only its sessions do. */
const NOT_FOR_ROLES = new Set(['sts:getsessiontoken', 'sts:getfederationtoken'])

/** What credentials of GetSessionToken can call; setting tags and a source identity is part of AssumeRole. */
const FOR_SESSION_TOKENS = new Set([
  'sts:assumerole',
  'sts:tagsession',
  'sts:setsourceidentity',
  'sts:setcontext',
  'sts:getcalleridentity',
])

/** The rule by which STS or IAM refuses the caller, whatever the policies say. */
export function refusedCaller(request: PreparedRequest): CallerRule | undefined {
  const { action, principal } = request
  if (action.service !== 'sts' && action.service !== 'iam') return undefined
  switch (principal.kind) {
    case 'Role':
    case 'AssumedRole':
      return NOT_FOR_ROLES.has(action.folded) ? 'stsOfRoleSession' : undefined
    case 'FederatedUser':
      if (action.service === 'iam') return 'iamOfFederatedUser'
      return action.folded === 'sts:getcalleridentity' ? undefined : 'stsOfFederatedUser'
    case 'Account':
      return action.folded === 'sts:assumerole' ? 'assumeRoleOfRootUser' : refusedSessionToken(request)
    case 'User':
      return refusedSessionToken(request)
    default:
      return undefined
  }
}

/** Credentials of GetSessionToken can call IAM only if they were requested with a multi-factor device. */
function refusedSessionToken(request: PreparedRequest): CallerRule | undefined {
  const { action } = request
  if (request.request.credentials !== 'GetSessionToken') return undefined
  if (action.service === 'sts') return FOR_SESSION_TOKENS.has(action.folded) ? undefined : 'stsOfSessionToken'
  return request.single('aws:multifactorauthpresent') === 'true' ? undefined : 'iamOfSessionToken'
}
