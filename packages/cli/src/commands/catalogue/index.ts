import { Command } from 'commander'
import { dataOption, useDataFolder } from '../../dataFolder.ts'
import { deprecate } from './deprecate.ts'
import { history } from './history.ts'
import { importVersions } from './import.ts'
import { jobFunctions } from './jobFunctions.ts'
import { list } from './list.ts'
import { publish } from './publish.ts'
import { replay } from './replay.ts'
import { show } from './show.ts'

/** `gatewarden catalogue`: the AWS managed policies. */
export const catalogue = new Command('catalogue')
  .summary('the AWS managed policies, every version')
  .addCommand(list)
  .addCommand(jobFunctions)
  .addCommand(show)
  .addCommand(replay)
  .addCommand(history)
  .addCommand(importVersions)
  .addCommand(publish)
  .addCommand(deprecate)
  .hook('preAction', (_, command) => useDataFolder(command.opts().data))

// Whatever a command asks of the catalogue, it asks of the whole of it.
for (const command of [...catalogue.commands, ...importVersions.commands]) {
  if (command !== importVersions) command.addOption(dataOption())
}
