import { contextKeysOf } from '@gatewarden/analysis'
import { operation } from '../operation.ts'
import { documentReader } from '../simulationInput.ts'

/** Policies of any kind: resource-based ones have condition keys, too. */
export const GetContextKeysForCustomPolicy = operation('GetContextKeysForCustomPolicy', {
  authorizes: 'derived',
  errors: ['InvalidInput'],
  read({ input, state, context }) {
    const read = documentReader({ state, context })
    const documents = input.PolicyInputList.map((text, at) => read(text, `PolicyInputList.${at + 1}`, 'resource'))
    return { ContextKeyNames: contextKeysOf(documents) }
  },
})
