import { type JsonNode, positionAt, readJson } from '@gatewarden/policy/internal'
import { at, Failure, failureAt } from './failure.ts'
import { type FileText, readFileText } from './fileText.ts'
import { firstPlaceholder, foreignDocument, foreignText } from './foreignText.ts'
import { jsonTextOf } from './jsonText.ts'
import type { Run } from './run.ts'

/** A place in a text; from 1. */
interface LineAndColumn {
  readonly line: number
  readonly column: number
}

/** A file with a document: JSON, or YAML where its name says so. */
export interface DocumentFile {
  readonly file: string
  /** The text of the file, which the places of `node` refer to. */
  readonly source: string
  /** The document as JSON text: of a JSON file its text, unchanged. */
  readonly text: string
  /** Undefined when the file is not JSON; `fault` says what it is. */
  readonly node: JsonNode | undefined
  readonly fault?: Failure
  readonly encoding?: FileText['encoding']
  /** The place in the file of a place in `text`. */
  placeOf(place: LineAndColumn): LineAndColumn
}

/** Reads a file with a document. YAML must be right; JSON need not, because some commands say what AWS answers to it. */
export async function readDocumentFile(run: Run, file: string): Promise<DocumentFile> {
  const { text: source, encoding } = readFileText(run, file)
  const read = /\.ya?ml$/i.test(file) ? await yamlFile(source, file) : jsonFile(source, file)
  notePlaceholders(run, read)
  return { ...read, ...(encoding !== undefined && { encoding }) }
}

/** The tree of a document; a failure that says what the file is where it is not JSON. */
export function nodeOf({ node, fault, file }: DocumentFile): JsonNode {
  if (node === undefined) throw fault ?? new Failure(`${file} is not JSON`)
  return node
}

/** The failure for a document that cannot be read as a policy: says what it is where it is something else. */
export function notAPolicy(
  document: DocumentFile,
  problem: Partial<LineAndColumn & { readonly path: string; readonly message: string }> | undefined,
): Failure {
  const { file, node, source } = document
  const foreign = node && foreignDocument(node)
  if (foreign !== undefined) return failureAt(file, positionAt(source, foreign.offset), foreign.sentence, 'NotAPolicy')
  const path = problem?.path ? `${problem.path}: ` : ''
  return failureAt(file, problem, `${path}${problem?.message ?? 'not a policy document'}`, 'NotAPolicy')
}

function jsonFile(source: string, file: string): DocumentFile {
  const { node, problem } = readJson(source)
  const base = { file, source, text: source, placeOf: (place: LineAndColumn) => place }
  if (node !== undefined) return { ...base, node }
  const foreign = problem.code === 'JsonSyntax' ? foreignText(source, problem.offset, file === '-') : undefined
  const sentence = foreign === undefined ? problem.message : `not JSON: ${foreign}`
  return { ...base, node, fault: failureAt(file, problem, sentence, 'NotJson') }
}

async function yamlFile(source: string, file: string): Promise<DocumentFile> {
  // Loaded here only: it takes time, and most documents are JSON.
  const { readYaml } = await import('./yamlDocument.ts')
  const node = readYaml(source, file)
  const { text, originOf } = jsonTextOf(node)
  const placeOf = ({ column }: LineAndColumn) => positionAt(source, originOf(column - 1))
  return { file, source, text, node, placeOf }
}

function notePlaceholders(run: Run, { node, source, file }: DocumentFile): void {
  const found = node && firstPlaceholder(node)
  if (found === undefined) return
  const { text, program, offset, count } = found
  const others = count === 1 ? '' : ` (and ${count - 1} more)`
  const what =
    program === undefined ? 'looks like a placeholder' : `is a placeholder of ${program}, not a policy variable`
  run.warn(`note: ${at(file, positionAt(source, offset))}: ${text} ${what}; write its value in its place${others}`)
}
