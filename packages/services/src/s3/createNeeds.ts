import { foldCase } from '@gatewarden/policy/internal'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import type { CreateBucketRequest } from './generated/types.ts'
import { bucketOfRequest } from './resources.ts'

/** Actions with condition keys for the tags of the request. */
const TAGGED: ReadonlySet<string> = new Set(['s3:CreateBucket', 's3:TagResource'])

/** What a new bucket needs: its creation, and each setting that the request makes with it (Amazon S3 API Reference, CreateBucket, Permissions). */
export function requestNeeds(call: Call<CreateBucketRequest>): readonly Need[] {
  const { input } = call
  const resource = bucketOfRequest(call)
  const tags = input.CreateBucketConfiguration?.Tags ?? []
  const grants = [input.GrantFullControl, input.GrantRead, input.GrantReadACP, input.GrantWrite, input.GrantWriteACP]
  const hasAcl = (input.ACL ?? 'private') !== 'private' || grants.some((grant) => grant !== undefined)
  const settings: readonly (readonly [isMade: boolean, action: string])[] = [
    [hasAcl, 's3:PutBucketAcl'],
    [input.ObjectLockEnabledForBucket === true, 's3:PutBucketObjectLockConfiguration'],
    [input.ObjectLockEnabledForBucket === true, 's3:PutBucketVersioning'],
    [input.ObjectOwnership !== undefined, 's3:PutBucketOwnershipControls'],
    [tags.length > 0, 's3:TagResource'],
  ]
  const made = settings.filter(([isMade]) => isMade).map(([, action]) => action)
  return ['s3:CreateBucket', ...made].map((action) => {
    const isTagged = tags.length > 0 && TAGGED.has(action)
    return { action, resource, ...(isTagged && { context: tagContext(tags) }) }
  })
}

function tagContext(tags: readonly { readonly Key: string; readonly Value: string }[]) {
  const keys = Map.groupBy(tags, ({ Key }) => foldCase(Key))
  const values = [...keys].map(([key, each]) => {
    const all = each.map(({ Value }) => Value)
    return [`aws:RequestTag/${key}`, all.length === 1 ? (all[0] ?? '') : all] as const
  })
  return { ...Object.fromEntries(values), 'aws:TagKeys': [...new Set(tags.map(({ Key }) => Key))] }
}
