import { parentPort, workerData } from 'node:worker_threads'
import { historyOf, renderHistory } from '@gatewarden/catalogue'
import { openReference } from '@gatewarden/reference'
import { followCatalogue } from './followCatalogue.ts'
import type { PageAnswer, PageAsked } from './pages.ts'

/** Entries of a page about all policies: each is a comparison of two versions. */
const MOST_OF_ALL = 30

const catalogue = followCatalogue(workerData as string | undefined)
const reference = openReference()

/** Comparing versions is what takes its time: done once for each revision, however many addresses and formats a page is asked in. */
const histories = new Map<string, ReturnType<typeof historyOf>>()
let revision = -1

function historyNow(scope: string | undefined): ReturnType<typeof historyOf> {
  const now = catalogue.now()
  if (now.revision !== revision) histories.clear()
  revision = now.revision
  const key = scope ?? ''
  const history =
    histories.get(key) ?? historyOf(now, reference, scope, scope === undefined ? { limit: MOST_OF_ALL } : {})
  if (!('code' in history)) histories.set(key, history)
  return history
}

function pageOf({ scope, format, baseUrl }: PageAsked): PageAnswer {
  const history = historyNow(scope)
  return 'code' in history ? { problem: history.message } : { text: renderHistory(history, format, baseUrl) }
}

parentPort?.on('message', ({ id, asked }: { id: number; asked: PageAsked }) => {
  parentPort?.postMessage({ id, answer: pageOf(asked) })
})
