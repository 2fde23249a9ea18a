import type { AccountState } from '@gatewarden/directory'
import type { ServiceContext } from './call.ts'
import { services } from './registry.ts'

/** Milliseconds between two checks for what is due. */
const CHECK_INTERVAL = 1_000

function dueEvents(state: AccountState, context: ServiceContext) {
  const at = context.directory.now()
  return services.flatMap((each) => each.due(state, at, context))
}

/**
 * Stores what is due regularly, until the returned function is called. A failure is retried at the next check.
 *
 * @example
 * import { openAccount } from '@gatewarden/server'
 * import { watchDue } from '@gatewarden/services'
 * const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of an example' }
 * const { context } = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
 * const stop = watchDue(context)
 * stop() // => undefined
 */
export function watchDue(context: ServiceContext): () => void {
  let isRunning = false
  const check = async () => {
    if (isRunning) return
    isRunning = true
    try {
      await settleDue(context)
    } catch {
      // The store cannot be written to, or the account was closed: requests report that, and what is due stays so.
    } finally {
      isRunning = false
    }
  }
  const timer = setInterval(() => void check(), CHECK_INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}

/** Stores what time has changed in all services, such as a deletion that ends, in one append. */
export async function settleDue(context: ServiceContext): Promise<void> {
  const { directory } = context
  if (dueEvents(directory.state(), context).length === 0) return
  await directory.change((state) => ({ events: dueEvents(state, context), output: undefined }))
}
