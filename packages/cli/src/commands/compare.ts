import {
  type Access,
  accessOf,
  type CallerCondition,
  type ComparedType,
  type ComparisonResult,
  comparePolicies,
  type ExampleRequest,
  type Relation,
} from '@gatewarden/access'
import { attachedAccess, comparedTypeOf, comparedTypes } from '@gatewarden/access/internal'
import { documentFault, notStoredNote } from '@gatewarden/authorize/internal'
import type { AccessChange } from '@gatewarden/catalogue'
import { type GainAndLoss, gainAndLoss } from '@gatewarden/catalogue/internal'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { type JsonNode, memberOf, parsePolicyNode, readJson } from '@gatewarden/policy/internal'
import { openReference, type Reference } from '@gatewarden/reference'
import { Command } from 'commander'
import { rowsLines } from '../accessReport.ts'
import { at, EXIT, Failure } from '../failure.ts'
import { readText } from '../input.ts'
import { answerLines, idOf } from '../lines.ts'
import type { Run, Style } from '../run.ts'

interface CompareOptions {
  readonly states?: number
  readonly type?: ComparedType
  readonly json?: true
  readonly jsonl?: true
  readonly full?: true
}

/** `gatewarden compare`: whether two policies allow the same requests. */
export function compare(run: Run): Command {
  return new Command('compare')
    .summary('do two policies allow the same')
    .description(
      'Compares all requests that two identity-based, resource-based or trust policies allow, and shows an example request for each difference (docs/compare-jsonl.md).',
    )
    .argument('[a]', 'a policy document, or a list of documents that apply together; - for standard input')
    .argument('[b]', 'what it is compared with')
    .option('--states <number>', 'how much work to do before the answer is "unknown" (default: 2000000)', readStates)
    .option('--type <type>', 'identity, resource or trust (default: by the elements of the policies)', readType)
    .option('--full', 'show every action and pattern')
    .option('--json', 'answer as JSON')
    .option('--jsonl', 'read {"id", "A", "B"} a line from standard input and write one answer a line, in order')
    .addHelpText(
      'after',
      `
Exit status: 0 the same, 1 different, 3 unknown, 2 bad input; with --jsonl always 0, because each line has its own answer.

Examples:
  gatewarden compare old.json new.json
  gatewarden compare --jsonl < pairs.jsonl > relations.jsonl`,
    )
    .action(async (a: string | undefined, b: string | undefined, options: CompareOptions) => {
      const reference = openReference()
      if (options.jsonl) await answerLines(run, (text, line) => compareLine(text, line, reference, options))
      else compareFiles(run, a, b, reference, options)
    })
}

function readStates(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text)
  throw new Failure(`invalid --states "${text}": use a number above 0, such as 2000000`)
}

function readType(text: string): ComparedType {
  const type = comparedTypes.find((each) => each === text)
  if (type !== undefined) return type
  throw new Failure(`invalid --type "${text}": use ${comparedTypes.join(', ')}`)
}

function compareFiles(
  run: Run,
  a: string | undefined,
  b: string | undefined,
  reference: Reference,
  options: CompareOptions,
) {
  if (a === undefined || b === undefined) throw new Failure('give two files with policies, or --jsonl')
  if (a === '-' && b === '-') throw new Failure('only one of the two files can be standard input')
  const [left, right] = [readSideFile(run, a, options.type), readSideFile(run, b, options.type)]
  const compared = comparedTypeOf(left, right, options.type)
  const type = 'problem' in compared ? 'identity' : compared.type
  const answer = comparePolicies(left, right, { reference, ...compareOptions(options) })
  const change = changeOf(answer, left, right, type, reference)
  const onlyOne = change && { onlyA: change.lost, onlyB: change.gained }
  const notes = notesOf({ [a]: left, [b]: right }, compared)
  if (options.json) run.printJson({ A: a, B: b, ...answer, ...onlyOne, ...(notes.length > 0 && { notes }) })
  else {
    run.print(...toText(answer, a, b, change, options.full === true, run.style))
    run.print(...notes.map((note) => `  note: ${note}`))
  }
  run.exitCode = exitOf(answer)
}

function compareOptions({ states, type }: CompareOptions): { states?: number; type?: ComparedType } {
  return { ...(states === undefined ? {} : { states }), ...(type === undefined ? {} : { type }) }
}

/** All that only one side allows, if anything; of attached policies for callers as in the example requests. */
function changeOf(
  { witnessAnotB, witnessBnotA, callerOfAnotB = 'allowed', callerOfBnotA = 'allowed' }: ComparisonResult,
  left: readonly PolicyDocument[],
  right: readonly PolicyDocument[],
  type: ComparedType,
  reference: Reference,
): Pick<GainAndLoss, 'gained' | 'lost'> | undefined {
  if ((witnessAnotB ?? witnessBnotA) === null) return undefined
  const set = (side: readonly PolicyDocument[], condition: CallerCondition): Access =>
    type === 'identity' ? accessOf(side) : attachedAccess(side, type, condition)
  const changeFor = (condition: CallerCondition) => gainAndLoss(set(left, condition), set(right, condition), reference)
  const { lost, gained } = changeFor(callerOfAnotB)
  return { lost, gained: callerOfAnotB === callerOfBnotA ? gained : changeFor(callerOfBnotA).gained }
}

