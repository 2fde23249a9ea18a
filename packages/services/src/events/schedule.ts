import { eventsError } from './errors.ts'
import { DEFAULT_BUS } from './names.ts'

const RATE = /^rate\((\d+) (minute|hour|day)(s?)\)$/
const CRON = /^cron\(([^()]+)\)$/
/** Minutes, hours, day of month, month, day of week, year (EventBridge User Guide, Cron expressions). */
const CRON_FIELDS = [
  /^[\d*,/-]+$/,
  /^[\d*,/-]+$/,
  /^[\d*,/?LW-]+$/,
  /^[\dA-Z*,/-]+$/i,
  /^[\dA-Z*,/?#-]+$/i,
  /^[\d*,/-]+$/,
] as const

/** Checks the schedule of a rule. Schedules are stored and listed; nothing runs by them. */
export function checkSchedule(expression: string, bus: string): void {
  if (!isRate(expression) && !isCron(expression)) throw eventsError('schedule')
  if (bus !== DEFAULT_BUS) throw eventsError('scheduleOnBus')
}

/** A value of 1 has a unit in the singular, others have it in the plural. */
function isRate(expression: string): boolean {
  const [, value = '', , plural = ''] = RATE.exec(expression) ?? []
  return Number(value) > 0 && (Number(value) === 1) === (plural === '')
}

/** One of day of month and day of week is a question mark. */
function isCron(expression: string): boolean {
  const fields = CRON.exec(expression)?.[1]?.split(' ') ?? []
  const [, , dayOfMonth, , dayOfWeek] = fields
  return (
    fields.length === CRON_FIELDS.length &&
    CRON_FIELDS.every((pattern, at) => pattern.test(fields[at] ?? '')) &&
    (dayOfMonth === '?') !== (dayOfWeek === '?')
  )
}
