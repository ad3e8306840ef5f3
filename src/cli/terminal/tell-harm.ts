import { harmInTyped } from '../../app/harm/typed.ts';
import type { Context } from '../context.ts';

/** Says on the side what a typed text would do to people, and what to write instead. */
export async function tellHarm(context: Context, texts: readonly (string | null | undefined)[]): Promise<void> {
  const harm = await harmInTyped(texts);
  if (harm.length === 0) return;
  const { problemSentence } = await import('../../present/playbook.ts');
  for (const { code, words } of harm) {
    const { message, fix } = problemSentence({ code, data: { words } }, context.locale);
    await context.hint(`${message}\n${fix}`);
  }
}
