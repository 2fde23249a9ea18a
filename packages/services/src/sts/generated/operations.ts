// Written by scripts/generate.ts from the folder sts/operations; do not edit.
import { AssumeRole } from '../operations/AssumeRole.ts'
import { DecodeAuthorizationMessage } from '../operations/DecodeAuthorizationMessage.ts'
import { GetAccessKeyInfo } from '../operations/GetAccessKeyInfo.ts'
import { GetCallerIdentity } from '../operations/GetCallerIdentity.ts'
import { GetFederationToken } from '../operations/GetFederationToken.ts'
import { GetSessionToken } from '../operations/GetSessionToken.ts'

export const operations = [
  AssumeRole,
  DecodeAuthorizationMessage,
  GetAccessKeyInfo,
  GetCallerIdentity,
  GetFederationToken,
  GetSessionToken,
]
