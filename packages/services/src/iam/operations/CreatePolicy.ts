import { newUniqueId } from '@gatewarden/directory/internal'
import { iamArn } from '../../iamArns.ts'
import { checkDocument } from '../../policyDocuments.ts'
import { checkNameFree, checkQuota } from '../checks.ts'
import { customerPolicyAt } from '../lookup.ts'
import { operation } from '../operation.ts'
import { exactKey, readTags } from '../tags.ts'
import { createdPolicy } from '../views.ts'

export const CreatePolicy = operation('CreatePolicy', {
  authorizes: 'derived',
  errors: ['InvalidInput', 'LimitExceeded', 'EntityAlreadyExists', 'MalformedPolicyDocument'],
  change({ input, state, at, context }) {
    const { PolicyName: policyName, Path: path = '/', PolicyDocument: document, Description: description } = input
    checkDocument({ state, context }, document, 'identity', 'managedPolicy')
    checkNameFree(state, 'policy', policyName)
    checkQuota(context, 'PoliciesPerAccount', state.policies.size)
    const policyId = newUniqueId('ANPA', context.randomBytes)
    const tags = readTags(context, input.Tags, [], exactKey)
    const described = description === undefined ? {} : { description }
    return {
      events: [{ kind: 'policyCreated', at, policyId, policyName, path, document, tags, ...described }],
      output: (after) => ({
        Policy: createdPolicy(customerPolicyAt(after, iamArn(after, `policy${path}${policyName}`)), after),
      }),
    }
  },
})
