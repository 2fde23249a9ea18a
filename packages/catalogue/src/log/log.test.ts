import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { isEvent } from './event.ts'
import { fileLog, LOG_FILE, readLogFile } from './fileLog.ts'
import { added, deprecated, logContract } from './log.contract.ts'
import { memoryLog } from './memoryLog.ts'

const home = mkdtempSync(join(tmpdir(), 'catalogue-log-'))
afterAll(() => rmSync(home, { recursive: true }))

let folders = 0
const newFolder = () => join(home, String(folders++), 'data')

logContract('memory', () => {
  const log = memoryLog()
  return () => log
})
logContract('a file', () => {
  const folder = newFolder()
  return () => fileLog(folder)
})

/** A folder with a log of four events in two writes. */
async function filled(): Promise<{ folder: string; file: string; bytes: Buffer; events: readonly unknown[] }> {
  const folder = newFolder()
  await fileLog(folder).append(0, [added('v1'), deprecated])
  await fileLog(folder).append(2, [added('v2'), added('v3')])
  const file = join(folder, LOG_FILE)
  return { folder, file, bytes: readFileSync(file), events: readLogFile(folder).events }
}

describe('a log file', () => {
  test('holds one event a line, and nothing else lies beside it', async () => {
    const { folder, bytes } = await filled()
    expect(bytes.toString().trimEnd().split('\n')).toHaveLength(4)
    expect(readdirSync(folder)).toEqual([LOG_FILE])
  })

  test('is not made by reading or by an append of nothing', async () => {
    const folder = newFolder()
    expect(readLogFile(folder)).toEqual({ events: [], length: 0, isTorn: false })
    await fileLog(folder).append(0, [])
    expect(existsSync(folder)).toBe(false)
  })

  test('cut off anywhere keeps the writes that are whole, and goes on from there', async () => {
    const { folder, file, bytes, events } = await filled()
    const firstWrite = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1
    for (let length = 0; length < bytes.length; length += 7) {
      writeFileSync(file, bytes.subarray(0, length))
      const whole = length >= firstWrite ? 2 : 0
      const contents = readLogFile(folder)
      expect([contents.events, contents.isTorn], `${length} bytes`).toEqual([
        events.slice(0, whole),
        length !== 0 && length !== firstWrite,
      ])
      await fileLog(folder).append(whole, [added('v9')])
      expect(await fileLog(folder).read()).toEqual([...events.slice(0, whole), added('v9')])
    }
  })

  test('with any byte of a line changed never gives another event', async () => {
    const { folder, file, bytes, events } = await filled()
    for (let at = bytes.length - 1; at >= 0; at -= 3) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(file, changed)
      let read: readonly unknown[] | string = ''
      try {
        read = readLogFile(folder).events
      } catch (error) {
        read = String(error)
      }
      const isRefused = typeof read === 'string' && /catalogue\.jsonl:[1-4] /.test(read)
      // Without its last line end the file ends as after a crash.
      const isCut = at === bytes.length - 1 && JSON.stringify(read) === JSON.stringify(events.slice(0, 2))
      expect(isRefused || isCut, `byte ${at}: ${JSON.stringify(read)}`).toBe(true)
    }
  })

  test.each([
    ['not JSON', 'nonsense', 'is damaged: it is no event of the catalogue'],
    [
      'an event of another kind',
      '{"sequence":2,"until":2,"crc":"","event":{"kind":"x"}}',
      'is damaged: it is no event',
    ],
    ['a line taken twice', undefined, 'holds event 1 where 2 belongs'],
  ])('with %s in the middle is one sentence with file, line and remedy', async (_, line, sentence) => {
    const { folder, file, bytes } = await filled()
    const lines = bytes.toString().split('\n')
    lines[1] = line ?? lines[0] ?? ''
    writeFileSync(file, lines.join('\n'))
    const start = `${file}:2 ${sentence}`
    expect(() => readLogFile(folder)).toThrow(start)
    expect(() => readLogFile(folder)).toThrow('bring the file back from a copy, or cut it off before this line')
    await expect(fileLog(folder).append(4, [deprecated])).rejects.toMatchObject({ code: 'LogDamaged' })
  })

  test('that cannot be read or written is one sentence', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, LOG_FILE), { recursive: true })
    expect(() => readLogFile(folder)).toThrow(`${join(folder, LOG_FILE)} cannot be read: EISDIR`)
    const inTheWay = join(home, 'file')
    writeFileSync(inTheWay, '')
    const sentence = `${join(inTheWay, 'data')} cannot be written to: ENOTDIR`
    await expect(fileLog(join(inTheWay, 'data')).append(0, [deprecated])).rejects.toThrow(sentence)
  })
})

