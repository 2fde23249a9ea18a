import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitArn } from './arn.ts'
import { type PolicyType, policyTypes } from './document.ts'
import { compileResource } from './resource.ts'

const VALUES: Record<string, string> = {
  'aws:username': 'ana',
  'aws:principaltag/star': '*',
  'aws:principaltag/colon': 'a:b',
  'aws:principaltag/empty': '',
  'aws:principalaccount': '123456789012',
}
const requested = (resource: string) => ({
  resource,
  parts: splitArn(resource),
  single: (key: string) => VALUES[key],
})
const matches = (pattern: string, resource: string, type: PolicyType = 'identity', variables = true) =>
  compileResource(pattern, type, variables).matches(requested(resource))

const BUCKET = 'arn:aws:s3:::bucket'
const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:queue'
const TABLE = 'arn:aws:dynamodb:us-east-1:123456789012:table/ana'

describe('a pattern of stars only', () => {
  test.each(policyTypes)('covers every resource and "no resource" in a %s policy (rules R1, R7)', (type) => {
    for (const stars of ['*', '**', '***']) {
      const pattern = compileResource(stars, type, true)
      expect(pattern).toMatchObject({ text: stars, isEverything: true })
      for (const resource of ['*', BUCKET, 'x', '']) expect(pattern.matches(requested(resource))).toBe(true)
    }
  })

  test('is the only pattern that covers an action without resources (rule R7)', () => {
    const others = ['?', '*:*', '*:*:*:*:*:*', 'arn:*', 'arn:aws:s3:::*', '?*', '*?', '', 'arn', ':::::*', ' *']
    for (const pattern of others) {
      expect(compileResource(pattern, 'identity', true).isEverything).toBe(false)
      expect({ pattern, matches: matches(pattern, '*') }).toEqual({ pattern, matches: false })
    }
    expect(compileResource('${*}', 'identity', true).isEverything).toBe(false)
    expect(matches('${*}', '*')).toBeUndefined()
  })
})

