import { errorsOf, type Words } from '../serviceError.ts'

const noSuch = (sentence: Words) => ['NoSuchEntity', sentence] as const
const exists = (sentence: Words) => ['EntityAlreadyExists', sentence] as const
const weak = (sentence: Words) => ['PasswordPolicyViolation', sentence] as const
const deleteConflict = (what: string) => ['DeleteConflict', () => `Cannot delete entity, must ${what}.`] as const

/** IAM's errors: the code and the message, from recorded answers of AWS or in their style. */
const ROWS = {
  noSuchUser: noSuch((name) => `The user with name ${name} cannot be found.`),
  noSuchGroup: noSuch((name) => `The group with name ${name} cannot be found.`),
  noSuchRole: noSuch((name) => `The role with name ${name} cannot be found.`),
  noSuchPolicy: noSuch((arn) => `Policy ${arn} was not found.`),
  noSuchVersion: noSuch((arn, version) => `Policy ${arn} version ${version} does not exist or is not attachable.`),
  notAttachable: noSuch((arn) => `Policy ${arn} does not exist or is not attachable.`),
  notAttached: noSuch((arn) => `Policy ${arn} was not found.`),
  noSuchInlinePolicy: noSuch((kind, name) => `The ${kind} policy with name ${name} cannot be found.`),
  noSuchInstanceProfile: noSuch((name) => `Instance Profile ${name} cannot be found.`),
  noSuchRoleInProfile: noSuch((role, profile) => `Role ${role} in Instance Profile ${profile} cannot be found.`),
  noSuchAccessKey: noSuch((id) => `The Access Key with id ${id} cannot be found.`),
  noSuchLoginProfile: noSuch((name) => `Login Profile for User ${name} cannot be found.`),
  noSuchPasswordPolicy: noSuch((account) => `The Password Policy with domain name ${account} cannot be found.`),
  noPasswordPolicyToDelete: noSuch(() => 'The account policy with name PasswordPolicy cannot be found.'),
  noSuchAlias: noSuch((alias) => `The account alias ${alias} cannot be found.`),
  noSuchLinkedRole: noSuch((name) => `The service-linked role with name ${name} cannot be found.`),
  noSuchTask: noSuch((id) => `The deletion task with id ${id} cannot be found.`),
  unknownAccessKey: ['AccessDenied', (id) => `The access key ${id} cannot be found in this account.`],
  noBoundary: noSuch((kind, name) => `The permissions boundary of ${kind} ${name} cannot be found.`),

  userExists: exists((name) => `User with name ${name} already exists.`),
  groupExists: exists((name) => `Group with name ${name} already exists.`),
  roleExists: exists((name) => `Role with name ${name} already exists.`),
  policyExists: exists((name) => `A policy called ${name} already exists. Duplicate names are not allowed.`),
  roleInProfile: exists((role, profile) => `Role ${role} is in Instance Profile ${profile} already.`),
  instanceProfileExists: exists((name) => `Instance Profile ${name} already exists.`),
  loginProfileExists: exists((name) => `Login Profile for user ${name} already exists.`),
  aliasExists: exists((alias) => `The account alias ${alias} already exists.`),

  policiesAttached: deleteConflict('detach all policies first'),
  inlinePolicies: deleteConflict('delete policies first'),
  inInstanceProfiles: deleteConflict('remove roles from instance profile first'),
  loginProfile: deleteConflict('delete login profile first'),
  accessKeys: deleteConflict('delete access keys first'),
  inGroups: deleteConflict('remove users from group first'),
  policyInUse: ['DeleteConflict', () => 'Cannot delete a policy attached to entities.'],
  policyVersions: [
    'DeleteConflict',
    () =>
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
  ],
  defaultVersion: ['DeleteConflict', () => 'Cannot delete the default version of a policy.'],

  quota: ['LimitExceeded', (quota, limit) => `Cannot exceed quota for ${quota}: ${limit}`],
  policyVersionsQuota: [
    'LimitExceeded',
    (limit) =>
      `A managed policy can have up to ${limit} versions. Before you create a new version, you must delete an existing version.`,
  ],
  protectedRole: [
    'UnmodifiableEntity',
    (name) => `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`,
  ],
  reservedPath: ['InvalidInput', (path) => `The path ${path} is reserved for service-linked roles.`],
  noLinkedRoles: ['InvalidInput', (service) => `Service ${service} is not known to have service-linked roles.`],
  noSuffix: ['InvalidInput', (service) => `Custom suffix is not allowed for ${service}`],
  linkedNameTaken: [
    'InvalidInput',
    (name) => `Service role name ${name} has been taken in this account, please try a different suffix.`,
  ],
  linkedNameTooLong: [
    'InvalidInput',
    (name, most) => `Service role name ${name} has more than ${most} characters, please try a shorter suffix.`,
  ],
  unreadableArn: ['ValidationError', () => 'Invalid ARN:  Could not be parsed!'],
  invalidArn: ['ValidationError', (arn) => `ARN ${arn} is not valid.`],
  notAPolicyArn: ['InvalidInput', (arn) => `ARN ${arn} is not valid.`],
  otherPartition: ['ValidationError', () => 'Invalid ARN partition'],
  noSuchBoundary: noSuch((arn) => `Scope ARN: ${arn} does not exist or is not attachable.`),
  serviceRolePolicy: ['PolicyNotAttachable', (kind) => `Cannot attach a Service Role Policy to a Customer ${kind}.`],
  notABoundary: ['InvalidInput', (arn) => `Policy ${arn} cannot be used as a permissions boundary.`],
  duplicateTags: ['InvalidInput', () => 'Duplicate tag keys found. Please note that Tag keys are case insensitive.'],
  duplicateExactTags: ['InvalidInput', () => 'Duplicate tag keys found.'],
  reservedTags: [
    'InvalidInput',
    (key) => `Tag key ${key} is not valid: keys that begin with aws: are reserved for AWS.`,
  ],
  simulatedPolicy: ['InvalidInput', (member, sentence) => `The policy ${member} is not valid: ${sentence}`],
  simulatedAction: [
    'InvalidInput',
    (name) => `Action name ${name} is not valid: it must be service:Name, without wildcards.`,
  ],
  simulatedResource: ['InvalidInput', (arn) => `ResourceArns ${arn} must be in ARN format or "*".`],
  entityArn: ['InvalidInput', (arn) => `Invalid Entity Arn: ${arn}`],
  resourceOwner: ['InvalidInput', (owner) => `'${owner}' is not a valid as a Resource Owner.`],
  callerArn: ['InvalidInput', (arn) => `CallerArn ${arn} must be the ARN of an IAM user.`],
  noCallerArn: [
    'InvalidInput',
    () => 'CallerArn is required with ResourcePolicy when PolicySourceArn is not the ARN of an IAM user.',
  ],
  contextEntry: ['InvalidInput', (key, fault) => `Context entry ${key} is not valid: ${fault}.`],
  severalBoundaries: ['InvalidInput', () => 'Only one permissions boundary policy can be simulated at a time.'],
  policyIdentifier: [
    'InvalidInput',
    (fault) => `PolicyExclusionList has a policy identifier that is not valid: ${fault}`,
  ],
  handlingOption: ['InvalidInput', (option) => `Resource handling option ${option} is not known.`],
  handlingResource: [
    'InvalidInput',
    (option, type) => `Resource handling option ${option} needs a resource of type ${type} in ResourceArns.`,
  ],
  shortPassword: weak((length) => `Password should have a minimum length of ${length}.`),
  passwordWithout: weak((what) => `Password should have at least one ${what}.`),
  plainPassword: weak(
    () =>
      "Password should have at least three of these types of characters: uppercase letters, lowercase letters, numbers, and the symbols ! @ # $ % ^ & * ( ) _ + - = [ ] { } | '",
  ),
  accountNamePassword: weak(() => 'Password should not be the name of the AWS account.'),
  usedPassword: weak(() => 'Password does not conform to the account password policy.'),
  noPassword: [
    'ValidationError',
    () => "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
  ],
  wrongPassword: ['AccessDenied', () => 'The old password was incorrect.'],
  noUserToChange: ['InvalidUserType', () => 'Only IAM Users can change their own password'],
  loginProfileChanging: [
    'EntityTemporarilyUnmodifiable',
    (name) => `Login Profile for User ${name} cannot be modified while it is being changed by another request.`,
  ],
  noUserName: ['ValidationError', () => 'Must specify userName when calling with non-User credentials'],
  invalid: ['ValidationError', (sentence) => sentence],
  malformedPolicy: ['MalformedPolicyDocument', (sentence) => sentence],
} as const satisfies Readonly<Record<string, readonly [code: string, sentence: Words]>>

type Row = keyof typeof ROWS

/** The names of the rows: each has a case in fixtures/iam/errors.json. */
export const iamErrorRows = Object.keys(ROWS) as readonly Row[]

/** Makes an error of IAM by its row. */
export const iamError = errorsOf(ROWS)
