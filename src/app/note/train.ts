import type { Lexicon } from '../../domain/note/lexicon.ts';
import { readSentence } from '../../domain/note/sentence.ts';
import { TeamctlError } from '../../errors.ts';
import { addHeard } from '../../playbook/add-heard.ts';
import { readRemarks } from '../../store/remark-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { loadSyllables } from '../find/pinyin.ts';
import type { Scope } from '../scope.ts';

/** How often a sign was read, and what the manager made of it. */
export interface Confusion {
  sign: string;
  /** Ticked beforehand and left so, or unticked; not ticked beforehand and ticked, or left alone. */
  kept: number;
  unticked: number;
  added: number;
  left: number;
}

/** The team meant; null where there is none yet, as where a playbook is tried before anything is stored. */
async function teamIfAny(scope: Scope) {
  try {
    return await scope.team();
  } catch (error) {
    if (error instanceof TeamctlError && error.kind === 'not-found') return null;
    throw error;
  }
}

/** What the desk says of the reader, worst first. */
export async function confusionOfDesk(scope: Scope): Promise<Confusion[]> {
  const team = await teamIfAny(scope);
  if (!team) return [];
  const bySign = new Map<string, Confusion>();
  for (const { readings } of await readRemarks(await scope.reader(), team.id)) {
    for (const { sign, sure, taken, open } of readings) {
      if (open) continue;
      const count = bySign.get(sign) ?? { sign, kept: 0, unticked: 0, added: 0, left: 0 };
      count[sure ? (taken ? 'kept' : 'unticked') : taken ? 'added' : 'left'] += 1;
      bySign.set(sign, count);
    }
  }
  return [...bySign.values()].sort((a, b) => b.unticked + b.added - (a.unticked + a.added));
}

/**
 * Adds every sentence that the manager decided about to his own playbook, so that the reader learns from it. Names
 * are taken out first: a playbook is given on, and a sentence about somebody is private.
 * @param folder of the user's own playbook
 * @param lexiconOf what is known of the language of a sentence
 * @returns how many sentences are new there
 */
export async function trainNote(scope: Scope, folder: string, lexiconOf: (text: string) => Lexicon): Promise<number> {
  const team = await scope.team();
  const db = await scope.reader();
  const members = await readMembers(db, team.id);
  const syllables = await loadSyllables();
  const remarks = (await readRemarks(db, team.id)).filter(({ readings }) => readings.some(({ open }) => !open));
  return addHeard(
    folder,
    remarks.map(({ text, readings }) => {
      const { clauses } = readSentence(text, lexiconOf(text), members, syllables);
      const taken = readings.filter((each) => each.taken);
      return {
        hand: 'own',
        text: clauses.map((clause) => clause.text).join('，'),
        means: [...new Set(taken.map(({ sign, degree }) => (degree === 'no' ? `${sign}=no` : sign)))],
      };
    }),
  );
}
