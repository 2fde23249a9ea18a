import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { publishedPackages } from '../scripts/manifests.ts'
import { textOf } from './workspace.ts'

const STATEMENT = /^export (type )?\{([^}]*)\} from '[^']+'$/gm

/** The names that a module exports, types marked as such; sorted. */
function namesOf(file: string): string[] {
  const names = [...textOf(file).matchAll(STATEMENT)].flatMap(([, type = '', list = '']) =>
    list.split(',').flatMap((each) => (each.trim() === '' ? [] : [type + each.trim()])),
  )
  return [...new Set(names)].sort((a, b) => a.replace('type ', '').localeCompare(b.replace('type ', ''), 'en'))
}

/** What each package exports, by the name that it is imported by. */
function exportedNames(): Record<string, string[]> {
  const entries = publishedPackages().flatMap(({ folder, manifest: { name, exports = {} } }) =>
    Object.entries(exports).map(([subpath, target]) => {
      const specifier = posix.join(name, subpath)
      return [specifier, namesOf(posix.join('packages', folder, target))] as const
    }),
  )
  return Object.fromEntries(entries)
}

test('each package exports what fixtures/api.json lists: `npm run unit -- -u` rewrites it, review the difference', async () => {
  const names = exportedNames()
  expect(names['@gatewarden/authorize']).toContain('decide')
  await expect(`${JSON.stringify(names, null, 2)}\n`).toMatchFileSnapshot('../fixtures/api.json')
})
