import type { Call, SessionFacts } from '../call.ts'
import { stsError } from '../sts/errors.ts'

/** Operations of STS that temporary credentials may call, by what made them; `but` lists those they may not (IAM User Guide, Compare AWS STS credentials). */
const STS: Readonly<
  Record<SessionFacts['madeBy'], { readonly only: readonly string[] } | { readonly but: readonly string[] }>
> = {
  AssumeRole: { but: ['GetSessionToken', 'GetFederationToken'] },
  GetSessionToken: { only: ['AssumeRole', 'GetCallerIdentity'] },
  GetFederationToken: { only: ['GetCallerIdentity'] },
}

/**
 * Throws for an operation that no policy opens to these temporary credentials. IAM does not know credentials of GetSessionToken without a
 * multi-factor device, and none of federated users: it answers as for a token that is not valid.
 */
export function checkSession({ service, operation, caller }: Pick<Call, 'service' | 'operation' | 'caller'>): void {
  const madeBy = caller.session?.madeBy
  if (madeBy === undefined) return
  if (service === 'iam' && madeBy !== 'AssumeRole') throw stsError('invalidToken')
  if (service !== 'sts') return
  const row = STS[madeBy]
  const isOpen = 'only' in row ? row.only.includes(operation) : !row.but.includes(operation)
  if (!isOpen) throw stsError('sessionCredentials', operation)
}
