import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { afterAll, describe, expect, test } from 'vitest'
import { type Key, signedHeaders } from '../../packages/server/src/signed.fixture.ts'
import { publishedPackages } from '../../scripts/manifests.ts'
import { exampleModule } from '../examples.ts'
import { root, textOf } from '../workspace.ts'
import { installTarballs, type NodeVersion, nodeOf, tool } from './place.ts'

// The packages as a user gets them: packed, and installed in an empty folder outside the workspace.
const place = await installTarballs()
afterAll(() => place.remove())
copyFileSync(join(root, 'docs/examples/account.json'), join(place.folder, 'account.json'))

const VERSIONS: readonly NodeVersion[] = [22, 24]
const KEY: Key = { accessKeyId: 'AKIAEXAMPLEROOTKEY00', secretAccessKey: 'a+secret/of+the+root/user+for+tests+only' }

/** The examples of library code on a page, each as a module that compares what its comments say. */
function examplesOf(page: string): string[] {
  const check = `
import { isDeepStrictEqual } from 'node:util'
for (const [text, actual, expected] of checks) if (!isDeepStrictEqual(actual, expected)) throw new Error(text)
console.log(checks.length, 'as expected')
`
  return [...textOf(page).matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => exampleModule(code) + check)
}

describe.each(VERSIONS)('on Node.js %i', (version) => {
  test('is the version that the packages name', async () => {
    expect((await place.run(version, 'node', '--version')).stdout).toMatch(version === 22 ? /^v22\.18\./ : /^v24\./)
  })

  test('npx gatewarden answers from an account file and the catalogue', async () => {
    const can = (...args: string[]) => place.run(version, 'npx', 'gatewarden', 'can', 'user/supervisor', ...args)
    const allowed = await can('connect:CreateInstance', '--account', 'account.json')
    expect(allowed.status).toBe(0)
    // It may say how old the catalogue is.
    expect(allowed.stderr).not.toMatch(/warning|error|^\s+at /im)
    expect(allowed.stdout).toContain('AmazonConnect_FullAccess v4')
    const denied = await can(
      's3:CreateBucket',
      '--account',
      'account.json',
      '--resource',
      'arn:aws:s3:::our-recordings',
    )
    expect(denied.status).toBe(1)
    expect(denied.stdout).toContain('nearest: group: AmazonConnect_FullAccess v4')
  })

  test('npx gatewarden shows what AWS changed', async () => {
    const args = ['catalogue', 'history', 'AmazonConnectReadOnlyAccess', '--limit', '1']
    const { status, stdout } = await place.run(version, 'npx', 'gatewarden', ...args)
    expect(status).toBe(0)
    expect(stdout).toContain('AmazonConnectReadOnlyAccess')
  })

  test('gatewarden serve answers calls and pages', async () => {
    const environment = {
      ...place.environment(version),
      GATEWARDEN_ROOT_ACCESS_KEY_ID: KEY.accessKeyId,
      GATEWARDEN_ROOT_SECRET_ACCESS_KEY: KEY.secretAccessKey,
    }
    const program = join(place.folder, 'node_modules/.bin/gatewarden')
    const server = spawn(program, ['serve', '--port', '0'], { cwd: place.folder, env: environment })
    try {
      const url = await addressOf(server)
      const call = async (headers: Record<string, string>, body: string) => {
        const answer = await fetch(url, { method: 'POST', headers, body })
        return { status: answer.status, text: await answer.text() }
      }
      const body = 'Action=ListPolicies&Version=2010-05-08&Scope=AWS&MaxItems=2'
      const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
      expect(await call(form, body)).toMatchObject({
        status: 403,
        text: expect.stringContaining('<Code>MissingAuthenticationToken</Code>'),
      })
      const listed = await call(pairs(signedHeaders({ key: KEY, host: new URL(url).host, body })), body)
      expect(listed).toMatchObject({ status: 200, text: expect.stringContaining('<Arn>arn:aws:iam::aws:policy/') })
      const page = await fetch(`${url}/updates/AmazonConnectReadOnlyAccess.html`)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('AmazonConnectReadOnlyAccess')
    } finally {
      server.kill('SIGTERM')
    }
    expect(await once(server, 'exit')).toEqual([0, null])
  })

  test.each(['README.md', 'packages/authorize/README.md'])('the library example of %s works', async (page) => {
    const examples = examplesOf(page)
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      place.write('example.ts', example)
      const { status, stdout, stderr } = await place.run(version, 'node', '--no-warnings', 'example.ts')
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toMatch(/^[1-9]\d* as expected/)
    }
  })

  test.each(
    publishedPackages().flatMap(({ manifest: { name, exports = {} } }) =>
      Object.keys(exports).map((path) => join(name, path)),
    ),
  )('%s can be imported', async (specifier) => {
    const code = `console.log(Object.keys(await import(process.argv[1])).length)`
    const { status, stdout } = await place.run(version, 'node', '--input-type=module', '--eval', code, specifier)
    expect(status).toBe(0)
    expect(Number(stdout)).toBeGreaterThan(0)
  })
})

