import table from './serviceLinkedRoles.json' with { type: 'json' }

/** A service that has a service-linked role. */
export interface LinkedService {
  /** Case-sensitive (IAM API Reference, CreateServiceLinkedRole). */
  readonly principal: string
  /** The beginning of the role's name; a custom suffix follows after an underscore. */
  readonly prefix: string
  /** The AWS managed policy under /aws-service-role/ of the role, which cannot be attached to anything else. */
  readonly policy: string
  readonly takesSuffix: boolean
  /** The default description of the role. */
  readonly description?: string
}

interface Row {
  readonly service: string
  readonly role: string
  readonly policy: string
  readonly suffix?: boolean
  readonly description?: string
}

const rows: readonly Row[] = table.roles

/** The services whose service-linked role AWS documents, each with its source in the table. */
export const linkedServices: ReadonlyMap<string, LinkedService> = new Map(
  rows.map(serviceOf).map((each) => [each.principal, each]),
)

function serviceOf({ service, role, policy, suffix = false, description }: Row): LinkedService {
  const principal = `${service}.amazonaws.com`
  const prefix = `AWSServiceRoleFor${role}`
  return { principal, prefix, policy, takesSuffix: suffix, ...(description !== undefined && { description }) }
}

/** The path under which only services have roles. */
export const LINKED_PATH = '/aws-service-role/'

export function linkedPath({ principal }: LinkedService): string {
  return `${LINKED_PATH}${principal}/`
}

export function linkedRoleName({ prefix }: LinkedService, suffix: string | undefined): string {
  return suffix === undefined ? prefix : `${prefix}_${suffix}`
}

/** Only the service assumes its role. */
export function linkedTrust({ principal }: LinkedService): string {
  const statement = { Effect: 'Allow', Principal: { Service: principal }, Action: 'sts:AssumeRole' }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
}
