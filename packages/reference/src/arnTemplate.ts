import { matchParts, type TemplatePart, templateParts } from './template.ts'

const FIELDS = 6
export const FIELD_SEPARATOR = ':'
const SEPARATORS = '/:'
const NAMELESS = '{}'

/** One ARN template of a resource type, cut once; `forbidden` are the separators its last variable may not contain. */
export interface ArnTemplate {
  readonly text: string
  readonly fields: readonly (readonly TemplatePart[])[]
  readonly resource: readonly Stretch[]
  readonly forbidden: string
}

/** A piece of the resource part up to its separator; the last one has none. */
interface Stretch {
  readonly parts: readonly TemplatePart[]
  readonly separator: string
}

/** What filling a template gives: the ARN, or the variables that have no value. */
export type FilledArn = { readonly arn: string } | { readonly missing: readonly string[] }

/**
 * Cuts all templates of one service together: `instance/${InstanceId}` may not swallow a `/` when the service also has
 * `instance/${InstanceId}/queue/${QueueId}`, while `role/${RoleNameWithPath}` may, as nothing goes on from there.
 */
export function arnTemplates(texts: readonly string[]): readonly ArnTemplate[] {
  const goesOn = new Set<string>()
  for (const text of texts) for (const prefix of separatedPrefixes(text)) goesOn.add(prefix)
  return texts.map((text) => arnTemplate(text, goesOn))
}

function arnTemplate(text: string, goesOn: ReadonlySet<string>): ArnTemplate {
  const [fields, resource] = arnFields(text) ?? [[], text]
  const shape = nameless(text)
  const forbidden = [...SEPARATORS].filter((separator) => goesOn.has(shape + separator)).join('')
  return { text, fields: fields.map(templateParts), resource: stretches(templateParts(resource)), forbidden }
}

/** The text of each variable of the template in this ARN, or undefined when the ARN does not fit. */
export function matchArn(template: ArnTemplate, arn: string): ReadonlyMap<string, string> | undefined {
  const cut = arnFields(arn)
  if (cut === undefined) return undefined
  const values = new Map<string, string>()
  for (const [i, parts] of template.fields.entries()) {
    if (!take(values, matchParts(parts, cut[0][i] ?? ''))) return undefined
  }
  let rest = cut[1]
  for (const { parts, separator } of template.resource) {
    const end = separator === '' ? rest.length : rest.indexOf(separator)
    if (end < 0 || !take(values, matchParts(parts, rest.slice(0, end)))) return undefined
    if (separator === '' && containsAny(rest, template.forbidden)) return undefined
    rest = rest.slice(end + separator.length)
  }
  return values
}

/**
 * The names of the variables of an ARN template, in order.
 *
 * @example
 * import { variablesOf } from '@gatewarden/reference/internal'
 * variablesOf('arn:${Partition}:s3:::${BucketName}') // => ['Partition', 'BucketName']
 */
export function variablesOf(template: string): readonly string[] {
  return templateParts(template).flatMap((part) => ('variable' in part && part.variable !== '*' ? [part.variable] : []))
}

/**
 * Writes the values into an ARN template; a `*` of the template stays, as AWS authorizes such types with it.
 *
 * @example
 * import { arnFor } from '@gatewarden/reference/internal'
 * arnFor('arn:${Partition}:s3:::${BucketName}', { Partition: 'aws', BucketName: 'b' }) // => { arn: 'arn:aws:s3:::b' }
 * arnFor('arn:aws:s3:::${BucketName}', {}) // => { missing: ['BucketName'] }
 */
export function arnFor(template: string, values: Readonly<Record<string, string>>): FilledArn {
  const valueFor = (name: string): string => (Object.hasOwn(values, name) ? (values[name] ?? '') : '')
  const missing = variablesOf(template).filter((name) => valueFor(name) === '')
  if (missing.length > 0) return { missing }
  const texts = templateParts(template).map((part) =>
    'literal' in part ? part.literal : part.variable === '*' ? '*' : valueFor(part.variable),
  )
  return { arn: texts.join('') }
}

// The first five colons only: the resource part may contain colons.
function arnFields(arn: string): [fields: string[], resource: string] | undefined {
  const fields: string[] = []
  let from = 0
  while (fields.length < FIELDS - 1) {
    const at = arn.indexOf(':', from)
    if (at < 0) return undefined
    fields.push(arn.slice(from, at))
    from = at + 1
  }
  return [fields, arn.slice(from)]
}

function stretches(parts: readonly TemplatePart[]): readonly Stretch[] {
  const done: Stretch[] = []
  let open: TemplatePart[] = []
  for (const part of parts) {
    if (!('literal' in part)) {
      open.push(part)
      continue
    }
    let literal = ''
    for (const character of part.literal) {
      if (!SEPARATORS.includes(character)) {
        literal += character
        continue
      }
      if (literal !== '') open.push({ literal })
      done.push({ parts: open, separator: character })
      open = []
      literal = ''
    }
    if (literal !== '') open.push({ literal })
  }
  return [...done, { parts: open, separator: '' }]
}

function separatedPrefixes(text: string): string[] {
  const shape = nameless(text)
  const prefixes: string[] = []
  for (let at = shape.indexOf(NAMELESS); at >= 0; at = shape.indexOf(NAMELESS, at + 1)) {
    const end = at + NAMELESS.length
    const next = shape[end]
    if (next !== undefined && SEPARATORS.includes(next)) prefixes.push(shape.slice(0, end + 1))
  }
  return prefixes
}

// Two templates of one service may name the same part differently.
function nameless(text: string): string {
  return templateParts(text)
    .map((part) => ('literal' in part ? part.literal : part.variable === '*' ? '*' : NAMELESS))
    .join('')
}

function take(values: Map<string, string>, more: ReadonlyMap<string, string> | undefined): boolean {
  for (const [name, value] of more ?? []) values.set(name, value)
  return more !== undefined
}

function containsAny(text: string, characters: string): boolean {
  return [...characters].some((character) => text.includes(character))
}
