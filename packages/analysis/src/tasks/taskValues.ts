import { isAccountId, parseArn } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import { nearest } from '@gatewarden/reference/internal'
import { PLACEHOLDERS, targetTypesOf } from './targets.ts'

/** What a person names of the resources of tasks. What is left out stands for every such resource. */
export interface TaskValues {
  readonly partition?: string
  readonly account?: string
  readonly region?: string
  /** By the name of a placeholder (`instance`, `bucket`, `key`): an ID, a name or an ARN; `*` and `?` are wildcards. */
  readonly named?: Readonly<Record<string, string>>
}

/** The parts of an ARN that a value gives. */
export interface ValueParts {
  readonly id: string
  readonly region?: string
  readonly account?: string
}

/** The ID in a value, with Region and account where it is an ARN. */
export function partsOfValue(text: string): ValueParts {
  const arn = parseArn(text)
  if (arn === undefined) return { id: text }
  const { resource, region, account } = arn
  const cut = /[/:]/.exec(resource)
  const id = arn.service === 's3' || cut === null ? resource : resource.slice(cut.index + 1)
  return { id, ...(region !== '' && { region }), ...(account !== '' && { account }) }
}

/** Characters of names and ARNs; a policy variable would have another meaning. */
const VALUE = /^[\w.@=+,:/!*?-]+$/

/**
 * What is not valid in the values, as a sentence; undefined when all are.
 *
 * @example
 * import { problemOfTaskValues } from '@gatewarden/analysis'
 * import { openReference } from '@gatewarden/reference'
 * problemOfTaskValues({ named: { bucket: 'our-recordings' } }, openReference()) // => undefined
 * problemOfTaskValues({ named: { buckets: 'our-recordings' } }, openReference())
 * // => 'no task has the value "buckets"; did you mean bucket?'
 */
export function problemOfTaskValues(values: TaskValues, reference: Reference): string | undefined {
  const { account, named = {} } = values
  if (account !== undefined && !isAccountId(account)) return `invalid account ID "${account}": use twelve digits`
  for (const [name, text] of Object.entries(named)) {
    const problem = problemOfValue(name, text, reference)
    if (problem !== undefined) return problem
  }
  return undefined
}

function problemOfValue(name: string, text: string, reference: Reference): string | undefined {
  if (!Object.hasOwn(PLACEHOLDERS, name)) {
    const near = nearest(name, Object.keys(PLACEHOLDERS))
    const hint =
      near.length > 0 ? `; did you mean ${near.join(' or ')}?` : `: use one of ${Object.keys(PLACEHOLDERS).join(', ')}`
    return `no task has the value "${name}"${hint}`
  }
  if (!VALUE.test(text)) return `invalid ${name} "${text}": use an ID, a name or an ARN`
  const types = targetTypesOf(name)
  if (name === 'key' && /(?:^|:)alias\//.test(text)) {
    return `invalid key "${text}": use the ID or the ARN of the key, because policies do not name keys by alias`
  }
  if (!text.startsWith('arn:')) return undefined
  const fits = reference
    .resourceTypesOfArn(text)
    .some((type) => types.some(([service, of]) => type.service === service && type.name === of))
  if (fits) return undefined
  const [service, type] = types[0] ?? []
  return `invalid ${name} "${text}": use the ARN of a resource of type ${type} of ${service}`
}
