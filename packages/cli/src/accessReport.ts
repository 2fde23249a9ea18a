import type { AccessChange, AccessRow } from '@gatewarden/catalogue'
import { counted, few } from './listText.ts'
import type { Style } from './run.ts'

/** How many actions and patterns of one row are shown without --full. */
const DEFAULT_SHOWN = 8

/** Gained (`+`) or lost (`-`) access as text, one line for each row. */
export function accessLines({ actions, rows }: AccessChange, sign: '+' | '-', isFull: boolean, style: Style): string[] {
  const colour = sign === '+' ? 'green' : 'red'
  const groups = actions.map(({ service, level, actions: names }) => {
    return `${sign} new to ${service}, ${level}: ${listed(names, isFull)}`
  })
  const gone = groups.map((line) => (sign === '+' ? line : line.replace('new to', 'no more of')))
  return [...gone.map((line) => style(colour, line)), ...rowsLines({ rows }, sign, isFull, style)]
}

/** Lines of gained access that need no shorter form. */
const FEW_LINES = 4

/** Gained access in at most a few lines: how many actions of which services are new, and which of them manage permissions. */
export function shortGain(gained: AccessChange, style: Style): { readonly lines: string[]; readonly isShort: boolean } {
  const lines = accessLines(gained, '+', false, style)
  if (lines.length <= FEW_LINES) return { lines, isShort: false }
  const counts = new Map<string, number>()
  for (const { service, actions } of gained.actions) {
    counts.set(service, (counts.get(service) ?? 0) + actions.length)
  }
  const services = [...counts].sort(([, a], [, b]) => b - a).map(([service, count]) => `${service} ${count}`)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const text =
    total === 0
      ? 'actions that were allowed apply to more resources or under fewer conditions'
      : `${counted(total, 'action')} that were not allowed before: ${few(services, DEFAULT_SHOWN)}`
  // Whoever may manage permissions may get more of them, so these are never only counted.
  const managing = [
    ...gained.actions.flatMap(({ level, actions }) => (level === 'Permissions management' ? actions : [])),
    ...gained.rows.flatMap(({ actions }) => actions.filter((action) => /^iam:/i.test(action))),
  ]
  const named = managing.length === 0 ? [] : [`permissions management: ${few([...new Set(managing)], DEFAULT_SHOWN)}`]
  return { lines: [text, ...named].map((line) => style('green', `+ ${line}`)), isShort: true }
}

/** The rows alone. */
export function rowsLines(
  { rows }: Pick<AccessChange, 'rows'>,
  sign: '+' | '-',
  isFull: boolean,
  style: Style,
): string[] {
  const colour = sign === '+' ? 'green' : 'red'
  return rows
    .flatMap((row) => rowLines(row, sign, isFull))
    .map((line) => (line.startsWith(sign) ? style(colour, line) : line))
}

/** Access as "actions on resources, when ..., except ...". */
function rowLines(
  { actions, undocumented, principals, resources, when, except }: AccessRow,
  sign: string,
  isFull: boolean,
): string[] {
  const more = undocumented.map((action) => `actions AWS does not document, such as ${action}`)
  // A resource-based policy is about the resource that it is attached to.
  const isAttached = principals !== undefined && resources.join() === '*'
  const where = isAttached ? '' : ` on ${listed(resources, isFull)}`
  return [
    `${sign} ${[listed(actions, isFull), ...more].filter((text) => text !== '').join(', and ')}${where}`,
    ...(principals === undefined ? [] : [`    by ${listed(principals, isFull)}`]),
    ...when.map((condition) => `    when ${folded(condition, isFull)}`),
    ...exceptions(except, isFull),
  ]
}

/** The exceptions, the long ones and a long list of them shortened unless `isFull`. */
function exceptions(except: readonly string[], isFull: boolean): string[] {
  const shown = isFull ? except : except.slice(0, DEFAULT_SHOWN)
  const left = except.length - shown.length
  return [
    ...shown.map((exception) => `    except ${folded(exception, isFull)}`),
    ...(left > 0 ? [`    except ${left} more (--full shows them)`] : []),
  ]
}

/** `a or b or c when key = d or e`, with each list of alternatives shortened unless `isFull`. */
function folded(text: string, isFull: boolean): string {
  if (isFull) return text
  const parts = text.split(' when ').map((part) => {
    const alternatives = part.split(' or ')
    const left = alternatives.length - DEFAULT_SHOWN
    return left > 1 ? `${alternatives.slice(0, DEFAULT_SHOWN).join(' or ')} or ${left} more` : part
  })
  return parts.join(' when ')
}

/** A list, shortened unless `isFull`. */
function listed(texts: readonly string[], isFull: boolean): string {
  return few(texts, isFull ? texts.length : DEFAULT_SHOWN)
}
