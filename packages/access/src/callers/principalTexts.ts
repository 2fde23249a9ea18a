import { reachOfNamed } from '@gatewarden/authorize/internal'
import type { NamedPrincipal } from '@gatewarden/policy/internal'
import type { CallerClass } from './callerClass.ts'

/** All classes of callers of a comparison, and the principals that its policies name. */
export interface NamedCallers {
  readonly all: readonly CallerClass[]
  readonly named: readonly NamedPrincipal[]
}

/** A principal of the policies, and the classes of callers that it names. */
interface Entry {
  readonly text: string
  readonly classes: readonly CallerClass[]
}

/** Some classes of callers as the policies would list them: principals that name no others, one with exceptions, words for the rest. */
export function principalTexts(callers: readonly CallerClass[], { all, named }: NamedCallers): string[] {
  const wanted = new Set(callers)
  const entries = entriesOf(all, named)
  const { texts, left } = listed(wanted, entries)
  const plain = [...texts, ...[...left].map(({ text }) => text)]
  const shorter = entries
    .map((entry) => withException(entry, wanted, entries))
    .find((each) => each.length < plain.length && left.size > 0)
  return shorter?.texts ?? plain
}

/** Everyone and the named principals, those that name the most callers first. */
function entriesOf(all: readonly CallerClass[], named: readonly NamedPrincipal[]): Entry[] {
  const byText = new Map<string, NamedPrincipal>([['*', { kind: 'everyone' }]])
  for (const each of named) byText.set(textOf(each), each)
  return [...byText]
    .map(([text, each]) => ({
      text,
      classes: all.filter(({ example }) => reachOfNamed({ not: false, named: [each] }, example) !== 'none'),
    }))
    .sort((a, b) => b.classes.length - a.classes.length || (a.text < b.text ? -1 : 1))
}

/** A named principal in words; an account has one text in all partitions. */
export function textOf(named: NamedPrincipal): string {
  switch (named.kind) {
    case 'account':
      return `account ${named.account}`
    case 'service':
      return named.service
    case 'provider':
      return named.provider
    case 'everyone':
    case 'nobody':
      return '*'
    default:
      return named.arn
  }
}

/** The entries that name wanted classes only, and the classes that none of them names. */
function listed(wanted: ReadonlySet<CallerClass>, entries: readonly Entry[]) {
  const left = new Set(wanted)
  const texts: string[] = []
  for (const { text, classes } of entries) {
    if (!classes.every((each) => wanted.has(each)) || !classes.some((each) => left.has(each))) continue
    texts.push(text)
    for (const each of classes) left.delete(each)
  }
  return { texts, left }
}

/** An entry with exceptions, and what it leaves out; `length` counts all names. */
function withException({ text, classes }: Entry, wanted: ReadonlySet<CallerClass>, entries: readonly Entry[]) {
  const names = (some: readonly CallerClass[]) => {
    const { texts, left } = listed(new Set(some), entries)
    return [...texts, ...[...left].map((each) => each.text)]
  }
  const others = names([...wanted].filter((each) => !classes.includes(each)))
  const exceptions = names(classes.filter((each) => !wanted.has(each)))
  const isAny = classes.some((each) => wanted.has(each))
  const length = isAny ? others.length + 1 + exceptions.length : Number.POSITIVE_INFINITY
  return { texts: [...others, `${text} except ${exceptions.join(', ')}`], length }
}
