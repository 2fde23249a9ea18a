import { parseArn } from '@gatewarden/policy'
import { regionalArn } from '../arns.ts'
import type { Call } from '../call.ts'
import { connectError } from './errors.ts'
import type { CreateIntegrationAssociationRequest } from './generated/types.ts'
import { checkOneArn } from './oneArn.ts'

export type IntegrationType = CreateIntegrationAssociationRequest['IntegrationType']

/** An action that the caller needs on a resource; on the integration itself when left out. */
type Needed = readonly [action: string, resource?: ResourceOf]
type ResourceOf = (call: Pick<Call, 'state' | 'facts'>, integrationArn: string) => string

/** A type of integration. */
interface IntegrationRow {
  /** What IntegrationArn names: the service, the beginning of the resource, and words for messages. */
  readonly of: readonly [service: string, resource: RegExp, what: string]
  /** An instance has at most one of the type. */
  readonly single?: true
  /** Amazon Connect reads the domain, and keeps a managed rule for its events. */
  readonly isVoiceId?: true
  /** What associating it needs of the caller, and what the reverse needs (decisions 96 and 97). */
  readonly creates?: readonly Needed[]
  readonly deletes?: readonly Needed[]
}

const KNOWLEDGE_BASE: IntegrationRow = {
  of: ['wisdom', /^knowledge-base\//, 'a knowledge base of Amazon Q in Connect'],
  creates: [['wisdom:GetKnowledgeBase']],
}
const FUNCTION: IntegrationRow = { of: ['lambda', /^function:/, 'an AWS Lambda function'] }
const VOICE_CONNECTOR: IntegrationRow = { of: ['chime', /^vc\//, 'an Amazon Chime SDK Voice Connector'] }

/** Which event bus an event integration has is known to Amazon AppIntegrations only: `*` in its place is a policy for all of partners. */
const onPartnerRule: ResourceOf = (call) => regionalArn(call, 'events', 'rule/aws.partner/*/*')
/** The association has an id of its own, which the request does not name. */
const onAssociation =
  (kind: string): ResourceOf =>
  (call, arn) => {
    const [, id = ''] = (parseArn(arn)?.resource ?? '').split('/')
    return regionalArn(call, 'app-integrations', `${kind}-association/${id}/*`)
  }

/** Every type of the API (Amazon Connect API Reference, CreateIntegrationAssociation). */
const ROWS: Readonly<Record<IntegrationType, IntegrationRow>> = {
  EVENT: {
    of: ['app-integrations', /^event-integration\//, 'an event integration'],
    creates: [
      ['app-integrations:CreateEventIntegrationAssociation'],
      ['events:PutRule', onPartnerRule],
      ['events:PutTargets', onPartnerRule],
    ],
    deletes: [
      ['events:ListTargetsByRule', onPartnerRule],
      ['events:RemoveTargets', onPartnerRule],
      ['events:DeleteRule', onPartnerRule],
      ['app-integrations:DeleteEventIntegrationAssociation', onAssociation('event-integration')],
    ],
  },
  // One domain: Administrator Guide, Voice ID and Amazon Connect Integration Association APIs.
  VOICE_ID: {
    of: ['voiceid', /^domain\//, 'a Voice ID domain'],
    single: true,
    isVoiceId: true,
  },
  PINPOINT_APP: { of: ['mobiletargeting', /^apps\//, 'an Amazon Pinpoint project'] },
  // One domain: Administrator Guide, Enable Amazon Q in Connect for your instance.
  WISDOM_ASSISTANT: {
    of: ['wisdom', /^assistant\//, 'an assistant of Amazon Q in Connect'],
    single: true,
    creates: [['wisdom:GetAssistant']],
  },
  WISDOM_KNOWLEDGE_BASE: KNOWLEDGE_BASE,
  WISDOM_QUICK_RESPONSES: KNOWLEDGE_BASE,
  Q_MESSAGE_TEMPLATES: KNOWLEDGE_BASE,
  // One domain: Amazon Connect Cases API Reference, CreateDomain.
  CASES_DOMAIN: { of: ['cases', /^domain\//, 'a Cases domain'], single: true, creates: [['cases:GetDomain']] },
  APPLICATION: {
    of: ['app-integrations', /^application\//, 'an application of Amazon AppIntegrations'],
    creates: [['app-integrations:CreateApplicationAssociation']],
    deletes: [['app-integrations:DeleteApplicationAssociation', onAssociation('application')]],
  },
  FILE_SCANNER: FUNCTION,
  MESSAGE_PROCESSOR: FUNCTION,
  SES_IDENTITY: { of: ['ses', /^identity\//, 'an identity of Amazon SES'] },
  ANALYTICS_CONNECTOR: VOICE_CONNECTOR,
  CALL_TRANSFER_CONNECTOR: VOICE_CONNECTOR,
  COGNITO_USER_POOL: { of: ['cognito-idp', /^userpool\//, 'a user pool of Amazon Cognito'] },
}

export function integrationRow(type: IntegrationType): IntegrationRow {
  return ROWS[type]
}

/** Throws unless an ARN names one resource of the type, of the account and in the region of the call. */
export function checkIntegrationArn(call: Pick<Call, 'state' | 'facts'>, type: IntegrationType, arn: string): void {
  const [service, resource, what] = ROWS[type].of
  checkOneArn('IntegrationArn', arn, service, what, resource)
  const { partition, account, region } = parseArn(arn) ?? {}
  const { state, facts } = call
  const isOwn = partition === state.partition && account === state.accountId && region === facts.region
  if (!isOwn) throw connectError('otherAccount', arn)
}

/** The actions besides those of Voice ID and of the service-linked role that types need, for the lists of operations. */
export function integrationActions(of: 'creates' | 'deletes'): readonly string[] {
  return Object.values(ROWS).flatMap((row) => (row[of] ?? []).map(([action]) => action))
}
