// Runs z3 in a process of its own, started with fork(): a message { formula, timeout } is answered with 'sat', 'unsat' or 'unknown'.
import { init } from 'z3-solver'

const { Context } = await init()
const { Solver } = Context('main')

process.on('message', async ({ formula, timeout }: { formula: string; timeout: number }) => {
  const solver = new Solver()
  solver.set('timeout', timeout)
  solver.fromString(formula)
  process.send?.(await solver.check())
})
process.send?.('ready')
