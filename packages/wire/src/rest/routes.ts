import { pathSegments } from '../http.ts'
import type { Model } from '../model/model.ts'
import type { Operation } from '../model/shape.ts'

/** An operation, and the path segments of its labels, not decoded. */
export interface Route {
  readonly operation: Operation
  readonly labels: ReadonlyMap<string, string>
}

/** The parts of a request that choose its operation. */
export interface RoutedRequest {
  readonly method: string
  readonly path: string
  /** Name-value pairs of the query, decoded. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** Whether the request has a header, by its name in lower case. */
  readonly hasHeader: (name: string) => boolean
}

interface Template {
  readonly operation: Operation
  /** Sorts literal segments before labels. */
  readonly rank: string
  /** Literal text, or a label's name in braces; a label that ends in `+` takes all that follows. */
  readonly segments: readonly string[]
  /** Pairs that the query must have; without a value any value is right. */
  readonly literals: readonly (readonly [name: string, value: string | undefined])[]
  /** Names of the query and of headers that the operation requires. */
  readonly requiredQuery: readonly string[]
  readonly requiredHeaders: readonly string[]
}

interface Routes {
  readonly byMethod: ReadonlyMap<string, readonly Template[]>
  /** Names of the query that choose an operation of REST-XML, such as `tagging` and `uploadId`. */
  readonly subresources: ReadonlySet<string>
}

const known = new WeakMap<Model, Routes>()

/** The operation of a request by the URI templates of the model; undefined when there is none. */
export function findRoute(model: Model, request: RoutedRequest): Route | undefined {
  const segments = segmentsOf(model, request.path)
  const templates = routesOf(model).byMethod.get(request.method) ?? []
  const fitting = templates.filter((each) => isOnPath(each, segments) && hasLiterals(each, request))
  const [first] = fitting
  const best = fitting.filter(({ rank, literals }) => rank === first?.rank && literals.length === first.literals.length)
  const found = best.find((each) => hasRequired(each, request)) ?? best.at(-1)
  return found && { operation: found.operation, labels: labelsOf(found, segments) }
}

/**
 * Names of the query that choose another operation than the one found. AWS ignores other names; a request with one of these asks for something
 * else than the operation does.
 */
export function strangeSubresources(model: Model, { operation }: Route, { query }: RoutedRequest): string[] {
  const { subresources } = routesOf(model)
  const own = new Set(literalsOf(operation).map(([name]) => name))
  for (const { location, locationName, name } of operation.input?.members ?? []) {
    if (location === 'querystring') own.add(locationName ?? name)
  }
  return [...new Set(query.map(([name]) => name))].filter((name) => subresources.has(name) && !own.has(name))
}

/** S3 reads a path as it was sent: its keys may contain empty segments and dots. */
function segmentsOf({ service }: Model, path: string): readonly string[] {
  if (service.protocol !== 'rest-xml') return pathSegments(path)
  const [bucket = '', ...key] = path.replace(/^\//, '').split('/')
  return key.length === 0 || (key.length === 1 && key[0] === '') ? (bucket === '' ? [] : [bucket]) : [bucket, ...key]
}

function isOnPath({ segments: own }: Template, segments: readonly string[]): boolean {
  const isGreedy = own.at(-1)?.endsWith('+}') === true
  if (isGreedy ? segments.length < own.length : segments.length !== own.length) return false
  return own.every((each, at) => each === segments[at] || (isLabel(each) && (isGreedy ? segments[0] !== '' : true)))
}

function hasLiterals({ literals }: Template, { query }: RoutedRequest): boolean {
  return literals.every(([name, value]) => query.some(([given, text]) => given === name && (value ?? text) === text))
}

function hasRequired({ requiredQuery, requiredHeaders }: Template, { query, hasHeader }: RoutedRequest): boolean {
  return requiredQuery.every((name) => query.some(([given]) => given === name)) && requiredHeaders.every(hasHeader)
}

function labelsOf({ segments: own }: Template, segments: readonly string[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const [at, each] of own.entries()) {
    if (!isLabel(each)) continue
    const name = each.slice(1, each.endsWith('+}') ? -2 : -1)
    labels.set(name, each.endsWith('+}') ? segments.slice(at).join('/') : (segments[at] ?? ''))
  }
  return labels
}

function isLabel(segment: string): boolean {
  return segment.startsWith('{')
}

/** Templates with the most specific first: literal segments before labels, then those that require more of the query and the headers. */
function routesOf(model: Model): Routes {
  const made = known.get(model)
  if (made !== undefined) return made
  const templates = model.operations.flatMap((name) => {
    const operation = model.operation(name)
    return operation === undefined ? [] : [templateOf(operation)]
  })
  templates.sort((a, b) => a.rank.localeCompare(b.rank) || weight(b) - weight(a))
  const isXml = model.service.protocol === 'rest-xml'
  const subresources = isXml
    ? templates.flatMap(({ literals, requiredQuery }) =>
        literals.length > 0 ? literals.map(([name]) => name) : requiredQuery,
      )
    : []
  const byMethod = Map.groupBy(templates, ({ operation }) => operation.method)
  const routes = { byMethod, subresources: new Set(subresources) }
  known.set(model, routes)
  return routes
}

function templateOf(operation: Operation): Template {
  const [path = ''] = operation.uri.split('?')
  const segments = path.split('/').filter((segment) => segment !== '')
  const required = (operation.input?.members ?? []).filter((member) => member.required)
  const namesAt = (location: string) =>
    required.filter((each) => each.location === location).map(({ locationName, name }) => locationName ?? name)
  return {
    operation,
    rank: segments.map((segment) => (isLabel(segment) ? '1' : '0')).join(''),
    segments,
    literals: literalsOf(operation),
    requiredQuery: namesAt('querystring'),
    requiredHeaders: namesAt('header').map((name) => name.toLowerCase()),
  }
}

function literalsOf({ uri }: Operation): (readonly [name: string, value: string | undefined])[] {
  const [, query = ''] = uri.split('?')
  const pairs = query.split('&').filter((pair) => pair !== '')
  return pairs.map((pair) => {
    const [name = '', value] = pair.split('=')
    return [name, value]
  })
}

function weight({ literals, requiredQuery, requiredHeaders }: Template): number {
  return literals.length * 100 + requiredQuery.length + requiredHeaders.length
}
