import { openReference } from '@gatewarden/reference'
import { type Command, Option } from 'commander'
import { answerTo } from './answer.ts'
import { warnOfOldData } from './dataNote.ts'
import { toJson, toText } from './decisionReport.ts'
import { type QuestionOptions, readQuestions, type Who } from './question.ts'
import { repeated } from './repeated.ts'
import type { Run } from './run.ts'
import {
  EXPECTATIONS,
  type Expectation,
  exitOf,
  expectationJson,
  expectationLines,
  severalJson,
  severalText,
} from './severalReport.ts'

/** Options of every command that decides requests of an account. */
export interface AskOptions extends QuestionOptions {
  readonly explain?: true
  readonly json?: true
  readonly expect?: Expectation
}

/** The options that describe a request. */
export function addRequestOptions(command: Command): Command {
  return command
    .option('--resource <arn>', 'the resource of the request (default: "*", or the path "/" of what the action lists)')
    .option('--resource-account <id>', 'the account that owns the resource, if its ARN has no account ID')
    .option('--context <key=value>', 'a condition key of the request; can be repeated', repeated, [])
    .option('--at <date>', 'decide by the policy versions that were the default at the end of that day (UTC)')
    .option('--resource-policy <file>', 'the policy of the resource (a key policy, a bucket policy, a trust policy)')
    .option('--default-key-policy', "the policy of the KMS key is AWS's default key policy")
}

/** The options that describe the answer. */
export function addAnswerOptions(command: Command): Command {
  return command
    .option('--unknown-action', 'allow an action that AWS does not document')
    .addOption(
      new Option('--expect <decision>', 'exit 0 if every action is decided so, otherwise 1').choices(EXPECTATIONS),
    )
    .option('--explain', 'show every policy in effect and all near misses')
    .option('--json', 'answer as JSON')
}

/** Decides the requests, prints the answers, and sets the exit status. */
export async function ask(run: Run, who: Who, actions: readonly string[], options: AskOptions): Promise<void> {
  const reference = openReference()
  const questions = await readQuestions(run, who, actions, options, reference)
  const answers = questions.map((question) => ({ ...answerTo(question, reference), options }))
  const [first, ...others] = answers
  if (first === undefined) return
  const { expect: expected } = options
  if (options.json) {
    const one = { ...toJson(first), ...expectationJson(answers, expected) }
    run.printJson(others.length === 0 ? one : severalJson(answers, expected))
  } else {
    const isLong = others.length === 0 || options.explain
    if (isLong) for (const answer of answers) run.print(...toText(answer, run.style))
    else run.print(...severalText(answers, run.style))
    run.print(...expectationLines(answers, expected))
  }
  const { data } = questions[0] ?? {}
  if (data !== undefined) warnOfOldData(run, data.source, data.at)
  run.exitCode = exitOf(answers, expected)
}
