/** The policy types that a statement can take part as. */
export type EffectivePolicyType =
  | 'identity'
  | 'group'
  | 'permissionsBoundary'
  | 'session'
  | 'scp'
  | 'rcp'
  | 'resource'
  | 'vpcEndpoint'
