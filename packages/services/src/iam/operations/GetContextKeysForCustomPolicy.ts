import { contextKeysOf } from '@gatewarden/analysis'
import { operation } from '../operation.ts'
import { documentReader } from '../simulationInput.ts'

/** Policies of any kind: keys are mentioned in resource-based ones as well. */
export const GetContextKeysForCustomPolicy = operation('GetContextKeysForCustomPolicy', {
  authorizes: 'derived',
  errors: ['InvalidInput'],
  read({ input }) {
    const read = documentReader()
    const documents = input.PolicyInputList.map((text, at) => read(text, `PolicyInputList.${at + 1}`, 'resource'))
    return { ContextKeyNames: contextKeysOf(documents) }
  },
})
