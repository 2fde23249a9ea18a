import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryStreams, runCommand } from './commandLine.fixture.ts'
import { printable, printableLines } from './printable.ts'
import { main } from './program.ts'

describe('a text of one line', () => {
  it.each([
    ['an escape sequence', '\u001b[2K\u001b[1A', '\\u001b[2K\\u001b[1A'],
    ['a control sequence of one character', '\u009b1A', '\\u009b1A'],
    ['a line break', 'a\r\nb', 'a\\u000d\\u000ab'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
    ['a right-to-left override', '\u202eDEWOLLA', '\\u202eDEWOLLA'],
    ['an invisible character', 'ad\u200bmin', 'ad\\u200bmin'],
    ['an invisible character outside the basic plane', '\u{e0041}', '\\udb40\\udc41'],
    ['half of a character', '\ud800', '\\ud800'],
    ['a tab and letters of other scripts', 'Zürich\t山田 😀', 'Zürich\t山田 😀'],
  ])('shows %s so that it cannot change other text', (_, text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it('remains the same JSON', () => {
    const value = { Sid: '\u001b[31m\u202e\u{e0041}\n' }
    expect(JSON.parse(printableLines(JSON.stringify(value, null, 2)))).toEqual(value)
  })
})

const HOSTILE = '\u001b[2K\rTHE SAME\n\u009b1A\u202e'
/** What a terminal may get: line breaks, and the colours that the program adds. */
const HARMLESS = /^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\n)*$/u

function policyFile(resource: string): string {
  const Statement = [
    { Sid: HOSTILE, Effect: 'Allow', Action: [`s3:GetObject`, `s3:${HOSTILE}`], Resource: `arn:aws:s3:::${resource}` },
  ]
  const file = join(mkdtempSync(join(tmpdir(), 'gatewarden-')), 'policy.json')
  writeFileSync(file, JSON.stringify({ Version: '2012-10-17', Statement }))
  return file
}

describe('a document with control characters', () => {
  const [a, b] = [policyFile(`a${HOSTILE}/*`), policyFile(`b${HOSTILE}/*`)]
  it.each([
    ['compare', a, b],
    ['compare', a, b, '--json'],
    ['coverage', '--file', a, '--service', 's3'],
    ['coverage', '--file', a],
    ['policy', 'format', a],
    ['policy', 'check', a],
    ['policy', 'minify', a],
    ['affected', 'AmazonConnect_FullAccess', '--document', a, '--account', 'fixtures/accounts/contact-centre.json'],
    ['can', `user/${HOSTILE}`, 's3:GetObject', '--account', 'fixtures/accounts/contact-centre.json'],
    ['can', 'user/x', `s3:${HOSTILE}`, '--account', a],
  ])('cannot rewrite what a terminal shows: %s %s', async (...args) => {
    const { stdout, stderr } = await runCommand(args)
    expect(stdout + stderr).toMatch(HARMLESS)
    expect(stdout + stderr).not.toBe('')
  })

  it('cannot use the colours of the program', async () => {
    const streams = memoryStreams()
    await main(['compare', a, b], { ...streams, style: (colour, text) => `<${colour}>${text}</${colour}>` })
    const { stdout } = streams.written()
    expect(stdout).toContain('<red>DIFFERENT</red>')
    expect(stdout).toMatch(HARMLESS)
    expect(stdout.split('\n')[0]).toBe('<red>DIFFERENT</red>: each allows something that the other does not')
  })
})
