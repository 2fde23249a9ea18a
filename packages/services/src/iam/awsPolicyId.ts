import { createHash } from 'node:crypto'
import { newUniqueId } from '@gatewarden/directory/internal'

const known = new Map<string, string>()

/**
 * The unique id of an AWS managed policy: derived from its name, so that it is the same in every account. AWS's own ids are not in the
 * catalogue's sources.
 */
export function awsPolicyId(name: string): string {
  const already = known.get(name)
  if (already !== undefined) return already
  const bytes = createHash('sha256').update(`aws managed policy ${name}`).digest()
  const id = newUniqueId('ANPA', (length) => bytes.subarray(0, length))
  known.set(name, id)
  return id
}
