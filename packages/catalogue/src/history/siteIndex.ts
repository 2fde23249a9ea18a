import { foldCase } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import type { Catalogue } from '../catalogue.ts'
import { servicesOf } from '../change/changesOf.ts'
import { stepsOf } from '../change/stepsOf.ts'

/** A service, and how many changes are about its actions. */
export interface IndexedService {
  readonly prefix: string
  readonly name: string
  readonly changes: number
}

/** What pages there are. */
export interface SiteIndex {
  /** By prefix. */
  readonly services: readonly IndexedService[]
  /** Names of the policies, in their order. */
  readonly policies: readonly string[]
}

/**
 * All services and policies that have a page.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { openReference } from '@gatewarden/reference'
 * import { siteIndex } from '@gatewarden/catalogue/internal'
 * const { services } = siteIndex(openCatalogue(), openReference())
 * services.find(({ prefix }) => prefix === 'connect')?.name // => 'Amazon Connect'
 */
export function siteIndex(catalogue: Catalogue, reference: Reference): SiteIndex {
  const changes = new Map<string, number>()
  for (const step of catalogue.names().flatMap((name) => stepsOf(catalogue, name))) {
    for (const prefix of servicesOf(step)) changes.set(prefix, (changes.get(prefix) ?? 0) + 1)
  }
  const services = reference.services().flatMap(({ prefix, name }) => {
    const count = changes.get(prefix)
    return count === undefined ? [] : [{ prefix, name, changes: count }]
  })
  const policies = catalogue.names().toSorted((a, b) => compare(foldCase(a), foldCase(b)))
  return { services: services.sort((a, b) => compare(a.prefix, b.prefix)), policies }
}

/**
 * The services and policies whose names contain every word of a search, those that begin with it first. `s3:GetObject` finds the service
 * `s3`, and an ARN the policy of that name.
 */
export function search({ services, policies }: SiteIndex, query: string): SiteIndex {
  const words = foldCase(meant(query)).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { services: [], policies: [] }
  const isFound = (text: string) => words.every((word) => foldCase(text).includes(word))
  const rank = (text: string) => (foldCase(text) === words[0] ? 0 : foldCase(text).startsWith(words[0] ?? '') ? 1 : 2)
  return {
    services: services
      .filter(({ prefix, name }) => isFound(`${prefix} ${name}`))
      .sort((a, b) => rank(a.prefix) - rank(b.prefix)),
    policies: policies.filter(isFound).sort((a, b) => rank(a) - rank(b)),
  }
}

/** The name in an ARN, and the service of an action. */
function meant(query: string): string {
  const text = query.trim()
  if (/^arn:/i.test(text)) return text.slice(text.lastIndexOf('/') + 1)
  return /^([\w-]+):/.exec(text)?.[1] ?? text
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
