import { isObject, type Json, memberOf } from '../pattern/eventJson.ts'

/** A step of a path: the name of a member, or the index of an item. */
type Step = string | number

const STEPS = /\.([\w-]+)|\[(\d{1,6})\]|\['([^'\\]+)'\]/y

/** Reads a JSON path of member names and indexes, such as `$.detail.items[0]`; undefined for other paths. */
export function readPath(text: string): readonly Step[] | undefined {
  if (!text.startsWith('$')) return undefined
  const steps: Step[] = []
  let at = 1
  while (at < text.length) {
    STEPS.lastIndex = at
    const [found, name, index, quoted] = STEPS.exec(text) ?? []
    if (found === undefined) return undefined
    steps.push(name ?? quoted ?? Number(index))
    at += found.length
  }
  return steps
}

/** The value at a path; undefined where there is none. */
export function valueAt(event: Json, steps: readonly Step[]): Json | undefined {
  let value: Json | undefined = event
  for (const step of steps) {
    if (value === undefined) return undefined
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined
    else value = isObject(value) ? memberOf(value, step) : undefined
  }
  return value
}
