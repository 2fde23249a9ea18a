import { randomBytes } from 'node:crypto'
import { type OpenCatalogue, openCatalogue } from '@gatewarden/catalogue'
import { type Caller, openDirectory } from '@gatewarden/directory'
import { boundSeal, findNamed, seal } from '@gatewarden/directory/internal'
import { openReference } from '@gatewarden/reference'
import { memoryStore } from '@gatewarden/store'
import { awsModels, awsRegions, type Regions, writeResponse } from '@gatewarden/wire'
import type { NewInstances, RequestFacts, ServiceContext, VerifiedCaller } from './call.ts'
import { lastUsed } from './lastUsed.ts'
import { DEFAULT_QUOTAS, type Quotas } from './quotas.ts'
import { deliver, operationOf, serviceNamed, slices, usesOfServiceLinkedRole } from './registry.ts'
import { run } from './run.ts'
import { ERRORS_OF_EVERY_SERVICE } from './service.ts'
import { ServiceError } from './serviceError.ts'

export const ACCOUNT = '123456789012'

const usual = openCatalogue()
const reference = openReference()
const regions = awsRegions('aws') as Regions

/** What is known of a connection in tests. */
export const FACTS: RequestFacts = {
  requestId: 'r-1',
  now: Date.parse('2026-03-04T05:06:07Z'),
  sourceIp: '203.0.113.7',
  isSecure: true,
  userAgent: 'a test',
  region: 'us-east-1',
}

/** A caller of tests: the root user, or somebody by name. */
export type Who = 'root' | `user/${string}` | VerifiedCaller

/** An account in memory whose operations are called as the server calls them, authorization and all. */
export interface TestAccount {
  readonly context: ServiceContext
  /** What the operation answers; rejects with its ServiceError. */
  call(operation: `${string}:${string}`, input?: object, who?: Who): Promise<Record<string, never>>
  /** The code and the sentence of the error that it answers: `NoSuchEntity: The user ...`. */
  error(operation: `${string}:${string}`, input?: object, who?: Who): Promise<string>
}

interface TestOptions {
  readonly quotas?: Partial<Quotas>
  readonly acceptsAnyService?: boolean
  readonly newInstances?: Partial<NewInstances>
  readonly now?: () => Date
  /** One of the test's own, which it changes. */
  readonly catalogue?: OpenCatalogue
  readonly usesOfServiceLinkedRole?: ServiceContext['usesOfServiceLinkedRole']
}

export async function testAccount(options: TestOptions = {}): Promise<TestAccount> {
  const now = options.now ?? (() => new Date(FACTS.now))
  const directory = await openDirectory({ store: memoryStore(), accountId: ACCOUNT, now, slices })
  const key = seal(new Uint8Array(32))
  const context: ServiceContext = {
    directory,
    catalogue: () => (options.catalogue ?? usual).view(),
    reference,
    regions,
    seal: key,
    tokens: boundSeal(key, ACCOUNT, 'the store of a test'),
    randomBytes,
    quotas: { ...DEFAULT_QUOTAS, ...options.quotas },
    acceptsAnyService: options.acceptsAnyService === true,
    lastUsed: lastUsed(),
    newInstances: { consoleChecks: true, ...options.newInstances },
    usesOfServiceLinkedRole: options.usesOfServiceLinkedRole ?? usesOfServiceLinkedRole,
    deliver,
  }
  const signedOf = (who: Who): VerifiedCaller => {
    if (typeof who !== 'string') return who
    return { who: callerOf(who), accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }
  }
  const callerOf = (who: string): Caller => {
    if (who === 'root') return { kind: 'root' }
    const user = findNamed(directory.state(), 'user', who.slice('user/'.length))
    if (user === undefined) throw new Error(`the test has no ${who}`)
    return { kind: 'user', uniqueId: user.uniqueId }
  }
  const call: TestAccount['call'] = async (name, input = {}, who = 'root') => {
    const [service = '', operation = ''] = name.split(':')
    const facts = { ...FACTS, now: now().getTime() }
    const { output } = await run(
      context,
      { service, operation, input: input as Record<string, unknown> },
      signedOf(who),
      facts,
    )
    checkOutput(service, operation, output)
    return output as Record<string, never>
  }
  return {
    context,
    call,
    async error(name, input, who) {
      try {
        await call(name, input, who)
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error
        checkListed(name, error)
        return `${error.code}: ${error.message}`
      }
      throw new Error(`${name} answered no error`)
    },
  }
}

/** Throws where an output is not one of the model, which a server could not write. */
function checkOutput(service: string, name: string, output: Readonly<Record<string, unknown>>): void {
  const model = awsModels().model(service)
  const operation = model?.operation(name)
  if (model !== undefined && operation !== undefined) writeResponse(model, operation, output, 'r-1')
}

/** Throws where an operation answers an error that it does not list. */
function checkListed(name: string, { code }: ServiceError): void {
  const [service = '', operation = ''] = name.split(':')
  const listed = operationOf(service, operation)?.errors ?? []
  const ofAnyOperation = serviceNamed(service)?.errors ?? ERRORS_OF_EVERY_SERVICE
  if (!ofAnyOperation.has(code) && !listed.includes(code))
    throw new Error(`${name} answers ${code}, which it does not list`)
}