describe('the lock of a log', () => {
  const lockOf = (folder: string, holder: object | string) => {
    mkdirSync(folder, { recursive: true })
    const file = join(folder, 'catalogue.lock')
    writeFileSync(file, typeof holder === 'string' ? holder : JSON.stringify(holder))
    return file
  }

  test('of another living process is waited for, then named', async () => {
    const folder = newFolder()
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'latin1')
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    const file = lockOf(folder, { pid: child.pid, host: hostname(), started })
    const sentence = `The catalogue's log is being written by process ${child.pid} on ${hostname()}; try again when it has ended, or remove ${file} if it has`
    await expect(fileLog(folder).append(0, [deprecated])).rejects.toThrow(sentence)
    expect(await fileLog(folder).read()).toEqual([])

    const waiting = fileLog(folder).append(0, [deprecated])
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(await waiting).toBe(1)
    expect(readdirSync(folder)).toEqual([LOG_FILE])
  })

  test('of a process that has ended is taken over', async () => {
    const folder = newFolder()
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'close')
    lockOf(folder, { pid: child.pid, host: hostname(), started: '1' })
    expect(await fileLog(folder).append(0, [deprecated])).toBe(1)
    expect(readdirSync(folder)).toEqual([LOG_FILE])
  })

  test('of a process whose id another process has now is taken over', async () => {
    const folder = newFolder()
    lockOf(folder, { pid: process.pid, host: hostname(), started: '1' })
    expect(await fileLog(folder).append(0, [deprecated])).toBe(1)
  })

  test.each([
    ['another machine', { pid: 1, host: 'elsewhere.example.org', started: '1' }, 'process 1 on elsewhere.example.org'],
    ['nobody known', 'half a l', 'somebody'],
  ])('of %s counts as held', async (_, holder, who) => {
    const folder = newFolder()
    lockOf(folder, holder)
    await expect(fileLog(folder).append(0, [deprecated])).rejects.toThrow(`is being written by ${who}; try again`)
  })

  test('lets processes that write at once lose nothing', async () => {
    const folder = newFolder()
    const module = fileURLToPath(new URL('./fileLog.ts', import.meta.url))
    const script = `
      const { fileLog } = await import(${JSON.stringify(module)})
      const log = fileLog(${JSON.stringify(folder)})
      const event = ${JSON.stringify(deprecated)}
      for (let written = 0; written < 10; ) {
        try {
          await log.append((await log.read()).length, [event, event])
          written++
        } catch (error) {
          if (error.code !== 'LogConflict' && error.code !== 'LogLocked') throw error
        }
      }`
    const children = [1, 2, 3].map(() =>
      spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }),
    )
    const ends = await Promise.all(children.map((child) => once(child, 'close')))
    expect(ends.map(([status]) => status)).toEqual([0, 0, 0])
    expect(await fileLog(folder).read()).toEqual(Array.from({ length: 60 }, () => deprecated))
    expect(readdirSync(folder)).toEqual([LOG_FILE])
  })

  test('left behind by a process killed in the middle of a write is taken over, and the torn write is gone', async () => {
    const { folder, file, events } = await filled()
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'close')
    lockOf(folder, { pid: child.pid, host: hostname(), started: '1' })
    appendFileSync(file, '{"sequence":5,"until":6,"crc":"')
    expect(readLogFile(folder)).toMatchObject({ events, isTorn: true })
    expect(await fileLog(folder).append(4, [deprecated])).toBe(5)
    expect(readLogFile(folder)).toMatchObject({ events: [...events, deprecated], isTorn: false })
  })
})

test.each([
  [added('v1'), true],
  [deprecated, true],
  [{ ...added('v1'), versionId: 'v0' }, false],
  [{ ...added('v1'), policy: '../x' }, false],
  [{ ...added('v1'), path: 'x' }, false],
  [{ ...added('v1'), extra: 1 }, false],
  [{ ...deprecated, since: 'Unknown' }, false],
  [{ ...deprecated, at: '2026-13-01T00:00:00Z' }, false],
  [{ ...deprecated, kind: 'constructor' }, false],
  [null, false],
])('%j is an event: %s', (value, expected) => {
  expect(isEvent(value)).toBe(expected)
})
