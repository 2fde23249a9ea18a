import { checkPolicy, type PolicyDocument, type PolicyType, type Position, unreadableEntries } from '@gatewarden/policy'
import { ANY_PARTITION, positionAt } from '@gatewarden/policy/internal'
import type { CompiledPolicy } from './compile.ts'
import type { PoliciesInEffect } from './policiesInEffect.ts'
import type { EffectivePolicyType } from './policyTypes.ts'

/** A document that takes part in a decision although AWS would not store it. */
export interface DocumentNotStored extends Position {
  readonly policyType: EffectivePolicyType
  readonly level?: string
  readonly policy: CompiledPolicy
  /** Member names and indexes from the top of the document, as `Statement[0].Action`. */
  readonly path: string
  /** What AWS answers to a request that stores it. */
  readonly message: string
  /** What to do; not AWS's text. */
  readonly help?: string
}

/**
 * The documents that AWS would not store, with the place and AWS's message: an entry that cannot be read, which affects the decision
 * (rule P13), or else the first fault. Sizes, and the partition and the kind of place that a document is for, are not known here.
 *
 * @example
 * import { compile, documentsNotStored } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": [{"Effect": "Deny", "Action": "CreateInstance", "Resource": "*"}]}')
 * const identity = document ? [compile(document)] : []
 * documentsNotStored({ identity }).map(({ path, line, column }) => [path, line, column]) // => [['Statement[0].Action', 1, 45]]
 */
export function documentsNotStored(policies: PoliciesInEffect): DocumentNotStored[] {
  const lists: readonly (readonly [EffectivePolicyType, readonly CompiledPolicy[] | null | undefined, string?])[] = [
    ...(policies.rcps ?? []).map(({ level, policies: attached }) => ['rcp', attached, level] as const),
    ...(policies.scps ?? []).map(({ level, policies: attached }) => ['scp', attached, level] as const),
    ['vpcEndpoint', policies.vpcEndpoint],
    ['resource', policies.resource ? [policies.resource] : null],
    ['identity', policies.identity],
    ['group', policies.group],
    ['permissionsBoundary', policies.permissionsBoundary],
    ['session', policies.session],
  ]
  return lists.flatMap(([policyType, list, level]) =>
    (list ?? []).flatMap((policy) => {
      const fault = documentFault(policy.document, policy.type)
      return fault === undefined ? [] : { policyType, policy, ...fault, ...(level === undefined ? {} : { level }) }
    }),
  )
}

/** Why AWS would not store a document, and where. */
export type DocumentFault = Pick<DocumentNotStored, keyof Position | 'path' | 'message' | 'help'>

/**
 * Why AWS would not store a document of a type: see `documentsNotStored`. Undefined when it would.
 *
 * @example
 * import { documentFault } from '@gatewarden/authorize/internal'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy('{"Statement": [{"Effect": "Deny", "Action": "CreateInstance", "Resource": "*"}]}')
 * document && documentFault(document, 'identity')?.path // => 'Statement[0].Action'
 */
export function documentFault(document: PolicyDocument, type: PolicyType): DocumentFault | undefined {
  const { text, span, json } = document
  const [entry] = unreadableEntries(document, type)
  if (entry !== undefined) return faultAt(entry, entry)
  const own = json?.text ?? text.slice(span.start, span.end)
  const refusal = checkPolicy(own, type, { inline: true, partition: ANY_PARTITION })
  if (refusal === undefined) return undefined
  return faultAt(refusal, positionAt(text, json?.originOf(refusal.offset) ?? span.start + refusal.offset))
}

function faultAt(
  { path, message, help }: Omit<DocumentFault, keyof Position>,
  { line, column, offset }: Position,
): DocumentFault {
  return { path, message, line, column, offset, ...(help === undefined ? {} : { help }) }
}

/**
 * The note on a document that AWS would not store. `name` says which document it is, `file` is its file where it has a name of its own.
 *
 * @example
 * import { notStoredNote } from '@gatewarden/authorize/internal'
 * const fault = { path: 'Statement[0].Sid', message: 'A message.', line: 3, column: 5 }
 * notStoredNote(fault, 'scp.json') // => 'AWS would not store this document: scp.json, Statement[0].Sid: A message. (at 3:5)'
 */
export function notStoredNote(
  { path, message, help, line, column }: Pick<DocumentNotStored, 'path' | 'message' | 'help' | 'line' | 'column'>,
  name: string,
  file?: string,
): string {
  const place = file === undefined ? `${line}:${column}` : `${file}:${line}:${column}`
  const at = `at ${place}${help === undefined ? '' : `: ${help}`}`
  return `AWS would not store this document: ${path === '' ? name : `${name}, ${path}`}: ${message} (${at})`
}
