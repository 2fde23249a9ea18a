import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { onPath, run } from './command.ts'
import { plainEnvironment } from './server.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const INSTALL = ['apt-get update', 'apt-get install -y --no-install-recommends chromium']

/** A Chromium for pages of ours: its sandbox needs privileges that containers lack. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] })
}

/** A page of a new window, and what it wrote to the console and asked for in dialogs. */
export async function newPage(
  browser: Browser,
  colorScheme: NonNullable<BrowserContextOptions['colorScheme']>,
  width: number,
): Promise<{ readonly page: Page; readonly said: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  page.on('dialog', (dialog) => said.push(`dialog ${dialog.message()}`))
  return { page, said }
}

/** The path of Chromium. Debian's package is installed where it is missing, as root; elsewhere that is an error, never a skipped test. */
async function chromiumPath(): Promise<string> {
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
