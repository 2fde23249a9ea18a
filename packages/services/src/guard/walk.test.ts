import { readFileSync } from 'node:fs'
import { awsModels } from '@gatewarden/wire'
import { beforeAll, describe, expect, test } from 'vitest'
import { ACCOUNT, type TestAccount } from '../account.fixture.ts'
import type { Need } from '../operation.ts'
import { operationOf, services } from '../registry.ts'
import { ServiceError } from '../serviceError.ts'
import { documentedKeys } from './actionKeys.ts'
import { needsOf, requestOf } from './guard.ts'
import { allowWalker, callOf, emptyAccount, linkedRole, populatedAccount } from './populatedAccount.fixture.ts'
import { sampleInput } from './sampleInput.fixture.ts'

const models = awsModels()
const MINE = /^(?:aws:(?:CurrentTime|EpochTime|SourceIp|SecureTransport|RequestedRegion|ViaAWSService|UserAgent))$/

/** Operations that no permission opens or closes, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'sts:GetCallerIdentity': 'nobody can be denied it (rule K8)',
  'sts:GetSessionToken': 'AWS asks for no permission',
  'sts:AssumeRole':
    'the trust policy of the role decides, and `sts:TagSession` and `sts:SetSourceIdentity` are asked where tags or an identity are passed',
  'sts:AssumeRoleWithSAML': 'the trust policy of the role decides; called without a signature',
  'sts:AssumeRoleWithWebIdentity': 'the trust policy of the role decides; called without a signature',
}

interface TestCall {
  readonly name: `${string}:${string}`
  readonly service: string
  readonly operation: string
  readonly input: Record<string, unknown>
}

const all: TestCall[] = services.flatMap(({ name: service }) => {
  const model = models.model(service)
  return (model?.operations ?? []).map((operation) => ({
    name: `${service}:${operation}` as const,
    service,
    operation,
    input: sampleInput(model?.operation(operation)?.input),
  }))
})

/** The needs of a call as the guard sees them, with their condition keys. */
function needsIn(
  account: TestAccount,
  { name, service, operation, input }: TestCall,
): (Need & { readonly keys: Readonly<Record<string, unknown>> })[] {
  const { call } = callOf(account, name, input)
  const authorizes = operationOf(service, operation)?.authorizes ?? 'derived'
  return needsOf(authorizes, call).map((need) => {
    const { context = {} } = requestOf(call, need)
    const keys = Object.entries(context).filter(([key]) => !MINE.test(key))
    return { ...need, keys: Object.fromEntries(keys) }
  })
}

function conditionOf(keys: Readonly<Record<string, unknown>>, change: (value: string) => string = (value) => value) {
  const entries = Object.entries(keys)
  const single = entries
    .filter(([, value]) => typeof value === 'string')
    .map(([key, value]) => [key, change(String(value))])
  const several = entries
    .filter(([, value]) => Array.isArray(value))
    .map(([key, value]) => [key, (value as string[]).map(change)])
  return {
    ...(single.length > 0 && { StringEquals: Object.fromEntries(single) }),
    ...(several.length > 0 && { 'ForAllValues:StringEquals': Object.fromEntries(several) }),
  }
}

/** Allows these statements, and what the service does for the caller. */
function allow(account: TestAccount, statements: readonly object[], forCaller: readonly string[] = []): Promise<void> {
  const inner = forCaller.length === 0 ? [] : [{ Action: forCaller, Resource: '*' }]
  const Statement = [...statements, ...inner].map((each) => ({ Effect: 'Allow', ...each }))
  return allowWalker(account, [{ Version: '2012-10-17', Statement }])
}

/** Other actions that the operation needs of the caller. One that is also a need of its own is not allowed beside it. */
function forCallerOf({ service, operation, name }: TestCall): readonly string[] {
  return (operationOf(service, operation)?.forCaller ?? []).filter((action) => action !== name)
}

/** The pattern of one resource: a `*` in it stands for itself. */
function exactly(resource: string): string {
  return resource === '*' ? resource : resource.replaceAll('*', '${*}')
}

/** Whether the guard allows the call: any other answer of the operation means that it does. */
async function isAllowed(
  account: TestAccount,
  { name, input }: TestCall,
  who: 'root' | 'user/walker' = 'user/walker',
): Promise<boolean> {
  try {
    await account.call(name, input, who)
    return true
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return !(error.code === 'AccessDenied' && /is not authorized/.test(error.message))
  }
}

