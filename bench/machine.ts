import { cpus, totalmem } from 'node:os'
import { openCatalogue } from '@gatewarden/catalogue'
import { installedVersion } from './peers.ts'

/** Where and when the figures were taken. */
export interface Machine {
  readonly date: string
  readonly node: string
  readonly cores: number
  readonly processor: string
  readonly memory: string
  readonly catalogue: string
  readonly peers: Readonly<Record<string, string | undefined>>
}

export function thisMachine(): Machine {
  const { source } = openCatalogue()
  const peers = ['@cloud-copilot/iam-simulate', '@cedar-policy/cedar-wasm']
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    node: process.version,
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    catalogue: `${source.package} ${source.version}`,
    peers: Object.fromEntries(peers.map((name) => [name, installedVersion(name)])),
  }
}

export function machineText({ date, node, cores, processor, memory, catalogue, peers }: Machine): string {
  const others = Object.entries(peers).map(([name, version]) => `${name} ${version ?? '(not installed)'}`)
  const place = `${cores} cores (${processor}), ${memory}, node ${node}`
  return `${date} UTC, ${place}; ${[catalogue, ...others].join(', ')}.`
}
