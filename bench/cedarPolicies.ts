import { type Condition, parsePolicy, type Statement } from '@gatewarden/policy'
import type { NamedText } from './policies.ts'
import { CALLER } from './workload.ts'

/**
 * Each statement as one Cedar policy: actions with a full name by `action in [...]`, wildcards and resource ARNs by `like` on
 * texts of the context (Cedar has no wildcards over entity names), StringEquals by `has` and `==`. Letter case and ARN
 * segments are not modelled, which spares Cedar work.
 */
export const TRANSLATION =
  'one Cedar policy for each statement: exact actions `action in [...]`, wildcard actions and resource ARNs `like` on context texts, StringEquals `==`'

/** A policy set by id; the ids are `policy/statement`. */
export function cedarPolicies(policies: readonly NamedText[]): Record<string, string> {
  const set: Record<string, string> = {}
  for (const { name, text } of policies) {
    for (const statement of parsePolicy(text).document?.statements ?? []) {
      set[`${name}/${statement.index}`] = cedarPolicy(statement)
    }
  }
  return set
}

function cedarPolicy({ effect, action, resource, conditions }: Statement): string {
  const actions = action.values.map(({ value }) => value)
  const resources = resource?.values.map(({ value }) => value) ?? ['*']
  if (action.not || resource?.not) throw new Error('NotAction and NotResource are not translated to Cedar')
  const exact = actions.filter((name) => !name.includes('*'))
  const inList = `action in [${exact.map((name) => `IAM::Action::${JSON.stringify(name)}`).join(', ')}]`
  const clauses = [
    any([
      ...(exact.length > 0 ? [inList] : []),
      ...likes(
        'action',
        actions.filter((name) => name.includes('*')),
      ),
    ]),
    ...(resources.includes('*') ? [] : [any(likes('resource', resources))]),
    ...conditions.map(cedarCondition),
  ]
  const head = `principal == IAM::User::${JSON.stringify(CALLER)}, action, resource`
  return `${effect === 'Allow' ? 'permit' : 'forbid'}(${head}) when { ${clauses.join(' && ')} };`
}

function likes(attribute: string, patterns: readonly string[]): string[] {
  return patterns.map((pattern) => {
    if (pattern.includes('?')) throw new Error(`Cedar has no ? in ${pattern}`)
    return `context.${attribute} like ${JSON.stringify(pattern)}`
  })
}

function cedarCondition({ operator, key, values }: Condition): string {
  if (operator !== 'StringEquals') throw new Error(`${operator} is not translated to Cedar`)
  const name = JSON.stringify(key)
  return `context has ${name} && ${any(values.map(({ value }) => `context[${name}] == ${JSON.stringify(value)}`))}`
}

function any(clauses: readonly string[]): string {
  return `(${clauses.join(' || ')})`
}
