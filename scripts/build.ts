// Writes a folder for each published package, from which `npm pack` and `npm publish` work: JavaScript, types, data and licences.
// The folders are in `dist`, or in the folder that is given.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { publishedPackages, root } from './manifests.ts'
import { writePackage } from './writePackage.ts'

const target = resolve(process.argv[2] ?? join(root, 'dist'))
const compiled = join(target, '.compiled')
const packages = publishedPackages()

rmSync(target, { recursive: true, force: true })
const tsc = join(root, 'node_modules/typescript/bin/tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', compiled], {
  cwd: root,
  stdio: 'inherit',
})
for (const each of packages) writePackage(each, { compiled, target, packages })
rmSync(compiled, { recursive: true })
console.log(`${packages.length} packages in ${target}`)
