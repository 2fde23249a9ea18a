import type { Call } from '../call.ts'
import { ServiceError } from '../serviceError.ts'
import { s3Error } from './errors.ts'
import { type Bucket, placeOf, type StoredObject, s3State } from './state.ts'

interface OnBucket {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

interface OnObject extends OnBucket {
  readonly Key: string
  readonly VersionId?: string | undefined
}

/**
 * The bucket of a call. A bucket is in one region, and a call for another one is refused: clients take the right region from the error
 * (decision 86).
 */
export function bucketOf({ input, state, facts }: Call<OnBucket>): Bucket {
  const { Bucket: name, ExpectedBucketOwner: owner } = input
  const bucket = s3State.of(state).buckets.get(name)
  if (bucket === undefined) throw s3Error('noSuchBucket')
  if (owner !== undefined && owner !== state.accountId) throw s3Error('otherOwner')
  if (bucket.region !== facts.region) throw wrongRegion(facts.region, bucket.region)
  return bucket
}

function wrongRegion(given: string, region: string) {
  const { code, message } = s3Error('wrongRegion', given, region)
  return new ServiceError(code, message, { Region: region })
}

/** The object of a call; undefined where there is none with the key. */
export function findObject(call: Call<OnObject>): StoredObject | undefined {
  const { name } = bucketOf(call)
  checkVersion(call.input.VersionId)
  return s3State.of(call.state).objects.get(placeOf(name, call.input.Key))
}

export function objectOf(call: Call<OnObject>): StoredObject {
  const object = findObject(call)
  if (object === undefined) throw s3Error('noSuchKey')
  return object
}

/** Objects have no versions: the one that there is has the id `null`. */
export function checkVersion(version: string | undefined): void {
  if (version !== undefined && version !== 'null') throw s3Error('noSuchVersion')
}

/** Throws for the first member of the input that asks for what is not implemented. */
export function checkUnsupported<Input extends object>(input: Input, members: readonly (keyof Input & string)[]): void {
  const found = members.find((name) => input[name] !== undefined)
  if (found !== undefined) throw s3Error('unsupported', found)
}
