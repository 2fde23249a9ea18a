import type { Principal, PrincipalKind } from '@gatewarden/authorize'

/** Callers that every Principal and NotPrincipal of some policies names or does not name alike, and whose keys are alike. */
export interface CallerClass {
  readonly kind: PrincipalKind
  /** One of them, which the evaluator is asked about. */
  readonly example: Principal
  /** What their aws:PrincipalArn matches and does not match, as patterns of ARNs; undefined: they have none. */
  readonly arns: ArnRange | undefined
  /** Whether `example` is the only one, but for the names that sessions choose. */
  readonly isSingle: boolean
  /** For other services than those named: the names that they do not have. */
  readonly notNamed: readonly string[]
  /** Entries of Principal that are assumed to name the callers, although the policies do not say so; none for most classes. */
  readonly assumed: readonly string[]
  /** Whether nothing is known of their keys. */
  readonly isFree: boolean
  /** In plain words, as `other roles of account 111122223333`. */
  readonly text: string
}

/** Texts that one of `inside` matches and none of `outside`. */
export interface ArnRange {
  readonly inside: readonly string[]
  readonly outside: readonly string[]
}
