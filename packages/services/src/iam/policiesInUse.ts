import type { AccountState, SortedMap } from '@gatewarden/directory'

/** ARNs of the managed policies that are attached to something of the account, or limit somebody of it. */
export function policiesInUse({ attachments, boundaries }: AccountState): ReadonlySet<string> {
  return new Set([...firstsOf(attachments), ...firstsOf(boundaries)])
}

/** The first parts of an index's keys, each once, without walking over all that follows one. */
function* firstsOf(index: SortedMap<unknown>): Iterable<string> {
  for (let from = ''; ; ) {
    const next = index.entries(from).next()
    if (next.done === true) return
    const first = next.value[0].slice(0, next.value[0].indexOf(' '))
    yield first
    // Behind every key that begins with it and a space.
    from = `${first}!`
  }
}