test('on Node.js 20 the command says which version it needs', async () => {
  const { status, stderr } = await place.run(20, join(place.folder, 'node_modules/.bin/gatewarden'), '--version')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^gatewarden: needs Node\.js >= 22\.18, but this is 20\.\d+\.\d+: install a newer version\n$/)
})

function pairs(flat: readonly string[]): Record<string, string> {
  const names = flat.filter((_, at) => at % 2 === 0)
  return Object.fromEntries(names.map((name, at) => [name, flat[2 * at + 1] ?? '']))
}

/** The address that a server prints when it listens. */
function addressOf(server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    server.once('exit', (status) => reject(new Error(`the server ended with ${status}: ${output}`)))
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (text) => {
        output += text
        const [, url] = /listens on (http:\S+)/.exec(output) ?? []
        if (url === undefined) return
        server.removeAllListeners('exit')
        resolve(url)
      })
    }
  })
}

describe('the types', () => {
  const compilers = { '5.9': tool('typescript/bin/tsc'), '7.0': join(root, 'node_modules/typescript/bin/tsc') }
  const strict = { strict: true, noEmit: true, skipLibCheck: false, target: 'es2023', exactOptionalPropertyTypes: true }
  const resolutions = { nodenext: { module: 'nodenext' }, bundler: { module: 'esnext', moduleResolution: 'bundler' } }
  const kinds = Object.keys(compilers).flatMap((compiler) => Object.keys(resolutions).map((kind) => [compiler, kind]))

  test.each(
    kinds,
  )('of the library are right: TypeScript %s, resolution %s, without types of Node.js', async (compiler, kind) => {
    place.write('use.ts', textOf('tests/installed/use.ts'))
    const options = { ...strict, ...resolutions[kind as keyof typeof resolutions], types: [], lib: ['es2023'] }
    place.write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['use.ts'] }))
    const checked = await place.run(24, 'node', compilers[compiler as keyof typeof compilers], '-p', 'tsconfig.json')
    expect(checked).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test.each(kinds)('of every package are right: TypeScript %s, resolution %s', async (compiler, kind) => {
    const names = publishedPackages().flatMap(({ manifest: { name, exports = {} } }) =>
      Object.keys(exports).map((path) => join(name, path)),
    )
    place.write('all.ts', names.map((name, at) => `export * as p${at} from '${name}'\n`).join(''))
    // The types of other people's packages are theirs to check.
    const options = {
      ...strict,
      skipLibCheck: true,
      ...resolutions[kind as keyof typeof resolutions],
      types: ['node'],
      typeRoots: [tool('@types')],
    }
    place.write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['all.ts'] }))
    const checked = await place.run(24, 'node', compilers[compiler as keyof typeof compilers], '-p', 'tsconfig.json')
    expect(checked).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('a bundle of @gatewarden/authorize by esbuild with default settings', () => {
  const esbuild = (...args: string[]) =>
    place.run(24, nodeOf(24), tool('esbuild/bin/esbuild'), 'bundled.ts', '--bundle', ...args)
  const [code = ''] = [...textOf('packages/authorize/README.md').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
    ([, each = '']) => exampleModule(each),
  )

  test('for a browser runs without anything of Node.js', async () => {
    place.write('bundled.ts', code)
    const { status, stderr } = await esbuild(
      '--platform=browser',
      '--format=iife',
      '--global-name=bundled',
      '--minify',
      '--outfile=browser.js',
    )
    expect({ status, stderr: stderr.replace(/[\s\S]*Done in.*\n/, '') }).toEqual({ status: 0, stderr: '' })
    const bundle = readFileSync(join(place.folder, 'browser.js'), 'utf8')
    expect(bundle.length).toBeLessThan(400_000)
    // A context has the globals of the language, and neither `process` nor `require`.
    const context = createContext({})
    runInContext(bundle, context)
    const checks: [string, unknown, unknown][] = runInContext('bundled.checks', context)
    expect(checks.map(([, actual]) => actual)).toEqual(['allowed', 'implicitDeny'])
  })

  test('for Node.js runs, as a function of AWS Lambda does', async () => {
    place.write('bundled.ts', `${code}\nconsole.log(JSON.stringify(checks.map(([, actual]) => actual)))\n`)
    expect(await esbuild('--platform=node', '--format=esm', '--outfile=lambda.mjs')).toMatchObject({ status: 0 })
    expect(await place.run(22, 'node', 'lambda.mjs')).toMatchObject({
      stdout: '["allowed","implicitDeny"]\n',
      stderr: '',
    })
  })
})

describe.each(place.tarballs.map((file) => [basename(file), file]))('%s', (_, file) => {
  test('has no faults by publint', async () => {
    const { status, stdout } = await place.run(24, 'node', tool('publint/src/cli.js'), 'run', file, '--strict')
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('All good!') })
  })

  test('has types that resolve, by @arethetypeswrong/cli', async () => {
    // The packages are ES modules, for versions of Node.js and bundlers that read `exports`.
    const options = ['--profile', 'esm-only', '--no-color', '--no-emoji']
    const { status, stdout } = await place.run(
      24,
      'node',
      tool('@arethetypeswrong/cli/dist/index.js'),
      file,
      ...options,
    )
    expect({ status, stdout }).toMatchObject({ status: 0 })
  })
})
