import { KINDS, lastModified, placedOf } from '../kinds.ts'
import { operation } from '../operation.ts'
import { tagMap } from '../views.ts'

export const DescribePrompt = operation('DescribePrompt', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const prompt = placedOf(call, KINDS.prompt, call.input.PromptId)
    const { arn: PromptARN, id: PromptId, name: Name, tags, properties } = prompt
    return { Prompt: { ...properties, PromptARN, PromptId, Name, Tags: tagMap(tags), ...lastModified(prompt) } }
  },
})
