import { ACCOUNT, type TestAccount, testAccount } from '../account.fixture.ts'
import { settleDue } from '../due.ts'
import { connectState } from './state.ts'

type Options = Parameters<typeof testAccount>[0]

/** An account with an active instance, which the root user made. */
export async function withInstance(options: Options = {}) {
  let now = Date.parse('2026-03-04T05:06:07Z')
  const account = await testAccount({ now: () => new Date(now), ...options })
  const made = await account.call('connect:CreateInstance', {
    IdentityManagementType: 'CONNECT_MANAGED',
    InstanceAlias: 'sales',
    InboundCallsEnabled: true,
    OutboundCallsEnabled: true,
  })
  now += 1000
  await settleDue(account.context)
  const InstanceId = String(made.Id)
  const wait = async (milliseconds: number) => {
    now += milliseconds
    await settleDue(account.context)
  }
  return { ...account, InstanceId, wait, state: () => account.context.directory.state() }
}

/** What a call answers, with members of any name. */
export async function asked<Answer>({ call }: TestAccount, ...args: Parameters<TestAccount['call']>): Promise<Answer> {
  return (await call(...args)) as unknown as Answer
}

type WithInstance = Awaited<ReturnType<typeof withInstance>>

/** Makes a user whose policy allows actions and statements, and denies other actions. */
export async function allow(
  { call }: TestAccount,
  UserName: string,
  actions: readonly string[],
  denied: readonly string[] = [],
  statements: readonly object[] = [],
): Promise<void> {
  const all = [...statements, ...(actions.length === 0 ? [] : [{ Action: actions }])]
  const Statement = [
    ...all.map((each) => ({ Effect: 'Allow', Resource: '*', ...each })),
    ...(denied.length === 0 ? [] : [{ Effect: 'Deny', Resource: '*', Action: denied }]),
  ]
  await call('iam:CreateUser', { UserName })
  if (Statement.length === 0) return
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement })
  await call('iam:PutUserPolicy', { UserName, PolicyName: 'own', PolicyDocument })
}

/** The name of the service-linked role of the instance. */
export function roleNameOf({ state, InstanceId }: WithInstance): string {
  return connectState.of(state()).instances.get(InstanceId)?.roleName ?? ''
}

/** The inline policies of the service-linked role of the instance, but that of its own bucket: actions and resources by name. */
export async function rolePolicies(account: WithInstance): Promise<Record<string, unknown>> {
  const RoleName = roleNameOf(account)
  const { PolicyNames } = await asked<{ PolicyNames: string[] }>(account, 'iam:ListRolePolicies', { RoleName })
  const read = PolicyNames.filter((name) => !name.startsWith('AmazonConnect-S3-')).map(async (PolicyName) => {
    const { PolicyDocument } = await asked<{ PolicyDocument: string }>(account, 'iam:GetRolePolicy', {
      RoleName,
      PolicyName,
    })
    const { Statement } = JSON.parse(decodeURIComponent(PolicyDocument))
    return [PolicyName, [Statement[0].Action, Statement[0].Resource]] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

/** The key policy of AWS's page on Voice ID: who calls Voice ID in the account may use the key through it. */
const THROUGH_VOICE_ID = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' },
    {
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey'],
      Resource: '*',
      Condition: {
        StringEquals: { 'kms:ViaService': 'voiceid.us-east-1.amazonaws.com', 'kms:CallerAccount': ACCOUNT },
      },
    },
  ],
})

/** Makes a Voice ID domain and returns its ARN; its key is open to everybody through Voice ID, or to IAM policies only. */
export async function newDomain(account: TestAccount, key: 'open' | 'ownPolicy' = 'open'): Promise<string> {
  const policy = key === 'open' ? { Policy: THROUGH_VOICE_ID } : {}
  const { KeyMetadata } = await asked<{ KeyMetadata: { Arn: string } }>(account, 'kms:CreateKey', policy)
  const { Domain } = await asked<{ Domain: { Arn: string } }>(account, 'voice-id:CreateDomain', {
    Name: 'callers',
    ServerSideEncryptionConfiguration: { KmsKeyId: KeyMetadata.Arn },
  })
  return Domain.Arn
}
