import { ACCOUNT } from '../account.fixture.ts'
import type { Fitting } from '../fitting.fixture.ts'

/** Inputs that fit, of operations of Amazon CloudWatch Logs. */
export const logsFitting: Fitting = {
  'logs:DescribeLogGroups': {
    accountIdentifiers: [ACCOUNT],
    includeLinkedAccounts: false,
    nextToken: undefined,
    logGroupNamePattern: undefined,
  },
  'logs:DescribeLogStreams': { logGroupIdentifier: undefined, nextToken: undefined },
  'logs:DescribeResourcePolicies': { resourceArn: undefined, nextToken: undefined },
  'logs:FilterLogEvents': {
    logGroupIdentifier: undefined,
    nextToken: undefined,
    logStreamNamePrefix: undefined,
    unmask: false,
  },
  'logs:GetLogEvents': { logGroupIdentifier: undefined, nextToken: undefined, unmask: false },
}
