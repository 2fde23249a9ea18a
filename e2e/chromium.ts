import { onPath, run } from './command.ts'
import { plainEnvironment } from './server.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const INSTALL = ['apt-get update', 'apt-get install -y --no-install-recommends chromium']

/** The path of Chromium. Debian's package is installed where it is missing, as root; elsewhere that is an error, never a skipped test. */
export async function chromiumPath(): Promise<string> {
  const found = installed()
  if (found !== undefined) return found
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) {
    throw new Error(`Chromium is missing: install it with "${INSTALL.join(' && ')}" as root, or put it on the PATH.`)
  }
  const env = { ...plainEnvironment(), DEBIAN_FRONTEND: 'noninteractive' }
  for (const command of INSTALL) {
    const [program = '', ...args] = command.split(' ')
    const { status, stderr } = await run(program, args, { env })
    if (status !== 0) throw new Error(`Chromium is missing, and "${command}" failed: ${stderr}`)
  }
  const after = installed()
  if (after === undefined) throw new Error(`Chromium is missing after "${INSTALL.join(' && ')}".`)
  return after
}

function installed(): string | undefined {
  return NAMES.map(onPath).find((path) => path !== undefined)
}
