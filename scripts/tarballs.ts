// Builds the published packages and packs them: `tarballs` in `dist`, or in the folder that is given.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { publishedPackages, root } from './manifests.ts'

const target = resolve(process.argv[2] ?? join(root, 'dist'))
const tarballs = join(target, 'tarballs')
execFileSync(process.execPath, [join(root, 'scripts/build.ts'), target], { stdio: 'inherit' })
mkdirSync(tarballs)
const folders = publishedPackages().map(({ folder }) => join(target, folder))
execFileSync('npm', ['pack', '--silent', '--pack-destination', tarballs, ...folders], { stdio: 'inherit' })
console.log(`packed in ${tarballs}`)
