import { newUniqueId } from '@gatewarden/directory'
import { arnIn } from '../../guard/resources.ts'
import { checkDocument } from '../documents.ts'
import { customerPolicyAt } from '../find.ts'
import { checkNameFree, checkQuota, readTags } from '../names.ts'
import { operation } from '../operation.ts'
import { policyView } from '../views.ts'

export const CreatePolicy = operation('CreatePolicy', {
  authorizes: 'derived',
  errors: ['InvalidInput', 'LimitExceeded', 'EntityAlreadyExists', 'MalformedPolicyDocument'],
  change({ input, state, at, context }) {
    const { PolicyName: policyName, Path: path = '/', PolicyDocument: document, Description: description } = input
    checkDocument(document, 'identity', 'managedPolicy')
    checkNameFree(state, 'policy', policyName)
    checkQuota(context, 'PoliciesPerAccount', state.policies.size)
    const policyId = newUniqueId('ANPA', context.randomBytes)
    const tags = readTags(context, input.Tags, [], (key) => key)
    const described = description === undefined ? {} : { description }
    return {
      events: [{ kind: 'policyCreated', at, policyId, policyName, path, document, tags, ...described }],
      output: (after) => ({
        Policy: policyView(customerPolicyAt(after, arnIn(after, `policy${path}${policyName}`)), after),
      }),
    }
  },
})
