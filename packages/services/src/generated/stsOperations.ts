// Written by scripts/generate.ts from the folder sts/operations; not to be changed by hand.
import { AssumeRole } from '../sts/operations/AssumeRole.ts'
import { DecodeAuthorizationMessage } from '../sts/operations/DecodeAuthorizationMessage.ts'
import { GetAccessKeyInfo } from '../sts/operations/GetAccessKeyInfo.ts'
import { GetCallerIdentity } from '../sts/operations/GetCallerIdentity.ts'
import { GetFederationToken } from '../sts/operations/GetFederationToken.ts'
import { GetSessionToken } from '../sts/operations/GetSessionToken.ts'

export const stsOperations = [
  AssumeRole,
  DecodeAuthorizationMessage,
  GetAccessKeyInfo,
  GetCallerIdentity,
  GetFederationToken,
  GetSessionToken,
]
