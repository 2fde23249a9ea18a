import type { AccountState } from '@gatewarden/directory'
import { isAccountId, parseArn } from '@gatewarden/policy'
import { type Place, regionalArn } from '../arns.ts'

export const DEFAULT_BUS = 'default'

/** Where a bus is: that of another account or region does not exist for a call. */
export interface BusPlace {
  readonly arn: string
  readonly name: string
  readonly isOwn: boolean
}

/** A rule or a bus of the account, by its ARN. */
export interface NamedResource {
  readonly region: string
  readonly bus: string
  /** Left out for the bus itself. */
  readonly rule?: string
}

/** A bus by its name or ARN; without either the default bus. */
export function busPlace(call: Place, nameOrArn: string = DEFAULT_BUS): BusPlace {
  const arn = parseArn(nameOrArn)
  if (arn === undefined) return { arn: busArn(call, nameOrArn), name: nameOrArn, isOwn: true }
  const name = arn.resource.slice('event-bus/'.length)
  return { arn: nameOrArn, name, isOwn: nameOrArn === busArn(call, name) }
}

export function busArn(call: Place, name: string): string {
  return regionalArn(call, 'events', `event-bus/${name}`)
}

/** `rule/NAME` on the default bus, `rule/BUS/NAME` on others. */
export function ruleArn(call: Place, bus: string, name: string): string {
  return regionalArn(call, 'events', `rule/${bus === DEFAULT_BUS ? name : `${bus}/${name}`}`)
}

/** The ARN of a rule on a bus that a request names, which may be one of another account or region. */
export function ruleArnOn({ arn, name: bus }: BusPlace, name: string): string {
  const [before] = arn.split(':event-bus/')
  return `${before}:rule/${bus === DEFAULT_BUS ? name : `${bus}/${name}`}`
}

/** What an ARN of EventBridge names in the account; undefined for another account, another kind, or no ARN. */
export function resourceAt({ partition, accountId }: AccountState, text: string): NamedResource | undefined {
  const arn = parseArn(text)
  if (arn?.service !== 'events' || arn.partition !== partition || arn.account !== accountId) return undefined
  const { region } = arn
  const [kind, ...names] = arn.resource.split('/')
  const [first, second] = names
  if (!first || names.length > 2 || names.includes('')) return undefined
  if (kind === 'event-bus') return second === undefined ? { region, bus: first } : undefined
  if (kind !== 'rule') return undefined
  return second === undefined ? { region, bus: DEFAULT_BUS, rule: first } : { region, bus: first, rule: second }
}

const RESOURCES = {
  rule: /^rule(?:\/[.\-_A-Za-z0-9]+){1,2}$/,
  'event-bus': /^event-bus(?:\/[.\-_A-Za-z0-9]+){1,2}$/,
} as const

/** Whether a text is the ARN of a rule or of a bus of an account, whichever it is. */
export function isEventsArn(kind: keyof typeof RESOURCES): (text: string) => boolean {
  return (text) => {
    const arn = parseArn(text)
    const hasPlace = arn !== undefined && arn.region !== '' && isAccountId(arn.account)
    return hasPlace && arn.service === 'events' && RESOURCES[kind].test(arn.resource)
  }
}
