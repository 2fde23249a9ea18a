import { type Machine, machineText } from './machine.ts'
import { NOTES, type Row } from './rows.ts'

/** Below this part of a core the figures say more about the neighbours than about us. */
const QUIET = 0.9
const HEADER = ['', 'what', 'measured', 'bar', 'met']

/** The figures as a Markdown table, with where they were taken and how to read them. */
export function tableText(rows: readonly Row[], machine: Machine, core: number): string {
  const cells = rows.map(({ bar, what, measured, wanted, met }) => [bar, what, measured, wanted, verdict(met)])
  const lines = [HEADER, HEADER.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`)
  return `${machineText(machine)}\n${coreText(core)}\n\n${lines.join('\n')}\n\n${NOTES.map((note) => `- ${note}`).join('\n')}\n`
}

function coreText(core: number): string {
  const part = `The processes had ${Math.round(core * 100)}% of a core`
  return core < QUIET ? `${part}: others were at work, so the figures are lower than this machine's.` : `${part}.`
}

function verdict(met: boolean | undefined): string {
  if (met === undefined) return ''
  return met ? 'yes' : '**no**'
}
