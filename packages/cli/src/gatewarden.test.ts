import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROGRAM, ROOT } from './commandLine.fixture.ts'

/** Runs the executable as if this were another version of Node.js. */
function runOn(version: string) {
  const versions = `{ value: { ...process.versions, node: '${version}' } }`
  const script = `data:text/javascript,Object.defineProperty(process,'versions',${versions})`
  return spawnSync(process.execPath, ['--import', script, PROGRAM, '--version'], { cwd: ROOT, encoding: 'utf8' })
}

describe('the executable', () => {
  it.each([
    '18.20.8',
    '20.20.2',
    '22.17.1',
  ])('says on Node.js %s which version it needs, and does not deny', (version) => {
    const { status, stdout, stderr } = runOn(version)
    expect(stderr).toBe(`gatewarden: needs Node.js >= 22.18, but this is ${version}: install a newer version\n`)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  it.each(['22.18.0', '24.0.0', '26.1.0'])('runs on Node.js %s', (version) => {
    expect(runOn(version)).toMatchObject({ status: 0, stderr: '' })
  })

  it.each([
    ['in the cache of the user', (folder: string) => ({ HOME: folder }), '.cache'],
    ['where the environment says', (folder: string) => ({ HOME: '/dev/null', XDG_CACHE_HOME: folder }), '.'],
  ])('keeps its compiled code for the next start %s', (_, environment, cache) => {
    const folder = mkdtempSync(join(tmpdir(), 'gatewarden-start-'))
    expect(start(environment(folder)).status).toBe(0)
    expect(readdirSync(join(folder, cache))).toEqual(['gatewarden'])
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['no home', {}],
    ['a home that is not a folder', { HOME: '/dev/null' }],
  ])('starts with %s, and writes nothing to the folder of temporary files', (_, environment) => {
    const folder = mkdtempSync(join(tmpdir(), 'gatewarden-start-'))
    expect(start({ ...environment, TMPDIR: folder })).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

function start(environment: Readonly<Record<string, string>>) {
  const env = { PATH: process.env.PATH, ...environment }
  return spawnSync(process.execPath, [PROGRAM, '--version'], { cwd: ROOT, env, encoding: 'utf8' })
}
