import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mayRun, onPath, root, run } from './command.ts'
import { plainEnvironment, REGION, startServer } from './server.ts'

const page = readFileSync(join(root, 'docs/voice-id.md'), 'utf8')
const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, commands = '']) => commands)
const missing = ['aws', 'bash'].find((program) => onPath(program) === undefined)

describe.skipIf(!mayRun('aws', missing && `${missing} is not on the PATH`))('the commands of docs/voice-id.md', () => {
  test('print what the page says, with the AWS CLI', { timeout: 600_000 }, async () => {
    const server = await startServer()
    try {
      const env = {
        ...plainEnvironment(),
        AWS_ENDPOINT_URL: server.url,
        AWS_SHARED_CREDENTIALS_FILE: join(server.folder, 'credentials'),
        AWS_CONFIG_FILE: join(server.folder, 'no-config'),
        AWS_REGION: REGION,
        AWS_DEFAULT_REGION: REGION,
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_PAGER: '',
      }
      const script = blocks.map((block) => `${block}echo "status $?"\n`).join('')
      const { stdout, stderr } = await run(onPath('bash') ?? '', ['-c', script], { env })
      const [created = '', revoked = '', updated = '', associated = '', reported = ''] = stdout.split(/^status \d+$/m)
      expect(JSON.parse(created)).toEqual([
        [
          'voiceid.amazonaws.com',
          { EncryptionContextSubset: { 'aws:voiceid:domain:arn': expect.stringContaining(':domain/') } },
        ],
      ])
      expect(JSON.parse(revoked).Speaker).toMatchObject({ CustomerSpeakerId: 'caller-1', Status: 'OPTED_OUT' })
      expect(stderr).toContain('An error occurred (AccessDeniedException) when calling the DescribeSpeaker operation')
      expect(stderr).toContain('User: voiceid.amazonaws.com is not authorized to perform: kms:Decrypt')
      expect(stderr.match(/An error occurred/g)).toHaveLength(1)
      expect(updated).toMatch(/^OPTED_OUT$/m)
      expect(associated.trim()).toBe('connect.amazonaws.com')
      const [, status, attributes = ''] = /^\s*(\w+)\n(\{.*\})\s*$/s.exec(reported) ?? []
      expect(status).toBe('OPTED_OUT')
      expect(JSON.parse(attributes).Attributes).toEqual({
        action: 'OPT_OUT_SPEAKER',
        status: 'SUCCESS',
        sourceId: expect.any(String),
        domainId: expect.any(String),
        generatedSpeakerId: expect.stringMatching(/^id#/),
      })
      const denied = expect.not.stringMatching('status 0')
      expect(stdout.match(/^status \d+$/gm)).toEqual(['status 0', denied, 'status 0', 'status 0', 'status 0'])
    } finally {
      await server.clean()
    }
  })
})
