import { awsModels, type Member } from '@gatewarden/wire'
import jmespath from 'jmespath'
import { asText, optionOf, readValue, shown } from './values.ts'

// The command `aws` made of the clients of the AWS SDK for JavaScript: for pages that show commands, on machines without the AWS CLI.

/** The client package and the model of each service name of the AWS CLI, where they differ from it. */
const NAMES: Readonly<Record<string, readonly [client: string, model: string]>> = {
  s3api: ['s3', 's3'],
  events: ['eventbridge', 'events'],
  logs: ['cloudwatch-logs', 'logs'],
}
/** Options of the command itself. */
const OWN = new Set(['query', 'output'])

const [service = '', verb = '', ...rest] = process.argv.slice(2)
const [client, modelName] = NAMES[service] ?? [service, service]
const model = awsModels().model(modelName)
const operation = model?.operation(model.operations.find((name) => optionOf(name) === verb) ?? '')
if (operation === undefined) throw new Error(`aws ${service} ${verb}: no such operation`)

/** The options with the words after each. */
function optionsOf(words: readonly string[]): Map<string, readonly string[]> {
  const options = new Map<string, string[]>()
  let current: string[] = []
  for (const word of words) {
    if (!word.startsWith('--')) {
      current.push(word)
      continue
    }
    current = []
    options.set(word.slice(2), current)
  }
  return options
}

function inputOf(options: ReadonlyMap<string, readonly string[]>, members: readonly Member[]): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [option, words] of options) {
    if (OWN.has(option)) continue
    const named = (text: string) => members.find(({ name }) => optionOf(name) === text)
    const negated = option.startsWith('no-') ? named(option.slice('no-'.length)) : undefined
    const member = named(option) ?? negated
    if (member === undefined) throw new Error(`aws ${service} ${verb}: no option --${option}`)
    input[member.name] = member.shape.type === 'boolean' ? member !== negated : readValue(member, words)
  }
  return input
}

const options = optionsOf(rest)
const sdk = await import(`@aws-sdk/client-${client}`)
const Client = Object.entries(sdk).find(([name]) => /^[A-Z]\w*Client$/.test(name))?.[1] as new (
  o: object,
) => {
  send(command: object): Promise<object>
}
const Command = sdk[`${operation.name}Command`]
try {
  const sender = new Client({ maxAttempts: 1, ...(client === 's3' && { forcePathStyle: true }) })
  const output = shown(await sender.send(new Command(inputOf(options, operation.input?.members ?? []))))
  const [query] = options.get('query') ?? []
  const answer = query === undefined ? output : jmespath.search(output, query)
  const text = options.get('output')?.[0] === 'text' ? asText(answer) : JSON.stringify(answer, undefined, 4)
  if (text !== '{}') console.log(text)
} catch (error) {
  // Clients of query APIs name their classes otherwise than the code on the wire.
  const { name, message, Error: wire } = error as Error & { readonly Error?: { readonly Code?: string } }
  console.error(`An error occurred (${wire?.Code ?? name}) when calling the ${operation.name} operation: ${message}`)
  process.exitCode = 254
}
