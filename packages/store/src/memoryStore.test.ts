import { memoryStore } from './memoryStore.ts'
import { storeContract } from './store.contract.ts'

storeContract('memory', () => {
  const store = memoryStore()
  return { store, other: store, reopen: async () => store }
})
