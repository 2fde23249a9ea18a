import { service } from '../service.ts'
import { conditionKeys } from './conditionKeys.ts'
import { dueDeletions } from './deletionTasks.ts'
import { operations } from './generated/operations.ts'
import type { OperationTypes } from './generated/types.ts'
import { CREATES, renamedCertificate, resources, taggedAt } from './resources.ts'

export const iam = service<OperationTypes>('iam', {
  operations,
  resources,
  // User, group and role of SimulatePrincipalPolicy are such types.
  anyRequiredResource: true,
  alsoAuthorizedOn: { UpdateServerCertificate: renamedCertificate },
  conditionKeys,
  tagsOf: (state, arn) => taggedAt(state, arn)?.tags,
  creates: CREATES,
  // IAM User Guide, Create new users only with specific tags.
  tagOnCreate: {
    CreateUser: 'iam:TagUser',
    CreateRole: 'iam:TagRole',
    CreatePolicy: 'iam:TagPolicy',
    CreateInstanceProfile: 'iam:TagInstanceProfile',
    CreateVirtualMFADevice: 'iam:TagMFADevice',
    CreateSAMLProvider: 'iam:TagSAMLProvider',
    CreateOpenIDConnectProvider: 'iam:TagOpenIDConnectProvider',
    UploadServerCertificate: 'iam:TagServerCertificate',
  },
  due: dueDeletions,
  // CreateRole answers it for a permissions boundary that does not exist, and its model does not list it.
  errors: ['NoSuchEntity'],
})
