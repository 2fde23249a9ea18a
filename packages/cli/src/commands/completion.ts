import { Command, Option } from 'commander'
import { FILES, FOLDERS, wordsAt } from '../completionWords.ts'
import type { Run } from '../run.ts'

/** `gatewarden completion`: a script for the shell that asks the command itself for the words. */
export function completion(run: Run): Command {
  return new Command('completion')
    .summary('print a completion script for your shell')
    .description(
      'Prints a completion script for bash, zsh or fish. It completes commands, options and their values, names of policies, actions, and files.',
    )
    .argument('<shell>', 'bash, zsh or fish')
    .allowExcessArguments()
    .passThroughOptions()
    .option('--json', 'errors as JSON')
    .addOption(new Option('--name <name>', 'the name of the command').default('gatewarden').hideHelp())
    .addHelpText(
      'after',
      `
Where gatewarden is started by npx, the bash script completes after "npx gatewarden" too; zsh and fish need an alias or a
function gatewarden for it.

Exit status: 0 printed, 2 bad input.

Examples:
  eval "$(gatewarden completion bash)"
  eval "$(npx gatewarden completion bash)"
  gatewarden completion zsh > "\${fpath[1]}/_gatewarden"
  gatewarden completion fish > ~/.config/fish/completions/gatewarden.fish`,
    )
    .action(async (shell: string, { name }: { name: string }, command: Command) => {
      // The scripts call "completion words -- WORD...".
      if (shell === 'words') return run.print(...(await wordsAt(run, command.parent ?? command, command.args.slice(1))))
      const script = SCRIPTS[shell]
      if (script === undefined) command.error(`error: no completion for "${shell}": use bash, zsh or fish`)
      else run.printText(script(name))
    })
}

/** Readline replaces what follows the last of COMP_WORDBREAKS, so what comes before it is cut off the words. */
const bash = (name: string) => `# Bash 3 has no compopt, and then adds blanks after folders.
_${name}_option() {
  compopt -o "$1" 2> /dev/null
}
_${name}() {
  local line words word file start=1 command=(${name}) cut
  line="\${COMP_LINE:0:COMP_POINT}"
  read -r -a words <<< "$line"
  [[ "$line" == *[[:space:]] ]] && words+=("")
  if [[ "\${words[0]}" == npx ]]; then
    if [[ "\${words[1]}" != ${name} || \${#words[@]} -lt 3 ]]; then
      COMPREPLY=()
      _${name}_option default
      return
    fi
    start=2 command=(npx --no ${name})
  fi
  local last="\${words[\${#words[@]}-1]}"
  cut="\${last%"\${last##*["$COMP_WORDBREAKS"]}"}"
  COMPREPLY=()
  while IFS= read -r word; do
    case "$word" in
      ${FILES} | ${FOLDERS})
        _${name}_option filenames
        while IFS= read -r file; do
          [[ "$word" == ${FILES} || -d "$file" ]] && COMPREPLY+=("$file")
        done < <(compgen -f -- "\${last#"$cut"}")
        ;;
      *) [[ "$word" == *[:/=] ]] && _${name}_option nospace; COMPREPLY+=("\${word#"$cut"}") ;;
    esac
  done < <("\${command[@]}" completion words -- "\${words[@]:start}" 2> /dev/null)
}
complete -F _${name} ${name}
complete -p npx > /dev/null 2>&1 || complete -F _${name} npx`

const zsh = (name: string) => `#compdef ${name}
_${name}() {
  local -a found
  local word
  for word in "\${(@f)$(${name} completion words -- "\${(@)words[2,CURRENT]}" 2> /dev/null)}"; do
    case "$word" in
      "") ;;
      ${FILES}) _files ;;
      ${FOLDERS}) _files -/ ;;
      *[:/=]) compadd -S "" -- "$word" ;;
      *) found+=("$word") ;;
    esac
  done
  (( \${#found} )) && compadd -- "\${found[@]}"
}
if [[ "$funcstack[1]" == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi`

const fish = (name: string) => `function __${name}_complete
  set -l words (commandline -opc) (commandline -ct)
  for word in (${name} completion words -- $words[2..-1] 2> /dev/null)
    switch $word
      case ${FILES}
        __fish_complete_path (commandline -ct)
      case ${FOLDERS}
        __fish_complete_directories (commandline -ct)
      case '*'
        echo $word
    end
  end
end
complete -c ${name} -f -a '(__${name}_complete)'`

const SCRIPTS: Readonly<Record<string, (name: string) => string>> = { bash, zsh, fish }
