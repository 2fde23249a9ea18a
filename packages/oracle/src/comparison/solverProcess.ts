// Runs z3 in a process of its own, started with fork(): a message { question, patience } is answered with 'sat', 'unsat' or 'unknown'.
import { init } from 'z3-solver'

const { Context } = await init()
const { Solver } = Context('main')

process.on('message', async ({ question, patience }: { question: string; patience: number }) => {
  const solver = new Solver()
  solver.set('timeout', patience)
  solver.fromString(question)
  process.send?.(await solver.check())
})
process.send?.('ready')
