import { readFileSync } from 'node:fs'
import { type CompiledPolicy, compile, isAction, isResource } from '@gatewarden/authorize'
import {
  CatalogueError,
  CatalogueLogError,
  type OpenCatalogue,
  openCatalogue,
  readLogFile,
} from '@gatewarden/catalogue'
import { type PolicyType, parsePolicy } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import { at, Failure } from './failure.ts'
import type { Run } from './run.ts'

/** The text of a file, or of standard input for `-`. */
export function readText(run: Run, file: string): string {
  try {
    return file === '-' ? run.streams.readStdin() : readFileSync(run.path(file), 'utf8')
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? error}`)
  }
}

/** A policy file made ready to decide. */
export function readPolicyFile(run: Run, file: string, type: PolicyType): CompiledPolicy {
  const { document, problems } = parsePolicy(readText(run, file), type)
  const problem = problems[0]
  if (document !== undefined) return compile(document, type, { name: file, file })
  const path = problem?.path ? `${problem.path}: ` : ''
  throw new Failure(`${at(file, problem)}: ${path}${problem?.message ?? 'no policy'}`)
}

/** The AWS managed policies with what a data folder adds. */
export function readCatalogue(run: Run, folder: string): OpenCatalogue {
  try {
    const { events, isTorn } = readLogFile(folder)
    if (isTorn) run.warn(`note: the log in ${folder} ends in a write that was cut short; it does not count`)
    return openCatalogue({ events })
  } catch (error) {
    if (error instanceof CatalogueError || error instanceof CatalogueLogError) throw new Failure(error.message)
    throw error
  }
}

/** A day (its end, UTC) or an instant of ISO 8601; the past only, because nobody knows tomorrow's versions. */
export function readInstant(text: string): Date {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const instant = new Date(isDay ? `${text}T23:59:59.999Z` : text)
  const isReal = !Number.isNaN(instant.getTime()) && (!isDay || instant.toISOString().startsWith(text))
  if (!isReal) throw new Failure(`--at ${text} is no date; write 2022-01-01 or 2022-01-01T12:00:00Z`)
  const startOfDay = isDay ? new Date(`${text}T00:00:00Z`) : instant
  if (startOfDay.getTime() > Date.now()) throw new Failure(`--at ${text} is in the future`)
  return instant
}

/** An action of the reference; one it does not know is refused with what may have been meant. */
export function readAction(text: string, reference: Reference, mayBeUnknown: boolean): string {
  if (!isAction(text)) throw new Failure(`"${text}" is no action; write service:Name, such as connect:CreateInstance`)
  const known = reference.action(text)
  if (known !== undefined || mayBeUnknown) return known?.fullName ?? text
  const proposals = reference.suggestAction(text)
  const hint = proposals.length === 0 ? '' : `; did you mean ${proposals.join(' or ')}?`
  throw new Failure(`AWS documents no action "${text}"${hint} (--unknown-action asks all the same)`)
}

export function readResource(text: string): string {
  if (isResource(text)) return text
  throw new Failure(`--resource "${text}" is neither an ARN of six parts nor "*"`)
}

/** `key=value` pairs; a key given several times has several values. Values must be readable as their key's type. */
export function readContext(pairs: readonly string[]): Record<string, string | string[]> {
  const values = new Map<string, string[]>()
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    if (equals < 1) throw new Failure(`--context "${pair}" is not KEY=VALUE, such as aws:SourceIp=10.0.0.1`)
    const key = pair.slice(0, equals)
    values.set(key, [...(values.get(key) ?? []), pair.slice(equals + 1)])
  }
  return Object.fromEntries([...values].map(([key, all]) => [key, all.length === 1 ? (all[0] ?? '') : all]))
}
