import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Partitions {
  readonly partitions: readonly {
    readonly id: string
    readonly outputs: { readonly implicitGlobalRegion: string }
    readonly regions: Readonly<Record<string, unknown>>
  }[]
}

interface Endpoints {
  readonly partitions: readonly {
    readonly partition: string
    readonly services: Readonly<Record<string, ServiceEndpoints | undefined>>
  }[]
}

interface ServiceEndpoints {
  readonly isRegionalized?: boolean
  readonly partitionEndpoint?: string
  readonly endpoints: Readonly<Record<string, { readonly credentialScope?: { readonly region?: string } } | undefined>>
}

/** The regions of each partition, and the region of each service that has one for the whole partition; by the services' endpoint prefixes. */
export function regionsFile(home: string, services: Readonly<Record<string, string>>) {
  const { partitions } = dataOf<Partitions>(home, 'partitions.json')
  const endpoints = dataOf<Endpoints>(home, 'endpoints.json').partitions
  const aws = endpoints.find(({ partition }) => partition === 'aws')
  const global = Object.entries(services).filter(([, prefix]) => aws?.services[prefix]?.isRegionalized === false)
  const rows = partitions.map(({ id, outputs, regions }) => {
    const own = endpoints.find(({ partition }) => partition === id)?.services ?? {}
    const homes = global.map(([name, prefix]) => [name, globalRegion(own[prefix]) ?? outputs.implicitGlobalRegion])
    const names = Object.keys(regions).filter((name) => !name.endsWith('-global'))
    return [id, { regions: names, global: Object.fromEntries(homes) }]
  })
  return Object.fromEntries(rows)
}

function dataOf<T>(home: string, file: string): T {
  return JSON.parse(readFileSync(join(home, 'data', file), 'utf8'))
}

function globalRegion(service: ServiceEndpoints | undefined): string | undefined {
  return service?.endpoints[service.partitionEndpoint ?? '']?.credentialScope?.region
}
