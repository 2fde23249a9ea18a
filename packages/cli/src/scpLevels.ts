import { type CompiledPolicy, compile, type PolicyLevel } from '@gatewarden/authorize'
import { parsePolicy } from '@gatewarden/policy'
import { Failure } from './failure.ts'
import { compiledPolicy, findPolicy, type PolicySources } from './policyArgument.ts'
import type { Run } from './run.ts'

/** The policy that AWS attaches to every level of an organization until it is detached. */
const FULL_ACCESS = 'FullAWSAccess'

/** The organization levels of `--scp`: one for each option, with the policies of the level between commas. */
export function readScpLevels(run: Run, given: readonly string[], sources: PolicySources): Promise<PolicyLevel[]> {
  return Promise.all(
    given.map(async (list, index) => ({
      level: `level ${index + 1}`,
      policies: await Promise.all(list.split(',').map((name) => readScp(run, name.trim(), list, sources))),
    })),
  )
}

async function readScp(run: Run, name: string, list: string, sources: PolicySources): Promise<CompiledPolicy> {
  if (name === '') throw new Failure(`invalid --scp "${list}": a name of a file is missing; use FILE or FILE,FILE`)
  return name === FULL_ACCESS ? fullAccess() : compiledPolicy(await findPolicy(run, name, sources), 'scp')
}

function fullAccess(): CompiledPolicy {
  const { document } = parsePolicy(
    '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}',
    'scp',
  )
  if (document === undefined) throw new Error(`${FULL_ACCESS} does not parse`)
  const arn = 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess'
  return compile(document, 'scp', { name: FULL_ACCESS, arn })
}

/** A level that allows nothing denies everything, and that is seldom meant. */
export function scpNotes(levels: readonly PolicyLevel[] = []): string[] {
  const isDenyOnly = ({ policies }: PolicyLevel) =>
    policies.every(({ document }) => document.statements.every(({ effect }) => effect === 'Deny'))
  return levels
    .filter(isDenyOnly)
    .map(
      ({ level }) =>
        `no service control policy at ${level} allows anything, so it denies every request; AWS attaches ${FULL_ACCESS} to every level, and the policies of one level are separated by commas: --scp ${FULL_ACCESS},FILE`,
    )
}
