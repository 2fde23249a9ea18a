import { CodedError } from '@gatewarden/policy/internal'
import { Command, CommanderError } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { affected } from './commands/affected.ts'
import { can } from './commands/can.ts'
import { catalogue } from './commands/catalogue/index.ts'
import { compare } from './commands/compare.ts'
import { completion } from './commands/completion.ts'
import { connect } from './commands/connect/index.ts'
import { coverage } from './commands/coverage.ts'
import { decide } from './commands/decide.ts'
import { policy } from './commands/policy.ts'
import { serve } from './commands/serve.ts'
import { tasks } from './commands/tasks/index.ts'
import { EXIT, Failure } from './failure.ts'
import { printableLines } from './printable.ts'
import { Run, type Streams } from './run.ts'

/** The command line for one run: every subcommand is a file of `commands/`. */
export function createProgram(run: Run): Command {
  const program = new Command('gatewarden')
    .description('Ask what an AWS identity may do, and why.')
    .version(packageJson.version)
    .configureHelp({ minWidthToWrap: 30 })
    // `--version` after a subcommand is an option of that subcommand: `catalogue show NAME --version v3`.
    .enablePositionalOptions()
    .addHelpText(
      'after',
      `
Examples:
  gatewarden can user/supervisor connect:CreateInstance --account account.json
  gatewarden policy check policy.json
  gatewarden compare AmazonConnect_FullAccess@v3 AmazonConnect_FullAccess
  gatewarden serve
  gatewarden can --help`,
    )
  for (const command of [
    serve,
    can,
    decide,
    compare,
    policy,
    catalogue,
    affected,
    coverage,
    tasks,
    connect,
    completion,
  ]) {
    program.addCommand(command(run))
  }
  const { stdout, stderr } = run.streams
  for (const command of [program, ...descendants(program)]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(printableLines(text)),
      getOutHelpWidth: () => (stdout.isTTY ? (stdout.columns ?? HELP_WIDTH) : HELP_WIDTH),
      outputError: outputError(run),
    })
  }
  return program
}

const HELP_WIDTH = 80

/** Runs the command line and answers its exit status. Whatever is wrong with the input ends in one sentence and exit status 2. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const run = new Run(streams, isJson(argv))
  try {
    // Without arguments the answer is the help.
    await createProgram(run).parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' })
    return run.exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.allowed : EXIT.badInput
    run.fail(failureOf(error))
    return EXIT.badInput
  }
}

/** Asked of the words and not of a command, because what is wrong may be the words. */
function isJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return argv.slice(0, end === -1 ? undefined : end).includes('--json')
}

/** The errors of the packages are sentences with place and remedy. Any other is our fault; 1 would mean a denial. */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  if (error instanceof CodedError) return new Failure(error.message, { code: String(error.code) })
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new Failure(`unexpected error, please report it: ${stack}`, { code: 'InternalError' })
}

/** Every error starts the same. */
function outputError(run: Run): (text: string) => void {
  return (text) => run.fail(new Failure(text.replace(/^error: /, '').trimEnd(), { code: 'InvalidArguments' }))
}

function descendants(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...descendants(child)])
}
