import { CommanderError } from 'commander';
import { nearMatches } from '../domain/team/find-member.ts';
import { type ErrorCode, errorFrom, type TeamctlError } from '../errors.ts';
import { commands } from './commands/registry.ts';

/** commander says it in English with the culprit in quotes; the culprit is what we need to say it anew. */
const culprit = (message: string) => /'([^']*)'/.exec(message)?.[1] ?? '';

const codes: Record<string, ErrorCode> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'missing-argument',
  'commander.excessArguments': 'excess-arguments',
  'commander.optionMissingArgument': 'option-needs-value',
  'commander.missingMandatoryOptionValue': 'option-required',
  'commander.invalidArgument': 'bad-value',
  'commander.help': 'subcommand-missing',
};

/** Null where commander only printed what it was asked for (help, version). */
export function fromCommander(
  error: CommanderError,
  flags: readonly string[],
  verbs: readonly string[],
): TeamctlError | null {
  if (error.exitCode === 0) return null;
  const wanted = culprit(error.message);
  const pool = error.code === 'commander.unknownCommand' ? (verbs.length > 0 ? verbs : Object.keys(commands)) : flags;
  const near = nearMatches(wanted, pool, (word) => word);
  return errorFrom('usage', codes[error.code] ?? 'bad-value', { wanted, near });
}

export const isCommanderError = (error: unknown): error is CommanderError => error instanceof CommanderError;
