import type { Located, PolicyDocument, Statement } from '@gatewarden/policy'
import { foldCase, hasVariable, parseOperator, parseTemplate } from '@gatewarden/policy/internal'

/** A condition key as a policy writes it, and as keys are compared (rule C6). */
export interface MentionedKey {
  readonly written: string
  readonly folded: string
}

/**
 * The condition keys that policies mention, in conditions and in policy variables: each once, in the spelling that comes first.
 *
 * Source: IAM API Reference, GetContextKeysForCustomPolicy.
 *
 * @example
 * import { contextKeysOf } from '@gatewarden/analysis'
 * import { parsePolicy } from '@gatewarden/policy'
 * const { document } = parsePolicy(`{"Version": "2012-10-17", "Statement": {
 *   "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::home/$\{aws:username}/*",
 *   "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}}`)
 * document && contextKeysOf([document]) // => ['aws:username', 'aws:SourceIp']
 */
export function contextKeysOf(documents: Iterable<PolicyDocument>): string[] {
  const mentioned: MentionedKey[] = []
  for (const document of documents) {
    for (const statement of document.statements) mentioned.push(...keysMentioned(statement, document))
  }
  return firstSpellings(mentioned).map(({ written }) => written)
}

/** Each key once, in its first spelling. */
export function firstSpellings(keys: readonly MentionedKey[]): readonly MentionedKey[] {
  const first = new Map<string, MentionedKey>()
  for (const key of keys) if (!first.has(key.folded)) first.set(key.folded, key)
  return first.size === keys.length ? keys : [...first.values()]
}

/** A cache: statements never change, and a simulation reads the same few for each of its actions. */
const known = new WeakMap<Statement, readonly MentionedKey[]>()

/** The condition keys of one statement of a document. */
export function keysMentioned(statement: Statement, { version }: PolicyDocument): readonly MentionedKey[] {
  const already = known.get(statement)
  if (already !== undefined) return already
  // The older version has no variables (rule P2).
  const variables = (values: readonly Located<string>[]) =>
    version === '2012-10-17' ? values.flatMap(({ value }) => keysOfVariables(value)) : []
  const written = [
    ...variables(statement.resource?.values ?? []),
    ...statement.conditions.flatMap(({ operator, key, values }) => [
      key,
      ...(parseOperator(operator)?.operator.takesVariables ? variables(values) : []),
    ]),
  ]
  const mentioned = firstSpellings(written.map((each) => ({ written: each, folded: foldCase(each) })))
  known.set(statement, mentioned)
  return mentioned
}

/** The keys of the variables in a text, in its own spelling; `${*}` and similar ones contain none (rule V4). */
function keysOfVariables(text: string): string[] {
  if (!hasVariable(text)) return []
  return [...text.matchAll(/\$\{([^}]*)\}/g)].flatMap(([variable, inside = '']) => {
    const [part] = parseTemplate(variable)
    if (part === undefined || !('variable' in part) || part.variable.key === undefined) return []
    return [inside.split(',', 1)[0] ?? inside]
  })
}
