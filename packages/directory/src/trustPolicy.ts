import type { CompiledPolicy } from '@gatewarden/authorize'
import { parsePolicy } from '@gatewarden/policy'
import { lastSegment } from '@gatewarden/policy/internal'
import type { Account, HeldDocument, Role } from './account.ts'
import { type AccountProblem, orProblem } from './accountProblem.ts'
import { compiled } from './resolvePolicies.ts'

/** The trust policy of a role, or why it cannot be read. */
export type TrustPolicyAnswer = { readonly policy: CompiledPolicy } | { readonly problem: AccountProblem }

/**
 * The trust policy of a role of the account; undefined when there is no role with the ARN. A deleted principal is named by its
 * unique id, which matches no principal, not even a new one of the same name (rule N10).
 *
 * @example
 * import { readAccount } from '@gatewarden/directory'
 * import { trustPolicyOf } from '@gatewarden/directory/internal'
 * const { account } = readAccount('{"RoleDetailList": [{"Arn": "arn:aws:iam::123456789012:role/a", "RoleName": "a", "RoleId": "AROA1", "AssumeRolePolicyDocument": {"Statement": []}}]}')
 * account && trustPolicyOf('arn:aws:iam::123456789012:role/b', account) // => undefined
 */
export function trustPolicyOf(roleArn: string, account: Account): TrustPolicyAnswer | undefined {
  const role = account.roles.get(lastSegment(roleArn))
  if (role?.arn !== roleArn) return undefined
  const source = { name: 'AssumeRolePolicyDocument', owner: role.arn }
  return orProblem(account, () => ({
    policy: compiled(trustDocument(role, account), 'trust', source, account, `the trust policy of ${role.arn}`),
  }))
}

/**
 * The trust policy as AWS returns it: as written, but a principal named by ARN has its current ARN, or its unique id once deleted (rule N10).
 *
 * @example
 * import { readAccount } from '@gatewarden/directory'
 * import { trustDocument } from '@gatewarden/directory/internal'
 * const { account } = readAccount('{"RoleDetailList": [{"Arn": "arn:aws:iam::123456789012:role/a", "RoleName": "a", "RoleId": "AROA1", "AssumeRolePolicyDocument": "{}"}]}')
 * const role = account?.roles.get('a')
 * role && account && JSON.stringify(trustDocument({ ...role, trustPolicy: '{"Statement": []}' }, account)) // => '"{\\"Statement\\": []}"'
 */
export function trustDocument(role: Role, account: Account): HeldDocument {
  const { trustPolicy: text, trustPrincipals = [] } = role
  return typeof text === 'string' ? documentNow(text, trustPrincipals, account, 'trust') : text
}

/**
 * A policy that names principals, as AWS returns it: as written, but a principal named by ARN has its current ARN, or its unique id once deleted
 * (rule N10).
 *
 * @example
 * import { readAccount } from '@gatewarden/directory'
 * import { documentNow } from '@gatewarden/directory/internal'
 * const { account } = readAccount('{"UserDetailList": [{"Arn": "arn:aws:iam::123456789012:user/bob", "UserName": "bob", "UserId": "AIDA2"}]}')
 * const arn = 'arn:aws:iam::123456789012:user/ana'
 * const text = `{"Statement": {"Effect": "Allow", "Action": "kms:*", "Principal": {"AWS": "${arn}"}}}`
 * account && documentNow(text, [{ arn, uniqueId: 'AIDA1' }], account) // => '{"Statement": {"Effect": "Allow", "Action": "kms:*", "Principal": {"AWS": "AIDA1"}}}'
 */
export function documentNow(
  text: string,
  principals: NonNullable<Role['trustPrincipals']>,
  account: Account,
  type: 'trust' | 'resource' = 'resource',
): string {
  const changed = new Map<string, string>()
  for (const { arn, uniqueId } of principals) {
    const now = (account.users.byId(uniqueId) ?? account.roles.byId(uniqueId))?.arn ?? uniqueId
    if (now !== arn) changed.set(arn, now)
  }
  return changed.size === 0 ? text : withPrincipals(text, changed, type)
}

function withPrincipals(text: string, changed: ReadonlyMap<string, string>, type: 'trust' | 'resource'): string {
  const entries = parsePolicy(text, type).document?.statements.flatMap(({ principal }) => principal?.entries ?? [])
  let shown = ''
  let from = 0
  for (const { type, value, span } of entries ?? []) {
    const now = type === 'AWS' ? changed.get(value) : undefined
    if (now === undefined) continue
    shown += text.slice(from, span.start) + JSON.stringify(now)
    from = span.end
  }
  return shown + text.slice(from)
}
