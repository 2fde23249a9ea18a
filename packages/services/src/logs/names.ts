import { parseArn } from '@gatewarden/policy'
import { type Place, regionalArn } from '../arns.ts'

/** The characters of names of log groups. */
const GROUP_NAME = /^[.\-_/#A-Za-z0-9]+$/

/** The ARN of a log group, without the `:*` that stands for its streams. */
export function groupArn(place: Place, name: string): string {
  return regionalArn(place, 'logs', `log-group:${name}`)
}

export function streamArn(place: Place, group: string, stream: string): string {
  return `${groupArn(place, group)}:log-stream:${stream}`
}

/** The name in the ARN of a log group or of one of its streams, also with `:*`; undefined for other ARNs. */
export function groupIn({ state, facts }: Place, text: string): string | undefined {
  const arn = parseArn(text)
  const isOwn = arn?.account === state.accountId && arn.region === facts.region && arn.partition === state.partition
  if (!isOwn || arn.service !== 'logs') return undefined
  const [kind, name = '', ...rest] = arn.resource.split(':')
  const isGroup = kind === 'log-group' && GROUP_NAME.test(name)
  return isGroup && (rest.length === 0 || rest[0] === '*' || rest[0] === 'log-stream') ? name : undefined
}

export function isGroupName(text: string): boolean {
  return GROUP_NAME.test(text)
}