describe('an ARN', () => {
  test.each([
    ['is itself', BUCKET, BUCKET, true],
    ['is not a longer one', BUCKET, `${BUCKET}s`, false],
    ['is not a shorter one', `${BUCKET}s`, BUCKET, false],
    [
      'has its resource after the fifth colon, colons included (R2)',
      'arn:aws:logs:r:1:a:b',
      'arn:aws:logs:r:1:a:b',
      true,
    ],
    ['has a star that crosses slashes (R3)', 'arn:aws:s3:::b/*/t/*', 'arn:aws:s3:::b/1/2/t/x', true],
    ['has a star that covers nothing (R3)', 'arn:aws:s3:::b/*/t/*', 'arn:aws:s3:::b//t/', true],
    ['has slashes that are text (R3)', 'arn:aws:s3:::b/*/t/*', 'arn:aws:s3:::b/t/x', false],
    ['has no notion of path parts (R3)', 'arn:aws:s3:::b/*/t/*', 'arn:aws:s3:::b/1-t/x', false],
    ['has a question mark for one character (R3)', 'arn:aws:s3:::b?cket', BUCKET, true],
    ['has no question mark for none', 'arn:aws:s3:::buck?et', BUCKET, false],
    ['has a star in the account (R3)', 'arn:aws:sqs:us-east-1:*:queue', QUEUE, true],
    ['has a star in the region (R3)', 'arn:aws:sqs:us-*:123456789012:queue', QUEUE, true],
    ['has a star in the partition (R3)', 'arn:*:sqs:us-east-1:123456789012:queue', QUEUE, true],
    ['has a star in the service, as far as matching goes', 'arn:aws:s*:us-east-1:123456789012:queue', QUEUE, true],
    ['has a question mark in the region', 'arn:aws:sqs:us-east-?:123456789012:queue', QUEUE, true],
    ['has a last star in the Region that covers colons (R4)', 'arn:aws:sqs:*:queue', QUEUE, true],
    ['has a last star in the account that covers colons (R4)', 'arn:aws:sqs:us-east-1:*:queue', QUEUE, true],
    ['has a last star in the partition that covers colons (R4)', 'arn:a*:queue', QUEUE, true],
    ['has a last star after other text that covers colons (R4)', 'arn:aws:sqs:us-*:queue', QUEUE, true],
    [
      'has a last star that covers colons in a full ARN (R4)',
      'arn:aws:sqs:*:123456789012:queue',
      'arn:aws:sqs:a:b:123456789012:queue',
      true,
    ],
    ['has a last star that covers no more than it must (R4)', 'arn:aws:sqs:*:other', QUEUE, false],
    ['has a star in the service that stops at the colon (R4)', 'arn:aws:s*:123456789012:queue', QUEUE, false],
    [
      'has a star inside a part that stops at the colon (R4)',
      'arn:aws:sqs:u*t:1:queue',
      'arn:aws:sqs:us:east:1:queue',
      false,
    ],
    [
      'has a star inside a part beside a last star that covers colons (R4)',
      'arn:aws:sqs:u*t-*:queue',
      'arn:aws:sqs:us-east-1:123456789012:queue',
      true,
    ],
    ['has a last part of a short ARN whose star stops at the colon (R4)', 'arn:*:q*e', 'arn:aws:sqs:r:1:q:e', false],
    ['has an end when the ARN is short (R4)', 'arn:*:queue', `${QUEUE}:x`, false],
    [
      'has a question mark that does not match a colon (R4)',
      'arn:aws:sqs?us-east-1:123456789012:queue:x',
      'arn:aws:sqs:us-east-1:123456789012:queue:x',
      false,
    ],
    [
      'has a last star that covers colons (R4)',
      'arn:aws:logs:r:1:log-group:*',
      'arn:aws:logs:r:1:log-group:a:log-stream:b',
      true,
    ],
    [
      'has a last star that covers colons after another star (R4)',
      'arn:aws:logs:*:1:log-group:*',
      'arn:aws:logs:r:1:log-group:a:b',
      true,
    ],
    ['is case-sensitive in its resource (R5)', 'arn:aws:s3:::Bucket', BUCKET, false],
    ['is case-sensitive in its service', 'arn:aws:S3:::bucket', BUCKET, false],
    ['is case-sensitive in its prefix', 'ARN:aws:s3:::bucket', BUCKET, false],
    ['has empty parts that match empty parts only (R6)', 'arn:aws:sqs:::queue', QUEUE, false],
    ['has parts that do not match empty parts (R6)', 'arn:aws:s3:us-east-1::bucket', BUCKET, false],
    ['has stars that match empty parts', 'arn:aws:s3:*:*:bucket', BUCKET, true],
    ['has an empty resource that matches an empty resource only', 'arn:aws:s3:::', BUCKET, false],
    ['does not treat the request as a pattern', BUCKET, 'arn:aws:s3:::*', false],
    ['does not cover an action without resources (R7)', 'arn:aws:s3:::*', '*', false],
    ['does not cover a text with fewer parts', 'arn:aws:s3:::*', 'arn:aws:s3', false],
    ['with six stars does not cover a text with fewer parts', '*:*:*:*:*:*', 'arn:aws:s3', false],
    ['with six stars covers every ARN', '*:*:*:*:*:*', QUEUE, true],
    ['has regular expression characters as text', 'arn:aws:s3:::b.c+[d]', 'arn:aws:s3:::b.c+[d]', true],
    ['has no dot for any character', 'arn:aws:s3:::b.cket', BUCKET, false],
  ])('%s', (_, pattern, resource, expected) => {
    for (const type of policyTypes)
      expect({ type, is: matches(pattern, resource, type) }).toEqual({ type, is: expected })
  })

  test('matches as a slow implementation of both readings does', () => {
    const part = fc.constantFrom('', 'a', '*', '?', 'a*', '*a', 'b', '?*', 'a*b*', 'a?')
    const value = fc.constantFrom('', 'a', 'b', 'aa', 'ab', 'ba', 'a:b')
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 2, maxLength: 7 }),
        fc.array(value, { minLength: 6, maxLength: 8 }),
        fc.constantFrom(...policyTypes),
        (pattern, given, type) => {
          const [text, resource] = [pattern.join(':'), given.join(':')]
          if (/^\**$/.test(text)) return
          expect(matches(text, resource, type)).toBe(slowMatches(text, resource, type))
        },
      ),
      { numRuns: 10_000 },
    )
  })

  test('is matched in a time that grows with the text, whatever the pattern', () => {
    const [colons, letters] = [':'.repeat(50_000), 'a'.repeat(50_000)]
    const resource = `arn:aws:sqs:us-east-1:1:${letters}${colons}${letters}`
    const many = (text: string) => text.repeat(2_000)
    const patterns = [
      `arn:aws:s?s:*:*:${many('*a')}b`,
      `arn:aws:s?s:*:*:${many('*:')}b`,
      'arn:a*:?*:*:*:a?b',
      'arn:a?s*:?*:*:?*:*a:b*b',
      'arn:a*:*:*:*:*',
      `arn:aws:sqs:${many('*a')}*:b`,
      `arn:aws:sqs:?${many('*a')}*:b:c`,
      'arn:a*s*:?:?*:*a',
    ]
    const started = performance.now()
    for (const pattern of patterns) matches(pattern, resource)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

/** Rules R1 to R11 by trying everything: part by part, or as text in which some stars match colons. */
function slowMatches(pattern: string, resource: string, type: PolicyType): boolean {
  const parts = pattern.split(':')
  const isShort = parts.length < 6
  const head = isShort ? parts : parts.slice(0, 5)
  const tail = isShort ? undefined : parts.slice(5).join(':')
  const isRead = !isShort || isShortRead(pattern, type)
  const given = splitArn(resource)
  const all = tail === undefined ? [...head, ...Array(6 - head.length).fill('*')] : [...head, tail]
  if (isRead && all.every((each, at) => slowText([...each].map(at === 5 ? crossing : within), given[at] ?? '')))
    return true
  const marked = head.map((each, at) => {
    const stars = /\*+$/.exec(each)?.[0].length ?? 0
    const crosses = [1, 3, 4].includes(at) ? each.length - stars : each.length
    return [...each].map((unit, index) => (index >= crosses ? crossing(unit) : within(unit)))
  })
  const joined = marked.flatMap((units, at) => (at === 0 ? units : [':', ...units]))
  return slowText(tail === undefined ? joined : [...joined, ':', ...[...tail].map(crossing)], resource)
}

function isShortRead(pattern: string, type: PolicyType): boolean {
  if (type === 'rcp') return false
  if (type === 'scp') return pattern.endsWith('*')
  return ['resource', 'trust', 'vpcEndpoint'].includes(type) ? pattern.includes('*') : true
}

const within = (unit: string) => (unit === '*' || unit === '?' ? `${unit}within` : unit)
const crossing = (unit: string) => (unit === '*' || unit === '?' ? `${unit}crossing` : unit)

function slowText(units: readonly string[], text: string): boolean {
  const [unit = '', ...rest] = units
  if (units.length === 0) return text === ''
  const isTaken = text !== '' && (unit.endsWith('crossing') || text[0] !== ':')
  if (unit.startsWith('*')) return slowText(rest, text) || (isTaken && slowText(units, text.slice(1)))
  if (unit.startsWith('?')) return isTaken && slowText(rest, text.slice(1))
  return text[0] === unit && slowText(rest, text.slice(1))
}

describe('a variable', () => {
  const HOME = 'arn:aws:s3:::home/'

  test.each([
    ['is replaced after the fifth colon (V1)', `${HOME}\${aws:username}`, `${HOME}ana`, true],
    ['is not the text of itself', `${HOME}\${aws:username}`, `${HOME}\${aws:username}`, false],
    ['is found in any letter case (V2)', `${HOME}\${AWS:UserName}`, `${HOME}ana`, true],
    ['has wildcards next to it', `${HOME}\${aws:username}/*`, `${HOME}ana/x/y`, true],
    ['has wildcards next to it that need their text', `${HOME}\${aws:username}/*`, `${HOME}anna/x`, false],
    ['has its default (V3)', `${HOME}\${absent, 'guest'}`, `${HOME}guest`, true],
    ['escapes a star (V4)', `${HOME}\${*}`, `${HOME}*`, true],
    ['escapes a star that then covers nothing (V4)', `${HOME}\${*}`, `${HOME}x`, false],
    ['escapes a dollar (V4)', `${HOME}\${$}{aws:username}`, `${HOME}\${aws:username}`, true],
    ['brings no wildcard (V7)', `${HOME}\${aws:principaltag/star}`, `${HOME}x`, false],
    ['brings a star as text (V7)', `${HOME}\${aws:principaltag/star}`, `${HOME}*`, true],
    ['may bring colons', `${HOME}\${aws:principaltag/colon}`, `${HOME}a:b`, true],
    ['may be empty', `${HOME}\${aws:principaltag/empty}x`, `${HOME}x`, true],
    ['without a value matches nothing (R9)', `${HOME}\${absent}`, HOME, false],
    ['without a value matches nothing next to a star (R9)', `${HOME}*\${absent}*`, `${HOME}x`, false],
    ['that is malformed matches nothing', `${HOME}\${a b}`, `${HOME}\${a b}`, false],
    ['that is not closed is text (V10)', `${HOME}\${aws`, `${HOME}\${aws`, true],
    [
      'in the account is unknown (R10)',
      'arn:aws:sqs:us-east-1:${aws:username}:queue',
      'arn:aws:sqs:us-east-1:ana:queue',
      undefined,
    ],
    [
      'in the region is unknown (R10)',
      'arn:aws:sqs:${aws:username}:123456789012:queue',
      'arn:aws:sqs:ana:123456789012:queue',
      undefined,
    ],
    [
      'without a colon in the region is unknown (R10)',
      "arn:aws:sqs:${key, 'r'}:123456789012:queue",
      'arn:aws:sqs:r:123456789012:queue',
      undefined,
    ],
    ['for the whole ARN is unknown (R10)', '${aws:principaltag/star}', '*', undefined],
    ['is unknown in an incomplete ARN (R10)', 'arn:aws:dynamodb:*:table/${aws:username}', TABLE, undefined],
    ['with a default is unknown in an incomplete ARN (R10)', "arn:aws:dynamodb:*:table/${t, 'ana'}", TABLE, undefined],
    ['that is an escape is unknown in an incomplete ARN (R10)', 'arn:aws:dynamodb:*:table/a${*}', TABLE, undefined],
    [
      'does not separate parts by the colon of its key (R10)',
      'arn:aws:dynamodb::${aws:username}:table',
      TABLE,
      undefined,
    ],
    ['is replaced after a star in an earlier part', 'arn:aws:s3:*::home/${aws:username}', `${HOME}ana`, true],
    ['does not matter when an earlier part differs', 'arn:aws:s4:::home/${aws:username}', `${HOME}ana`, false],
    ['does not cover an action without resources', `${HOME}\${aws:username}`, '*', false],
  ])('%s', (_, pattern, resource, expected) => {
    expect(matches(pattern, resource)).toBe(expected)
  })

  test('is text in documents of 2008-10-17 (rule P2)', () => {
    expect(matches(`${HOME}\${aws:username}`, `${HOME}ana`, 'identity', false)).toBe(false)
    expect(matches(`${HOME}\${aws:username}`, `${HOME}\${aws:username}`, 'identity', false)).toBe(true)
    expect(matches(`${HOME}\${absent}*`, `${HOME}\${absent}x`, 'identity', false)).toBe(true)
  })
})

describe('an incomplete ARN (rule R11)', () => {
  const all = policyTypes
  const callers: PolicyType[] = ['identity', 'permissionsBoundary', 'session']
  const withStar: PolicyType[] = [...callers, 'resource', 'trust', 'vpcEndpoint']
  test.each([
    ['arn:aws:sqs', callers],
    ['arn:aws:sqs:us-east-1', callers],
    ['arn:aws:sqs:us-east-1:123456789012', callers],
    ['arn', callers],
    // A last star in the partition, Region or account covers the rest by itself (rule R4).
    ['arn:aws:sqs:*', all],
    ['arn:aws:sqs:us-east-1:*', all],
    ['arn:*', all],
    ['*:*', all],
    ['arn:aws:sqs*', [...withStar, 'scp']],
    ['arn:*:sqs', withStar],
    ['arn:aws:s*s', withStar],
    ['arn:aws:s??', callers],
    ['???', callers],
    ['*:aws', withStar],
    ['arn:aws:sns', []],
    ['arn:aws:sns:*', []],
    ['sqs', []],
    ['', []],
    [QUEUE, all],
  ] as [string, PolicyType[]][])('%j covers a queue in %j', (pattern, expected) => {
    expect(policyTypes.filter((type) => matches(pattern, QUEUE, type)).toSorted()).toEqual(expected.toSorted())
  })

  test('with a variable is unknown (rule R10)', () => {
    expect(matches('arn:aws:${aws:username}', 'arn:aws:ana:::x')).toBeUndefined()
    expect(matches('arn:aws:${aws:username}', 'arn:aws:ana:::x', 'identity', false)).toBe(false)
  })

  test('does not cover a text that is not an ARN', () => {
    for (const resource of ['*', 'arn:aws:sqs', '']) expect(matches('arn:aws:sqs:*', resource)).toBe(false)
  })
})

describe('an entry of NotResource', () => {
  const excludes = (pattern: string, resource: string, variables = true) =>
    compileResource(pattern, 'identity', variables).excludes(requested(resource))

  test.each([
    ['that matches excludes', 'arn:aws:sqs:*:*:queue', QUEUE, true],
    ['that does not match excludes nothing', BUCKET, QUEUE, false],
    ['of stars excludes every resource', '**', '*', true],
    ['does not exclude "no resource"', BUCKET, '*', false],
    ['with a variable that has a value excludes', 'arn:aws:s3:::${aws:username}', 'arn:aws:s3:::ana', true],
    ['with a default excludes', "arn:aws:s3:::${absent, 'bucket'}", BUCKET, true],
    ['with a variable without a value is unknown (R9)', 'arn:aws:s3:::${absent}', BUCKET, undefined],
    ['with a variable without a value is unknown in every service (R9)', 'arn:aws:s3:::${absent}', QUEUE, undefined],
    ['with a malformed variable is unknown', 'arn:aws:s3:::${}', BUCKET, undefined],
    ['with a variable in the account is unknown (R10)', 'arn:aws:sqs:us-east-1:${aws:username}:q', QUEUE, undefined],
    ['with a variable and too few parts is unknown (R10)', 'arn:aws:sqs:*:${aws:username}', QUEUE, undefined],
    ['with too few parts is unknown (R11)', 'arn:aws:sqs:us-west-2', QUEUE, undefined],
    ['with too few parts is unknown also where it matches (R11)', 'arn:aws:sqs:*', QUEUE, undefined],
  ])('%s', (_, pattern, resource, expected) => {
    expect(excludes(pattern, resource)).toBe(expected)
  })

  test('has no variables in documents of 2008-10-17 (rule P2)', () => {
    expect(excludes('arn:aws:s3:::${absent}', BUCKET, false)).toBe(false)
    expect(excludes('arn:aws:sqs:us-east-1:${absent}:q', QUEUE, false)).toBe(false)
  })
})

test('compiling and matching never throw', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('arn', ':', '*', '?', '${', '}', 'aws:username', ',', "'", 'a'), { maxLength: 20 })
      .map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, text, fc.constantFrom(...policyTypes), fc.boolean(), (pattern, resource, type, variables) => {
      expect([true, false, undefined]).toContain(matches(pattern, resource, type, variables))
    }),
    { numRuns: 3000 },
  )
})
