import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type SolverAnswer = 'sat' | 'unsat' | 'unknown'

const PROCESS = fileURLToPath(new URL('./solverProcess.ts', import.meta.url))
/** Milliseconds after its timeout until a solver that does not answer is stopped. */
const GRACE = 10_000

/** z3 in a child process. If it exits or hangs, its formula is not answered, and the next one starts another process. */
export class SolverProcess {
  #child: ChildProcess | undefined

  /** Whether a formula in SMT-LIB is satisfiable; `unknown` when the solver gives up, exits or does not answer in time. */
  async ask(formula: string, timeout: number): Promise<SolverAnswer> {
    this.#child ??= await startedProcess()
    const child = this.#child
    if (child === undefined) return 'unknown'
    const answer = await answerOf(child, timeout + GRACE, () => child.send({ formula, timeout }))
    if (answer === 'sat' || answer === 'unsat' || answer === 'unknown') return answer
    this.stop()
    return 'unknown'
  }

  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

async function startedProcess(): Promise<ChildProcess | undefined> {
  const child = fork(PROCESS, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  if ((await answerOf(child, GRACE, () => undefined)) === 'ready') return child
  child.kill('SIGKILL')
  return undefined
}

/** The next message of a child; undefined when it ends, fails or is silent for too long. */
function answerOf(child: ChildProcess, timeout: number, send: () => unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (answer?: unknown) => {
      clearTimeout(timer)
      child.off('message', settle)
      child.off('exit', onEnd)
      child.off('error', onEnd)
      resolve(answer)
    }
    const onEnd = () => settle(undefined)
    const timer = setTimeout(onEnd, timeout)
    child.on('message', settle)
    child.on('exit', onEnd)
    child.on('error', onEnd)
    send()
  })
}
