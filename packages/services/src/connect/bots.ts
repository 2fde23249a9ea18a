import type { Call, InnerCalls } from '../call.ts'
import { ASSOCIATIONS, type Association, associate, disassociate } from './associations.ts'
import { connectError } from './errors.ts'
import type { LexBot, LexV2Bot } from './generated/types.ts'
import { activeInstanceOf, CONNECT, instanceOf, type OfInstance } from './lookup.ts'
import { checkOneArn } from './oneArn.ts'
import { syncRolePolicies } from './rolePolicies.ts'

// Bots of Amazon Lex V1 have a name in a region, those of V2 the ARN of an alias. AssociateLexBot and AssociateBot are about the same V1 bots.

interface Bots {
  readonly LexBot?: LexBot | undefined
  readonly LexV2Bot?: LexV2Bot | undefined
}

/** The bot of a request, which has exactly one. */
export function readBot({ LexBot, LexV2Bot }: Bots): Association {
  if (LexBot !== undefined && LexV2Bot === undefined) return readLexBot(LexBot)
  if (LexV2Bot?.AliasArn === undefined || LexBot !== undefined) throw connectError('oneBot')
  const { AliasArn } = LexV2Bot
  checkOneArn('AliasArn', AliasArn, 'lex', 'an alias of an Amazon Lex V2 bot', /^bot-alias\/\w+\/\w+$/)
  return { kind: ASSOCIATIONS.lexV2Bot, key: AliasArn, members: { AliasArn }, what: AliasArn }
}

/** Amazon Lex V1 Developer Guide, PutBot: a name has letters and single underscores. */
export function readLexBot({ Name, LexRegion }: LexBot): Association<LexBot> {
  if (!/^[A-Za-z_]+$/.test(Name)) throw connectError('botName', Name)
  if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(LexRegion)) throw connectError('botRegion', LexRegion)
  const what = `The bot ${Name} in ${LexRegion}`
  return { kind: ASSOCIATIONS.lexBot, key: `${LexRegion}/${Name}`, members: { Name, LexRegion }, what }
}

type BotCall = Call<OfInstance>

export function associateBot(call: BotCall, bot: Association) {
  const instance = activeInstanceOf(call)
  const inner = call.actingFor(CONNECT)
  associate(call, inner, instance, bot)
  requireBot(call, inner, bot, ['lex:DescribeBotAlias', 'lex:CreateResourcePolicy', 'lex:UpdateResourcePolicy'])
  syncRolePolicies(call, inner, instance)
  return { events: inner.events }
}

export function disassociateBot(call: BotCall, bot: Association) {
  const instance = instanceOf(call)
  const inner = call.actingFor(CONNECT)
  disassociate(call, inner, instance, bot)
  // The page lists it for the task, and AWS documents no dependent action of DisassociateBot (decision 96).
  if (call.context.newInstances.consoleChecks && bot.kind === ASSOCIATIONS.lexV2Bot) {
    inner.require({ action: 'lex:DeleteResourcePolicy', resource: bot.key })
  }
  syncRolePolicies(call, inner, instance)
  return { events: inner.events }
}

/** The resource-based policy of an alias of Lex V2 lets Amazon Connect use it; a bot of Lex V1 is read (decision 96). */
function requireBot(
  { context, state }: BotCall,
  inner: InnerCalls,
  bot: Association,
  onAlias: readonly string[],
): void {
  const { consoleChecks } = context.newInstances
  if (bot.kind === ASSOCIATIONS.lexV2Bot) {
    if (consoleChecks) {
      inner.require({ action: 'lex:ListBots', resource: '*' })
      inner.require({ action: 'lex:ListBotAliases', resource: botOfAlias(bot.key) })
    }
    for (const action of onAlias) inner.require({ action, resource: bot.key })
    return
  }
  const { Name, LexRegion } = bot.members as LexBot
  if (consoleChecks) inner.require({ action: 'lex:GetBots', resource: '*' })
  // The request names no version or alias: `*` in its place is only allowed by a policy for all of them.
  const resource = `arn:${state.partition}:lex:${LexRegion}:${state.accountId}:bot:${Name}:*`
  inner.require({ action: 'lex:GetBot', resource })
}

/** The ARN of the bot that an alias is of. */
function botOfAlias(aliasArn: string): string {
  return aliasArn.replace(/bot-alias\/(\w+)\/\w+$/, 'bot/$1')
}

const V1_ACTIONS = ['lex:GetBots', 'lex:GetBot', 'iam:PutRolePolicy'] as const

/** The actions that operations on bots need of the caller. */
export const BOT_ACTIONS = {
  associateV1: V1_ACTIONS,
  associate: [
    ...V1_ACTIONS,
    'lex:ListBots',
    'lex:ListBotAliases',
    'lex:DescribeBotAlias',
    'lex:CreateResourcePolicy',
    'lex:UpdateResourcePolicy',
  ],
  disassociateV1: ['iam:PutRolePolicy'],
  disassociate: ['lex:DeleteResourcePolicy', 'iam:PutRolePolicy'],
} as const satisfies Readonly<Record<string, readonly string[]>>
