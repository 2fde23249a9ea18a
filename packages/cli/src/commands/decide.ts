import { decideCase } from '@gatewarden/authorize'
import { decideCaseNode, unreadable } from '@gatewarden/authorize/internal'
import { readJson } from '@gatewarden/policy/internal'
import { Command } from 'commander'
import { EXIT, Failure, failureAt } from '../failure.ts'
import { readText } from '../fileText.ts'
import { answerLines, idOf } from '../lines.ts'
import type { Run } from '../run.ts'

/** `gatewarden decide`: decides evaluation cases that are given as JSON. */
export function decide(run: Run): Command {
  return new Command('decide')
    .summary('decide evaluation cases given as JSON')
    .description(
      'Decides evaluation cases: a request with every policy in effect, as plain JSON (docs/decide-jsonl.md).',
    )
    .argument('[file]', 'a file with one case; - for standard input')
    .option('--json', 'errors as JSON too; the decision always is')
    .option('--jsonl', 'read one case a line from standard input and write one decision a line, in order')
    .addHelpText(
      'after',
      `
Exit status: 0 allowed, 1 denied, 2 bad input; with --jsonl always 0, because each line has its own answer.

Examples:
  gatewarden decide case.json
  gatewarden decide --jsonl < cases.jsonl > decisions.jsonl`,
    )
    .action(async (file: string | undefined, options: { jsonl?: true }) => {
      if (options.jsonl) await answerLines(run, decideLine)
      else decideOne(run, file)
    })
}

function decideOne(run: Run, file: string | undefined): void {
  if (file === undefined) throw new Failure('give a file with a case, - for standard input, or --jsonl')
  const answer = decideCase(readText(run, file))
  if ('error' in answer) {
    throw failureAt(file, answer.error, answer.error.message, answer.error.code)
  }
  run.printJson(answer)
  run.exitCode = answer.decision === 'allowed' ? EXIT.allowed : EXIT.denied
}

function decideLine(text: string, line: number): object {
  const { node, problem } = readJson(text)
  const answer = node === undefined ? { error: unreadable(problem) } : decideCaseNode(node, text)
  const placed = 'error' in answer ? { error: { ...answer.error, line } } : answer
  return { id: idOf(node, text), ...placed }
}
