import { minifyPolicy, type PolicyType, policyTypes, printPolicy } from '@gatewarden/policy'
import { type JsonNode, memberOf, readJson } from '@gatewarden/policy/internal'
import { Command, Option } from 'commander'
import { type AccountOptions, addAccountOptions } from '../accountSource.ts'
import { type DocumentFile, nodeOf } from '../documentFile.ts'
import { at, EXIT, Failure } from '../failure.ts'
import { answerLines, idOf } from '../lines.ts'
import { findPolicy, policySources, textOf } from '../policyArgument.ts'
import type { Run } from '../run.ts'
import { type DocumentPlace, furtherChecks, hintsOn, readHolder, refusalOf } from '../storedDocument.ts'

interface CheckOptions extends AccountOptions {
  readonly type: PolicyType
  readonly inline?: string | true
  readonly partition: string
  readonly acceptAnyService?: true
  readonly json?: true
  readonly jsonl?: true
}

function check(run: Run): Command {
  const command = new Command('check')
    .summary('would AWS store this document')
    .description("Checks a document and its size as AWS does when the document is saved, and prints AWS's message.")
    .argument('[policy]', 'a file with a document, JSON or YAML, or a policy by name; - for standard input')
    .addOption(new Option('--type <type>', 'the kind of policy').choices(policyTypes).default('identity'))
    .option(
      '--inline [holder]',
      'check an inline policy of a user, group or role, such as role or user/ana; it may have an older Version',
    )
    .option('--partition <name>', 'the partition of the account, such as aws-cn; "*" for any', 'aws')
    .option('--accept-any-service', 'accept a service principal that is not known in a trust policy')
    .option('--json', 'answer as JSON')
    .option('--jsonl', 'read {"id", "document", "type"} a line from standard input and write an answer a line')
    .addHelpText(
      'after',
      `
Notes name actions and condition keys that AWS does not document, and actions that no Resource of their statement matches. AWS stores such
a document, so they do not change the exit status. Of a resource policy the service that stores it checks more, and a note says what.

Exit status: 0 AWS would store it, 1 AWS would refuse it, 2 bad input; with --jsonl always 0.

Examples:
  gatewarden policy check policy.json
  gatewarden policy check trust.json --type trust
  gatewarden policy check inline.json --inline user/ana
  gatewarden policy check bucket-policy.json --type resource
  gatewarden policy check --jsonl < documents.jsonl`,
    )
    .action(async (file: string | undefined, options: CheckOptions) => {
      const place = placeOf(options)
      if (options.jsonl) await answerLines(run, (text, line) => checkLine(text, line, place))
      else await checkOne(run, file, place, options)
    })
  return addAccountOptions(command)
}

function placeOf({ type, inline, partition, acceptAnyService }: CheckOptions): DocumentPlace {
  const holder = inline === undefined ? undefined : readHolder(inline)
  if (inline !== undefined && holder === undefined) {
    throw new Failure(`invalid --inline "${inline}": use user, group or role, or one with its name, such as user/ana`)
  }
  return {
    type,
    partition,
    acceptAnyService: acceptAnyService === true,
    ...(holder === undefined ? {} : { inline: holder }),
  }
}

function print(run: Run): Command {
  const command = new Command('print')
    .summary('print a document indented, or minified')
    .description('Prints a document indented by two spaces; strings, numbers and the order of members stay unchanged.')
    .argument('<policy>', 'a file with a document, JSON or YAML, or a policy by name; - for standard input')
    .option('--minify', 'without white space')
    .option('--json', 'errors as JSON too; the document always is')
    .addHelpText(
      'after',
      '\nExit status: 0 printed, 2 bad input.\n\nExamples:\n  gatewarden policy print policy.json\n  gatewarden policy print template.yaml --minify',
    )
    .action(async (named: string, options: AccountOptions & { minify?: true }) => {
      const { minify } = options
      const found = await findPolicy(run, named, policySources(run, options))
      if (found.kind === 'file') nodeOf(found.document)
      const { text } = found.kind === 'file' ? found.document : found
      run.printText(minify ? minifyPolicy(text) : printPolicy(text))
    })
  return addAccountOptions(command)
}

/** `gatewarden policy`: policy documents without an account. */
export function policy(run: Run): Command {
  return new Command('policy')
    .summary('check and print documents')
    .addCommand(check(run))
    .addCommand(print(run))
    .addHelpText('after', '\nExamples:\n  gatewarden policy check policy.json\n  gatewarden policy print policy.yaml')
}

