export type { Account, Group, HeldPolicy, HeldVersion, Identity, InlinePolicy, Role, User } from './account.ts'
export type { AccountProblem } from './jsonReading.ts'
export {
  type Holder,
  type HolderAnswer,
  policiesInEffect,
  type TrustPolicyAnswer,
  trustPolicyOf,
} from './policiesInEffect.ts'
export { readAccount } from './readAccount.ts'
export type { PolicySources } from './resolvePolicies.ts'
