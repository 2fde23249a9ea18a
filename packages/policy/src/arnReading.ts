import { ARN_PARTS, splitArn } from './arn.ts'
import { ANY_RUN, compilePattern, type Matcher, type PatternToken, patternTokens } from './wildcard.ts'

/** A part of an ARN pattern before its tail. */
export interface HeadPart {
  readonly text: string
  /** Its last character is a `*` that also matches colons (rule R4). */
  readonly crosses: boolean
}

/** One way to read an ARN pattern: some parts, each followed by a colon, and a tail that reaches to the end of the text. */
export interface ArnReading {
  readonly head: readonly HeadPart[]
  readonly tail: string
  /** Whether the wildcards of the tail match colons. */
  readonly tailCrosses: boolean
}

/** The parts of an ARN in which a `*` at the end also matches colons: partition, Region and account, but not the service. */
const CROSSING_PARTS: ReadonlySet<number> = new Set([1, 3, 4])

/**
 * The readings of a pattern of Resource (rule R4); a resource of six parts matches the pattern when it matches one of them. `isCompleted`:
 * the missing parts of a short ARN may be anything (rule R11).
 *
 * @example
 * import { arnReadings } from '@gatewarden/policy/internal'
 * arnReadings('arn:aws:sqs:*:calls', false).map(({ head, tail }) => [head.length, tail]) // => [[4, 'calls']]
 * arnReadings('arn:aws:sqs', true).map(({ head, tail }) => [head.length, tail]) // => [[3, '*']]
 */
export function arnReadings(text: string, isCompleted: boolean): ArnReading[] {
  const parts = splitArn(text).map((part, at) => ({
    text: part,
    crosses: CROSSING_PARTS.has(at) && part.endsWith('*'),
  }))
  const last = parts.at(-1) ?? { text: '', crosses: false }
  const head = parts.slice(0, -1)
  if (parts.length === ARN_PARTS || (last.crosses && isPlain(last))) {
    return [{ head, tail: last.text, tailCrosses: true }]
  }
  const asText = { head, tail: last.text, tailCrosses: false }
  if (last.crosses) return [asText, { head: parts, tail: '*', tailCrosses: true }]
  const completed = { head: parts.map((part) => ({ ...part, crosses: false })), tail: '*', tailCrosses: true }
  return [...(isCompleted ? [completed] : []), ...(head.some(({ crosses }) => crosses) ? [asText] : [])]
}

/**
 * Compiles a reading except for its tail, whose variables may have values in requests only. Matching is linear in the text: no alternative
 * is tried twice.
 *
 * @example
 * import { arnReadings, compileReading, patternTokens } from '@gatewarden/policy/internal'
 * const matchers = arnReadings('arn:aws:sqs:*:calls', false).map((each) => compileReading(each)(patternTokens(each.tail)))
 * matchers.map((matches) => matches('arn:aws:sqs:us-east-1:123456789012:calls')) // => [true]
 */
export function compileReading({ head, tail, tailCrosses }: ArnReading): (tail: readonly PatternToken[]) => Matcher {
  if (head.every(isPlain) && (tailCrosses || !hasWildcard(tail))) {
    // Every wildcard matches colons, so the whole text is matched at once.
    const tokens = patternTokens(head.map(({ text }) => `${text}:`).join(''))
    return (tailTokens) => compilePattern([...tokens, ...tailTokens])
  }
  const groups = groupsOf(head)
  return (tailTokens) => compileSegments(groups, tailTest(tailTokens, tailCrosses))
}

function isPlain({ text, crosses }: HeadPart): boolean {
  return !hasWildcard(crosses ? withoutLastStars(text) : text)
}

function withoutLastStars(text: string): string {
  let to = text.length
  while (text.charAt(to - 1) === '*') to -= 1
  return text.slice(0, to)
}

function hasWildcard(text: string): boolean {
  return text.includes('*') || text.includes('?')
}

/** Matchers of adjacent parts; between two groups, a `*` may match any number of segments. */
type Group = readonly Matcher[]

function groupsOf(head: readonly HeadPart[]): Group[] {
  const groups: Matcher[][] = [[]]
  for (const { text, crosses } of head) {
    groups.at(-1)?.push(compilePattern(patternTokens(text)))
    if (crosses) groups.push([])
  }
  return groups
}

interface TailTest {
  readonly matches: Matcher
  /** Whether the text begins as the tail does, up to its first `*`. */
  readonly opens: Matcher
}

function tailTest(tokens: readonly PatternToken[], crosses: boolean): TailTest {
  const matches = compilePattern(tokens)
  if (!crosses) {
    const isLast: Matcher = (text) => !text.includes(':') && matches(text)
    return { matches: isLast, opens: isLast }
  }
  const star = tokens.indexOf(ANY_RUN)
  return { matches, opens: star === -1 ? matches : compilePattern(tokens.slice(0, star + 1)) }
}

/** The segments of a text between its colons, each group at the first place where it fits: what comes after it has the most choice then. */
function compileSegments(groups: readonly Group[], tail: TailTest): Matcher {
  const last = groups.at(-1) ?? []
  return (text) => {
    const starts = segmentStarts(text)
    let at = 0
    for (const group of groups.slice(0, -1)) {
      const found = placeOf(group, text, starts, at)
      if (found === -1) return false
      at = found + group.length
    }
    for (;;) {
      at = placeOf(last, text, starts, at)
      const start = at === -1 ? undefined : starts[at + last.length]
      if (start === undefined) return false
      const rest = text.slice(start)
      // Where a tail begins but does not end, it does not end after a later beginning either.
      if (tail.opens(rest)) return tail.matches(rest)
      if (at === 0) return false
      at += 1
    }
  }
}

/** Where each segment begins. */
function segmentStarts(text: string): number[] {
  const starts = [0]
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) starts.push(colon + 1)
  return starts
}

/** The first segment, from one on, where a group fits; at the start of the text it fits there or not at all. -1: nowhere. */
function placeOf(group: Group, text: string, starts: readonly number[], from: number): number {
  const to = starts.length - group.length
  for (let at = from; at <= to; at += 1) {
    if (group.every((matches, index) => matches(segmentAt(text, starts, at + index)))) return at
    if (at === 0) return -1
  }
  return -1
}

function segmentAt(text: string, starts: readonly number[], at: number): string {
  return text.slice(starts[at], (starts[at + 1] ?? text.length + 1) - 1)
}