const walked = all.filter(({ name }) => OTHERWISE[name] === undefined)

/** What is authorized on `*` because it is about the account as a whole, about text, or about what has no ARN that AWS documents. */
const ON_EVERYTHING: readonly string[] = [
  'connect:AssociateHoursOfOperations',
  'connect:CreateAuthCode',
  'connect:CreateInstance',
  'connect:CreateTestCase',
  'connect:CreateUserHierarchyGroup',
  'connect:DeleteContactData',
  'connect:DeleteSession',
  'connect:DeleteTestCase',
  'connect:DeleteViewVersion',
  'connect:DescribeTestCase',
  'connect:DisassociateHoursOfOperations',
  'connect:GetTestCaseExecutionSummary',
  'connect:ListChildHoursOfOperations',
  'connect:ListInstances',
  'connect:ListTestCaseExecutionRecords',
  'connect:ListTestCaseExecutions',
  'connect:ListTestCases',
  'connect:SearchTestCases',
  'connect:SendChatIntegrationEvent',
  'connect:StartAssistantContact',
  'connect:StartOutboundEmailContact',
  'connect:StartOutboundVoiceContact',
  'connect:StartTestCaseExecution',
  'connect:StopTestCaseExecution',
  'connect:UpdateContactTaskTemplate',
  'connect:UpdateTestCase',
  'customer-profiles:BatchPutProfileObject',
  'customer-profiles:GetProfileObjectTypeTemplate',
  'customer-profiles:ListAccountIntegrations',
  'customer-profiles:ListDomains',
  'customer-profiles:ListProfileObjectTypeTemplates',
  'customer-profiles:ListRecommenderRecipes',
  'customer-profiles:SearchRecommendations',
  'events:ListApiDestinations',
  'events:ListArchives',
  'events:ListConnections',
  'events:ListEndpoints',
  'events:ListEventBuses',
  'events:ListEventSources',
  'events:ListPartnerEventSources',
  'events:ListReplays',
  'events:ListRuleNamesByTarget',
  'events:ListRules',
  'events:PutPartnerEvents',
  'events:PutPermission',
  'events:RemovePermission',
  'events:TestEventPattern',
  'iam:AcquireRole',
  'iam:GetAccountProperties',
  'iam:PutAccountProperties',
  'iam:CreateAccountAlias',
  'iam:CreateDelegationRequest',
  'iam:DeleteAccountAlias',
  'iam:DeleteAccountPasswordPolicy',
  'iam:DisableOrganizationsRootCredentialsManagement',
  'iam:DisableOrganizationsRootSessions',
  'iam:DisableOutboundWebIdentityFederation',
  'iam:EnableOrganizationsRootCredentialsManagement',
  'iam:EnableOrganizationsRootSessions',
  'iam:EnableOutboundWebIdentityFederation',
  'iam:GenerateCredentialReport',
  'iam:GetAccountAuthorizationDetails',
  'iam:GetAccountPasswordPolicy',
  'iam:GetAccountSummary',
  'iam:GetContextKeysForCustomPolicy',
  'iam:GetCredentialReport',
  'iam:GetOrganizationsAccessReport',
  'iam:GetOutboundWebIdentityFederationInfo',
  'iam:GetServiceLastAccessedDetails',
  'iam:GetServiceLastAccessedDetailsWithEntities',
  'iam:ListAccountAliases',
  'iam:ListDelegationRequests',
  'iam:ListOrganizationsFeatures',
  'iam:ListServiceSpecificCredentials',
  'iam:SetSecurityTokenServicePreferences',
  'iam:SimulateCustomPolicy',
  'iam:UpdateAccountPasswordPolicy',
  'iam:UpdateDelegationRequest',
  'kms:ConnectCustomKeyStore',
  'kms:CreateCustomKeyStore',
  'kms:CreateKey',
  'kms:DeleteCustomKeyStore',
  'kms:DescribeCustomKeyStores',
  'kms:DisconnectCustomKeyStore',
  'kms:GenerateRandom',
  'kms:ListAliases',
  'kms:ListKeys',
  'kms:ListRetirableGrants',
  'kms:UpdateCustomKeyStore',
  's3:CreateBucketMetadataConfiguration',
  's3:CreateSession',
  's3:ListBuckets',
  's3:RenameObject',
  's3:WriteGetObjectResponse',
  'logs:AssociateSourceToS3TableIntegration',
  'logs:CancelExportTask',
  'logs:CancelImportTask',
  'logs:CreateImportTask',
  'logs:CreateLogAnomalyDetector',
  'logs:CreateScheduledQuery',
  'logs:DeleteAccountPolicy',
  'logs:DeleteIndexPolicy',
  'logs:DeleteIntegration',
  'logs:DeleteQueryDefinition',
  'logs:DeleteResourcePolicy',
  'logs:DeleteScheduledQuery',
  'logs:DescribeAccountPolicies',
  'logs:DescribeConfigurationTemplates',
  'logs:DescribeDeliveries',
  'logs:DescribeDeliveryDestinations',
  'logs:DescribeDeliverySources',
  'logs:DescribeDestinations',
  'logs:DescribeExportTasks',
  'logs:DescribeFieldIndexes',
  'logs:DescribeImportTaskBatches',
  'logs:DescribeImportTasks',
  'logs:DescribeIndexPolicies',
  'logs:DescribeLogGroups',
  'logs:DescribeLookupTables',
  'logs:DescribeQueries',
  'logs:DescribeQueryDefinitions',
  'logs:DescribeResourcePolicies',
  'logs:DisassociateSourceFromS3TableIntegration',
  'logs:GetIntegration',
  'logs:GetLogFields',
  'logs:GetLogObject',
  'logs:GetLogRecord',
  'logs:GetQueryResults',
  'logs:GetScheduledQuery',
  'logs:GetScheduledQueryHistory',
  'logs:GetStorageTierPolicy',
  'logs:ListAggregateLogGroupSummaries',
  'logs:ListIntegrations',
  'logs:ListLogAnomalyDetectors',
  'logs:ListLogGroups',
  'logs:ListLogGroupsForQuery',
  'logs:ListScheduledQueries',
  'logs:ListSourcesForS3TableIntegration',
  'logs:ListSyslogConfigurations',
  'logs:ListTagsForResource',
  'logs:PutAccountPolicy',
  'logs:PutIndexPolicy',
  'logs:PutIntegration',
  'logs:PutQueryDefinition',
  'logs:PutResourcePolicy',
  'logs:PutStorageTierPolicy',
  'logs:StartLiveTail',
  'logs:StopQuery',
  'logs:TagResource',
  'logs:TestMetricFilter',
  'logs:TestTransformer',
  'logs:UntagResource',
  'logs:UpdateScheduledQuery',
  'sts:DecodeAuthorizationMessage',
  'sts:GetAccessKeyInfo',
  'sts:GetDelegatedAccessToken',
  'sts:GetWebIdentityToken',
  'voice-id:CreateDomain',
  'voice-id:ListDomains',
]

