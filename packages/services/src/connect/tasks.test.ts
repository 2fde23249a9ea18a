import { consoleTask, taskPolicy } from '@gatewarden/analysis'
import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import { ACCOUNT } from '../account.fixture.ts'
import { newDomain, withInstance } from './connectAccount.fixture.ts'

const reference = openReference()
const arn = (service: string, resource: string) => `arn:aws:${service}:us-east-1:${ACCOUNT}:${resource}`
const AliasArn = arn('lex', 'bot-alias/BOTID/ALIASID')
const SOURCE = {
  SourceApplicationUrl: 'https://x.zendesk.com',
  SourceApplicationName: 'zendesk',
  SourceType: 'ZENDESK',
}
const EVENT = {
  IntegrationType: 'EVENT',
  IntegrationArn: arn('app-integrations', 'event-integration/zendesk'),
  ...SOURCE,
}

type Step = readonly [operation: string, input: object]

const integration = (IntegrationType: string, IntegrationArn: string): Step => [
  'CreateIntegrationAssociation',
  { IntegrationType, IntegrationArn },
]
const deleted: Step = ['DeleteIntegrationAssociation', {}]

/** Tasks of the console, what is named of their resources, and the calls that they make. */
const TASKS: readonly (readonly [task: string, named: Readonly<Record<string, string>>, steps: readonly Step[]])[] = [
  [
    'edit-lambda-functions',
    { function: 'lookup' },
    [
      ['AssociateLambdaFunction', { FunctionArn: arn('lambda', 'function:lookup') }],
      ['ListLambdaFunctions', {}],
      ['DisassociateLambdaFunction', { FunctionArn: arn('lambda', 'function:lookup') }],
    ],
  ],
  [
    'edit-lex-bots',
    { bot: 'Orders' },
    [
      ['AssociateLexBot', { LexBot: { Name: 'Orders', LexRegion: 'us-east-1' } }],
      ['DisassociateLexBot', { BotName: 'Orders', LexRegion: 'us-east-1' }],
    ],
  ],
  [
    'edit-lex-bots',
    { bot: 'BOTID' },
    [
      ['AssociateBot', { LexV2Bot: { AliasArn } }],
      ['ListBots', { LexVersion: 'V2' }],
      ['DisassociateBot', { LexV2Bot: { AliasArn } }],
    ],
  ],
  ['edit-approved-origins', {}, [['AssociateApprovedOrigin', { Origin: 'https://example.com' }]]],
  ['set-up-cases', { casesDomain: 'd-1' }, [integration('CASES_DOMAIN', arn('cases', 'domain/d-1'))]],
  [
    'edit-agent-assist-domains',
    { assistant: 'a-1' },
    [integration('WISDOM_ASSISTANT', arn('wisdom', 'assistant/a-1')), deleted],
  ],
  ['edit-voice-transfer', {}, [integration('CALL_TRANSFER_CONNECTOR', arn('chime', 'vc/v-1')), deleted]],
]

type Account = Awaited<ReturnType<typeof withInstance>>

/** Makes a user with the smallest policy for a task. */
async function allowTask({ call }: Account, id: string, named: Readonly<Record<string, string>>): Promise<void> {
  const task = consoleTask(id)
  if (task === undefined) throw new Error(`no task ${id}`)
  const { documents } = taskPolicy([task], { account: ACCOUNT, region: 'us-east-1', named }, reference)
  await call('iam:CreateUser', { UserName: 'ana' })
  for (const [index, document] of documents.entries()) {
    const PolicyDocument = JSON.stringify(document)
    await call('iam:CreatePolicy', { PolicyName: `task-${index}`, PolicyDocument })
    const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/task-${index}`
    await call('iam:AttachUserPolicy', { UserName: 'ana', PolicyArn })
  }
}

test.each(TASKS)('the smallest policy for %s allows its calls on %j, and on nothing else', async (id, named, steps) => {
  const account = await withInstance()
  const { call, error, InstanceId } = account
  await allowTask(account, id, { instance: InstanceId, ...named })
  let IntegrationAssociationId: unknown
  for (const [operation, input] of steps) {
    const whole = { InstanceId, ...input, ...(operation.startsWith('Delete') && { IntegrationAssociationId }) }
    const answer = await call(`connect:${operation}`, whole, 'user/ana')
    IntegrationAssociationId = answer.IntegrationAssociationId ?? IntegrationAssociationId
  }
  for (const [operation, input] of steps) {
    expect(await error(`connect:${operation}`, { ...input, InstanceId: 'other' }, 'user/ana')).toContain('AccessDenied')
  }
})

test('the smallest policy for edit-voice-id associates a domain whose key is open through Voice ID, and removes it', async () => {
  const account = await withInstance()
  const { call, error, InstanceId } = account
  const [IntegrationArn, another] = [await newDomain(account), await newDomain(account)]
  await allowTask(account, 'edit-voice-id', { instance: InstanceId, voiceIdDomain: IntegrationArn })
  const input = { InstanceId, IntegrationType: 'VOICE_ID' }
  const denied = await error('connect:CreateIntegrationAssociation', { ...input, IntegrationArn: another }, 'user/ana')
  expect(denied).toContain('not authorized to perform: voiceid:DescribeDomain')
  const made = await call('connect:CreateIntegrationAssociation', { ...input, IntegrationArn }, 'user/ana')
  const { IntegrationAssociationId } = made
  await call('connect:DeleteIntegrationAssociation', { InstanceId, IntegrationAssociationId }, 'user/ana')
})

test('the smallest policy for edit-tasks removes an event integration that somebody associated', async () => {
  const account = await withInstance()
  const { call, InstanceId } = account
  const { IntegrationAssociationId } = await call('connect:CreateIntegrationAssociation', { InstanceId, ...EVENT })
  await allowTask(account, 'edit-tasks', { instance: InstanceId })
  await call('connect:DeleteIntegrationAssociation', { InstanceId, IntegrationAssociationId }, 'user/ana')
})
