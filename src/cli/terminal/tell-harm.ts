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

/** Says on the side what somebody needs now whom a typed text speaks of. */
export async function tellAid(context: Context, texts: readonly (string | null)[], kept: typeof texts = []) {
  for (const line of await (await import('../../chat/aid.ts')).aidFor(context, texts, kept)) await context.hint(line);
}
