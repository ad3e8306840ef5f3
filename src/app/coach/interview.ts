import { readMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Inside, Scope } from '../scope.ts';
import type { AskedQuestion } from '../stage/interview.ts';
import { answerable, gatherCoach, referralMet } from './case.ts';

/**
 * The best question about a member now; null when the explanations are told apart, or help from outside comes first.
 * @param who a word that names the member
 */
export async function nextCoachQuestion(scope: Scope, who: string): Promise<AskedQuestion | null> {
  const found = await gatherCoach(scope, who);
  const { enough, nextQuestions } = found.assessment;
  const [best] = nextQuestions;
  if (!best || enough || referralMet(found)) return null;
  const asked = answerable(found.core, found.coaching).find(({ id }) => id === best.sign);
  return { sign: best.sign, question: asked?.ask ?? best.sign, answers: asked?.answers ?? 'degrees' };
}

async function memberId(inside: Inside, who: string): Promise<number> {
  return (await requireMember(await readMembers(inside.db, (await inside.team()).id), who)).id;
}

/** Stores an answer at once, so that stopping loses nothing. */
export function keepCoachAnswer(scope: Scope, who: string, sign: string, degree: string): Promise<void> {
  return scope.change('coach', async (inside) => {
    const { insertPrivateObservation } = await import('../../store/observation-writer.ts');
    const observation = { sign, degree, how: 'asked' as const, on: inside.today, note: null };
    await insertPrivateObservation(inside.db, await memberId(inside, who), observation);
  });
}

export function takeBackCoachAnswer(scope: Scope, who: string, sign: string): Promise<void> {
  return scope.change('coach', async (inside) => {
    const { removePrivateAnswer } = await import('../../store/observation-writer.ts');
    await removePrivateAnswer(inside.db, await memberId(inside, who), sign, inside.today);
  });
}