test('only what has no resource is authorized on *: whatever lists resources, on the path that it lists', async () => {
  const account = await populatedAccount()
  const found = walked.filter((each) => needsIn(account, each).some(({ resource }) => resource === '*'))
  expect(found.map(({ name }) => name).toSorted()).toEqual(ON_EVERYTHING.toSorted())
})

interface Setting {
  readonly where: string
  readonly account: () => Promise<TestAccount>
  readonly input?: Readonly<Record<string, unknown>>
}

const SETTINGS: readonly Setting[] = [
  { where: 'nothing that it names exists', account: emptyAccount },
  { where: 'what it names exists, with tags and a permissions boundary', account: populatedAccount },
  { where: 'its role is service-linked', account: populatedAccount, input: { RoleName: linkedRole } },
]

const cases = walked.flatMap((each) =>
  SETTINGS.filter(({ input = {} }) => Object.keys(input).every((member) => member in each.input)).map(
    ({ where, account, input }) => ({ ...each, where, account, input: { ...each.input, ...input } }),
  ),
)

describe.each(cases)('$name, where $where', ({ account: newAccount, ...each }) => {
  test('is allowed by exactly what it needs, with its condition keys', async () => {
    const account = await newAccount()
    const needs = needsIn(account, each)
    expect(needs.length).toBeGreaterThan(0)
    await allow(
      account,
      needs.map(({ action, resource, keys }) => ({ Action: action, Resource: resource, Condition: conditionOf(keys) })),
      forCallerOf(each),
    )
    expect(await isAllowed(account, each)).toBe(true)
  })

  test('is denied without any one of its needs', async () => {
    const account = await newAccount()
    const needs = needsIn(account, each)
    for (const [at, lacking] of needs.entries()) {
      const others = needs.filter((_, index) => index !== at)
      const rest = others.map(({ action, resource }) => ({ Action: action, Resource: exactly(resource) }))
      const isSameAction = others.some(({ action }) => action === lacking.action)
      await allow(account, [{ NotAction: lacking.action, Resource: '*' }, ...rest])
      expect(await isAllowed(account, each), `without ${lacking.action}`).toBe(false)
      if (lacking.resource !== '*') {
        await allow(account, [
          { NotAction: lacking.action, Resource: '*' },
          { Action: lacking.action, NotResource: exactly(lacking.resource) },
        ])
        expect(await isAllowed(account, each), `all but ${lacking.action} on ${lacking.resource}`).toBe(false)
      }
      if (isSameAction) continue
      for (const [key, value] of Object.entries(lacking.keys)) {
        const condition = conditionOf({ [key]: value }, () => 'another')
        await allow(account, [
          { NotAction: lacking.action, Resource: '*' },
          { Action: lacking.action, Resource: '*', Condition: condition },
        ])
        expect(await isAllowed(account, each), `${lacking.action} with another ${key}`).toBe(false)
      }
    }
  })
})

