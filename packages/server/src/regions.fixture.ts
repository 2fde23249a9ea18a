import { awsRegions, type Regions } from '@gatewarden/wire'

/** What an answer needs about regions: those of the partition `aws`, and any of them for IAM. */
export function regionsOfAws(): { readonly regions: Regions; readonly isStrictRegion: boolean } {
  const regions = awsRegions('aws')
  if (regions === undefined) throw new Error('the wire models do not contain the partition aws')
  return { regions, isStrictRegion: false }
}