async function checkOne(
  run: Run,
  named: string | undefined,
  place: DocumentPlace,
  options: CheckOptions,
): Promise<void> {
  if (named === undefined) throw new Failure('give a file with a document, - for standard input, or --jsonl')
  const { json: isJson } = options
  const found = await findPolicy(run, named, policySources(run, options))
  const { text, file, placeOf } = textOf(found)
  const refusal = refusalOf(text, place)
  if (found.kind === 'file') noteOnEncoding(run, found.document)
  if (refusal === undefined) {
    printAccepted(run, textOf(found), place, isJson === true)
    return
  }
  const { code, message } = refusal
  const help = (found.kind === 'file' ? found.document.fault?.sentence : undefined) ?? refusal.help
  const where = placeOf(refusal)
  if (isJson)
    run.printJson({ ok: false, error: { code, message, place: { file: fileName(file), ...positionOf(where) } }, help })
  else run.print(`${at(file, where)}: ${code}: ${message}`, ...(help ? [`  ${help}`] : []))
  run.exitCode = EXIT.denied
}

/** A resource-based policy is stored by a service, which has checks of its own. */
const PASSED = 'this resource policy passes the checks that are made here'

function printAccepted(run: Run, found: ReturnType<typeof textOf>, place: DocumentPlace, isJson: boolean): void {
  const { text, file, placeOf } = found
  const further = furtherChecks(text, place)
  const hints = hintsOn(text, place).map(({ message, ...position }) => ({ message, ...positionOf(placeOf(position)) }))
  if (isJson) {
    run.printJson({ ok: true, ...(further && { furtherChecks: further }), ...(hints.length > 0 && { notes: hints }) })
    return
  }
  run.print(
    `${file}: ${further === undefined ? `AWS would store this ${place.type} policy` : PASSED}`,
    ...(further === undefined ? [] : [`  note: ${further}`]),
    ...hints.map((hint) => `${at(file, hint)}: note: ${hint.message}`),
  )
}

function positionOf({ line, column }: { readonly line: number; readonly column: number }) {
  return { line, column }
}

function fileName(file: string): string {
  return at(file, undefined)
}

/** AWS's own tools would send such a file as it is. */
function noteOnEncoding(run: Run, { file, encoding }: DocumentFile): void {
  if (encoding === undefined) return
  run.warn(`note: ${fileName(file)} is ${encoding}; save it as plain UTF-8 before you give it to AWS`)
}

function checkLine(text: string, line: number, place: DocumentPlace): object {
  const { node, problem } = readJson(text)
  return { id: idOf(node, text), ...(node === undefined ? invalid(line, problem) : checkNode(node, line, place)) }
}

function checkNode(node: JsonNode, line: number, given: DocumentPlace): object {
  const value = (name: string): unknown => memberOf(node, name)?.value
  const wrong = (name: string, message: string) =>
    invalid(line, { message, column: (memberOf(node, name)?.offset ?? 0) + 1 })
  const document = value('document')
  if (typeof document !== 'string') {
    return invalid(line, { message: 'document is missing or not a string', column: 1 })
  }
  const type = policyTypes.find((each) => each === (value('type') ?? given.type))
  if (type === undefined) return wrong('type', `invalid type: use one of ${policyTypes.join(', ')}`)
  const inline = value('inline')
  const holder = inline === undefined ? given.inline : readHolder(inline)
  if (holder === undefined && inline !== undefined && inline !== false) {
    return wrong('inline', 'invalid inline: use true, user, group or role, or one with its name, such as user/ana')
  }
  const partition = String(value('partition') ?? given.partition)
  const acceptAnyService = value('acceptAnyService') === true || given.acceptAnyService
  const place = { type, partition, acceptAnyService, ...(holder === undefined ? {} : { inline: holder }) }
  const refusal = refusalOf(document, place)
  if (refusal === undefined) {
    const notes = hintsOn(document, place).map(({ message, line: at, column }) => ({ message, line: at, column }))
    return { ok: true, ...(notes.length > 0 && { notes }) }
  }
  const { code, message, line: at, column } = refusal
  return { ok: false, code, message, error: { code, message, line: at, column } }
}

function invalid(line: number, problem: { message: string; column: number } | undefined): object {
  const { message, column } = problem ?? { message: 'the line is empty', column: 1 }
  return { error: { code: 'InvalidInput', message, line, column } }
}
