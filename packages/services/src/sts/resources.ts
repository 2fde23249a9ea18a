import { isAccountId, parseArn } from '@gatewarden/policy'
import { isIamArn } from '../iamArns.ts'
import { given, type ResourceRow, textIn } from '../resourceRows.ts'

/** The member account whose root user is assumed, by ARN or by id (AWS STS API Reference, AssumeRoot). */
const rootUser: ResourceRow = ({ input, state }) => {
  const target = textIn(input, 'TargetPrincipal') ?? ''
  const arn = isAccountId(target) ? `arn:${state.partition}:iam::${target}:root` : target
  const { service, account = '', resource } = parseArn(arn) ?? {}
  return service === 'iam' && isAccountId(account) && resource === 'root' ? arn : undefined
}

/** How a call names the resources of AWS STS. */
export const resources: Readonly<Record<string, readonly ResourceRow[]>> = {
  role: [given(isIamArn('role'), 'RoleArn')],
  'root-user': [rootUser],
}
