import { decide } from '@gatewarden/authorize'
import { openCatalogue, preparePublication } from '@gatewarden/catalogue'
import { policiesInEffect, readAccount } from '@gatewarden/directory'
import { openReference } from '@gatewarden/reference'
import { median, type Sample, type Size } from './measure.ts'

const POLICY = 'AmazonConnectVoiceIDFullAccess'
const HOLDERS = 10_000

/** P7: a new version of a managed policy that 10,000 users hold; every one of them decides by it right after. */
export function managedUpdateSample({ rounds }: Size): Sample {
  const reference = openReference()
  const { account } = readAccount(
    JSON.stringify({ UserDetailList: Array.from({ length: HOLDERS }, (_, at) => user(at)) }),
  )
  if (account === undefined) throw new Error('the account cannot be read')
  const users = [...account.users.values()]
  const switches: number[] = []
  const asks: number[] = []
  const gates: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const catalogue = openCatalogue()
    const ask = (arn: string) => {
      const answer = policiesInEffect(arn, { account, catalogue, notes: [] })
      if ('problem' in answer) throw new Error(answer.problem.message)
      const { principal, policies } = answer.holder
      return decide({ principal, action: 'profile:ListDomains', resource: '*' }, policies).outcome
    }
    expectAll(
      users.map(({ arn }) => ask(arn)),
      'implicitDeny',
    )
    const gate = performance.now()
    const answer = preparePublication(
      catalogue,
      { name: POLICY, text: DOCUMENT, reason: 'bench' },
      { reference, now: new Date() },
    )
    if ('code' in answer) throw new Error(answer.message)
    const start = performance.now()
    catalogue.apply([answer.event])
    const first = ask(users[0]?.arn ?? '')
    const switched = performance.now()
    const outcomes = users.map(({ arn }) => ask(arn))
    asks.push(performance.now() - switched)
    expectAll([first, ...outcomes], 'allowed')
    switches.push(switched - start)
    gates.push(start - gate)
  }
  return { figures: { switched: median(switches), gate: median(gates), all: median(asks), holders: HOLDERS } }
}

const DOCUMENT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 'voiceid:*', Resource: '*' },
    { Effect: 'Allow', Action: 'profile:ListDomains', Resource: '*' },
  ],
})

function user(at: number) {
  return {
    Arn: `arn:aws:iam::123456789012:user/agent-${at}`,
    UserName: `agent-${at}`,
    UserId: `AIDAEXAMPLE${at}`,
    AttachedManagedPolicies: [{ PolicyName: POLICY, PolicyArn: `arn:aws:iam::aws:policy/${POLICY}` }],
  }
}

function expectAll(outcomes: readonly string[], wanted: string): void {
  const others = outcomes.filter((outcome) => outcome !== wanted).length
  if (others > 0) throw new Error(`${others} of ${outcomes.length} are not decided ${wanted}`)
}
