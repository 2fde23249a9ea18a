export type {
  Call,
  NewInstances,
  OperationCall,
  RequestFacts,
  ServiceContext,
  SessionFacts,
  VerifiedCaller,
} from './call.ts'
export { instanceRole } from './connect/instanceRole.ts'
export { secretFor } from './credentials/secretFor.ts'
export { watchDue } from './due.ts'
export { type WebhookQueue, webhookQueue } from './events/webhooks.ts'
export { type LastUsed, lastUsed } from './lastUsed.ts'
export { DEFAULT_QUOTAS, type Quotas } from './quotas.ts'
export { deliver, operationOf, serviceNamed, slices, usesOfServiceLinkedRole } from './registry.ts'
export { run } from './run.ts'
export { ServiceError } from './serviceError.ts'
