import {
  type Draft,
  type DraftStatement,
  type Fault,
  type FindEntryFaults,
  type FindFault,
  firstOf,
  inEntries,
  inStatements,
  NO_FAULTS,
} from './draft.ts'

/** Checks of the elements of document and statement, after their types. */

/** IAM stores TAB, LF, CR and U+0020 to U+00FF only. */
export const unsupportedCharacter: FindFault = ({ text }) => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const isStored = (unit >= 0x20 && unit <= 0xff) || unit === 0x09 || unit === 0x0a || unit === 0x0d
    if (!isStored) return { offset: at, help: 'use characters of Latin-1 only, or a \\u escape inside a string' }
  }
  return undefined
}

/** Version is older than 2012-10-17 or left out. */
export const oldVersion: FindFault = ({ root, members }) => {
  const version = members.get('Version')
  if (version?.value === '2012-10-17') return undefined
  return { offset: (version ?? root)?.offset ?? 0, help: 'write "Version": "2012-10-17"' }
}

/** Managed policies need version 2012-10-17; inline policies may be older. */
export const oldVersionOfManaged: FindFault = (draft) => (draft.inline ? undefined : oldVersion(draft))

/** IAM's older parser requires that the text begins with the brace. */
export const leadingSpace: FindFault = ({ text }) =>
  text.startsWith('{') ? undefined : { offset: 0, help: 'remove the white space before the first brace' }

/** IAM's older parser accepts a single statement without brackets only after Version. */
export const bareStatementBeforeVersion: FindFault = ({ members }) => {
  const statement = members.get('Statement')
  const version = members.get('Version')
  const isWrong = statement?.type === 'object' && version !== undefined && statement.offset < version.offset
  return isWrong ? { offset: statement.offset, help: 'put the statement in brackets or Version first' } : undefined
}

/** Allow or Deny in another letter case (rule P5). */
export const effectCase: FindEntryFaults = inEntries(({ otherEffect }) =>
  otherEffect === undefined
    ? NO_FAULTS
    : [{ offset: otherEffect.span.start, help: 'write Allow or Deny with a capital first letter' }],
)

/** Sid holds letters and digits only (rule P7). */
export const invalidSid: FindFault = inStatements(({ members }) => {
  const sid = members.get('Sid')
  if (sid === undefined || isAlphanumeric(String(sid.value))) return undefined
  return { offset: sid.offset, help: 'use letters A to Z, a to z and digits in the Sid' }
})

/** Two statements have the same Sid; empty Sids do not count (rule P7). */
export const repeatedSid: FindFault = ({ statements }) => {
  const seen = new Set<unknown>()
  return firstOf(statements, ({ members }) => {
    const sid = members.get('Sid')
    if (sid === undefined || sid.value === '') return undefined
    if (seen.has(sid.value))
      return { offset: sid.offset, help: `give each statement a Sid of its own: "${sid.value}" occurs twice` }
    seen.add(sid.value)
    return undefined
  })
}

/** Neither Action nor NotAction, or an empty list. */
export const noActions: FindFault = inStatements((statement) =>
  statement.actions.length > 0 ? undefined : missing(statement, 'Action'),
)

/** Neither Resource nor NotResource, or an empty list. */
export const noResources: FindFault = inStatements((statement) =>
  statement.resources.length > 0 ? undefined : missing(statement, 'Resource'),
)

/** Neither Principal nor NotPrincipal (rule P8). */
export const noPrincipal: FindFault = inStatements((statement) =>
  has(statement, 'Principal') ? undefined : missing(statement, 'Principal'),
)

/** Principal or NotPrincipal in a policy that applies to the identity it is attached to (rule P8). */
export const unexpectedPrincipal: FindFault = prohibited(['Principal', 'NotPrincipal'])

/** An element that the policy type does not support; the fault's subject is its name. */
export function prohibited(names: readonly string[]): FindFault {
  return inStatements(({ members }) =>
    firstOf(names, (name) => {
      const node = members.get(name)
      return node === undefined ? undefined : { offset: node.offset, subject: name, help: `remove ${name}` }
    }),
  )
}

/** NotPrincipal with Allow would grant access to everyone but the listed principals (rule N13). */
export const allowWithNotPrincipal: FindFault = inStatements(({ members }) => {
  const node = members.get('NotPrincipal')
  if (node === undefined || members.get('Effect')?.value !== 'Allow') return undefined
  return { offset: node.offset, subject: 'NotPrincipal', help: 'name the principals that are allowed' }
})

/** An Allow that is not the whole of RCPFullAWSAccess. */
export const customerAllow: FindFault = (draft) => (isFullAccess(draft) ? undefined : allowStatement(draft))

const allowStatement: FindFault = inStatements(({ members }) => {
  const effect = members.get('Effect')
  return effect?.value === 'Allow' ? { offset: effect.offset, help: 'write the restriction as a Deny' } : undefined
})

function isFullAccess({ statements }: Draft): boolean {
  return statements.every(
    ({ members, actions, resources }) =>
      [actions, resources].every((list) => list.length === 1 && list[0]?.value === '*') &&
      members.has('Action') &&
      members.has('Resource') &&
      !members.has('Condition'),
  )
}

function has({ members }: DraftStatement, name: string): boolean {
  return members.has(name) || members.has(`Not${name}`)
}

function missing({ node, members }: DraftStatement, name: string): Fault {
  const offset = (members.get(name) ?? members.get(`Not${name}`) ?? node).offset
  return { offset, subject: name, help: `add ${name}` }
}

function isAlphanumeric(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at) | 0x20
    const isDigit = text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39
    if (!isDigit && (unit < 0x61 || unit > 0x7a)) return false
  }
  return true
}
