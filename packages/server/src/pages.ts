import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { HistoryFormat } from '@gatewarden/catalogue'
import type { NewerFrom } from '@gatewarden/catalogue/internal'
import { RecentlyUsed } from './recentlyUsed.ts'

/** What a page shows: a history in one of its formats, the index of all, or one version. */
export type PageFormat = HistoryFormat | 'index' | 'search' | 'change' | 'difference' | 'document'

/** A request for a page or feed. */
export interface PageRequest {
  /** Undefined: all policies. */
  readonly scope: string | undefined
  readonly format: PageFormat
  readonly baseUrl: string
  /** Of a history, 1 if left out. */
  readonly page?: number
  /** Of a change, a difference or a document. */
  readonly versionId?: string
  /** Of a search. */
  readonly query?: string
  /** The date of AWS's data, which every page shows, and where newer data should be looked for if it is old. */
  readonly asOf?: string
  readonly newerFrom?: NewerFrom | undefined
}

/** `unavailable`: the page cannot be rendered now; the same request may succeed later. */
export type PageAnswer = { readonly text: string } | { readonly problem: string } | { readonly unavailable: string }

/** `isSame`: nothing changed of what the page shows. */
export type ThreadAnswer = PageAnswer | { readonly isSame: true }

/** Pages are rendered in a thread of their own, because comparing many versions takes seconds. */
export interface Pages {
  page(request: PageRequest, revision: number): Promise<PageAnswer>
  close(): Promise<void>
}

/** Anyone who reaches the port can request pages, so what they cost is bounded. */
export interface PageLimits {
  /** Characters of all rendered pages that are kept. */
  readonly kept: number
  /** Pages that wait to be rendered. */
  readonly waiting: number
  /** The heap of the thread, in megabytes. */
  readonly heap: number
}

const LIMITS: PageLimits = { kept: 32_000_000, waiting: 8, heap: 512 }
/** How long an idle thread is kept, in milliseconds. */
const IDLE = 60_000

const BUSY: PageAnswer = { unavailable: 'Too many pages are being rendered; try again later.' }
const FAILED: PageAnswer = { unavailable: 'The page could not be rendered; try again later.' }

/** A page, and the revision of the catalogue that it shows. */
interface KeptPage {
  readonly text: string
  readonly revision: number
}

/**
 * Renders pages from the catalogue of a data folder. A page is kept until a version is published of a policy that it is about: the thread
 * compares the revision of the kept page with its own.
 */
export function openPages(
  folder: string | undefined,
  limits = LIMITS,
  // TypeScript in the workspace, JavaScript in the published package.
  code = new URL(`./pagesWorker${extname(import.meta.filename)}`, import.meta.url),
): Pages {
  const thread = new PageThread(folder, limits, code)
  const kept = new RecentlyUsed<KeptPage>(limits.kept, ({ text }) => text.length)
  const rendering = new Map<string, Promise<PageAnswer>>()
  const render = async (request: PageRequest, revision: number, old: KeptPage | undefined): Promise<PageAnswer> => {
    const answer = await thread.ask(request, old?.revision)
    const text = 'isSame' in answer ? old?.text : 'text' in answer ? answer.text : undefined
    if (text !== undefined) {
      kept.keep(JSON.stringify(request), { text, revision })
      return { text }
    }
    return 'isSame' in answer ? FAILED : answer
  }
  return {
    async page(request, revision) {
      const old = kept.get(JSON.stringify(request))
      if (old?.revision === revision) return { text: old.text }
      const key = JSON.stringify([request, revision])
      const begun = rendering.get(key)
      if (begun !== undefined) return begun
      if (rendering.size >= limits.waiting) return BUSY
      const page = render(request, revision, old).finally(() => rendering.delete(key))
      rendering.set(key, page)
      return page
    },
    close: () => thread.close(),
  }
}

/** A thread that is started when it is needed, and again after it failed. */
class PageThread {
  readonly #folder: string | undefined
  readonly #heap: number
  readonly #code: URL
  readonly #waiting = new Map<number, (answer: ThreadAnswer) => void>()
  #worker: Worker | undefined
  #idle: NodeJS.Timeout | undefined
  #last = 0

  constructor(folder: string | undefined, { heap }: PageLimits, code: URL) {
    this.#folder = folder
    this.#heap = heap
    this.#code = code
  }

  /** `since` is the revision that the caller has the page of. */
  ask(request: PageRequest, since: number | undefined): Promise<ThreadAnswer> {
    return new Promise((resolve) => {
      clearTimeout(this.#idle)
      this.#last += 1
      this.#waiting.set(this.#last, resolve)
      this.#worker ??= this.#start()
      this.#worker.postMessage({ id: this.#last, request, since })
    })
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
    this.#fail()
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#heap }
    const worker = new Worker(this.#code, { workerData: this.#folder, resourceLimits })
    worker.unref()
    // It ends with an error when its heap is full.
    worker.on('error', () => {
      if (this.#worker === worker) this.#worker = undefined
      this.#fail()
    })
    worker.on('message', ({ id, answer }: { id: number; answer: ThreadAnswer }) => {
      this.#waiting.get(id)?.(answer)
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) this.#idle = setTimeout(() => void this.close(), IDLE).unref()
    })
    return worker
  }

  #fail(): void {
    for (const answer of this.#waiting.values()) answer(FAILED)
    this.#waiting.clear()
  }
}
