import type { Harm } from '../../playbook/harm/judge-text.ts';

/**
 * What texts that a manager typed would do when they are read out or followed; at most one of each. They are stored all the
 * same: the reader may be wrong, and what somebody wrote is not lost over it.
 */
export async function harmInTyped(texts: readonly (string | null | undefined)[]): Promise<Harm[]> {
  const said = texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  if (said.length === 0) return [];
  const { harmIn } = await import('../../playbook/harm/judge-text.ts');
  // What somebody is about to do is short and seldom harm: to warn of it wrongly is an accusation, so only what is sure counts.
  return said.flatMap((text) =>
    harmIn(text)
      .filter(({ sure }) => sure)
      .slice(0, 1),
  );
}