describe('an AWS managed policy', () => {
  const PolicyArn = 'arn:aws:iam::aws:policy/AmazonConnectReadOnlyAccess'
  const about = walked.filter(({ name, input }) => 'PolicyArn' in input && /Policy(?:Version)?s?(?:Tags)?$/.test(name))
  const onPolicy = about.filter(({ name }) => !/:(?:At|De)tach/.test(name))
  const changing = onPolicy.filter(({ name }) => !/:(?:Get|List)/.test(name))

  test.each(changing)('cannot be changed with $name, whatever is allowed', async ({ input, ...each }) => {
    const account = await populatedAccount()
    await allow(account, [{ Action: '*', Resource: '*' }])
    const testCall = { ...each, input: { ...input, PolicyArn } }
    expect(await isAllowed(account, testCall)).toBe(false)
    expect(await isAllowed(account, testCall, 'root')).toBe(false)
  })

  test('is read, attached and detached like any other policy', async () => {
    const open = about.filter((each) => !changing.includes(each))
    expect(changing.map(({ operation }) => operation)).toEqual([
      'CreatePolicyVersion',
      'DeletePolicy',
      'DeletePolicyVersion',
      'SetDefaultPolicyVersion',
      'TagPolicy',
      'UntagPolicy',
    ])
    for (const { input, ...each } of open) {
      const account = await populatedAccount()
      await allow(account, [{ Action: '*', Resource: '*' }])
      expect([each.name, await isAllowed(account, { ...each, input: { ...input, PolicyArn } })]).toEqual([
        each.name,
        true,
      ])
    }
  })
})

describe('docs/permissions.md', () => {
  let account: TestAccount

  beforeAll(async () => {
    account = await emptyAccount()
  })

  test('is what the guard requires', async () => {
    const file = new URL('../../../../docs/permissions.md', import.meta.url)
    const [before = '', , after = ''] = readFileSync(file, 'utf8').split(/^<!-- (?:table|end) -->\n/m)
    const page = `${before}<!-- table -->\n${table(account)}<!-- end -->\n${after}`
    await expect(page).toMatchFileSnapshot('../../../../docs/permissions.md')
  })
})

function table(account: TestAccount): string {
  const head = ['| operation | built | asks for | on | condition keys |', '|---|---|---|---|---|']
  const rows = all.flatMap((each) => {
    const isBuilt = operationOf(each.service, each.operation) === undefined ? '' : 'yes'
    const note = OTHERWISE[each.name]
    if (note !== undefined) return [`| ${each.name} | ${isBuilt} | ${note} | | |`]
    const own = needsIn(account, each).map((need, at) => {
      const keys = [...new Set([...documentedKeys(account, need.action), ...Object.keys(need.context ?? {})])]
      const resource = need.resource.replace(ACCOUNT, 'ACCOUNT').replace(`user/walker`, 'user/(the caller)')
      const first = at === 0 ? `${each.name} | ${isBuilt}` : ' | '
      return `| ${first} | ${need.action} | \`${resource}\` | ${keys.map((key) => `\`${key}\``).join(' ')} |`
    })
    const { forCaller = [] } = operationOf(each.service, each.operation) ?? {}
    return [...own, ...(forCaller.length === 0 ? [] : [`|  |  | for the caller: ${forCaller.join(', ')} | | |`])]
  })
  return `${[...head, ...rows].join('\n')}\n`
}
