import { s3Error } from './errors.ts'

/** Paths of the server itself: a bucket of the name could not be reached by its path. */
const SERVED: ReadonlySet<string> = new Set(['healthz', 'readyz', 'updates'])
const FORM = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const ADDRESS = /^\d+\.\d+\.\d+\.\d+$/
const RESERVED = /^(?:xn--|sthree-|amzn-s3-demo-)|(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3|-an)$/

/** Throws for a name that no new bucket may have (Amazon S3 User Guide, General purpose bucket naming rules). */
export function checkBucketName(name: string): void {
  const isValid = FORM.test(name) && !name.includes('..') && !ADDRESS.test(name) && !RESERVED.test(name)
  if (!isValid || SERVED.has(name)) throw s3Error('invalidName')
}
