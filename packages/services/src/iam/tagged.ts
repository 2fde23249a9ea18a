import { customerPolicyAt, instanceProfileNamed, roleNamed, userNamed } from './find.ts'
import type { Tagged } from './tagging.ts'

export const taggedUser: Tagged<{ readonly UserName: string }> = {
  find: (state, { UserName }) => userNamed(state, UserName),
  keys: 'folded',
}

/** Service-linked roles may have tags as well (IAM API Reference, TagRole). */
export const taggedRole: Tagged<{ readonly RoleName: string }> = {
  find: (state, { RoleName }) => roleNamed(state, RoleName),
  keys: 'folded',
}

/** Customer managed policies only: nobody tags one of AWS's, not even who may do everything. */
export const taggedPolicy: Tagged<{ readonly PolicyArn: string }> = {
  find: (state, { PolicyArn }) => customerPolicyAt(state, PolicyArn),
  keys: 'exact',
}

export const taggedInstanceProfile: Tagged<{ readonly InstanceProfileName: string }> = {
  find: (state, { InstanceProfileName }) => instanceProfileNamed(state, InstanceProfileName),
  keys: 'exact',
}
