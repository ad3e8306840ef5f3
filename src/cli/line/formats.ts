import type { Command } from 'commander';

const declared = new WeakMap<Command, readonly string[]>();

/** Says in which formats a command can answer beside terminal, Markdown and JSON. */
export function withFormats(command: Command, formats: readonly string[]): Command {
  declared.set(command, formats);
  return command;
}

export const formatsOf = (command: Command): readonly string[] => declared.get(command) ?? [];
