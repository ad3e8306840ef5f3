import type { Role } from './team.ts';

const TITLES: readonly [Role, string][] = [
  ['lead', '组长|队长|班长|主管|经理|team lead|leader|lead'],
  ['mentor', '师傅|导师|mentor'],
  [
    'agent',
    '坐席|组员|队员|客服|老员工|员工|专员|销售|业务员|话务员|实习生|新人|新员工|同学|agent|trainee|newcomer|new hire|new starter|rookie|new',
  ],
];
/** Titles that nobody's name begins or ends with; 王师傅 is left alone, for there is no more of the name. */
const GLUED =
  /^(?:组长|师傅|导师|新人)(?=\p{Script=Han}{2,4}(?:\s|$))|(?<=^\p{Script=Han}{2,4})(?:组长|师傅|导师|新人)$/u;

export interface Titled {
  text: string;
  role: Role;
  /** Nothing but the title was there: it belongs to whoever follows. */
  alone: boolean;
}

/** The role that a word is the name of; null for any other word. */
export const roleCalled = (word: string): Role | null =>
  TITLES.find(([, titles]) => new RegExp(`^(?:${titles})$`, 'i').test(word))?.[0] ?? null;

/** A title before, after, at either end of or in brackets behind the name says the role and is no part of the name. */
export function withoutTitle(text: string): Titled {
  for (const [role, titles] of TITLES) {
    if (new RegExp(`^(?:${titles})\\s*[:：]?$`, 'i').test(text)) return { text: '', role, alone: true };
    const around = new RegExp(
      `^(?:${titles})\\s*[:：]\\s*|\\s*[（(\\[【](?:${titles})[）)\\]】](?=$|[:：])|\\s+(?:[-–]\\s*)?(?:${titles})$`,
      'i',
    );
    if (around.test(text)) return { text: text.replace(around, '').trim(), role, alone: false };
  }
  const glued = GLUED.exec(text)?.[0];
  if (glued === undefined) return { text, role: 'agent', alone: false };
  return { text: text.replace(GLUED, ''), role: roleCalled(glued) ?? 'agent', alone: false };
}
