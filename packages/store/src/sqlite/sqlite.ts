import type { DatabaseSync } from 'node:sqlite'
import { CodedError, systemReason } from '@gatewarden/policy/internal'
import { damaged, StoreError } from '../storeError.ts'

/** How long a call waits while another process blocks the file, in milliseconds. */
export const PATIENCE_MS = 2_000

type Sqlite = typeof import('node:sqlite')

/** Some versions of Node warn that node:sqlite is experimental, which is of no use to the person who runs a command. */
export function sqlite(): Sqlite {
  const { emitWarning } = process
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (!/SQLite is an experimental feature/.test(String(warning)))
      Reflect.apply(emitWarning, process, [warning, ...rest])
  }) as typeof process.emitWarning
  try {
    return process.getBuiltinModule('node:sqlite') as Sqlite
  } finally {
    process.emitWarning = emitWarning
  }
}

export function pragma(database: DatabaseSync, name: string): unknown {
  return database.prepare(`PRAGMA ${name}`).get()?.[name]
}

interface SystemError {
  readonly code?: string
  readonly errcode?: number
  readonly message?: string
}

/** The primary result code, which is the lower byte (SQLite, Result and Error Codes); undefined for other errors. */
function resultCode({ code, errcode = 0 }: SystemError): number | undefined {
  return code === 'ERR_SQLITE_ERROR' ? errcode & 0xff : undefined
}

/** Whether another connection has a lock that the call needs (SQLITE_BUSY, SQLITE_LOCKED). */
export function isBusy(error: unknown): boolean {
  return [5, 6].includes(resultCode(error as SystemError) ?? 0)
}

/** The error of SQLite or of the file system, as one sentence with the file and the remedy. */
export function storeError(error: unknown, file: string): unknown {
  if (error instanceof CodedError) return error
  const { code, message = '' } = error as SystemError
  switch (resultCode(error as SystemError)) {
    case undefined:
      return code === undefined
        ? error
        : new StoreError('StoreUnwritable', `${file} cannot be written to: ${systemReason(error)}`)
    case 5:
    case 6:
      return new StoreError(
        'StoreLocked',
        `${file} is being written to by another process; try again when it has ended`,
      )
    case 1: // Our statements never change: its tables did.
    case 11:
    case 26:
      return damaged(file, message)
    case 14:
      return new StoreError('StoreUnreadable', `${file} cannot be opened: ${message}`)
    default:
      return new StoreError('StoreUnwritable', `${file} cannot be written to: ${message}`)
  }
}

/** Does work that writes as a whole or not at all; other writers wait. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    rollBack(database)
    throw error
  }
}

function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK')
  } catch {
    // SQLite has ended the transaction by itself, as it does when the disk is full.
  }
}
