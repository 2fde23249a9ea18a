import type { Account } from '@gatewarden/directory'
import { parseArn } from '@gatewarden/policy'
import { Failure } from './failure.ts'

/** An Amazon Connect instance, as an argument names it. */
export interface InstanceName {
  readonly instanceId: string
  /** Where the argument is an ARN. */
  readonly region?: string
}

/** The ARN of the service-linked role of an instance; `noRole` where it was deleted; undefined for an instance that does not exist. */
export type InstanceRoles = (instance: InstanceName) => Promise<string | 'noRole' | undefined>

interface Source {
  readonly account: Account
  readonly name: string
  readonly instanceRoles?: InstanceRoles
}

const PATH = 'role/aws-service-role/connect.amazonaws.com/'
const ROLE_NAME = /^AWSServiceRoleForAmazonConnect(?:_|$)/

/** The ARN of the role by which an instance acts. The argument is the ID or the ARN of the instance, or the name of the role. */
export async function roleOfInstance(argument: string, source: Source): Promise<string> {
  const { name, instanceRoles } = source
  const roles = connectRoles(source.account)
  if (ROLE_NAME.test(argument)) return roleNamed(argument, roles, name)
  const instance = readInstance(argument, source.account)
  if (instanceRoles === undefined) {
    throw new Failure(
      `${name} has users and roles but no instances; name the service-linked role of the instance instead${listed(roles)}`,
    )
  }
  const role = await instanceRoles(instance)
  if (role === undefined) {
    throw new Failure(
      `${name} has no instance ${instance.instanceId}; aws connect list-instances lists its instances`,
      {
        code: 'NoInstance',
      },
    )
  }
  if (role === 'noRole') {
    throw new Failure(
      `the service-linked role of the instance ${instance.instanceId} was deleted, so it may do nothing`,
      {
        code: 'NoInstanceRole',
      },
    )
  }
  return role
}

/** The service-linked roles of Amazon Connect: a role of a customer may have such a name, but not the path. */
function connectRoles(account: Account): readonly string[] {
  return [...account.roles.values()].map(({ arn }) => arn).filter((arn) => parseArn(arn)?.resource.startsWith(PATH))
}

function roleNamed(name: string, roles: readonly string[], source: string): string {
  const found = roles.find((arn) => arn.endsWith(`/${name}`))
  if (found !== undefined) return found
  throw new Failure(`${source} has no service-linked role ${name} of connect.amazonaws.com`, { code: 'NoInstanceRole' })
}

function readInstance(text: string, { accountId }: Account): InstanceName {
  if (!text.startsWith('arn:')) {
    if (/^[\w-]+$/.test(text)) return { instanceId: text }
    throw new Failure(`"${text}" is not an instance: give its ID or ARN, or the name of its service-linked role`)
  }
  const arn = parseArn(text)
  const [, instanceId] = /^instance\/([\w-]+)$/.exec(arn?.resource ?? '') ?? []
  if (arn?.service !== 'connect' || instanceId === undefined) {
    throw new Failure(`"${text}" is not the ARN of an instance, such as arn:aws:connect:REGION:ACCOUNT:instance/ID`)
  }
  if (arn.account !== accountId) throw new Failure(`the instance ${text} is not of the account ${accountId}`)
  return { instanceId, region: arn.region }
}

const MAX_LISTED = 3

function listed(roles: readonly string[]): string {
  const names = roles.map((arn) => arn.slice(arn.lastIndexOf('/') + 1))
  if (names.length === 0) return ', of which it has none'
  return `, such as ${names.slice(0, MAX_LISTED).join(' or ')}`
}
