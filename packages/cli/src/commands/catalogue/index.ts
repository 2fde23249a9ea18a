import { Command } from 'commander'
import { list } from './list.ts'
import { show } from './show.ts'

/** `gatewarden catalogue`: the AWS managed policies. */
export const catalogue = new Command('catalogue')
  .summary('the AWS managed policies, every version')
  .addCommand(list)
  .addCommand(show)
