#!/usr/bin/env node
import { main } from './program.ts'

// A reader that has seen enough, such as `head`, closes the pipe: nothing is wrong with that.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})
await main(process.argv.slice(2))
