// How often the evaluator reaches a rule that is easily lost by a generator: a test counts it for a fixed seed.

/** The rules that are counted, with what reaching one means. */
export const countedRules = {
  starBeforeColon: 'a star that ends a segment of an ARN pattern matches colons (R4)',
  starBeforeColonShort: 'the same in a pattern of fewer than six parts',
  shortNotResource: 'a short ARN in NotResource is unknown (R9a)',
  unsetNotResource: 'a variable without a value in NotResource is unknown (R9a)',
  earlyVariable: 'a variable before the fifth colon of an entry is unknown (R10)',
  emptyElement: 'an empty list, or a Principal without entries, is an unknown match in a Deny',
  noPartition: 'a partition that is none of AWS cannot be read',
  endpointWildcard: 'a wildcard that an endpoint policy does not support (E4)',
  unreadableAllow: 'an Allow with an entry that AWS would not store does not apply',
  unreadableAction: 'an action that AWS would not store is unknown in a Deny',
  unreadableResource: 'a resource that AWS would not store is unknown in a Deny',
  unreadablePrincipal: 'a principal that AWS would not store is unknown in a Deny',
  unreadableOperator: 'an operator that AWS would not store is unknown in a Deny (C19)',
  unreadableDate: 'a date that AWS would not store is unknown in a Deny',
  unreadableEffect: 'an Effect in other letters: Allow does not apply, Deny does',
  noArnNegated: 'a value that is not an ARN under a negated ARN operator',
  shortArnPattern: 'an ARN pattern of fewer than six parts under an ARN operator',
  emptyUnderNull: 'an empty text under Null is a value',
  setOfNull: 'Null with a set operator is a constant',
  dateForms: 'two dates are compared of which one is not YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ',
  oddTagKey: 'a variable has a tag key with a space or another odd character',
  assumedOwner: 'the account of the caller is the value of aws:ResourceAccount',
  useOfAws: 'a use of what belongs to AWS is not refused',
  serviceAcrossAccounts: 'a service may call what never works across accounts',
  strictGrant: 'a grant with EncryptionContextEquals makes grants with EncryptionContextEquals only',
  ownerOfAws: 'the value of aws:ResourceAccount is aws for what belongs to AWS',
  statedOwner: 'a stated owner is another account than that of the ARN',
  ownOrganization: 'a resource of the account of the caller is of its organization',
  ownedByAws: 'a change of what belongs to AWS',
  awsAlias: 'a change of an alias of AWS',
  neverAcrossAccounts: 'an operation that never works across accounts',
  roleSession: 'an operation that no role session may call',
  federatedSession: 'an operation that no federated user may call',
  rootAssumes: 'the root user may not assume a role',
  sessionTokenAllowed: 'sts:GetSessionToken of a user is always allowed',
  bucketPolicyOfRoot: 'a bucket policy does not bind the root user who reads or changes it',
  grantWithoutContext: 'constraints of a grant do not bind an operation without an encryption context',
} as const

export type CountedRule = keyof typeof countedRules

const counts = new Map<CountedRule, number>()

/** Counts a rule when its condition holds; returns the condition. */
export function counted(rule: CountedRule, condition: boolean): boolean {
  if (condition) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return condition
}

export function countOf(rule: CountedRule): number {
  return counts.get(rule) ?? 0
}

export function clearCounts(): void {
  counts.clear()
}
