import { generalWords } from '../../i18n/areas/general.ts';
import { shellWord } from '../../i18n/shell-word.ts';
import type { Context } from '../context.ts';

/** Flags with what was typed for each. */
export type Typed = readonly (readonly [flag: string, words: readonly (string | number)[]])[];

/** The command that tells the same at once; null where nothing was typed. */
export function commandOf(command: string, typed: Typed): string | null {
  const flags = typed.flatMap(([flag, words]) => words.map((word) => `${flag} ${shellWord(word)}`));
  return flags.length === 0 ? null : [`teamctl ${command}`, ...flags].join(' ');
}

/**
 * For the `catch` of what stores a dialogue: whatever it failed for, who typed the answers need not type them again.
 * @param commands as `commandOf` makes them
 */
export const sayTyped =
  (context: Context, commands: readonly (string | null)[]) =>
  async (error: unknown): Promise<never> => {
    const lines = commands.filter((line) => line !== null);
    if (lines.length > 0) await context.hint([generalWords(context.locale).typed, ...lines].join('\n'));
    throw error;
  };
