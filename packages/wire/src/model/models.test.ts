import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { awsModels } from './models.ts'

const models = awsModels()

describe('the models', () => {
  test('are those of Amazon Connect and the services it uses', () => {
    const counts = Object.keys(models.services).map((name) => [name, models.model(name)?.operations.length])
    expect(Object.fromEntries(counts)).toEqual({
      connect: 397,
      'customer-profiles': 115,
      ds: 80,
      events: 57,
      firehose: 12,
      iam: 180,
      kinesis: 45,
      kms: 54,
      lambda: 88,
      'lex-models': 42,
      'lexv2-models': 107,
      logs: 118,
      organizations: 63,
      s3: 111,
      sts: 11,
      'voice-id': 29,
    })
    expect(models.source).toMatch(/^botocore \d+\.\d+\.\d+$/)
    const notice = readFileSync(new URL('../../NOTICE', import.meta.url), 'utf8')
    expect(notice).toContain(models.source)
  })

  test('are found by their signing name, and read once', () => {
    expect(models.model('voiceid')).toBe(models.model('voice-id'))
    expect(models.model('toString')).toBe(undefined)
    expect(models.signedAs('lex')).toEqual(['lex-models', 'lexv2-models'])
    expect(models.signedAs('toString')).toEqual([])
  })

  test.each(Object.keys(models.services))('have every shape that they refer to, and no documentation: %s', (name) => {
    const model = models.model(name)
    const text = readFileSync(new URL(`../../models/${name}.jsonl`, import.meta.url), 'utf8')
    expect(text).not.toMatch(/documentation|<p>/)
    const names = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
    for (const { shape, operation } of names) {
      if (operation) expect(model?.operation(operation)?.name).toBe(operation)
      const linked = shape && model?.shape(shape)
      if (linked?.type === 'structure') for (const member of linked.members) expect(member.shape.name).not.toBe('')
      if (linked?.type === 'list') expect(linked.member.shape.name).not.toBe('')
      if (linked?.type === 'map') expect([linked.key.shape.name, linked.value.shape.name]).not.toContain('')
    }
  })

  test('say which operations are called without a signature', () => {
    const unsigned = models.model('sts')?.operations.filter((name) => models.model('sts')?.operation(name)?.unsigned)
    expect(unsigned).toEqual(['AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'])
  })

  test('find errors by code and by shape', () => {
    const iam = models.model('iam')
    expect(iam?.error('NoSuchEntity')).toEqual({
      code: 'NoSuchEntity',
      status: 404,
      messageName: 'message',
      members: [],
    })
    expect(iam?.error('NoSuchEntityException')).toEqual(iam?.error('NoSuchEntity'))
    expect(iam?.operation('GetUser')?.errors).toContain('NoSuchEntity')
    expect(() => iam?.shape('nothing')).toThrow('the model iam has no shape nothing')
  })
})
