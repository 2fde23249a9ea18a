import { parentPort, workerData } from 'node:worker_threads'
import { historyOf, renderHistory } from '@gatewarden/catalogue'
import { openReference } from '@gatewarden/reference'
import { followCatalogue } from './followCatalogue.ts'
import type { PageAnswer, PageRequest } from './pages.ts'

/** Entries of a page about all policies. Each one compares two versions. */
const MAX_ENTRIES_OF_ALL = 30

const catalogue = followCatalogue(workerData as string | undefined)
const reference = openReference()

/** Comparing versions takes time, so it is done once for each revision, for all addresses and formats of a page. */
const histories = new Map<string, ReturnType<typeof historyOf>>()
let revision = -1

function historyNow(scope: string | undefined): ReturnType<typeof historyOf> {
  const now = catalogue.now()
  if (now.revision !== revision) histories.clear()
  revision = now.revision
  const key = scope ?? ''
  const history =
    histories.get(key) ?? historyOf(now, reference, scope, scope === undefined ? { limit: MAX_ENTRIES_OF_ALL } : {})
  if (!('code' in history)) histories.set(key, history)
  return history
}

function pageOf({ scope, format, baseUrl }: PageRequest): PageAnswer {
  const history = historyNow(scope)
  return 'code' in history ? { problem: history.message } : { text: renderHistory(history, format, baseUrl) }
}

parentPort?.on('message', ({ id, request }: { id: number; request: PageRequest }) => {
  parentPort?.postMessage({ id, answer: pageOf(request) })
})
