import { consoleTasks } from '@gatewarden/analysis'
import { openReference } from '@gatewarden/reference'
import type { Argument, Command, Option } from 'commander'
import { dataFolder } from './dataFolder.ts'
import { readCatalogue } from './input.ts'
import type { Run } from './run.ts'

/** Words that stand for the files, or the folders, that the shell finds. */
export const FILES = ':files:'
export const FOLDERS = ':folders:'

/** What the words of an option or an argument are, by its name in the help. */
const KINDS: Readonly<Record<string, (text: string, run: Run) => readonly string[] | Promise<readonly string[]>>> = {
  policy: policyWords,
  policies: policyNames,
  a: policyWords,
  b: policyWords,
  scope: async (text, run) => [...services(text), ...(await policyNames(text, run))],
  name: policyNames,
  action: (text) => actions(text),
  prefixes: (text) => listed(text, services),
  levels: (text) => listed(text, (start) => starting(start, LEVELS)),
  task: (text) => taskIds(text),
  instance: (text) => starting(text, ['AWSServiceRoleForAmazonConnect_', 'arn:aws:connect:']),
  principal: (text) => starting(text, ['user/', 'role/', 'root']),
  file: () => [FILES],
  files: policyWords,
  document: () => [FILES],
  archive: () => [FILES],
  dir: () => [FOLDERS],
  shell: (text) => starting(text, ['bash', 'zsh', 'fish']),
}

const LEVELS = ['list', 'read', 'write', 'tagging', 'permissions-management']

/** The words that may stand in the place of the last word of a line; its other words are complete. */
export async function wordsAt(run: Run, program: Command, line: readonly string[]): Promise<readonly string[]> {
  const before = line.slice(0, -1)
  const text = line.at(-1) ?? ''
  const { command, given, open } = placeOf(program, before)
  if (open !== undefined) return valuesOf(open, nameOf(open.flags), text, run)
  const [, flag, value] = /^(--[\w-]+)=(.*)$/.exec(text) ?? []
  const option = command.options.find(({ long }) => long === flag)
  if (option !== undefined && value !== undefined) {
    const values = await valuesOf(option, nameOf(option.flags), value, run)
    return values.map((each) => (each === FILES || each === FOLDERS ? each : `${flag}=${each}`))
  }
  if (text.startsWith('-') && text !== '-') return starting(text, flagsOf(command))
  if (command.commands.length > 0) return starting(text, namesOf(command))
  const argument = argumentAt(command.registeredArguments, given)
  if (argument === undefined) return text === '' ? flagsOf(command) : []
  return valuesOf(argument, argument.name(), text, run)
}

interface Place {
  readonly command: Command
  /** How many arguments of the command are complete. */
  readonly given: number
  /** The option whose value is next. */
  readonly open?: Option
}

function placeOf(program: Command, words: readonly string[]): Place {
  let place: Place = { command: program, given: 0 }
  for (const word of words) {
    const { command, open, given } = place
    if (open !== undefined) place = { command, given }
    else if (word.startsWith('-') && word !== '-') {
      const option = command.options.find(({ long, short }) => long === word || short === word)
      place = option?.required === true ? { command, given, open: option } : place
    } else {
      const child = command.commands.find((each) => each.name() === word)
      place = child === undefined ? { command, given: given + 1 } : { command: child, given: 0 }
    }
  }
  return place
}

function argumentAt(all: readonly Argument[], given: number): Argument | undefined {
  const last = all.at(-1)
  return all[given] ?? (last?.variadic ? last : undefined)
}

/** `file` of `--account <file>`. */
function nameOf(flags: string): string {
  return /[<[]([\w-]+)/.exec(flags)?.[1] ?? ''
}

async function valuesOf(
  { argChoices }: Pick<Option, 'argChoices'>,
  name: string,
  text: string,
  run: Run,
): Promise<readonly string[]> {
  return argChoices === undefined ? ((await KINDS[name]?.(text, run)) ?? []) : starting(text, argChoices)
}

function namesOf(command: Command): string[] {
  const names = command.createHelp().visibleCommands(command)
  return names.map((child) => child.name())
}

function flagsOf(command: Command): string[] {
  const own = command.createHelp().visibleOptions(command)
  return own.flatMap(({ long }) => long ?? [])
}

/** Files have any name, so they are proposed beside the names. After `@` come the versions. */
async function policyWords(text: string, run: Run): Promise<readonly string[]> {
  const names = await policyNames(text, run)
  return text === '' ? [...names, FILES] : names.length === 0 ? [FILES] : names
}

async function policyNames(text: string, run: Run): Promise<readonly string[]> {
  const catalogue = await readCatalogue(run, dataFolder(run))
  const [, name] = /^([^@]+)@/.exec(text) ?? []
  const found = name === undefined ? undefined : catalogue.get(name)
  if (found !== undefined && 'policy' in found) {
    return starting(
      text,
      found.policy.versions.map(({ versionId }) => `${name}@${versionId}`),
    )
  }
  if (text.startsWith('arn:'))
    return starting(
      text,
      catalogue.list().map(({ arn }) => arn),
    )
  return starting(text, catalogue.names())
}

/** First the services, which are complete with their colon, then the actions of one. */
function actions(text: string): string[] {
  const reference = openReference()
  const colon = text.indexOf(':')
  if (colon === -1) return services(text).map((prefix) => `${prefix}:`)
  const all = reference.actionsMatching(`${text.slice(0, colon)}:*`)
  return all.map(({ fullName }) => fullName).filter((name) => isStart(text, name))
}

function taskIds(text: string): string[] {
  return starting(
    text,
    consoleTasks().map(({ id }) => id),
  )
}

function services(text: string): string[] {
  return starting(
    text,
    openReference()
      .services()
      .map(({ prefix }) => prefix),
  )
}

/** A list with commas: the part after the last comma is completed. */
function listed(text: string, wordsFor: (start: string) => readonly string[]): string[] {
  const done = text.slice(0, text.lastIndexOf(',') + 1)
  return wordsFor(text.slice(done.length)).map((word) => `${done}${word}`)
}

function starting(text: string, words: readonly string[]): string[] {
  return words.filter((word) => word.startsWith(text))
}

function isStart(text: string, name: string): boolean {
  return name.toLowerCase().startsWith(text.toLowerCase())
}
