import { Command } from 'commander'
import type { Run } from '../../run.ts'
import { act } from './act.ts'

/** `gatewarden connect`: Amazon Connect instances. */
export function connect(run: Run): Command {
  const command = new Command('connect').summary('what an Amazon Connect instance may do')
  for (const each of [act]) command.addCommand(each(run))
  return command.addHelpText(
    'after',
    `
Examples:
  gatewarden connect act 11111111-2222-3333-4444-555555555555 lex:ListBots --data .gatewarden
  gatewarden connect act --help`,
  )
}
