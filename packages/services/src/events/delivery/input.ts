import type { InputTransformer, Target as WireTarget } from '../generated/types.ts'
import type { Json } from '../pattern/eventJson.ts'
import { readPath, valueAt } from './path.ts'
import { jsonText } from './text.ts'

/** An event on its way to a target. */
export interface SentEvent {
  readonly text: string
  readonly json: Json
  /** ISO 8601: when it was received. */
  readonly at: string
}

/** The rule that sends it. */
export interface SendingRule {
  readonly arn: string
  readonly name: string
}

type Inputs = Pick<WireTarget, 'Input' | 'InputPath' | 'InputTransformer'>

/** Characters that a target gets at most: as much as an entry of PutEvents has. */
const MAX_INPUT = 256 * 1024

/** What a target gets: the event, a part of it, a constant, or a text made of parts of it; undefined where that is too large. */
export function inputOf(
  event: SentEvent,
  rule: SendingRule,
  { Input, InputPath, InputTransformer }: Inputs,
): string | undefined {
  if (Input !== undefined) return Input
  if (InputTransformer !== undefined) return transformed(event, rule, InputTransformer)
  return InputPath === undefined ? event.text : jsonText(at(event, InputPath) ?? null)
}

function at({ json }: SentEvent, path: string): Json | undefined {
  const steps = readPath(path)
  return steps === undefined ? undefined : valueAt(json, steps)
}

/**
 * Replaces `<name>` in a template (EventBridge User Guide, Input transformation): inside quotes by the text of the value, outside by its JSON.
 * A name that has no value leaves nothing.
 */
function transformed(
  event: SentEvent,
  rule: SendingRule,
  { InputPathsMap = {}, InputTemplate }: InputTransformer,
): string | undefined {
  const reserved: ReadonlyMap<string, Json> = new Map<string, Json>([
    ['aws.events.rule-arn', rule.arn],
    ['aws.events.rule-name', rule.name],
    ['aws.events.event.ingestion-time', event.at],
    ['aws.events.event.json', event.json],
    ['aws.events.event', withoutDetail(event.json)],
  ])
  const variable = (name: string) =>
    Object.hasOwn(InputPathsMap, name) ? at(event, InputPathsMap[name] ?? '') : reserved.get(name)
  let output = ''
  let isInString = false
  let from = 0
  for (const { 0: found, 1: name, index } of InputTemplate.matchAll(/\\.|"|<([\w.-]+)>/gs)) {
    output += InputTemplate.slice(from, index)
    from = index + found.length
    if (found === '"') isInString = !isInString
    output += name === undefined ? found : written(variable(name), isInString)
    if (output.length > MAX_INPUT) return undefined
  }
  return output + InputTemplate.slice(from)
}

function written(value: Json | undefined, isInString: boolean): string {
  if (value === undefined) return ''
  if (!isInString) return jsonText(value)
  const text = typeof value === 'string' ? value : jsonText(value)
  return JSON.stringify(text).slice(1, -1)
}

/** The reserved variable `aws.events.event` is the event without its detail. */
function withoutDetail(json: Json): Json {
  return Object.fromEntries(Object.entries(json as object).filter(([name]) => name !== 'detail'))
}
