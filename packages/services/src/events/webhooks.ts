import type { ServiceContext } from '../call.ts'
import { eventsState, type QueuedWebhook } from './state.ts'

/** The events that wait for being sent to the addresses that the operator of the server gave to rules. */
export interface WebhookQueue {
  /** Those that wait, the oldest first. */
  waiting(): readonly QueuedWebhook[]
  /** Takes one out, because it was sent or will not be. */
  remove(id: string): Promise<void>
}

/**
 * The queue of an account, with the events of the rules in `webhookRules`.
 *
 * @example
 * import { openAccount } from '@gatewarden/server'
 * import { webhookQueue } from '@gatewarden/services'
 * const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of an example' }
 * const { context } = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
 * webhookQueue(context).waiting() // => []
 */
export function webhookQueue({ directory }: Pick<ServiceContext, 'directory'>): WebhookQueue {
  return {
    waiting() {
      const { webhooks } = eventsState.of(directory.state())
      return [...webhooks.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
    },
    async remove(webhookId) {
      const at = directory.now()
      const ended = eventsState.event({ kind: 'events.webhookEnded', at, webhookId })
      await directory.change(() => ({ events: [ended], output: undefined }))
    },
  }
}
