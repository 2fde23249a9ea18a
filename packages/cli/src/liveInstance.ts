import { sdkSentence } from '@gatewarden/catalogue/internal'
import { Failure } from './failure.ts'
import type { InstanceName } from './instanceRoles.ts'
import type { Run } from './run.ts'

const NEEDS = 'the command needs connect:DescribeInstance'

/** Reads the service-linked role of an instance by DescribeInstance, with the default credentials of the AWS SDK. */
export async function readLiveInstanceRole(
  run: Run,
  endpoint: string,
  { instanceId, region }: InstanceName,
): Promise<string | 'noRole' | undefined> {
  const { ConnectClient, DescribeInstanceCommand } = await import('@aws-sdk/client-connect')
  const { AWS_REGION, AWS_DEFAULT_REGION } = run.streams.environment
  const client = new ConnectClient({ endpoint, region: region ?? (AWS_REGION || AWS_DEFAULT_REGION || 'us-east-1') })
  try {
    const { Instance } = await client.send(new DescribeInstanceCommand({ InstanceId: instanceId }))
    return Instance?.ServiceRole ?? 'noRole'
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return undefined
    throw new Failure(`${endpoint}: ${sdkSentence(error, NEEDS, 'set AWS_PROFILE')}`, { code: 'EndpointFailed' })
  } finally {
    client.destroy()
  }
}
