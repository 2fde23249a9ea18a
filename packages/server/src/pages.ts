import { Worker } from 'node:worker_threads'
import type { HistoryFormat } from '@gatewarden/catalogue'

/** A request for a history page or feed. */
export interface PageRequest {
  /** Undefined: all policies. */
  readonly scope: string | undefined
  readonly format: HistoryFormat
  readonly baseUrl: string
}

export type PageAnswer = { readonly text: string } | { readonly problem: string }

/** Pages are rendered in a thread of their own, because comparing many versions takes seconds. */
export interface Pages {
  page(request: PageRequest, revision: number): Promise<PageAnswer>
  close(): Promise<void>
}

/** How many rendered pages are kept. */
const MAX_PAGES = 200
/** How long an idle thread is kept, in milliseconds. */
const IDLE = 60_000

/** Renders history pages from the catalogue of a data folder, each once for each revision of the catalogue. */
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
    begun.on('error', (error) => fail(`The page cannot be rendered: ${error.message}`))
    begun.on('message', ({ id, answer }: { id: number; answer: PageAnswer }) => {
      waiting.get(id)?.(answer)
      waiting.delete(id)
      if (waiting.size === 0) idle = setTimeout(() => void close(), IDLE).unref()
    })
    return begun
  }
  const ask = (request: PageRequest) =>
    new Promise<PageAnswer>((resolve) => {
      clearTimeout(idle)
      worker ??= start()
      last += 1
      waiting.set(last, resolve)
      worker.postMessage({ id: last, request })
    })
  const close = async () => {
    clearTimeout(idle)
    await worker?.terminate()
    worker = undefined
  }
  return {
    page(request, revision) {
      const key = JSON.stringify([request, revision])
      const page = made.get(key) ?? ask(request)
      const [oldest] = made.keys()
      if (made.size >= MAX_PAGES && oldest !== undefined) made.delete(oldest)
      made.set(key, page)
      return page
    },
    close,
  }
}
