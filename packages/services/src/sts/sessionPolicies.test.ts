import { describe, expect, test } from 'vitest'
import { arn, onAll, policy, sessionAccount, trusts } from './sessions.fixture.ts'

const readOnly = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'
const input = (more: object) => ({ RoleArn: arn('role/Agent'), RoleSessionName: 'work', ...more })

async function agent(allows: string, permissionsBoundary?: string) {
  const account = await sessionAccount()
  const boundary = permissionsBoundary && (await account.policy('Fence', permissionsBoundary))
  const role = await account.role('Agent', policy(trusts(await account.user('ana'))), {
    allows,
    ...(boundary && { permissionsBoundary: boundary }),
  })
  return { account, role }
}

describe('session policies', () => {
  test('allow only what the role may do and they allow, within its boundary (rules S4, S14)', async () => {
    const lists = ['iam:ListUsers', 'iam:ListGroups', 'iam:ListPolicies']
    const { account, role } = await agent(
      policy(onAll('iam:ListUsers', 'iam:ListGroups', 'iam:ListPolicies')),
      policy(onAll('iam:ListUsers', 'iam:ListGroups', 'iam:ListAccessKeys')),
    )
    const allowedTo = async (more: object) => {
      const { who } = await account.assume(role, 'user/ana', more)
      const found: string[] = []
      for (const action of [...lists, 'iam:ListAccessKeys'] as `iam:${string}`[]) {
        await account.call(action, {}, who).then(
          () => found.push(action),
          () => undefined,
        )
      }
      return found
    }
    expect(await allowedTo({})).toEqual(['iam:ListUsers', 'iam:ListGroups'])
    expect(await allowedTo({ Policy: policy(onAll('iam:ListUsers', 'iam:ListPolicies')) })).toEqual(['iam:ListUsers'])
    const groups = await account.policy('Groups', policy(onAll('iam:ListGroups', 'iam:ListAccessKeys')))
    expect(await allowedTo({ PolicyArns: [{ arn: groups }] })).toEqual(['iam:ListGroups'])
    const both = { Policy: policy(onAll('iam:ListUsers')), PolicyArns: [{ arn: groups }] }
    expect(await allowedTo(both)).toEqual(['iam:ListUsers', 'iam:ListGroups'])
    const denies = policy(onAll('*'), { Effect: 'Deny', ...onAll('iam:ListUsers') })
    expect(await allowedTo({ Policy: denies, PolicyArns: [{ arn: readOnly }] })).toEqual(['iam:ListGroups'])
  })

  test('that are gone do not keep the session from asking who it is, and allow nothing else (rule K8)', async () => {
    const { account, role } = await agent(policy(onAll('*')))
    const PolicyArn = await account.policy('Limit', policy(onAll('*')))
    const { who } = await account.assume(role, 'user/ana', { PolicyArns: [{ arn: PolicyArn }] })
    await account.call('iam:DeletePolicy', { PolicyArn })
    const Arn = arn('assumed-role/Agent/work').replace(':iam:', ':sts:')
    expect(await account.call('sts:GetCallerIdentity', {}, who)).toMatchObject({ Arn })
    expect(await account.error('iam:ListUsers', {}, who)).toMatch(/^AccessDenied: Access denied: .*Limit/)
    expect(await account.error('sts:GetAccessKeyInfo', { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' }, who)).toMatch(
      /^AccessDenied: Access denied: /,
    )
  })

  test('are named in the message of a denial', async () => {
    const { account, role } = await agent(policy(onAll('iam:*')))
    const { who } = await account.assume(role, 'user/ana', { Policy: policy(onAll('iam:ListGroups')) })
    expect(await account.error('iam:ListUsers', {}, who)).toMatch(
      / because no session policy allows the iam:ListUsers action$/,
    )
  })

  test('that are managed count as they are at the time of the request, and a deleted one allows nothing', async () => {
    const { account, role } = await agent(policy(onAll('iam:*')))
    const PolicyArn = await account.policy('Limit', policy(onAll('iam:ListUsers')))
    const { who } = await account.assume(role, 'user/ana', { PolicyArns: [{ arn: PolicyArn }] })
    await account.call('iam:ListUsers', {}, who)
    await account.call('iam:CreatePolicyVersion', {
      PolicyArn,
      PolicyDocument: policy(onAll('iam:ListGroups')),
      SetAsDefault: true,
    })
    expect(await account.error('iam:ListUsers', {}, who)).toContain('no session policy allows')
    await account.call('iam:DeletePolicyVersion', { PolicyArn, VersionId: 'v1' })
    await account.call('iam:DeletePolicy', { PolicyArn })
    expect(await account.error('iam:ListGroups', {}, who)).toContain('AccessDenied: ')
  })

  test.each([
    ['is not a policy', { Policy: '{' }, /^MalformedPolicyDocument: /],
    ['names a principal', { Policy: policy(trusts('*')) }, /^MalformedPolicyDocument: /],
    [
      'is too long',
      { Policy: policy({ ...onAll('iam:ListUsers'), Sid: 'x'.repeat(2048) }) },
      /^ValidationError: .* less than or equal to 2048$/,
    ],
    [
      'is not there',
      { PolicyArns: [{ arn: readOnly }, { arn: arn('policy/Nothing') }] },
      /^ValidationError: Session policy arn:aws:iam::123456789012:policy\/Nothing does not exist/,
    ],
    [
      'is not there at AWS',
      { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/Nothing' }] },
      /^ValidationError: Session policy /,
    ],
    [
      'is of another account',
      { PolicyArns: [{ arn: 'arn:aws:iam::999999999999:policy/Fence' }] },
      /^ValidationError: Session policy /,
    ],
    ['has no ARN', { PolicyArns: [{}] }, /^ValidationError: Session policy /],
    [
      'is the eleventh',
      { PolicyArns: Array(11).fill({ arn: readOnly }) },
      /^ValidationError: .* less than or equal to 10$/,
    ],
    [
      "is a service's own",
      { PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/aws-service-role/AmazonConnectServiceLinkedRolePolicy' }] },
      /^ValidationError: Session policy /,
    ],
    [
      'is too large for a token with the others',
      { Policy: policy(onAll('iam:ListUsers')), PolicyArns: [{ arn: 'LONG' }] },
      /^PackedPolicyTooLarge: Packed policy consumes 1\d\d% of allotted space, please use smaller policy\.$/,
    ],
  ])('are refused when one %s', async (_what, more, answer) => {
    const { account } = await agent(policy(onAll('iam:*')))
    let given = more
    if (JSON.stringify(more).includes('LONG')) {
      const PolicyArns: { arn: string }[] = []
      for (const at of Array(10).keys()) {
        const input = {
          PolicyName: `p${at}`,
          Path: `/${'x'.repeat(500)}/`,
          PolicyDocument: policy(onAll('iam:ListUsers')),
        }
        const { Policy } = await account.call('iam:CreatePolicy', input)
        PolicyArns.push({ arn: (Policy as unknown as { Arn: string }).Arn })
      }
      given = { Policy: policy({ ...onAll('iam:ListUsers'), Sid: 'x'.repeat(1500) }), PolicyArns }
    }
    expect(await account.error('sts:AssumeRole', input(given), 'user/ana')).toMatch(answer)
  })
})
