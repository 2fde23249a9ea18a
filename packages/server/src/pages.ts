import { Worker } from 'node:worker_threads'
import type { HistoryFormat } from '@gatewarden/catalogue'

/** A history page or feed: what it is about, and how it is written. */
export interface PageAsked {
  /** Undefined: all policies. */
  readonly scope: string | undefined
  readonly format: HistoryFormat
  readonly baseUrl: string
}

export type PageAnswer = { readonly text: string } | { readonly problem: string }

/** Pages are made beside the thread that answers calls: comparing many versions takes seconds. */
export interface Pages {
  page(asked: PageAsked, revision: number): Promise<PageAnswer>
  close(): Promise<void>
}

/** A page is made once for each revision of the catalogue; as many are kept. */
const MOST = 200
/** How long the thread stays when nobody asks, in milliseconds. */
const IDLE = 60_000

/** Makes history pages from the catalogue of a data folder. */
export function openPages(folder: string | undefined): Pages {
  const made = new Map<string, Promise<PageAnswer>>()
  const waiting = new Map<number, (answer: PageAnswer) => void>()
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last = 0
  const fail = (problem: string) => {
    for (const answer of waiting.values()) answer({ problem })
    waiting.clear()
    made.clear()
    worker = undefined
  }
  const start = () => {
    const begun = new Worker(new URL('./pagesWorker.ts', import.meta.url), { workerData: folder })
    begun.unref()
    begun.on('error', (error) => fail(`The page cannot be made: ${error.message}`))
    begun.on('message', ({ id, answer }: { id: number; answer: PageAnswer }) => {
      waiting.get(id)?.(answer)
      waiting.delete(id)
      if (waiting.size === 0) idle = setTimeout(() => void close(), IDLE).unref()
    })
    return begun
  }
  const ask = (asked: PageAsked) =>
    new Promise<PageAnswer>((resolve) => {
      clearTimeout(idle)
      worker ??= start()
      last += 1
      waiting.set(last, resolve)
      worker.postMessage({ id: last, asked })
    })
  const close = async () => {
    clearTimeout(idle)
    await worker?.terminate()
    worker = undefined
  }
  return {
    page(asked, revision) {
      const key = JSON.stringify([asked, revision])
      const page = made.get(key) ?? ask(asked)
      const [oldest] = made.keys()
      if (made.size >= MOST && oldest !== undefined) made.delete(oldest)
      made.set(key, page)
      return page
    },
    close,
  }
}
