import { type ConsoleTask, consoleTask, consoleTasks, problemOfTaskValues, type TaskValues } from '@gatewarden/analysis'
import { parseArn } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import { nearest } from '@gatewarden/reference/internal'
import type { Command } from 'commander'
import { Failure } from './failure.ts'
import { repeated } from './repeated.ts'

/** The resources that a question about tasks names. */
export interface TaskOptions {
  readonly region?: string
  readonly instance?: string
  readonly bucket?: string
  readonly key?: string
  readonly domain?: string
  readonly set?: readonly string[]
}

/** `--instance`, `--bucket` and the others, for every command that asks about tasks. */
export function addTaskOptions(command: Command): Command {
  return command
    .option('--region <region>', 'the Region of the resources')
    .option('--instance <id>', 'the ID or ARN of the Amazon Connect instance')
    .option(
      '--bucket <name>',
      'the S3 bucket for recordings, transcripts and reports; amazon-connect-* for default ones',
    )
    .option('--key <key>', 'the ID or ARN of a KMS key of your own')
    .option('--domain <name>', 'the domain of Customer Profiles')
    .option('--set <name=value>', 'another resource, such as bot=ID or function=NAME; can be repeated', repeated)
}

/** The values of the options, in an account. */
export function readTaskValues(
  { region, instance, bucket, key, domain, set = [] }: TaskOptions,
  account: Pick<TaskValues, 'account' | 'partition'>,
  reference: Reference,
): TaskValues {
  const options = Object.entries({ instance, bucket, key, domain })
  const named = Object.fromEntries([
    ...options.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ...set.map(readPair),
  ])
  if (region !== undefined && !/^[a-z\d-]+$/.test(region)) {
    throw new Failure(`invalid --region "${region}": use a Region, such as eu-west-1`)
  }
  // An instance and its key are in one Region, and of one account.
  const [place] = [instance, key].flatMap((text = '') => parseArn(text) ?? [])
  const values: TaskValues = {
    ...(place !== undefined && { region: place.region, account: place.account }),
    ...account,
    ...(region !== undefined && { region }),
    named,
  }
  const problem = problemOfTaskValues(values, reference)
  if (problem !== undefined) throw new Failure(problem)
  return values
}

function readPair(text: string): readonly [string, string] {
  const equals = text.indexOf('=')
  if (equals < 1) throw new Failure(`invalid --set "${text}": use NAME=VALUE, such as bot=ABCDEFGHIJ`)
  return [text.slice(0, equals), text.slice(equals + 1)]
}

/** The tasks of IDs, each once. An unknown one is refused, with near names. */
export function readTasks(ids: readonly string[]): readonly ConsoleTask[] {
  return [...new Set(ids)].map((id) => {
    const found = consoleTask(id)
    if (found !== undefined) return found
    const near = nearTasks(id)
    const hint = near.length === 0 ? '"gatewarden tasks list" lists them' : `did you mean ${near.join(' or ')}?`
    throw new Failure(`there is no task "${id}"; ${hint}`)
  })
}

const MAX_NEAR = 3

/** IDs that are nearly the text, or else those that contain its words. */
function nearTasks(text: string): readonly string[] {
  const ids = consoleTasks().map(({ id }) => id)
  const near = nearest(text, ids)
  if (near.length > 0) return near
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2)
  return words.length === 0 ? [] : ids.filter((id) => words.every((word) => id.includes(word))).slice(0, MAX_NEAR)
}
