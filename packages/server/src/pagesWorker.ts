import { parentPort, workerData } from 'node:worker_threads'
import { readDataFolder } from '@gatewarden/catalogue/internal'
import { openReference } from '@gatewarden/reference'
import { followCatalogue } from './followCatalogue.ts'
import type { PageRequest } from './pages.ts'
import { PageRenderer } from './renderPage.ts'

const folder = workerData as string | undefined
const catalogue = await followCatalogue(async (after) =>
  folder === undefined ? [] : (await readDataFolder(folder, after)).events,
)
const pages = new PageRenderer(openReference())

parentPort?.on('message', async ({ id, request, since }: { id: number; request: PageRequest; since?: number }) => {
  await catalogue.refresh()
  parentPort?.postMessage({ id, answer: pages.answer(catalogue.now(), request, since) })
})
