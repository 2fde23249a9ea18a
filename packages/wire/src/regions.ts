import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The regions of a partition. */
export interface Regions {
  readonly names: ReadonlySet<string>
  /** The one region of a service that has one endpoint for the whole partition, such as IAM; undefined for a regional service. */
  globalRegion(service: string): string | undefined
}

interface RegionsFile {
  readonly partitions: Readonly<Record<string, PartitionData | undefined>>
}

interface PartitionData {
  readonly regions: readonly string[]
  readonly global: Readonly<Record<string, string | undefined>>
}

const FILE = fileURLToPath(new URL('../models/regions.json', import.meta.url))

/**
 * The regions of a partition, as in the release of botocore that `models/regions.json` names; undefined for an unknown partition. Services are
 * named as models are.
 *
 * @example
 * import { awsRegions } from '@gatewarden/wire'
 * awsRegions('aws')?.names.has('mars-north-1') // => false
 * awsRegions('aws-cn')?.globalRegion('iam') // => 'cn-north-1'
 * awsRegions('aws')?.globalRegion('sts') // => undefined
 */
export function awsRegions(partition: string): Regions | undefined {
  const { partitions }: RegionsFile = JSON.parse(readFileSync(FILE, 'utf8'))
  const found = Object.hasOwn(partitions, partition) ? partitions[partition] : undefined
  if (found === undefined) return undefined
  const { regions, global } = found
  return {
    names: new Set(regions),
    globalRegion: (service) => (Object.hasOwn(global, service) ? global[service] : undefined),
  }
}
