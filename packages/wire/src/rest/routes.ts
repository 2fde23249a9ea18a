import { pathSegments } from '../http.ts'
import type { Model } from '../model/model.ts'
import type { Operation } from '../model/shape.ts'

/** An operation, and the path segments of its labels, not decoded. */
export interface Route {
  readonly operation: Operation
  readonly labels: ReadonlyMap<string, string>
}

interface Template {
  readonly operation: Operation
  /** Literal text, or a label's name in braces. */
  readonly segments: readonly string[]
}

const known = new WeakMap<Model, ReadonlyMap<string, readonly Template[]>>()

/** The operation of a method and a path, by the URI templates of the model; undefined when there is none. */
export function findRoute(model: Model, method: string, path: string): Route | undefined {
  const segments = pathSegments(path)
  for (const template of templatesOf(model).get(`${method} ${segments.length}`) ?? []) {
    if (template.segments.every((each, at) => each === segments[at] || isLabel(each))) {
      const labels = template.segments.flatMap((each, at) =>
        isLabel(each) ? [[each.slice(1, -1), segments[at] ?? ''] as const] : [],
      )
      return { operation: template.operation, labels: new Map(labels) }
    }
  }
  return undefined
}

function isLabel(segment: string): boolean {
  return segment.startsWith('{')
}

/** Templates by method and number of segments; literal segments come before labels. */
function templatesOf(model: Model): ReadonlyMap<string, readonly Template[]> {
  const made = known.get(model)
  if (made !== undefined) return made
  const templates = new Map<string, Template[]>()
  for (const name of model.operations) {
    const operation = model.operation(name)
    if (operation === undefined) continue
    if (/[?+]/.test(operation.uri)) throw new Error(`${name}: the template ${operation.uri} is not supported`)
    const segments = pathSegments(operation.uri)
    const key = `${operation.method} ${segments.length}`
    templates.set(key, [...(templates.get(key) ?? []), { operation, segments }])
  }
  for (const list of templates.values()) list.sort((a, b) => rank(a).localeCompare(rank(b)))
  known.set(model, templates)
  return templates
}

function rank({ segments }: Template): string {
  return segments.map((segment) => (isLabel(segment) ? '1' : '0')).join('')
}
