import type { AwsManagedPolicy, Catalogue } from '@gatewarden/catalogue'

interface AwsPolicies {
  /** Sorted by name. */
  readonly listed: readonly AwsManagedPolicy[]
  /** The index of the first policy after a name. */
  readonly from: (name: string) => number
}

/** Sorted lists by catalogue: clients page through all of it, and it changes rarely. */
const known = new WeakMap<Catalogue, AwsPolicies>()

/** The AWS managed policies of one revision of the catalogue, as they are listed. */
export function awsPolicies(catalogue: Catalogue): AwsPolicies {
  const already = known.get(catalogue)
  if (already !== undefined) return already
  const listed = catalogue.list().toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const from = (name: string): number => {
    let low = 0
    for (let high = listed.length; low < high; ) {
      const middle = (low + high) >> 1
      if ((listed[middle]?.name ?? '') <= name) low = middle + 1
      else high = middle
    }
    return low
  }
  const policies = { listed, from }
  known.set(catalogue, policies)
  return policies
}
