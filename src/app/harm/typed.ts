import type { HarmCode as CodeOfHarm, Harm, harmInDeed } from '../../playbook/harm/judge-text.ts';
import { privateIn } from '../../playbook/harm/private-words.ts';

/** Why a text is not read out: what it would do to somebody, that it is somebody's own business, or the manager's own reminder. */
export type HarmCode = CodeOfHarm | 'private' | 'own';

/** Whoever writes this writes it to himself; what several are to remember is told to them (“大家记得…”). */
const OWN = /提醒我|\bremind me\b/i;

const ownBusiness = (text: string): 'private' | 'own' | null =>
  privateIn(text) !== null ? 'private' : OWN.test(text.normalize('NFKC')) ? 'own' : null;

/** What somebody is about to do is short and seldom harm: to warn of it wrongly is an accusation, so only what is sure counts. */
const surely = (reader: typeof harmInDeed, text: string): Harm | undefined => reader(text).find(({ sure }) => sure);

/**
 * What texts that a manager typed would do when they are read out or followed; at most one of each. They are stored all the
 * same: the reader may be wrong, and what somebody wrote is not lost over it.
 */
export async function harmInTyped(texts: readonly (string | null | undefined)[]): Promise<Harm[]> {
  const said = texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  if (said.length === 0) return [];
  const { harmInDeed } = await import('../../playbook/harm/judge-text.ts');
  return said.flatMap((text) => surely(harmInDeed, text) ?? []);
}

/** Why a text is not read out in the room, null where it is; for a face that cannot wait while it draws. */
export async function openUnsaid(): Promise<(text: string) => HarmCode | null> {
  const { harmInDeed } = await import('../../playbook/harm/judge-text.ts');
  return (text) => surely(harmInDeed, text)?.code ?? ownBusiness(text);
}

/**
 * Which to-dos are not read out in the room, with what is wrong with each. It is read off the words whenever they are
 * shown, so that other words free them at once.
 */
export async function unsaidAmong(
  todos: readonly { id: number; text: string }[],
): Promise<ReadonlyMap<number, HarmCode>> {
  if (todos.length === 0) return new Map();
  const whyUnsaid = await openUnsaid();
  return new Map(
    todos.flatMap(({ id, text }): [number, HarmCode][] => {
      const why = whyUnsaid(text);
      return why === null ? [] : [[id, why]];
    }),
  );
}

/** Those of some typed texts that speak of somebody's own business. */
export const privateTexts = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.filter((text): text is string => typeof text === 'string' && privateIn(text) !== null);