function exitOf({ relation, witnessAnotB, witnessBnotA }: ComparisonResult): number {
  if (relation === 'equivalent') return EXIT.allowed
  return witnessAnotB === null && witnessBnotA === null ? EXIT.unknown : EXIT.denied
}

function readSideFile(run: Run, file: string, type: ComparedType | undefined): readonly PolicyDocument[] {
  const text = readText(run, file)
  const { node, problem } = readJson(text)
  if (node === undefined) throw new Failure(`${at(file, problem)}: ${problem?.message ?? 'the file is empty'}`)
  const side = readSide(node, text, '', type)
  if ('documents' in side) return side.documents
  throw new Failure(`${at(file, side)}: ${side.message}`)
}

type Side =
  | { readonly documents: readonly PolicyDocument[] }
  | { readonly message: string; readonly line: number; readonly column: number }

/** A policy document as an object or as its JSON text, or a list of such documents. */
function readSide(node: JsonNode, text: string, name: string, type: ComparedType | undefined): Side {
  const documents: PolicyDocument[] = []
  const isList = node.type === 'array'
  for (const [index, each] of (isList ? (node.children ?? []) : [node]).entries()) {
    const { document, problems } = readDocument(each, text, type)
    if (document === undefined) {
      const [problem] = problems
      const place = [isList ? `${name}[${index}]` : name, problem?.path ?? ''].filter((part) => part !== '').join('.')
      const { message = 'not a policy document', line = 1, column = 1 } = problem ?? {}
      return { message: place === '' ? message : `${place}: ${message}`, line, column }
    }
    documents.push(document)
  }
  return { documents }
}

/** Where nothing says the type, a document with a Principal is not identity-based, and may leave out Resource. */
function readDocument(node: JsonNode, text: string, type: ComparedType | undefined) {
  const read = (as: 'identity' | 'resource') =>
    node.type === 'string' ? parsePolicy(node.value, as) : parsePolicyNode(node, text, as)
  if (type !== undefined) return read(type === 'identity' ? 'identity' : 'resource')
  const first = read('identity')
  if (first.document !== undefined) return first
  const second = read('resource')
  const hasPrincipal = second.document?.statements.some(({ principal }) => principal !== undefined)
  return hasPrincipal ? second : first
}

function compareLine(text: string, line: number, reference: Reference, options: CompareOptions): object {
  const { node, problem } = readJson(text)
  const id = idOf(node, text)
  const refused = (code: string, message: string, column: number) => ({ id, error: { code, message, line, column } })
  if (node === undefined) return refused('InvalidInput', problem?.message ?? 'the line is empty', problem?.column ?? 1)
  if (node.type !== 'object') return refused('InvalidInput', 'the line is not an object', 1)
  const sides: (readonly PolicyDocument[])[] = []
  for (const name of ['A', 'B']) {
    const member = memberOf(node, name)
    if (member === undefined) return refused('InvalidInput', `${name} is missing`, 1)
    const side = readSide(member, text, name, options.type)
    // A place inside a string is not a place in the line: name the place where the string begins.
    if (!('documents' in side)) {
      const column = member.type === 'string' ? member.offset + 1 : side.column
      return refused('MalformedPolicyDocument', side.message, column)
    }
    sides.push(side.documents)
  }
  const [a = [], b = []] = sides
  const compared = comparedTypeOf(a, b, options.type)
  const notes = notesOf({ A: a, B: b }, compared)
  return { id, ...comparePolicies(a, b, { reference, ...compareOptions(options) }), ...(notes.length > 0 && { notes }) }
}

/** What AWS would not store of the compared documents, which are read as a decision reads them (rule P13). */
function notesOf(
  sides: Readonly<Record<string, readonly PolicyDocument[]>>,
  compared: { readonly type: ComparedType } | { readonly problem: string },
): string[] {
  return Object.entries(sides).flatMap(([name, documents]) =>
    documents.flatMap((document, at) => {
      const fault = documentFault(document, 'type' in compared ? compared.type : likelyType(document))
      return fault === undefined ? [] : notStoredNote(fault, documents.length === 1 ? name : `${name}[${at}]`)
    }),
  )
}

/** The type of a document that is not compared. */
function likelyType({ statements }: PolicyDocument): ComparedType {
  return statements.some(({ principal }) => principal !== undefined) ? 'resource' : 'identity'
}

const WORDS: Readonly<Record<Relation, string>> = {
  equivalent: 'THE SAME: both allow the same requests',
  A_subset_B: 'A IS PART OF B: whatever A allows, B allows too, and more',
  B_subset_A: 'B IS PART OF A: whatever B allows, A allows too, and more',
  incomparable: 'DIFFERENT: each allows something that the other does not',
  unknown: 'UNKNOWN',
}

/** The answer as text: the relation, then an example request for each difference. */
function toText(
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
