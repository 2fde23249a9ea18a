import { service } from '../service.ts'
import { conditionKeys } from './conditionKeys.ts'
import { dueKeys } from './due.ts'
import { operations } from './generated/operations.ts'
import type { OperationTypes } from './generated/types.ts'
import { keyAt } from './keyNames.ts'
import { keyPolicies } from './keyPolicies.ts'
import { keyOfAlias, resources } from './resources.ts'
import { kmsState } from './state.ts'

export const kms = service<OperationTypes>('kms', {
  operations,
  resources,
  // The key that the alias names before, besides the one that it names after (AWS KMS Developer Guide, Controlling access to aliases).
  alsoAuthorizedOn: { UpdateAlias: keyOfAlias },
  conditionKeys,
  tagsOf: (state, arn) => keyAt(state, arn)?.tags,
  tagOnCreate: { CreateKey: 'kms:TagResource' },
  state: kmsState,
  policiesOf: keyPolicies,
  due: dueKeys,
  // Any operation may answer it to a member that is not implemented.
  errors: ['UnsupportedOperationException'],
})
