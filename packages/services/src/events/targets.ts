import { awsModels, type Shape } from '@gatewarden/wire'
import type { Call } from '../call.ts'
import { modelJson } from '../modelJson.ts'
import { readPath } from './delivery/path.ts'
import { eventsError } from './errors.ts'
import type { Target as WireTarget } from './generated/types.ts'
import { readEventJson } from './pattern/eventJson.ts'
import { checkRole } from './roles.ts'
import type { Target } from './state.ts'

/** A target as it is stored; throws where its members cannot be used. */
export function storedTarget(call: Pick<Call, 'state' | 'facts'>, target: WireTarget, ruleArn: string): Target {
  const { Id: id, Arn: arn, ...settings } = modelJson(targetShape(), target) as WireTarget
  if (!/^arn:[\w-]+:[\w-]+:/.test(arn)) throw eventsError('parameter', 'Arn', `${arn} is not an ARN.`)
  if (settings.RoleArn !== undefined) checkRole(call, settings.RoleArn, ruleArn)
  checkInput({ Id: id, Arn: arn, ...settings })
  return { id, arn, settings: JSON.stringify(settings) }
}

function targetShape(): Shape {
  const members = awsModels().model('events')?.operation('PutTargets')?.input?.members
  const targets = members?.find(({ name }) => name === 'Targets')?.shape
  if (targets?.type !== 'list') throw new Error('the model of EventBridge has no targets')
  return targets.member.shape
}

/** At most one of Input, InputPath and InputTransformer (EventBridge API Reference, Target). */
function checkInput({ Id, Input, InputPath, InputTransformer }: WireTarget): void {
  const given = [Input, InputPath, InputTransformer].filter((each) => each !== undefined)
  if (given.length > 1)
    throw eventsError(
      'parameter',
      'Targets',
      `Only one of Input, InputPath, or InputTransformer must be provided for target ${Id}.`,
    )
  if (Input !== undefined && readEventJson(Input) === undefined)
    throw eventsError('parameter', 'Input', `Target ${Id} has an input that is not JSON.`)
  const paths = [InputPath, ...Object.values(InputTransformer?.InputPathsMap ?? {})]
  for (const path of paths) {
    if (path !== undefined && readPath(path) === undefined)
      throw eventsError(
        'parameter',
        'InputPath',
        `Target ${Id} has the path ${path}, which is not a JSON path of member names and indexes.`,
      )
  }
}

/** A target as answers show it. */
export function shownTarget({ id, arn, settings }: Target): WireTarget {
  return { Id: id, Arn: arn, ...(JSON.parse(settings) as Omit<WireTarget, 'Id' | 'Arn'>) }
}
