import { ACCOUNT, type TestAccount, testAccount, type Who } from '../account.fixture.ts'

type Operation = Parameters<TestAccount['call']>[0]

/** What a test reads of the answers of AWS KMS. */
export interface Answered {
  readonly KeyMetadata: Readonly<Record<string, unknown>> & { readonly KeyId: string; readonly Arn: string }
  readonly CiphertextBlob: Uint8Array
  readonly Plaintext: Uint8Array
  readonly Policy: string
  readonly GrantId: string
  readonly GrantToken: string
  readonly Grants: readonly Readonly<Record<string, unknown>>[]
  readonly Aliases: readonly { readonly AliasName: string; readonly TargetKeyId: string }[]
  readonly Tags: readonly object[]
  readonly KeyId: string
}

export const root = `arn:aws:iam::${ACCOUNT}:root`
export const ana = `arn:aws:iam::${ACCOUNT}:user/ana`
export const bob = `arn:aws:iam::${ACCOUNT}:user/bob`

/** A policy document; statements without an effect allow, those without a resource are about every one. */
export function documentOf(...statements: readonly object[]): string {
  const Statement = statements.map((each) => ({ Effect: 'Allow', Resource: '*', ...each }))
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

/** The statement that lets the root user manage a key, so that nobody is locked out. */
export const managedByRoot = { Principal: { AWS: root }, Action: 'kms:PutKeyPolicy' }

/** An account with users ana and bob, who are allowed nothing. */
export async function kmsAccount(options: Parameters<typeof testAccount>[0] = {}) {
  const account = await testAccount(options)
  for (const UserName of ['ana', 'bob']) await account.call('iam:CreateUser', { UserName })
  const kms = async (operation: string, input: object = {}, who: Who = 'root'): Promise<Answered> =>
    (await account.call(`kms:${operation}` as Operation, input, who)) as unknown as Answered
  return {
    ...account,
    kms,
    failure: (operation: string, input: object = {}, who: Who = 'root') =>
      account.error(`kms:${operation}` as Operation, input, who),
    /** The ARN of a new key. */
    async newKey(input: object = {}): Promise<string> {
      return (await kms('CreateKey', input)).KeyMetadata.Arn
    },
    /** Gives a user an inline policy with these statements and no others. */
    async give(user: 'ana' | 'bob', ...statements: readonly object[]) {
      const PolicyDocument = documentOf(...statements)
      await account.call('iam:PutUserPolicy', { UserName: user, PolicyName: 'own', PolicyDocument })
    },
  }
}

export const bytes = (text: string) => new Uint8Array(Buffer.from(text))
export const text = (value: Uint8Array) => Buffer.from(value).toString()
