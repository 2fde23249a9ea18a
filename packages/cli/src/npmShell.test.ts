import { describe, expect, it } from 'vitest'
import { npmShellEnded } from './npmShell.ts'

const OTHER_PARENT = -1

/** Whether a process with another parent than at its start stops. */
function stops(script: string | undefined): Promise<boolean> {
  const ended = npmShellEnded(script === undefined ? {} : { npm_lifecycle_script: script }, OTHER_PARENT)
  return Promise.race([ended.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, 900, false))])
}

describe('a server whose parent process ends', () => {
  it.concurrent.each([
    "'gatewarden'",
    'gatewarden',
    'gatewarden serve',
    'gatewarden serve --port 4601 --memory',
  ])('stops when npm started it with: %s', async (script) => expect(await stops(script)).toBe(true))

  it.concurrent.each([
    undefined,
    '',
    'gatewarden serve & npm run tests',
    'nohup gatewarden serve > log &',
    'concurrently "gatewarden serve" "vite"',
    'node server.js',
  ])('continues otherwise: %s', async (script) => expect(await stops(script)).toBe(false))

  it('continues as long as the parent is the same', async () => {
    const ended = npmShellEnded({ npm_lifecycle_script: 'gatewarden serve' }).then(() => true)
    expect(await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 900, false))])).toBe(false)
  })
})
