import type { Run } from './run.ts'

/** Goes back to the start of a line of a terminal and empties it. */
const CLEAR_LINE = '\r\u001b[K'
/** Fewer steps than this take no time worth showing. */
const MIN_STEPS = 10
/** Milliseconds between two updates. */
const INTERVAL = 200

/** One line on standard error, on terminals only. */
export interface ProgressLine {
  /** Replaces the line, a few times a second at most. */
  show(text: string): void
  /** Removes the line. */
  clear(): void
}

/** A line that is updated; undefined where standard error is not a terminal. */
export function progressLine({ streams: { stderr } }: Run): ProgressLine | undefined {
  if (!stderr.isTTY) return undefined
  let last = -INTERVAL
  return {
    show: (text) => {
      if (performance.now() - last < INTERVAL) return
      last = performance.now()
      stderr.write(`${CLEAR_LINE}${text}`)
    },
    clear: () => stderr.write(CLEAR_LINE),
  }
}

/** Shows how many of many steps are done; the line is removed at the end. */
export function showProgress(run: Run, what: string): (done: number, all: number) => void {
  const line = progressLine(run)
  return (done, all) => {
    if (all < MIN_STEPS) return
    if (done === all) line?.clear()
    else line?.show(`${done} of ${all} ${what}`)
  }
}
