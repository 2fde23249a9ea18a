import { parseOperator } from '../condition/modifiers.ts'
import { DOCUMENT_ELEMENTS, PRINCIPAL_TYPES, STATEMENT_ELEMENTS } from '../elements.ts'
import { foldCase } from '../fold.ts'
import { type JsonNode, membersOf } from '../json.ts'
import { type DraftStatement, type Fault, type FindFault, firstOf, inStatements, itemsOf } from './draft.ts'

/** Checks of the JSON structure (grammar page of the IAM User Guide): the elements and their types. */

const VERSIONS = new Set(['2012-10-17', '2008-10-17'])
const EFFECTS = new Set(['allow', 'deny'])
const PAIRS = ['Action', 'Resource', 'Principal'] as const

const at = (node: JsonNode, help: string): Fault => ({ offset: node.offset, help })

/** Not JSON (RFC 8259), a repeated member name, or nested too deep. */
export const notJson: FindFault = ({ problem }) => {
  if (problem === undefined) return undefined
  const { offset, message, help } = problem
  return { offset, help: help === undefined ? message : `${message}; ${help}` }
}

export const notAnObject: FindFault = ({ root }) => {
  if (root === undefined) return { offset: 0, help: 'write a JSON object' }
  return root.type === 'object' ? undefined : at(root, 'write a JSON object: {"Version": ..., "Statement": [...]}')
}

/** The elements of the document, apart from what is inside the statements. */
export const malformedDocument: FindFault = ({ root, members }) => {
  if (root === undefined) return undefined
  const version = members.get('Version')
  const id = members.get('Id')
  if (version !== undefined && !VERSIONS.has(version.value)) return at(version, 'write "Version": "2012-10-17"')
  if (id !== undefined && id.type !== 'string') return at(id, 'Id is a string')
  return unknownMember(root, DOCUMENT_ELEMENTS) ?? malformedStatementList(root, members.get('Statement'))
}

function malformedStatementList(root: JsonNode, list: JsonNode | undefined): Fault | undefined {
  if (list === undefined) return at(root, 'add a Statement')
  const statements = itemsOf(list)
  if (statements.length === 0) return at(list, 'write at least one statement')
  const wrong = statements.find(({ type }) => type !== 'object')
  return wrong === undefined ? undefined : at(wrong, 'a statement is a JSON object')
}

/** The elements of each statement: names, types, one of each pair (rule P4), the value of Effect. */
export const malformedStatement: FindFault = inStatements((statement) => {
  const { node, members } = statement
  const sid = members.get('Sid')
  const effect = members.get('Effect')
  if (sid !== undefined && sid.type !== 'string') return at(sid, 'Sid is a string')
  if (effect !== undefined && !EFFECTS.has(foldCase(String(effect.value)))) {
    return at(effect, 'Effect is "Allow" or "Deny"')
  }
  return unknownMember(node, STATEMENT_ELEMENTS) ?? bothOfPair(statement) ?? malformedLists(statement)
})

function bothOfPair({ node, members }: DraftStatement): Fault | undefined {
  const pair = PAIRS.find((name) => members.has(name) && members.has(`Not${name}`))
  return pair === undefined ? undefined : at(node, `keep one of ${pair} and Not${pair}`)
}

function malformedLists({ members }: DraftStatement): Fault | undefined {
  return firstOf(['Action', 'NotAction', 'Resource', 'NotResource'], (name) => {
    const wrong = itemsOf(members.get(name)).find(({ type }) => type !== 'string')
    return wrong === undefined ? undefined : at(wrong, `${name} is a string or a list of strings`)
  })
}

/** Effect is missing. */
export const missingEffect: FindFault = inStatements(({ node, members }) =>
  members.has('Effect')
    ? undefined
    : { offset: node.offset, subject: 'Effect', help: 'add "Effect": "Allow" or "Deny"' },
)

/** Principal and NotPrincipal: `"*"` or an object of lists of strings. */
export const malformedPrincipal: FindFault = inStatements(({ members }) =>
  firstOf(['Principal', 'NotPrincipal'], (name) => {
    const node = members.get(name)
    if (node === undefined || node.value === '*') return undefined
    if (node.type !== 'object') return at(node, `${name} is "*" or an object such as {"AWS": "123456789012"}`)
    return unknownMember(node, PRINCIPAL_TYPES) ?? malformedPrincipalLists(node)
  }),
)

function malformedPrincipalLists(node: JsonNode): Fault | undefined {
  return firstOf(membersOf(node), ([type, , value]) => {
    const wrong = itemsOf(value).find((item) => item.type !== 'string')
    return wrong === undefined ? undefined : at(wrong, `${type} is a string or a list of strings`)
  })
}

/**
 * Condition: an object of operators, each an object of keys, each a scalar or a list of scalars. An operator without keys and a key
 * without values are stored: they have no effect, and Access Analyzer only suggests to remove them.
 */
export const malformedCondition: FindFault = inStatements(({ members }) => {
  const node = members.get('Condition')
  if (node === undefined) return undefined
  if (node.type !== 'object') return at(node, 'Condition is an object of condition operators')
  return firstOf(membersOf(node), ([operator, , keys]) => {
    if (keys.type !== 'object') return at(keys, `${operator} is an object of condition keys`)
    return firstOf(membersOf(keys), ([key, , value]) => malformedValues(key, value))
  })
})

/** An unknown operator without keys, which IAM stores. */
export const unknownEmptyOperator: FindFault = inStatements(({ members }) => {
  const node = members.get('Condition')
  return node === undefined
    ? undefined
    : firstOf(membersOf(node), ([operator, nameNode]) =>
        parseOperator(operator) === undefined ? at(nameNode, `"${operator}" is not a condition operator`) : undefined,
      )
})

const SCALARS = new Set(['string', 'number', 'boolean'])

function malformedValues(key: string, value: JsonNode): Fault | undefined {
  const wrong = itemsOf(value).find(({ type }) => !SCALARS.has(type))
  return wrong === undefined ? undefined : at(wrong, `the values of ${key} are strings, numbers or Booleans`)
}

function unknownMember(node: JsonNode, known: ReadonlySet<string>): Fault | undefined {
  return firstOf(membersOf(node), ([name, nameNode]) =>
    known.has(name)
      ? undefined
      : at(nameNode, `"${name}" is not a policy element here; known: ${[...known].join(', ')}`),
  )
}
