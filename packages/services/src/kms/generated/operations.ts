// Written by scripts/generate.ts from the folder kms/operations; do not edit.
import { CancelKeyDeletion } from '../operations/CancelKeyDeletion.ts'
import { CreateAlias } from '../operations/CreateAlias.ts'
import { CreateGrant } from '../operations/CreateGrant.ts'
import { CreateKey } from '../operations/CreateKey.ts'
import { Decrypt } from '../operations/Decrypt.ts'
import { DeleteAlias } from '../operations/DeleteAlias.ts'
import { DescribeKey } from '../operations/DescribeKey.ts'
import { DisableKey } from '../operations/DisableKey.ts'
import { DisableKeyRotation } from '../operations/DisableKeyRotation.ts'
import { EnableKey } from '../operations/EnableKey.ts'
import { EnableKeyRotation } from '../operations/EnableKeyRotation.ts'
import { Encrypt } from '../operations/Encrypt.ts'
import { GenerateDataKey } from '../operations/GenerateDataKey.ts'
import { GenerateDataKeyWithoutPlaintext } from '../operations/GenerateDataKeyWithoutPlaintext.ts'
import { GenerateRandom } from '../operations/GenerateRandom.ts'
import { GetKeyPolicy } from '../operations/GetKeyPolicy.ts'
import { GetKeyRotationStatus } from '../operations/GetKeyRotationStatus.ts'
import { ListAliases } from '../operations/ListAliases.ts'
import { ListGrants } from '../operations/ListGrants.ts'
import { ListKeyPolicies } from '../operations/ListKeyPolicies.ts'
import { ListKeys } from '../operations/ListKeys.ts'
import { ListResourceTags } from '../operations/ListResourceTags.ts'
import { ListRetirableGrants } from '../operations/ListRetirableGrants.ts'
import { PutKeyPolicy } from '../operations/PutKeyPolicy.ts'
import { ReEncrypt } from '../operations/ReEncrypt.ts'
import { RetireGrant } from '../operations/RetireGrant.ts'
import { RevokeGrant } from '../operations/RevokeGrant.ts'
import { ScheduleKeyDeletion } from '../operations/ScheduleKeyDeletion.ts'
import { TagResource } from '../operations/TagResource.ts'
import { UntagResource } from '../operations/UntagResource.ts'
import { UpdateAlias } from '../operations/UpdateAlias.ts'
import { UpdateKeyDescription } from '../operations/UpdateKeyDescription.ts'

export const operations = [
  CancelKeyDeletion,
  CreateAlias,
  CreateGrant,
  CreateKey,
  Decrypt,
  DeleteAlias,
  DescribeKey,
  DisableKey,
  DisableKeyRotation,
  EnableKey,
  EnableKeyRotation,
  Encrypt,
  GenerateDataKey,
  GenerateDataKeyWithoutPlaintext,
  GenerateRandom,
  GetKeyPolicy,
  GetKeyRotationStatus,
  ListAliases,
  ListGrants,
  ListKeyPolicies,
  ListKeys,
  ListResourceTags,
  ListRetirableGrants,
  PutKeyPolicy,
  ReEncrypt,
  RetireGrant,
  RevokeGrant,
  ScheduleKeyDeletion,
  TagResource,
  UntagResource,
  UpdateAlias,
  UpdateKeyDescription,
]
