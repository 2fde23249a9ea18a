import type { Call } from '../call.ts'
import { type ResourceRow, textIn } from '../resourceRows.ts'

type Named = Pick<Call<object>, 'input' | 'state'>

/** The ARN of a bucket, or of an object in it. */
export function bucketArn({ partition }: { readonly partition: string }, bucket: string, key?: string): string {
  return `arn:${partition}:s3:::${bucket}${key === undefined ? '' : `/${key}`}`
}

/** The bucket that a request names; a name with a separator or a wildcard would be another resource. */
function bucketIn({ input }: Named): string | undefined {
  const name = textIn(input as Call['input'], 'Bucket')
  return name === undefined || /[:/*?]/.test(name) ? undefined : name
}

const bucket: ResourceRow = (call) => {
  const name = bucketIn(call)
  return name === undefined ? undefined : bucketArn(call.state, name)
}

/** A key may contain anything: it is text in an ARN, never a pattern. */
const object: ResourceRow = (call) => {
  const [name, key] = [bucketIn(call), textIn(call.input, 'Key')]
  return name === undefined || key === undefined ? undefined : bucketArn(call.state, name, key)
}

const none: ResourceRow = () => undefined

/** Access points are not implemented: a request that names one is authorized on everything. */
export const resources: Readonly<Record<string, readonly ResourceRow[]>> = {
  accesspoint: [none],
  accesspointobject: [none],
  bucket: [bucket],
  object: [object],
}

/** The ARN of the bucket of a request, `*` where it names none. */
export function bucketOfRequest(call: Named): string {
  const name = bucketIn(call)
  return name === undefined ? '*' : bucketArn(call.state, name)
}

/** The ARN of an object in the bucket of a request, `*` where it names none. */
export function objectOfRequest(call: Named, key: string): string {
  const name = bucketIn(call)
  return name === undefined ? '*' : bucketArn(call.state, name, key)
}
