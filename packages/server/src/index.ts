export { type AccountOptions, type OpenAccount, openAccount } from './account.ts'
export { CREDENTIALS_FILE, type FirstCredentials, type GivenKey } from './firstCredentials.ts'
export { type Listening, type ListenOptions, listen } from './listen.ts'
export type { Webhooks } from './webhooks.ts'
