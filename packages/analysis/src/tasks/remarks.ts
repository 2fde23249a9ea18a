import { type ConsoleTask, consoleTask } from './consoleTasks.ts'

/** Sentences about tasks of which AWS's pages say something else, or that have consequences. `applies`: for which tasks. */
interface RemarkRow {
  readonly applies: (task: ConsoleTask) => boolean
  readonly sentence: string
}

const PUT_ROLE_POLICY =
  'iam:PutRolePolicy on the service-linked role lets the user connect any resource of the account to the instance: give it only where it is needed.'

const rows: readonly RemarkRow[] = [
  { applies: needing('iam:PutRolePolicy'), sentence: PUT_ROLE_POLICY },
  {
    applies: needing('iam:PutRolePolicy'),
    sentence:
      "AWS's page about managed policies says that AmazonConnect_FullAccess grants the permission to pass the role instead. It does not: no version of it has iam:PassRole.",
  },
  {
    applies: ({ id }) => id === 'edit-polly',
    sentence:
      "AWS's page about managed policies says that Amazon Polly needs additional privileges. It needs connect:UpdateInstanceAttribute alone, which AmazonConnect_FullAccess grants.",
  },
  {
    applies: needing('iam:AttachRolePolicy', 'role'),
    sentence:
      'With iam:CreateRole and iam:AttachRolePolicy on every role a user can get any permission of the account: name the roles with --set role=NAME.',
  },
  {
    applies: ({ id }) => id === 'federate',
    sentence:
      'connect:GetFederationToken has the access level Read, and connect:Get* in AmazonConnectReadOnlyAccess includes it: read-only users can sign in to an instance.',
  },
  {
    applies: ({ id }) => id === 'edit-flow-logs',
    sentence:
      "AWS's page lists logs:CreateLogGroup alone; the API sets the option with connect:UpdateInstanceAttribute.",
  },
  {
    applies: ({ page }) => page === 'Voice ID',
    sentence: 'AWS ended Amazon Connect Voice ID on 2026-05-20.',
  },
]

function needing(action: string, target?: string): RemarkRow['applies'] {
  return ({ needs }) =>
    Object.entries(needs).some(
      ([name, actions]) => actions.includes(action) && (target === undefined || name === target),
    )
}

/**
 * What is to be known of a task beside its needs: where AWS's pages err, and what its permissions allow besides.
 *
 * @example
 * import { consoleTask, remarksOnTask } from '@gatewarden/analysis'
 * const task = consoleTask('edit-voice-transfer')
 * task && remarksOnTask(task)[0]
 * // => "AWS's page writes chime:TagResources, which is not an action: AWS authorizes chime:TagResource."
 */
export function remarksOnTask(task: ConsoleTask): readonly string[] {
  const written = task.notActions.map((each) =>
    each.action === null
      ? `AWS's page writes ${each.written}, which is not an action; there is no operation of that name.`
      : `AWS's page writes ${each.written}, which is not an action: AWS authorizes ${each.action}.`,
  )
  const also = task.with.flatMap((id) => {
    const other = consoleTask(id)
    return other === undefined ? [] : [`It needs everything that ${id} ("${other.title}") needs as well.`]
  })
  return [...written, ...also, ...rows.filter(({ applies }) => applies(task)).map(({ sentence }) => sentence)]
}
