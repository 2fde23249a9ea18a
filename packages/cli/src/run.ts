import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { EXIT, type Failure, failureData } from './failure.ts'
import { printable, printableLines } from './printable.ts'

type Colour = 'green' | 'red' | 'yellow'

/** Text in a colour, where the output shows colours. */
export type Style = (colour: Colour, text: string) => string

export type Environment = Readonly<Record<string, string | undefined>>

/** What a terminal adds to an output. */
type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** What a command line reads from and writes to. The executable passes what its process has, tests pass their own. */
export interface Streams {
  readonly stdin: Readable
  /** All of standard input at once, for commands that take a document there. */
  readonly readStdin: () => Uint8Array
  readonly stdout: Output
  readonly stderr: Output
  readonly environment: Environment
  /** The clock by which the data is old. */
  readonly now: () => Date
  /** The folder that relative paths start from. */
  readonly cwd: string
  readonly style: Style
}

/** One run of the command line. What a command learns of it is kept here and nowhere else, so that runs do not influence each other. */
export class Run {
  readonly streams: Streams
  exitCode: number = EXIT.allowed

  /** Around coloured text. It cannot be guessed, so that text from a document cannot colour itself. */
  readonly #mark: string = randomUUID()
  readonly #coloured: RegExp = new RegExp(`${this.#mark}(green|red|yellow);(.*?)${this.#mark};`, 'g')

  /** Whether errors are written as JSON. */
  readonly #isJson: boolean

  constructor(streams: Streams, isJson = false) {
    this.streams = streams
    this.#isJson = isJson
  }

  /** Marks text that `print` shows in a colour. */
  readonly style: Style = (colour, text) => `${this.#mark}${colour};${text}${this.#mark};`

  /** Writes lines of an answer. Line breaks and control characters inside a line are shown as `\uXXXX`. */
  print(...lines: readonly string[]): void {
    for (const line of lines) this.streams.stdout.write(`${this.#shown(line)}\n`)
  }

  /** Writes a text of several lines. */
  printText(text: string): void {
    this.streams.stdout.write(`${printableLines(text)}\n`)
  }

  /** Writes an answer as JSON, for `--json`. */
  printJson(value: unknown): void {
    this.printText(JSON.stringify(value, null, 2))
  }

  /** Writes lines of a note, a warning or an error. */
  warn(...lines: readonly string[]): void {
    for (const line of lines) this.streams.stderr.write(`${this.#shown(line)}\n`)
  }

  /** Writes an error: one line on standard error, also as JSON, so that an answer on standard output is never mixed with it. */
  fail(failure: Failure): void {
    // Only what commander and a fault of ours say has lines.
    const show = /^(?:InvalidArguments|InternalError)$/.test(failure.code) ? printableLines : printable
    const text = this.#isJson ? JSON.stringify(failureData(failure)) : `gatewarden: ${failure.message}`
    this.streams.stderr.write(`${show(text)}\n`)
  }

  #shown(line: string): string {
    const { style } = this.streams
    return printable(line).replace(this.#coloured, (_, colour: Colour, text: string) => style(colour, text))
  }

  /** A path that the process can open. It stays as given where it can, because messages repeat it. */
  path(path: string): string {
    const { cwd } = this.streams
    return resolve(cwd) === process.cwd() ? path : resolve(cwd, path)
  }
}
