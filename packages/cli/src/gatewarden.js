#!/usr/bin/env node
// @ts-check
import module from 'node:module'

// Plain JavaScript with syntax that older versions of Node.js can read: they end with a sentence and exit status 2.
const MAJOR = 22
const MINOR = 18
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > MAJOR || (major === MAJOR && minor >= MINOR)) {
  // Compiled code is kept between runs, which halves the time to start. Not in the folder of temporary files, where other users can write.
  const { XDG_CACHE_HOME, HOME, USERPROFILE } = process.env
  const folder = XDG_CACHE_HOME || ((HOME || USERPROFILE) && `${HOME || USERPROFILE}/.cache`)
  if (folder) module.enableCompileCache(`${folder}/gatewarden`)
  await import('./start.ts')
} else {
  process.stderr.write(
    `gatewarden: needs Node.js >= ${MAJOR}.${MINOR}, but this is ${process.versions.node}: install a newer version\n`,
  )
  process.exitCode = 2
}
