import { contextKeysOf } from '@gatewarden/analysis'
import { operation } from '../operation.ts'
import { documentsOf, policySource } from '../policySource.ts'
import { documentReader } from '../simulationInput.ts'

/** Keys in the permissions boundary are listed too: a simulation evaluates it. */
export const GetContextKeysForPrincipalPolicy = operation('GetContextKeysForPrincipalPolicy', {
  authorizes: 'derived',
  errors: ['InvalidInput', 'NoSuchEntity'],
  read(call) {
    const { PolicySourceArn, PolicyInputList = [] } = call.input
    const { policies } = policySource(call, PolicySourceArn, 'InvalidInput')
    const read = documentReader(call)
    const added = PolicyInputList.map((text, at) => read(text, `PolicyInputList.${at + 1}`, 'identity'))
    return { ContextKeyNames: contextKeysOf([...documentsOf(policies), ...added]) }
  },
})
