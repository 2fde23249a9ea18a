import { parentPort, workerData } from 'node:worker_threads'
import { type History, historyOf, renderHistory } from '@gatewarden/catalogue'
import { readDataFolder } from '@gatewarden/catalogue/internal'
import { openReference } from '@gatewarden/reference'
import { followCatalogue } from './followCatalogue.ts'
import type { PageAnswer, PageRequest } from './pages.ts'
import { RecentlyUsed } from './recentlyUsed.ts'

/** Entries of a page about all policies. Each one compares two versions. */
const MAX_ENTRIES_OF_ALL = 30

const reference = openReference()
const folder = workerData as string | undefined
const catalogue = await followCatalogue(async (after) =>
  folder === undefined ? [] : (await readDataFolder(folder, after)).events,
)

/** How many histories are kept. */
const MAX_HISTORIES = 20

/** Comparing versions takes time, so it is done once for each revision, for all formats of a page. */
const histories = new RecentlyUsed<History>(MAX_HISTORIES)
let revision = -1

async function historyNow(scope: string | undefined): Promise<ReturnType<typeof historyOf>> {
  await catalogue.refresh()
  const now = catalogue.now()
  if (now.revision !== revision) histories.clear()
  revision = now.revision
  const key = scope ?? ''
  const history =
    histories.get(key) ?? historyOf(now, reference, scope, scope === undefined ? { limit: MAX_ENTRIES_OF_ALL } : {})
  if (!('code' in history)) histories.keep(key, history)
  return history
}

async function pageOf({ scope, format, baseUrl }: PageRequest): Promise<PageAnswer> {
  const history = await historyNow(scope)
  return 'code' in history ? { problem: history.message } : { text: renderHistory(history, format, baseUrl) }
}

parentPort?.on('message', async ({ id, request }: { id: number; request: PageRequest }) => {
  parentPort?.postMessage({ id, answer: await pageOf(request) })
})
