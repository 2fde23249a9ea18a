import { Option } from 'commander'
import type { Run } from './run.ts'

const VARIABLE = 'GATEWARDEN_DATA'
const USUAL = '.gatewarden'

/** `--data`, for every command of the catalogue. */
export function dataOption({ streams }: Run): Option {
  // Commander's `env` would read the variables of the process; the help says the same as with it.
  return new Option('--data <dir>', 'the folder that keeps your own additions').default(
    streams.environment[VARIABLE] || USUAL,
    `"${USUAL}", env: ${VARIABLE}`,
  )
}

/** The folder that keeps a person's own additions to the catalogue; it need not be there. `chosen` is what `--data` says. */
export function dataFolder(run: Run, chosen?: string): string {
  return run.path(chosen || run.streams.environment[VARIABLE] || USUAL)
}
