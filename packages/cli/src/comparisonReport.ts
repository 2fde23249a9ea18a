import type { CallerCondition, ComparisonResult, ExampleRequest, Relation } from '@gatewarden/access'
import type { AccessChange } from '@gatewarden/catalogue'
import type { GainAndLoss } from '@gatewarden/catalogue/internal'
import { rowsLines } from './accessReport.ts'
import type { Style } from './run.ts'

const WORDS: Readonly<Record<Relation, string>> = {
  equivalent: 'THE SAME: both allow the same requests',
  A_subset_B: 'A IS PART OF B: whatever A allows, B allows too, and more',
  B_subset_A: 'B IS PART OF A: whatever B allows, A allows too, and more',
  incomparable: 'DIFFERENT: each allows something that the other does not',
  unknown: 'UNKNOWN',
}

/** The answer as text: the relation, then an example request for each difference. */
export function comparisonText(
  answer: ComparisonResult,
  a: string,
  b: string,
  change: Pick<GainAndLoss, 'gained' | 'lost'> | undefined,
  isFull: boolean,
  style: Style,
): string[] {
  const { relation, relationForAllowedCallers, witnessAnotB, witnessBnotA, reason } = answer
  const colour = relation === 'equivalent' ? 'green' : relation === 'unknown' ? 'yellow' : 'red'
  const [word = '', rest = ''] = WORDS[relation].split(': ')
  return [
    `${style(colour, word)}: ${relation === 'unknown' ? (reason ?? '') : rest}`,
    `  A ${a}`,
    `  B ${b}`,
    ...(relationForAllowedCallers === undefined
      ? []
      : [`  for callers whose own policies allow the request: ${WORDS[relationForAllowedCallers]}`]),
    ...sideLines('A', { example: witnessAnotB, condition: answer.callerOfAnotB }, change?.lost, isFull, style),
    ...sideLines('B', { example: witnessBnotA, condition: answer.callerOfBnotA }, change?.gained, isFull, style),
  ]
}

/** What only one side allows: all of it, in the patterns of the policies, then an example request. */
function sideLines(
  side: 'A' | 'B',
  { example, condition }: { readonly example: ExampleRequest | null; readonly condition: CallerCondition | undefined },
  access: AccessChange | undefined,
  isFull: boolean,
  style: Style,
): string[] {
  if (example === null) return []
  const { principal, action, resource, resourceAccountId, context } = example
  const keys = Object.entries(context).map(([key, value]) => {
    return `      ${key} = ${typeof value === 'string' ? value || '(empty)' : value.join(' and ')}`
  })
  const rows = access === undefined ? [] : rowsLines(access, side === 'A' ? '-' : '+', isFull, style)
  return [
    `  only ${side} allows${condition === undefined ? '' : CALLERS[condition]}`,
    ...rows.map((line) => `    ${line}`),
    `    example request by ${principalText(principal)}:`,
    `      ${action} on ${resource}${resourceAccountId === undefined ? '' : ` of account ${resourceAccountId}`}`,
    ...keys,
  ]
}

/** What the caller has of its own, in a difference that depends on it. */
const CALLERS: Readonly<Record<CallerCondition, string>> = {
  allowed: '',
  allowedInBoundary: ', to callers with a permissions boundary',
  notAllowed: ', to callers of the account of the resource without an Allow in their own policies',
  notAllowedInBoundary:
    ', to callers of the account of the resource with a permissions boundary and without an Allow in their own policies',
  outsideSessionPolicy: ', to callers of the account of the resource whose session policies do not allow the request',
  outsideBoundary:
    ', to callers of the account of the resource whose permissions boundary or session policies do not allow the request',
}

function principalText(principal: ExampleRequest['principal']): string {
  if (typeof principal === 'string') return principal
  switch (principal.type) {
    case 'Anonymous':
      return 'a caller without credentials'
    case 'Federated':
      return `a user of ${principal.provider}`
    case 'AssumedRole':
      return `${principal.arn} (a session of ${principal.roleArn})`
    case 'FederatedUser':
      return `${principal.arn} (with credentials of ${principal.issuer})`
  }
}
