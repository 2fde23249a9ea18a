import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Files that git holds or would add, from the root on; sorted. */
export function repositoryFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  return [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(join(root, file))).sort()
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file)
}

/** Code that runs only under test. */
export function isTest(file: string): boolean {
  return /\.(test|contract|fixture)\.tsx?$/.test(file) || file.startsWith('tests/') || file.startsWith('e2e/')
}

/** `packages/policy/src/arn.ts` -> `policy`; undefined outside of packages. */
export function packageOf(file: string): string | undefined {
  return /^packages\/([^/]+)\//.exec(file)?.[1]
}

/** The number of the line on which an offset lies, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
