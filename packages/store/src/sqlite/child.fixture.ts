import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MODULE = fileURLToPath(new URL('./sqliteStore.ts', import.meta.url))

/** Runs a script in a process of its own, with `openSqliteStore`, `DatabaseSync`, and `folder`. */
export function child(folder: string, script: string) {
  const code = `
    import { DatabaseSync } from 'node:sqlite'
    const { openSqliteStore } = await import(${JSON.stringify(MODULE)})
    const folder = ${JSON.stringify(folder)}
    ${script}`
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Waits until a process writes something to its standard output; rejects with its errors when it ends before. */
export function speaks({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let errors = ''
    stderr?.on('data', (text) => {
      errors += text
    })
    stdout?.once('data', (text) => resolve(String(text)))
    stdout?.once('end', () => reject(new Error(errors)))
  })
}
