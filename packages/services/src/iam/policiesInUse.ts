import type { AccountState } from '@gatewarden/directory'
import type { SortedMap } from '@gatewarden/directory/internal'

/** ARNs of the managed policies that are attached in the account, or are a permissions boundary there. */
export function policiesInUse({ attachments, boundaries }: AccountState): ReadonlySet<string> {
  return new Set([...firstsOf(attachments), ...firstsOf(boundaries)])
}

/** The first parts of an index's keys, each once, without visiting every key. */
function* firstsOf(index: SortedMap<unknown>): Iterable<string> {
  for (let from = ''; ; ) {
    const next = index.entries(from).next()
    if (next.done === true) return
    const first = next.value[0].slice(0, next.value[0].indexOf(' '))
    yield first
    // After every key that begins with it and a space.
    from = `${first}!`
  }
}
