import { readdirSync } from 'node:fs'
import { systemReason } from '@gatewarden/policy/internal'
import { Option } from 'commander'
import { Failure } from './failure.ts'
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

/** Files of a data folder. One of them is enough to know the folder. */
const OWN = /^(?:directory\.|catalogue\.(?:jsonl|lock|checked)|encryption\.key$)/
/** What an empty folder may have: hidden files, and what a file system puts into the root of a volume. The server refuses kept credentials itself. */
const HARMLESS = /^(?:\..*|lost\+found|credentials)$/

/** Refuses a folder of something else before anything is written to it. */
export function refuseForeignFolder(folder: string): void {
  const names = namesIn(folder)
  if (names.some((name) => OWN.test(name))) return
  const [other] = names.filter((name) => !HARMLESS.test(name)).sort()
  if (other === undefined) return
  throw new Failure(
    `${folder} is not a data folder of Gatewarden: it has other files, such as ${other}; give an empty or a new folder`,
    { code: 'ForeignFolder' },
  )
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return []
    if (code === 'ENOTDIR') throw new Failure(`${folder} is a file; give a folder, which is made where it is missing`)
    throw new Failure(`${folder} cannot be read: ${systemReason(error)}`, { code: 'FolderUnreadable' })
  }
}
