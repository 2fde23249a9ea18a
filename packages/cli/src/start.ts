import { styleText } from 'node:util'
import { main } from './program.ts'
import { readStandardInput } from './standardInput.ts'

const { stdout, stderr, env: environment } = process

for (const output of [stdout, stderr]) {
  // A reader that needs no more, such as `head`, closes the pipe. That is not an error.
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}
process.exitCode = await main(process.argv.slice(2), {
  // A getter, because opening standard input takes time and most commands do not read it.
  get stdin() {
    return process.stdin
  },
  readStdin: readStandardInput,
  stdout,
  stderr,
  environment,
  now: () => new Date(),
  cwd: process.cwd(),
  style: styleText,
})
