#!/usr/bin/env node
import module from 'node:module'

// Plain JavaScript with syntax that older versions of Node.js can read: they end with a sentence and exit status 2.
const MAJOR = 22
const MINOR = 18
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > MAJOR || (major === MAJOR && minor >= MINOR)) {
  // Compiled code is kept between runs, in the system's folder of temporary files, which halves the time to start.
  module.enableCompileCache()
  await import('./start.ts')
} else {
  process.stderr.write(
    `gatewarden: needs Node.js >= ${MAJOR}.${MINOR}, but this is ${process.versions.node}: install a newer version\n`,
  )
  process.exitCode = 2
}
