import type { Run } from './run.ts'

/** Fewer steps than this take no time worth showing. */
const MIN_STEPS = 10
/** Milliseconds between two updates. */
const INTERVAL = 200

/** One line on standard error that is updated, on terminals only; it is removed at the end. */
export function showProgress({ streams: { stderr } }: Run, what: string): (done: number, all: number) => void {
  let last = 0
  return (done, all) => {
    if (!stderr.isTTY || all < MIN_STEPS) return
    if (done === all) stderr.write('\r\u001b[K')
    else if (performance.now() - last >= INTERVAL) {
      last = performance.now()
      stderr.write(`\r${done} of ${all} ${what}`)
    }
  }
}
