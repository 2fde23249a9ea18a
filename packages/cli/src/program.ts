import { Command, CommanderError } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { affected } from './commands/affected.ts'
import { can } from './commands/can.ts'
import { catalogue } from './commands/catalogue/index.ts'
import { compare } from './commands/compare.ts'
import { completion } from './commands/completion.ts'
import { coverage } from './commands/coverage.ts'
import { decide } from './commands/decide.ts'
import { policy } from './commands/policy.ts'
import { serve } from './commands/serve.ts'
import { EXIT, Failure } from './failure.ts'

/** The command line: every subcommand is a file of `commands/`. */
export const program = new Command('gatewarden')
  .description('Ask what an AWS identity may do, and why.')
  .version(packageJson.version)
  // `catalogue show NAME --version v3` is no question about the program.
  .enablePositionalOptions()
  .addCommand(serve)
  .addCommand(can)
  .addCommand(decide)
  .addCommand(compare)
  .addCommand(policy)
  .addCommand(catalogue)
  .addCommand(affected)
  .addCommand(coverage)
  .addCommand(completion)

/** Runs the command line; whatever is wrong with the input ends in one sentence and exit status 2. */
export async function main(argv: readonly string[]): Promise<void> {
  for (const command of [program, ...descendants(program)]) command.exitOverride().configureOutput({ outputError })
  try {
    // Without a word the help is the answer, as `npm start` shows it.
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.allowed : EXIT.badInput
    else if (error instanceof Failure) {
      console.error(`gatewarden: ${error.message}`)
      process.exitCode = EXIT.badInput
    } else throw error
  }
}

/** The same beginning for every complaint. */
function outputError(text: string, write: (text: string) => void): void {
  write(text.replace(/^error: /, 'gatewarden: '))
}

function descendants(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...descendants(child)])
}
