import { streamGit } from './git.ts'
import { MAX_BYTES } from './versionFile.ts'

/** A state of a file. */
export type GitFile = {
  readonly path: string
  /** The id of its bytes. */
  readonly object: string
  readonly commit: string
  /** When the commit was made, in seconds since 1970. */
  readonly seconds: number
}

const NUL = 0

/** Every state of every file of a folder in a commit's history, oldest first, each once. */
export async function* gitFiles(repository: string, commit: string, folder: string): AsyncGenerator<GitFile> {
  const how = ['-m', '--full-history', '--reverse', '--raw', '-z', '--no-abbrev', '--no-renames', '--format=%H %ct']
  const args = ['--literal-pathspecs', 'log', ...how, commit, '--', folder]
  const seen = new Set<string>()
  let at = { commit: '', seconds: 0 }
  let object: string | undefined
  for await (const text of splitAtNul(streamGit(repository, args))) {
    if (object !== undefined) {
      const isNew = object !== '' && !seen.has(`${object} ${text}`)
      if (isNew) yield { path: text, object, ...at }
      seen.add(`${object} ${text}`)
      object = undefined
    } else if (/^\n?:/.test(text)) object = addedFile(text)
    else if (text !== '') at = { commit: text.slice(0, text.indexOf(' ')), seconds: Number(text.split(' ')[1]) }
  }
}

/** `:100644 100644 <old> <new> M` -> the new id; empty for a removed file and for anything but a plain file. */
function addedFile(raw: string): string {
  const [, mode = '', , object = '', status = ''] = raw.trimStart().split(' ')
  return mode.startsWith('100') && /^[AMT]/.test(status) ? object : ''
}

async function* splitAtNul(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk])
    let start = 0
    for (let end = rest.indexOf(NUL); end >= 0; end = rest.indexOf(NUL, start)) {
      yield rest.toString('utf8', start, end)
      start = end + 1
    }
    rest = rest.subarray(start)
  }
}

/** The bytes of each object in the output of `git cat-file --batch`; for one that is missing or too long, the reason. */
export async function* readBlobs(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | { why: string }> {
  const reader = new Reader(chunks)
  for (let header = await reader.line(); header !== undefined; header = await reader.line()) {
    const [, kind = '', size = ''] = header.split(' ')
    if (kind !== 'blob') {
      yield { why: `git has no such object (${kind})` }
      continue
    }
    const length = Number(size)
    const isTooLong = length > MAX_BYTES
    const bytes = await reader.take(length, isTooLong)
    await reader.take(1, true)
    yield isTooLong ? { why: `it has more than ${MAX_BYTES} bytes` } : bytes
  }
}

/** Reads lines and runs of bytes from chunks that end anywhere. */
class Reader {
  readonly #chunks: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  async line(): Promise<string | undefined> {
    const parts: Buffer[] = []
    for (;;) {
      const end = this.#rest.indexOf('\n')
      if (end >= 0) {
        parts.push(this.#rest.subarray(0, end))
        this.#rest = this.#rest.subarray(end + 1)
        return Buffer.concat(parts).toString('latin1')
      }
      parts.push(this.#rest)
      if (!(await this.#more())) return undefined
    }
  }

  /** The next bytes; none when they are only skipped. */
  async take(length: number, skip: boolean): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let missing = length; missing > 0; ) {
      const part = this.#rest.subarray(0, missing)
      if (!skip) parts.push(part)
      this.#rest = this.#rest.subarray(part.length)
      missing -= part.length
      if (missing > 0 && !(await this.#more())) break
    }
    return Buffer.concat(parts)
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next()
    this.#rest = done ? Buffer.alloc(0) : value
    return done !== true
  }
}
