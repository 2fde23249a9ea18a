import { type ArnTemplate, FIELD_SEPARATOR } from './arnTemplate.ts'
import { templateParts } from './template.ts'

/** One character, any one but some, or any run of characters but some. */
interface Token {
  readonly literal?: string
  readonly isRun: boolean
  readonly except: string
}

/**
 * Whether an ARN can fit a template and match a pattern of Resource at once. Policy variables may be any text. Linear in the product of the two
 * lengths; a pattern with fewer than six parts may match.
 */
export function mayOverlap(template: ArnTemplate, pattern: string): boolean {
  if (pattern.split(FIELD_SEPARATOR).length < ARN_PARTS) return true
  const [own, other] = [templateTokens(template), patternTokens(pattern)]
  // Of each suffix of the pattern, whether it can overlap with the suffix of the template that is looked at.
  let below: boolean[] = []
  for (let i = own.length; i >= 0; i -= 1) {
    const row: boolean[] = []
    for (let j = other.length; j >= 0; j -= 1) row[j] = overlapAt(own[i], other[j], { row, below, j })
    below = row
  }
  return below[0] === true
}

const ARN_PARTS = 6

interface Table {
  readonly row: readonly boolean[]
  readonly below: readonly boolean[]
  readonly j: number
}

function overlapAt(a: Token | undefined, b: Token | undefined, { row, below, j }: Table): boolean {
  if (a === undefined && b === undefined) return true
  const [skipsA, skipsB] = [below[j] === true, row[j + 1] === true]
  if (a === undefined) return b?.isRun === true && skipsB
  if (b === undefined) return a.isRun && skipsA
  if (a.isRun && b.isRun) return skipsA || skipsB
  if (a.isRun) return skipsA || (meet(a, b) && skipsB)
  if (b.isRun) return skipsB || (meet(a, b) && skipsA)
  return meet(a, b) && below[j + 1] === true
}

/** Whether both can be the same character. */
function meet(a: Token, b: Token): boolean {
  if (a.literal !== undefined && b.literal !== undefined) return a.literal === b.literal
  if (a.literal !== undefined) return !b.except.includes(a.literal)
  return b.literal === undefined || !a.except.includes(b.literal)
}

const anyRun = (except: string): Token => ({ isRun: true, except })
const anyOne = (except: string): Token => ({ isRun: false, except })
const literals = (text: string): Token[] => [...text].map((literal) => ({ literal, isRun: false, except: '' }))

function templateTokens({ text, forbidden }: ArnTemplate): Token[] {
  const parts = templateParts(text)
  let colons = 0
  return parts.flatMap((part, index) => {
    if ('literal' in part) {
      colons += part.literal.split(FIELD_SEPARATOR).length - 1
      return literals(part.literal)
    }
    if (part.variable === '*') return [anyRun('')]
    const except = colons < ARN_PARTS - 1 ? FIELD_SEPARATOR : index === parts.length - 1 ? forbidden : ''
    return [anyOne(except), anyRun(except)]
  })
}

const WILDCARD = /\$\{[^}]*\}|[*?]/g

function patternTokens(pattern: string): Token[] {
  const tokens: Token[] = []
  const resourceAt = pattern.split(FIELD_SEPARATOR, ARN_PARTS - 1).join(FIELD_SEPARATOR).length
  let from = 0
  for (const { 0: wildcard, index } of pattern.matchAll(WILDCARD)) {
    // Before the resource a wildcard is read within its part: over the colons it could make an ARN of any type of any other.
    const except = index < resourceAt ? FIELD_SEPARATOR : ''
    tokens.push(...literals(pattern.slice(from, index)), wildcard === '?' ? anyOne(except) : anyRun(except))
    from = index + wildcard.length
  }
  return [...tokens, ...literals(pattern.slice(from))]
}
