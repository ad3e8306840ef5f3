import { resolve } from 'node:path';
import { expect } from 'vitest';
import type { Console } from '../console.ts';

/**
 * A line of a transcript: a command as typed after `teamctl`, shown with what it prints. With `~` in
 * front only the command is shown, for steps whose answer says nothing new; `#` starts a remark.
 */
export type Line = string;

/** Words of a command line; quotes hold words together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? (match[3] as string));

async function play(console: Console, lines: readonly Line[]): Promise<string> {
  const parts: string[] = [];
  for (const line of lines) {
    if (line.startsWith('#')) {
      parts.push(line);
      continue;
    }
    const silent = line.startsWith('~');
    const command = line.replace(/^~\s*/, '');
    const { code, stdout, stderr } = await console.run(...wordsOf(command));
    if (silent) expect(`${command} → ${code} ${stderr}`).toBe(`${command} → 0 ${stderr}`);
    const printed = silent ? '…\n' : stdout + stderr;
    parts.push(`$ teamctl ${command}\n${printed}${code === 0 ? '' : `(exit ${code})\n`}`.trimEnd());
  }
  return `${parts.join('\n\n')}\n`;
}

/**
 * Plays the lines and compares with the committed transcript of that name in this folder. Changed on purpose?
 * `npx vitest run test/scenarios -u`, and read the difference.
 */
export async function expectTranscript(name: string, console: Console, lines: readonly Line[]): Promise<void> {
  await expect(await play(console, lines)).toMatchFileSnapshot(resolve('test/scenarios', `${name}.txt`));
}
