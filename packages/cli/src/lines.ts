import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type JsonNode, memberOf } from '@gatewarden/policy/internal'
import { printable } from './printable.ts'
import type { Run } from './run.ts'

/** Answers standard input line by line, in order, and skips empty lines and a byte order mark. `number` counts lines from 1. */
export async function answerLines(run: Run, answer: (text: string, number: number) => object): Promise<void> {
  let number = 0
  for await (const text of createInterface({ input: run.streams.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text
    if (line.trim() !== '') await writeLine(run, answer(line, number))
  }
}

/** The `id` of a line, unchanged; null if the line has none or is not valid JSON. */
export function idOf(node: JsonNode | undefined, text: string): unknown {
  const id = node === undefined ? undefined : memberOf(node, 'id')
  return id === undefined ? null : JSON.parse(text.slice(id.offset, id.offset + id.length))
}

/** Waits for a slow reader. */
async function writeLine({ streams: { stdout } }: Run, value: object): Promise<void> {
  if (!stdout.write(`${printable(JSON.stringify(value))}\n`)) await once(stdout, 'drain')
}
