import type { Reference } from '@gatewarden/reference'

/** Computes the value for a name once for each reference. A reference never changes. */
export function perReference<Value>(
  compute: (reference: Reference, name: string) => Value,
): (reference: Reference, name: string) => Value {
  const known = new WeakMap<Reference, Map<string, Value>>()
  return (reference, name) => {
    const ofReference = known.get(reference) ?? new Map<string, Value>()
    known.set(reference, ofReference)
    const already = ofReference.get(name)
    if (already !== undefined) return already
    const computed = compute(reference, name)
    ofReference.set(name, computed)
    return computed
  }
}
