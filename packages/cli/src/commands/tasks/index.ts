import { Command } from 'commander'
import type { Run } from '../../run.ts'
import { check } from './check.ts'
import { list } from './list.ts'
import { policy } from './policy.ts'
import { show } from './show.ts'

/** `gatewarden tasks`: the tasks of the Amazon Connect console. */
export function tasks(run: Run): Command {
  const command = new Command('tasks').summary('the tasks of the Amazon Connect console, and who may do them')
  for (const each of [list, show, check, policy]) command.addCommand(each(run))
  return command.addHelpText(
    'after',
    `
Examples:
  gatewarden tasks list
  gatewarden tasks show create-instance
  gatewarden tasks check user/supervisor --account account.json
  gatewarden tasks policy create-instance --bucket our-recordings`,
  )
}
