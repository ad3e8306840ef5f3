/*
 * One script a shell. Each asks `teamctl complete -- WORD…` for candidates, a line each: the value, a tab, a
 * note; `:files` asks the shell for file names. Words go over as arguments and are never evaluated.
 */

/** bash splits words at `=` and `:`; they are put together again, and what stands before the split is cut off. */
const bash = String.raw`# bash completion for teamctl: teamctl completion bash > ~/.local/share/bash-completion/completions/teamctl
_teamctl() {
  local -a words=()
  local word glue='' i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ "$word" == [=:]* || -n "$glue" ]] && ((\${#words[@]} > 0)); then
      words[\${#words[@]}-1]+="$word"
    else
      words+=("$word")
    fi
    glue=''
    [[ "$word" == *[=:] ]] && glue=1
  done
  local whole="\${words[\${#words[@]}-1]}" head='' line value
  [[ "$whole" == *[=:]* ]] && head="\${whole%[=:]*}" && head="\${whole:0:\${#head}+1}"
  COMPREPLY=()
  while IFS= read -r line; do
    value="\${line%%$'\t'*}"
    if [[ "$value" == ':files' ]]; then
      compopt -o default
    else
      COMPREPLY+=("\${value#"$head"}")
      [[ "$value" == *= ]] && compopt -o nospace
    fi
  done < <(teamctl complete -- "\${words[@]}" 2>/dev/null)
}
complete -F _teamctl teamctl
`;

const zsh = String.raw`#compdef teamctl
# zsh completion for teamctl: teamctl completion zsh > "\${fpath[1]}/_teamctl"
_teamctl() {
  local -a values notes open openNotes
  local line
  for line in "\${(@f)$(teamctl complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -z "$line" ]] && continue
    if [[ "$line" == ':files' ]]; then
      _files
      continue
    fi
    # Behind "sign=" comes its degree, not a blank.
    if [[ "\${line%%$'\t'*}" == *= ]]; then
      open+=("\${line%%$'\t'*}")
      openNotes+=("\${line//$'\t'/  }")
    else
      values+=("\${line%%$'\t'*}")
      notes+=("\${line//$'\t'/  }")
    fi
  done
  (( $#values )) && compadd -l -d notes -a values
  (( $#open )) && compadd -S '' -l -d openNotes -a open
}
if [[ "$funcstack[1]" == _teamctl ]]; then
  _teamctl "$@"
else
  compdef _teamctl teamctl
fi
`;

const fish = String.raw`# fish completion for teamctl: teamctl completion fish > ~/.config/fish/completions/teamctl.fish
function __teamctl_complete
    set -l typed (commandline -opc)
    set -l word (commandline -ct)
    for line in (teamctl complete -- $typed[2..-1] "$word" 2>/dev/null)
        if test "$line" = ':files'
            __fish_complete_path "$word"
        else
            printf '%s\n' "$line"
        end
    end
end
complete -c teamctl -f -a '(__teamctl_complete)'
`;

/**
 * npm puts a `.ps1` in front of the program: the execution policy may forbid it, and PowerShell asks no completer for a
 * script. So the name stands for the `.cmd` beside it, while candidates are asked of Node itself, since a `.cmd` would
 * evaluate `&` in what is typed. The text is ASCII and does no harm to a profile in whatever encoding.
 */
const powershell = `# PowerShell completion for teamctl. Write it to a file, then load that file from the profile:
#   teamctl completion powershell -o "~/teamctl-completion.ps1"
#   Add-Content -Encoding ascii -Path $PROFILE -Value '. ~/teamctl-completion.ps1'
$teamctlShim = Get-Command -Name teamctl.cmd -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
if ($teamctlShim) { Set-Alias -Name teamctl -Value $teamctlShim.Source -Scope Global }
Register-ArgumentCompleter -Native -CommandName @('teamctl', 'teamctl.cmd') -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -le $cursorPosition } |
    ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
  $fresh = if ($wordToComplete -eq '') { @('--fresh') } else { @() }
  $program = @('teamctl')
  $shim = Get-Command -Name teamctl.cmd -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
  if ($shim) {
    $folder = Split-Path -Parent $shim.Source
    $script = @('node_modules\\teamctl\\bin\\teamctl.js', '..\\teamctl\\bin\\teamctl.js') |
      ForEach-Object { Join-Path $folder $_ } | Where-Object { Test-Path $_ } | Select-Object -First 1
    if (-not $script) { return }
    $program = @('node', $script)
  }
  $first, $rest = $program
  $encoding = [Console]::OutputEncoding
  try {
    # Windows would read the names in its own code page.
    [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
    & $first @rest complete @fresh '--' @words 2>$null | ForEach-Object {
      $value, $note = $_ -split "$([char]9)", 2
      if ($value -ne ':files') {
        if (-not $note) { $note = $value }
        New-Object System.Management.Automation.CompletionResult $value, $value, 'ParameterValue', $note
      }
    }
  } finally {
    [Console]::OutputEncoding = $encoding
  }
}
`;

const plain = (script: string) => script.replaceAll('\\$', '$');

/** Completion scripts by shell. */
export const scripts: Readonly<Record<string, string>> = {
  bash: plain(bash),
  zsh: plain(zsh),
  fish,
  powershell,
};
