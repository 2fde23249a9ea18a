import type { AccountState } from '@gatewarden/directory'
import { isAccountId, parseArn } from '@gatewarden/policy'

/** The ARN of an IAM resource of the account, such as `role/agents/Agent`. */
export function iamArn({ partition, accountId }: Pick<AccountState, 'partition' | 'accountId'>, resource: string) {
  return `arn:${partition}:iam::${accountId}:${resource}`
}

/** Kinds of which AWS has some of its own, with `aws` in place of the account. */
const ALSO_OF_AWS: readonly string[] = ['policy', 'role-template']

/** Whether a text is the ARN of an IAM resource of one kind, such as `role`, in an account; of some kinds, also one of AWS's. */
export function isIamArn(kind: string): (text: string) => boolean {
  return (text) => {
    const arn = parseArn(text)
    if (arn === undefined || arn.service !== 'iam' || arn.region !== '') return false
    const hasOwner = isAccountId(arn.account) || (ALSO_OF_AWS.includes(kind) && arn.account === 'aws')
    return hasOwner && arn.resource.startsWith(`${kind}/`) && !arn.resource.endsWith('/')
  }
}
