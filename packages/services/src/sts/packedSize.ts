import type { SessionPolicies, Tag } from '@gatewarden/directory'
import { stsError } from './errors.ts'

/**
 * Bytes that session policies and tags may take together in a token, so that it fits into a header. AWS packs them and does not document its
 * limit; here they are not packed.
 */
const PACKED_SIZE_LIMIT = 6_144

/** PackedPolicySize, the percentage that is used; empty for a session without policies and tags. */
export function packedPolicySize(
  policies: SessionPolicies | undefined,
  tags: readonly Tag[],
): { readonly PackedPolicySize?: number } {
  if (policies === undefined && tags.length === 0) return {}
  const size = Buffer.byteLength(JSON.stringify([policies, tags]))
  const percent = Math.ceil((size * 100) / PACKED_SIZE_LIMIT)
  if (percent > 100) throw stsError(policies === undefined ? 'packedTags' : 'packedPolicy', percent)
  return { PackedPolicySize: percent }
}
