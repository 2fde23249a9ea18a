import { type Candidates, candidatesOf } from './actionIndex.ts'
import type { CompiledPolicy, CompiledStatement } from './compile.ts'
import { knownAction } from './knownAction.ts'

/**
 * The statements of a policy whose Action or NotAction covers an action, by effect, whatever their resources and conditions say.
 *
 * @example
 * import { compile } from '@gatewarden/authorize'
 * import { coveringStatements } from '@gatewarden/authorize/internal'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "connect:Get*", "Resource": "*"}}')
 * document && coveringStatements(compile(document), 'connect:GetMetricData').allow.length // => 1
 */
export function coveringStatements(policy: CompiledPolicy, action: string): Candidates<CompiledStatement> {
  return candidatesOf(policy.byAction, knownAction(action))
}
