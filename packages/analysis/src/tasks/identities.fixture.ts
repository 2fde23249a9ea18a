import { openCatalogue } from '@gatewarden/catalogue'
import { type Holder, policiesInEffect, readAccount } from '@gatewarden/directory'

/** The policies of a user of an account of tests. */
export interface GivenPolicies {
  /** Names of AWS managed policies. */
  readonly managed?: readonly string[]
  /** Documents of inline policies. */
  readonly inline?: readonly unknown[]
}

/** The custom policy of AWS's page about managed policies. */
export const CUSTOM_POLICY = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'AttachAnyPolicyToAmazonConnectRole',
      Effect: 'Allow',
      Action: 'iam:PutRolePolicy',
      Resource: 'arn:aws:iam::*:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*',
    },
  ],
}

const catalogue = openCatalogue()

/** A user with policies, in the account 123456789012. */
export function userWith({ managed = [], inline = [] }: GivenPolicies): Holder {
  const user = {
    Arn: 'arn:aws:iam::123456789012:user/ana',
    UserName: 'ana',
    UserId: 'AIDAEXAMPLE',
    AttachedManagedPolicies: managed.map((name) => ({
      PolicyName: name,
      PolicyArn: `arn:aws:iam::aws:policy/${name}`,
    })),
    UserPolicyList: inline.map((PolicyDocument, at) => ({ PolicyName: `inline-${at}`, PolicyDocument })),
  }
  const { account } = readAccount(JSON.stringify({ UserDetailList: [user] }))
  if (account === undefined) throw new Error('the account does not read')
  const answer = policiesInEffect('user/ana', { account, catalogue, notes: [] })
  if ('problem' in answer) throw new Error(answer.problem.message)
  return answer.holder
}
