import { execFileSync } from 'node:child_process'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryFiles, root, textOf } from './workspace.ts'

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, string>>
  readonly bin?: Readonly<Record<string, string>>
}

const manifests = repositoryFiles()
  .filter((file) => /^packages\/[^/]+\/package\.json$/.test(file))
  .map((file) => ({ folder: posix.dirname(file), manifest: JSON.parse(textOf(file)) as Manifest }))
const published = manifests.filter(({ manifest }) => manifest.private !== true)

/** The files of a package's tarball. Nothing is written, and no script of the package runs. */
function packedFiles(folder: string): string[] {
  const options = ['pack', '--dry-run', '--json', '--ignore-scripts', '--workspace', folder]
  const answer: unknown = JSON.parse(execFileSync('npm', options, { cwd: root, encoding: 'utf8' }))
  // A list, or with npm 12 an object by package names.
  const [packed] = Object.values(answer as Record<string, { files: { path: string }[] }>)
  return (packed?.files ?? []).map(({ path }) => path)
}

describe('the tarball', () => {
  test.each(published)('of $manifest.name has what it exports, and no tests', ({ folder, manifest }) => {
    const files = packedFiles(folder)
    const entries = Object.values({ ...manifest.exports, ...manifest.bin }).map((entry) => posix.normalize(entry))
    expect(files).toEqual(expect.arrayContaining(entries))
    expect(files.filter((file) => /\.(test|fixture|contract)\.ts$|^scripts\//.test(file))).toEqual([])
  })

  test('of the test oracles is not published, and no published package depends on them', () => {
    expect(manifests.filter(({ manifest }) => manifest.private).map(({ folder }) => folder)).toEqual([
      'packages/oracle',
    ])
    const dependents = published.filter(({ folder }) =>
      Object.hasOwn(JSON.parse(textOf(`${folder}/package.json`)).dependencies ?? {}, '@gatewarden/oracle'),
    )
    expect(dependents).toEqual([])
  })
})
