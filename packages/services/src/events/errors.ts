import { errorsOf, type Words } from '../serviceError.ts'

const notFound = (sentence: Words) => ['ResourceNotFoundException', sentence] as const
const invalid = (sentence: Words) => ['ValidationError', sentence] as const
const managed = (sentence: Words) => ['ManagedRuleException', sentence] as const

/** EventBridge's errors: the code and the message, from recorded answers of AWS or in their style. */
const ROWS = {
  noSuchBus: notFound((name) => `Event bus ${name} does not exist.`),
  noSuchRule: notFound((name, bus) => `Rule ${name} does not exist on EventBus ${bus}.`),
  noSuchResource: notFound((arn) => `${arn} does not exist in this account and region.`),
  noSuchEventSource: notFound((name) => `Event source ${name} does not exist.`),
  noSuchStatement: notFound((id) => `Statement with the provided id ${id} does not exist.`),
  noPolicy: notFound(() => 'EventBus does not have a policy.'),

  busExists: ['ResourceAlreadyExistsException', (name) => `Event bus ${name} already exists.`],

  invalidPattern: ['InvalidEventPatternException', (reason) => `Event pattern is not valid. Reason: ${reason}`],
  patternTooLong: [
    'InvalidEventPatternException',
    (limit) => `Event pattern is not valid. Reason: it has more than ${limit} characters`,
  ],

  limit: ['LimitExceededException', () => 'The requested resource exceeds the maximum number allowed.'],
  policyTooLong: [
    'PolicyLengthExceededException',
    (limit) => `The policy of the event bus is longer than ${limit} characters.`,
  ],

  managedRule: managed((name) => `${name} is a managed rule. It can be changed only by the service that manages it.`),
  managedRuleForce: managed((name) => `${name} is a managed rule. Set 'force' parameter to true to override.`),

  defaultBus: invalid(() => 'Cannot delete event bus default.'),
  reservedBus: invalid(() => 'Event bus name default is reserved.'),
  partnerBusName: invalid(
    (name) => `Event bus name ${name} is not valid: only a partner event bus has a slash in its name.`,
  ),
  busHasRules: invalid((name) => `Event bus ${name} cannot be deleted since it has rules.`),
  ruleHasTargets: invalid(() => "Rule can't be deleted since it has targets."),
  noPatternOrSchedule: invalid(() => 'Parameter(s) EventPattern or ScheduleExpression must be specified.'),
  schedule: invalid(() => 'Parameter ScheduleExpression is not valid.'),
  scheduleOnBus: invalid(() => 'ScheduleExpression is supported only on the default event bus.'),
  roleNotTrusted: invalid((arn) => `Provided role '${arn}' cannot be assumed by principal 'events.amazonaws.com'.`),
  parameter: invalid((name, reason) => `Parameter ${name} is not valid. Reason: ${reason}`),
  entriesTooLarge: invalid(() => 'Total size of the entries in the request is over the limit.'),
  noEndpoint: invalid((id) => `Endpoint ${id} does not exist: global endpoints are not implemented.`),
  duplicateTags: invalid(() => 'Duplicate tag keys found. Please note that tag keys are case sensitive.'),
  reservedTags: invalid(() => 'Tag keys that begin with aws: are reserved for AWS.'),
  invalidToken: invalid(() => 'Parameter nextToken is not valid.'),
} as const satisfies Readonly<Record<string, readonly [code: string, sentence: Words]>>

/** Makes an error of EventBridge: `eventsError('noSuchRule', 'calls', 'default')`. */
export const eventsError = errorsOf(ROWS)
