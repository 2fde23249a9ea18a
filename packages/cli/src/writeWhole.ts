import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { systemReason } from '@gatewarden/policy/internal'
import { Failure } from './failure.ts'
import type { Run } from './run.ts'

/** Replaces the file in one step: a web server that serves it never sees a part of it. */
export function writeWhole(run: Run, file: string, text: string): void {
  const place = run.path(file)
  const draft = `${place}.${process.pid}`
  try {
    writeFileSync(draft, text)
    renameSync(draft, place)
  } catch (error) {
    rmSync(draft, { force: true })
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const why = isMissing ? 'its folder does not exist; make it first' : systemReason(error)
    throw new Failure(`cannot write ${file}: ${why}`, { code: 'FileUnwritable' })
  }
}
