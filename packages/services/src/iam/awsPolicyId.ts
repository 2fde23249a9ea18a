import { createHash } from 'node:crypto'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const LENGTH = 17

const known = new Map<string, string>()

/**
 * The unique id of an AWS managed policy: ANPA and 17 characters told by its name, so that it is the same in every account and stays
 * so. AWS's own ids are not in the catalogue's sources.
 */
export function awsPolicyId(name: string): string {
  const already = known.get(name)
  if (already !== undefined) return already
  const bytes = createHash('sha256').update(`aws managed policy ${name}`).digest().subarray(0, LENGTH)
  const id = `ANPA${Array.from(bytes, (byte) => BASE32.charAt(byte % BASE32.length)).join('')}`
  known.set(name, id)
  return id
}
