import type { Affected, AffectedIdentity, AffectedSince, Hold, SinceIdentity } from '@gatewarden/analysis'
import type { AccessChange } from '@gatewarden/catalogue'
import { accessLines, shortGain } from './accessReport.ts'
import { counted } from './listText.ts'
import type { Style } from './run.ts'

/** The answer of `gatewarden affected` about a policy. */
export function affectedLines(
  policy: string,
  from: string,
  to: string,
  { groups, identities, notes }: Affected,
  isFull: boolean,
  style: Style,
): string[] {
  const users = identities.filter(({ kind }) => kind === 'user').length
  const holders = `${counted(users, 'user')} and ${counted(identities.length - users, 'role')}`
  return [
    `${policy} ${from} -> ${to}: applies to ${holders}, attached to ${counted(groups.length, 'group')}`,
    ...groups.map(({ name, members }) => `group/${name}: ${members.length === 0 ? 'no members' : members.join(', ')}`),
    ...identities.flatMap((identity) => identityLines(identity, identity.holds.map(holdText), isFull, style)),
    ...notes.map((note) => `note: ${note}`),
  ]
}

/** The answer about a policy that never changed. */
export function onlyVersionLine(policy: string, version: string): string {
  return `${policy}: ${version} is the only version, so nothing changed for anyone`
}

/** The answer of `gatewarden affected --since`: the policies, the identities, and the counts in the last line. */
export function sinceLines(
  day: string,
  { changed, policies, identities, notes }: AffectedSince,
  isFull: boolean,
  style: Style,
): string[] {
  const names = new Map(policies.map(({ arn, name }) => [arn, name]))
  const holds = ({ holds: all }: SinceIdentity) =>
    all.map((hold) => `${names.get(hold.policy) ?? hold.policy} ${holdText(hold)}`)
  const gains = isFull ? [] : identities.map(({ gained }) => shortGain(gained, style))
  const count = (is: (identity: SinceIdentity) => boolean) => identities.filter(is).length
  const undecided = count(({ unknown }) => unknown !== undefined)
  const counts = [
    counted(
      count(({ gained }) => !isNothing(gained)),
      'gains permissions',
      'gain permissions',
    ),
    counted(
      count(({ lost }) => !isNothing(lost)),
      'loses permissions',
      'lose permissions',
    ),
    ...(undecided === 0 ? [] : [`${undecided} undecided`]),
  ]
  return [
    ...policies.map(({ name, from, to, date }) => {
      return `${name} ${from === null ? `new, ${to}` : `${from} -> ${to}`} (${date?.slice(0, 10) ?? 'date unknown'})`
    }),
    ...identities.flatMap((identity, at) => identityLines(identity, holds(identity), isFull, style, gains[at]?.lines)),
    ...notes.map((note) => `note: ${note}`),
    ...(gains.some(({ isShort }) => isShort) ? ['--full shows every action, resource and condition'] : []),
    `${counted(changed, 'AWS managed policy', 'AWS managed policies')} changed since ${day}, ${policies.length} of them in use; ${counted(identities.length, 'identity', 'identities')} affected: ${counts.join(', ')}`,
  ]
}

function isNothing({ rows }: AccessChange): boolean {
  return rows.length === 0
}

function identityLines(
  { kind, name, gained, lost, unknown }: Pick<AffectedIdentity, 'kind' | 'name' | 'gained' | 'lost' | 'unknown'>,
  holds: readonly string[],
  isFull: boolean,
  style: Style,
  gains = accessLines(gained, '+', isFull, style),
): string[] {
  const isSame = isNothing(gained) && isNothing(lost) && unknown === undefined
  return [
    `${kind}/${name} (${holds.join(', ')})${isSame ? ': nothing changes in effect' : ':'}`,
    ...gains.map((line) => `  ${line}`),
    ...accessLines(lost, '-', isFull, style).map((line) => `  ${line}`),
    ...(unknown === undefined ? [] : [`  undecided: ${unknown}`]),
  ]
}

function holdText(hold: Hold): string {
  if (hold.by === 'group') return `through group/${hold.group}`
  return hold.by === 'attachment' ? 'attached' : 'permissions boundary'
}
