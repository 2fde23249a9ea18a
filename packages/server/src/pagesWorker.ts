import { parentPort, workerData } from 'node:worker_threads'
import { historyOf, renderHistory } from '@gatewarden/catalogue'
import { followCatalogue } from './followCatalogue.ts'
import type { PageAnswer, PageAsked } from './pages.ts'

/** Entries of a page about all policies: each is a comparison of two versions. */
const MOST_OF_ALL = 30

const catalogue = followCatalogue(workerData as string | undefined)

function pageOf({ scope, format, baseUrl }: PageAsked): PageAnswer {
  const history = historyOf(catalogue.now(), scope, scope === undefined ? { limit: MOST_OF_ALL } : {})
  return 'code' in history ? { problem: history.message } : { text: renderHistory(history, format, baseUrl) }
}

parentPort?.on('message', ({ id, asked }: { id: number; asked: PageAsked }) => {
  parentPort?.postMessage({ id, answer: pageOf(asked) })
})
