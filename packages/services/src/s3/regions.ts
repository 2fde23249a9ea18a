import type { Call } from '../call.ts'
import { s3Error } from './errors.ts'

/** The region whose endpoint makes buckets everywhere, and whose own buckets have no location constraint. */
export const FIRST_REGION = 'us-east-1'

/** The region of a new bucket (Amazon S3 API Reference, CreateBucket, LocationConstraint). */
export function regionOfNew({ facts, context }: Pick<Call, 'facts' | 'context'>, location: string | undefined): string {
  const region = location === 'EU' ? 'eu-west-1' : location
  if (region !== undefined && !context.regions.names.has(region)) throw s3Error('invalidLocation')
  if (facts.region === FIRST_REGION) {
    // The endpoint of the first region knows its own name as no constraint.
    if (region === FIRST_REGION) throw s3Error('invalidLocation')
    return region ?? FIRST_REGION
  }
  if (region !== facts.region) throw s3Error('wrongLocation', location ?? 'unspecified')
  return region
}
