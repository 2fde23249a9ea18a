import { once } from 'node:events'
import { memberOf, readJson } from '@gatewarden/policy'

/** The `id` of a line, as it stands there; null where the line has none or is no JSON. */
export function idOf(text: string): unknown {
  const { node } = readJson(text)
  const id = node === undefined ? undefined : memberOf(node, 'id')
  return id === undefined ? null : JSON.parse(text.slice(id.offset, id.offset + id.length))
}

/** Writes a value as one line, waiting while the reader is slower. */
export async function writeLine(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain')
}
