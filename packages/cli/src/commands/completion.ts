import { Command, Option } from 'commander'
import type { Run } from '../run.ts'

/** `gatewarden completion`: a script for the shell, derived from the commands. */
export function completion(run: Run): Command {
  return new Command('completion')
    .summary('print a completion script for your shell')
    .description('Prints a completion script for bash, zsh or fish.')
    .argument('<shell>', 'bash, zsh or fish')
    .addOption(new Option('--name <name>', 'the name of the command').default('gatewarden').hideHelp())
    .addHelpText(
      'after',
      `
Examples:
  eval "$(gatewarden completion bash)"
  gatewarden completion fish > ~/.config/fish/completions/gatewarden.fish`,
    )
    .action((shell: string, { name }: { name: string }, command: Command) => {
      const words = wordsOf(command.parent ?? command, '')
      const script = SCRIPTS[shell]
      if (script === undefined) command.error(`error: no completion for "${shell}": use bash, zsh or fish`)
      else run.printText(script(name, words))
    })
}

/** The words that may follow each command, by the words before. */
function wordsOf(command: Command, before: string): Map<string, string[]> {
  const names = command.commands.map((child) => child.name())
  const flags = command.options.filter(({ hidden }) => !hidden).flatMap(({ long }) => long ?? [])
  const words = new Map([[before, [...names, ...flags, '--help']]])
  for (const child of command.commands) {
    for (const [path, following] of wordsOf(child, `${before} ${child.name()}`.trim())) words.set(path, following)
  }
  return words
}

const cases = (words: Map<string, string[]>) =>
  [...words].map(([path, following]) => `    "${path}") words="${following.join(' ')}" ;;`).join('\n')

const bash = (name: string, words: Map<string, string[]>) => `_${name}() {
  local path="" word words
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; ${[...words.keys()]
      .flatMap((path) => path.split(' '))
      .filter(Boolean)
      .join('|')}) path="\${path:+$path }$word" ;; esac
  done
  case "$path" in
${cases(words)}
  esac
  COMPREPLY=($(compgen -W "$words" -f -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -F _${name} ${name}`

const zsh = (name: string, words: Map<string, string[]>) =>
  `autoload -U +X bashcompinit && bashcompinit\n${bash(name, words)}`

const fish = (name: string, words: Map<string, string[]>) =>
  [...words]
    .flatMap(([path, following]) =>
      following.map((word) => {
        const seen = path === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${path.split(' ').at(-1)}`
        const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-f -a ${word}`
        return `complete -c ${name} -n '${seen}' ${what}`
      }),
    )
    .join('\n')

const SCRIPTS: Record<string, (name: string, words: Map<string, string[]>) => string> = { bash, zsh, fish }
