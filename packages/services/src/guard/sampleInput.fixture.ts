import type { Shape, StructureShape } from '@gatewarden/wire'
import { ACCOUNT } from '../account.fixture.ts'

/** ARNs by the members that hold them; every other text of a sample is the name of its member. */
const ARNS: Readonly<Record<string, string>> = {
  PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/PolicyName`,
  PermissionsBoundary: `arn:aws:iam::${ACCOUNT}:policy/PermissionsBoundary`,
  Url: 'https://Url',
  PolicySourceArn: `arn:aws:iam::${ACCOUNT}:user/UserName`,
  CallerArn: `arn:aws:iam::${ACCOUNT}:user/UserName`,
  Arn: `arn:aws:iam::${ACCOUNT}:user/UserName`,
  EntityArn: `arn:aws:iam::${ACCOUNT}:delegation-request/DelegationRequestId`,
  TemplateArn: 'arn:aws:iam::aws:role-template/connect.amazonaws.com/RoleTemplateName:1',
  RoleArn: `arn:aws:iam::${ACCOUNT}:role/RoleName`,
  SAMLProviderArn: `arn:aws:iam::${ACCOUNT}:saml-provider/Name`,
  OpenIDConnectProviderArn: `arn:aws:iam::${ACCOUNT}:oidc-provider/Url`,
  TargetPrincipal: `arn:aws:iam::${ACCOUNT}:root`,
  SerialNumber: `arn:aws:iam::${ACCOUNT}:mfa/SerialNumber`,
  Path: '/Path/',
  PathPrefix: '/PathPrefix/',
  NewPath: '/NewPath/',
  AWSServiceName: 'connect.amazonaws.com',
  DeletionTaskId: 'task/aws-service-role/connect.amazonaws.com/RoleName/1',
  CustomSuffix: 'CustomSuffix',
  resourceArn: `arn:aws:connect:us-east-1:${ACCOUNT}:instance/InstanceId/queue/QueueId`,
  Bucket: 'sample-bucket',
  ResourceArn: `arn:aws:voiceid:us-east-1:${ACCOUNT}:domain/DomainId`,
  AliasName: 'alias/AliasName',
  GrantId: 'a'.repeat(64),
  anomalyDetectorArn: `arn:aws:logs:us-east-1:${ACCOUNT}:anomaly-detector:DetectorId`,
  deliveryDestinationArn: `arn:aws:logs:us-east-1:${ACCOUNT}:delivery-destination:deliveryDestinationName`,
  lookupTableArn: `arn:aws:logs:us-east-1:${ACCOUNT}:lookup-table:LookupTableName`,
  EventPattern: '{"source":["aws.ec2"],"detail-type":["EC2 Command"]}',
  ResourceARN: `arn:aws:events:us-east-1:${ACCOUNT}:rule/Name`,
  ConnectionArn: `arn:aws:events:us-east-1:${ACCOUNT}:connection/ConnectionName/1`,
}

/** As `ARNS`, by the shapes of texts, where members of several services have one name. */
const ARNS_OF_SHAPES: Readonly<Record<string, string>> = {
  TagArn: `arn:aws:profile:us-east-1:${ACCOUNT}:domains/DomainName`,
}

/** Members whose values depend on the structure that they are in, by its shape. */
const STRUCTURES: Readonly<Record<string, object>> = {
  // A grant is named by its id or by a token.
  RetireGrantRequest: { GrantToken: undefined },
  CreateArchiveRequest: { EventSourceArn: `arn:aws:events:us-east-1:${ACCOUNT}:event-bus/EventBusName` },
  StartReplayRequest: { EventSourceArn: `arn:aws:events:us-east-1:${ACCOUNT}:archive/ArchiveName` },
  ReplayDestination: { Arn: `arn:aws:events:us-east-1:${ACCOUNT}:event-bus/EventBusName` },
}

/** Shapes that contain themselves end here. */
const MAX_DEPTH = 6

/** An input with every member of the operation. */
export function sampleInput(shape: StructureShape | undefined, depth = 0): Record<string, unknown> {
  const members = depth > MAX_DEPTH ? [] : (shape?.members ?? [])
  const sample = members.map((member) => [member.name, sampleOf(member.name, member.shape, depth + 1)])
  return { ...Object.fromEntries(sample), ...STRUCTURES[shape?.name ?? ''] }
}

function sampleOf(name: string, shape: Shape, depth: number): unknown {
  switch (shape.type) {
    case 'structure':
      return sampleInput(shape, depth)
    case 'list':
      if (depth > MAX_DEPTH) return []
      return [sampleOf(shape.member.shape.type === 'string' ? name : shape.member.name, shape.member.shape, depth + 1)]
    case 'map':
      return depth > MAX_DEPTH ? {} : { Key: sampleOf(name, shape.value.shape, depth + 1) }
    case 'string':
      return ARNS_OF_SHAPES[shape.name] ?? ARNS[name] ?? shape.enum?.[0] ?? name
    case 'boolean':
      return true
    case 'timestamp':
      return new Date(0)
    case 'blob':
      return new Uint8Array()
    default:
      return 3600
  }
}
