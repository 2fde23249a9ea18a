import { regionalArn } from '../arns.ts'
import { type ResourceRow, textIn } from '../resourceRows.ts'

/** A resource in the domain that a request names, by the member that has its name. */
function inDomain(word: string, member: string): ResourceRow {
  return (call) => {
    const domain = textIn(call.input, 'DomainName')
    const name = textIn(call.input, member)
    const isName = domain !== undefined && /^[\w-]+$/.test(domain)
    return isName && name !== undefined ? regionalArn(call, 'profile', `domains/${domain}/${word}/${name}`) : undefined
  }
}

/** An integration workflow makes an integration whose URI the request does not name. */
const newIntegration: ResourceRow = (call) =>
  call.operation === 'CreateIntegrationWorkflow'
    ? inDomain('integrations', 'Uri')({ ...call, input: { ...call.input, Uri: '*' } })
    : undefined

/** Resources whose ARN template has other variables than the members of requests. The URI of an integration is an ARN itself. */
export const resources: Readonly<Record<string, readonly ResourceRow[]>> = {
  integrations: [inDomain('integrations', 'Uri'), newIntegration],
  recommenders: [inDomain('recommenders', 'RecommenderName')],
}
