import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { EXIT } from './failure.ts'

/** Text in a colour, where the output shows colours. */
export type Style = (colour: 'green' | 'red' | 'yellow', text: string) => string

export type Environment = Readonly<Record<string, string | undefined>>

/** What a terminal adds to an output. */
type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** What a command line reads from and writes to. The executable passes what its process has, tests pass their own. */
export interface Streams {
  readonly stdin: Readable
  /** All of standard input at once, for commands that take a document there. */
  readonly readStdin: () => string
  readonly stdout: Output
  readonly stderr: Output
  readonly environment: Environment
  /** The folder that relative paths start from. */
  readonly cwd: string
  readonly style: Style
}

/** One run of the command line. What a command learns of it is kept here and nowhere else, so that runs do not influence each other. */
export class Run {
  readonly streams: Streams
  exitCode: number = EXIT.allowed

  constructor(streams: Streams) {
    this.streams = streams
  }

  /** Writes an answer, and ends the line. */
  print(text: string): void {
    this.streams.stdout.write(`${text}\n`)
  }

  /** Writes a note, a warning or an error, and ends the line. */
  warn(text: string): void {
    this.streams.stderr.write(`${text}\n`)
  }

  /** A path that the process can open. It stays as given where it can, because messages repeat it. */
  path(path: string): string {
    const { cwd } = this.streams
    return resolve(cwd) === process.cwd() ? path : resolve(cwd, path)
  }
}
