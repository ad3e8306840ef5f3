import type { Command } from 'commander';
import type { collect } from './options.ts';

/** What help says of a flag, and how it is read: a flag that may be given several times, or its value where it is not given. */
type Said = string | readonly [said: string, how: typeof collect | string];

/** Adds flags as they are typed: `{ '--on <date>': help.on }`. */
function withFlags(command: Command, flags: Readonly<Record<string, Said>>): Command {
  for (const [flag, said] of Object.entries(flags)) {
    const [text, how] = typeof said === 'string' ? [said] : said;
    command.option(flag, text, how as string);
  }
  return command;
}

/** A command below another, in a line. @param syntax its name and arguments; `*` takes what names no other @returns the command, for what few have */
export const verb = (
  parent: Command,
  syntax: string,
  description: string,
  flags: Readonly<Record<string, Said>>,
  // biome-ignore lint/suspicious/noExplicitAny: commander hands over what the syntax says
  run: (...typed: any[]) => void | Promise<void>,
): Command =>
  withFlags(parent.command(syntax, { isDefault: syntax.startsWith('*') }).description(description), flags).action(run);
