import { checkPolicy, minifyPolicy, type PolicyType, policyTypes, printPolicy } from '@gatewarden/policy'
import { type JsonNode, memberOf, readJson } from '@gatewarden/policy/internal'
import { Command, Option } from 'commander'
import { at, EXIT, Failure } from '../failure.ts'
import { readText } from '../input.ts'
import { answerLines, idOf } from '../lines.ts'
import type { Run } from '../run.ts'

function check(run: Run): Command {
  return new Command('check')
    .summary('would AWS store this document')
    .description("Checks a document as AWS does when it is saved, and answers AWS's message.")
    .argument('[file]', 'a policy document; - for standard input')
    .addOption(new Option('--type <type>', 'the kind of policy').choices(policyTypes).default('identity'))
    .option('--inline', 'an inline policy, for which AWS also accepts older versions of the language')
    .option('--jsonl', 'read {"id", "document", "type"} a line from standard input and write an answer a line')
    .addHelpText(
      'after',
      `
Exit status: 0 AWS would store it, 1 AWS would refuse it, 2 bad input; with --jsonl always 0.

Examples:
  gatewarden policy check policy.json
  gatewarden policy check trust.json --type trust
  gatewarden policy check --jsonl < documents.jsonl`,
    )
    .action(async (file: string | undefined, options: { type: PolicyType; inline?: true; jsonl?: true }) => {
      if (options.jsonl) await answerLines(run, (text, line) => checkLine(text, line, options.type))
      else checkOne(run, file, options.type, options.inline === true)
    })
}

function print(run: Run): Command {
  return new Command('print')
    .summary('print a document indented, or minified')
    .description('Prints a document indented by two spaces; strings, numbers and the order of members stay unchanged.')
    .argument('<file>', 'a policy document; - for standard input')
    .option('--minify', 'without white space')
    .addHelpText(
      'after',
      '\nExamples:\n  gatewarden policy print policy.json\n  gatewarden policy print --minify policy.json',
    )
    .action((file: string, { minify }: { minify?: true }) => {
      const text = readText(run, file)
      const { problem } = readJson(text)
      if (problem !== undefined) throw new Failure(`${at(file, problem)}: ${problem.message}`)
      run.printText(minify ? minifyPolicy(text) : printPolicy(text))
    })
}

/** `gatewarden policy`: policy documents without an account. */
export function policy(run: Run): Command {
  return new Command('policy').summary('check and print documents').addCommand(check(run)).addCommand(print(run))
}

function checkOne(run: Run, file: string | undefined, type: PolicyType, inline: boolean): void {
  if (file === undefined) throw new Failure('give a file with a document, - for standard input, or --jsonl')
  const refusal = checkPolicy(readText(run, file), type, { inline })
  if (refusal === undefined) {
    run.print(`${file}: AWS would store this ${type} policy`)
    return
  }
  run.print(`${at(file, refusal)}: ${refusal.code}: ${refusal.message}`, ...(refusal.help ? [`  ${refusal.help}`] : []))
  run.exitCode = EXIT.denied
}

function checkLine(text: string, line: number, defaultType: PolicyType): object {
  const { node, problem } = readJson(text)
  return { id: idOf(node, text), ...(node === undefined ? invalid(line, problem) : checkNode(node, line, defaultType)) }
}

function checkNode(node: JsonNode, line: number, defaultType: PolicyType): object {
  const document = memberOf(node, 'document')
  if (document?.type !== 'string') return invalid(line, { message: 'document is missing or not a string', column: 1 })
  const typeNode = memberOf(node, 'type')
  const type = typeNode === undefined ? defaultType : policyTypes.find((each) => each === typeNode.value)
  if (type === undefined) {
    return invalid(line, {
      message: `invalid type: use one of ${policyTypes.join(', ')}`,
      column: (typeNode?.offset ?? 0) + 1,
    })
  }
  const refusal = checkPolicy(document.value, type, { inline: memberOf(node, 'inline')?.value === true })
  if (refusal === undefined) return { ok: true }
  const { code, message, line: at, column } = refusal
  return { ok: false, code, message, error: { code, message, line: at, column } }
}

function invalid(line: number, problem: { message: string; column: number } | undefined): object {
  const { message, column } = problem ?? { message: 'the line is empty', column: 1 }
  return { error: { code: 'InvalidInput', message, line, column } }
}
