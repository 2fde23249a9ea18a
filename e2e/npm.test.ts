import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, describe, expect, test } from 'vitest'
import { root } from './command.ts'
import { plainEnvironment } from './server.ts'

let npm: ChildProcess | undefined
afterEach(() => void stopGroup('SIGKILL'))

/** Ends what a test left behind: npm, its shell and the server. */
function stopGroup(signal: NodeJS.Signals): void {
  try {
    if (npm?.pid !== undefined) process.kill(-npm.pid, signal)
  } catch {
    // They have ended.
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
}

describe('a server in the background', () => {
  test.each([
    ['npx gatewarden serve', ['exec', '--', 'gatewarden', 'serve', '--port', '0', '--memory']],
    ['npm start', ['start', '--', '--port', '0', '--memory']],
  ])('stops when %s is killed', async (_, args) => {
    npm = spawn('npm', args, {
      cwd: root,
      env: plainEnvironment(),
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    const url = await new Promise<string>((resolve, reject) => {
      let output = ''
      npm?.once('exit', (status) => reject(new Error(`npm ended with ${status}: ${output}`)))
      npm?.stdout?.on('data', (text) => {
        output += text
        const [, listening] = /listens on (http:\S+)/.exec(output) ?? []
        if (listening !== undefined) resolve(listening)
      })
    })
    expect(await answers(url)).toBe(true)
    npm.removeAllListeners('exit')
    npm.kill('SIGTERM')
    await expect.poll(() => answers(url), { timeout: 10_000 }).toBe(false)
  })
})
