import {
  type Access,
  accessOf,
  type CallerCondition,
  type ComparedType,
  type ComparisonResult,
  comparePolicies,
} from '@gatewarden/access'
import { attachedAccess, comparedTypeOf, comparedTypes } from '@gatewarden/access/internal'
import { documentFault, notStoredNote } from '@gatewarden/authorize/internal'
import { type GainAndLoss, gainAndLoss } from '@gatewarden/catalogue/internal'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { type JsonNode, memberOf, parsePolicyNode, readJson } from '@gatewarden/policy/internal'
import { openReference, type Reference } from '@gatewarden/reference'
import { Command } from 'commander'
import { type AccountOptions, addAccountOptions } from '../accountSource.ts'
import { comparisonText } from '../comparisonReport.ts'
import { notAPolicy } from '../documentFile.ts'
import { EXIT, Failure } from '../failure.ts'
import { answerLines, idOf } from '../lines.ts'
import { asInFile, type FoundPolicy, findPolicy, policySources, titleOf, treeOf } from '../policyArgument.ts'
import type { Run } from '../run.ts'

interface CompareOptions extends AccountOptions {
  readonly states?: number
  readonly type?: ComparedType
  readonly json?: true
  readonly jsonl?: true
  readonly full?: true
}

/** `gatewarden compare`: whether two policies allow the same requests. */
export function compare(run: Run): Command {
  const command = new Command('compare')
    .summary('do two policies allow the same')
    .description(
      'Compares all requests that two identity-based, resource-based or trust policies allow, and shows an example request for each difference (docs/compare-jsonl.md).',
    )
    .argument(
      '[a]',
      'NAME, NAME@v3 or ARN of a managed policy, or a file with a document or a list of documents; - for standard input',
    )
    .argument('[b]', 'what it is compared with')
    .option('--states <number>', 'how much work to do before the answer is "unknown" (default: 2000000)', readStates)
    .option('--type <type>', 'identity, resource or trust (default: by the elements of the policies)', readType)
    .option('--full', 'show every action and pattern')
    .option('--json', 'answer as JSON')
    .option('--jsonl', 'read {"id", "A", "B"} a line from standard input and write one answer a line, in order')
    .addHelpText(
      'after',
      `
Exit status: 0 the same, 1 different, 2 bad input, 3 unknown; with --jsonl always 0, because each line has its own answer.

Examples:
  gatewarden compare old.json new.json
  gatewarden compare AmazonConnect_FullAccess@v3 AmazonConnect_FullAccess
  gatewarden compare ReadOnlyAccess policy.yaml --json
  gatewarden compare --jsonl < pairs.jsonl > relations.jsonl`,
    )
    .action(async (a: string | undefined, b: string | undefined, options: CompareOptions) => {
      const reference = openReference()
      if (options.jsonl) await answerLines(run, (text, line) => compareLine(text, line, reference, options))
      else await comparePair(run, a, b, reference, options)
    })
  return addAccountOptions(command)
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

async function comparePair(
  run: Run,
  a: string | undefined,
  b: string | undefined,
  reference: Reference,
  options: CompareOptions,
): Promise<void> {
  if (a === undefined || b === undefined) throw new Failure('give two policies, by name or as files, or --jsonl')
  if (a === '-' && b === '-') throw new Failure('only one of the two policies can be standard input')
  const sources = policySources(run, options)
  const [first, second] = [await findPolicy(run, a, sources), await findPolicy(run, b, sources)]
  const [nameA, nameB] = [titleOf(first), titleOf(second)]
  const [left, right] = [sideOf(first, options.type), sideOf(second, options.type)]
  const compared = comparedTypeOf(left, right, options.type)
  const type = 'problem' in compared ? 'identity' : compared.type
  const answer = comparePolicies(left, right, { reference, ...compareOptions(options) })
  const change = changeOf(answer, left, right, type, reference)
  const onlyOne = change && { onlyA: change.lost, onlyB: change.gained }
  const notes = notesOf({ [nameA]: left, [nameB]: right }, compared)
  if (options.json) run.printJson({ A: nameA, B: nameB, ...answer, ...onlyOne, ...(notes.length > 0 && { notes }) })
  else {
    run.print(...comparisonText(answer, nameA, nameB, change, options.full === true, run.style))
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

function sideOf(found: FoundPolicy, type: ComparedType | undefined): readonly PolicyDocument[] {
  const { node, source } = treeOf(found)
  const side = readSide(node, source, '', type)
  if ('documents' in side) {
    if (found.kind !== 'file') return side.documents
    const nodes = node.type === 'array' ? (node.children ?? []) : [node]
    return side.documents.map((document, at) => asInFile(document, nodes[at] ?? node, found.document))
  }
  throw found.kind === 'file' ? notAPolicy(found.document, side) : new Failure(`${titleOf(found)}: ${side.message}`)
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
