import { Command } from 'commander'
import { dataOption } from '../../dataFolder.ts'
import type { Run } from '../../run.ts'
import { deprecate } from './deprecate.ts'
import { history } from './history.ts'
import { importVersions } from './import.ts'
import { jobFunctions } from './jobFunctions.ts'
import { list } from './list.ts'
import { publish } from './publish.ts'
import { replay } from './replay.ts'
import { show } from './show.ts'
import { update } from './update.ts'

/** `gatewarden catalogue`: the AWS managed policies. */
export function catalogue(run: Run): Command {
  const command = new Command('catalogue').summary('the AWS managed policies, every version')
  for (const each of [list, jobFunctions, show, replay, history, update, importVersions, publish, deprecate]) {
    command.addCommand(each(run))
  }
  addDataOption(command, run)
  return command.addHelpText(
    'after',
    `
Examples:
  gatewarden catalogue list --prefix AmazonConnect
  gatewarden catalogue show AmazonConnect_FullAccess@v3
  gatewarden catalogue history connect`,
  )
}

/** Every command of the catalogue reads the data folder too. */
function addDataOption(command: Command, run: Run): void {
  for (const child of command.commands) {
    if (child.commands.length === 0) child.addOption(dataOption(run))
    else addDataOption(child, run)
  }
}
