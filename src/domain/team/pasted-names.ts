import { type NewMember, parseMember, splitNames } from './member-list.ts';
import type { Role } from './team.ts';

const HEADING = /^\s*(?:#.*|(?:成员|队员|组员|名单|人员|members?|names?)\s*[:：])/i;
/** `1.`, `2、`, `(3)`, `④`, a dash or a dot: what chats and documents put before a name. */
const NUMBERING = /(^|[\s,，、;；])(?:[（(]\d{1,3}[）)]|\d{1,3}\s{0,8}[.．、)）]|[-–•·*]\s)\s{0,8}(?=\D)|[①-⑳]/g;
/** Chinese names have no blanks within them, so a blank between two ends the first. */
const BETWEEN_CHINESE = /(?<=[\p{Script=Han}）)])[ \t\u3000]+(?=\p{Script=Han})/gu;

const TITLES: readonly [Role, string][] = [
  ['lead', '组长|队长|班长|主管|经理|team lead|leader|lead'],
  ['mentor', '师傅|导师|mentor'],
  ['agent', '坐席|专员|销售|业务员|话务员|实习生|新人|同学|agent|trainee'],
];

interface Titled {
  text: string;
  role: Role;
  /** Nothing but the title was there: it belongs to whoever follows. */
  alone: boolean;
}

/** A title before, after or in brackets behind the name says the role and is no part of the name. */
function withoutTitle(text: string): Titled {
  for (const [role, titles] of TITLES) {
    if (new RegExp(`^(?:${titles})\\s*[:：]?$`, 'i').test(text)) return { text: '', role, alone: true };
    const around = new RegExp(
      `^(?:${titles})\\s*[:：]\\s*|\\s*[（(\\[【](?:${titles})[）)\\]】](?=$|[:：])|\\s+[-–]\\s*(?:${titles})$`,
      'i',
    );
    if (around.test(text)) return { text: text.replace(around, '').trim(), role, alone: false };
  }
  return { text, role: 'agent', alone: false };
}

/** The people of one line; a title by itself belongs to who follows when it comes first, else to who went before. */
function readLine(line: string): { members: NewMember[]; unread: string[] } {
  const members: NewMember[] = [];
  const unread: string[] = [];
  let waiting: Role = 'agent';
  for (const piece of splitNames(line)) {
    const { text, role, alone } = withoutTitle(piece);
    const member = /\p{L}/u.test(text) ? parseMember(text) : null;
    const last = members.at(-1);
    if (member) members.push({ ...member, role: role === 'agent' ? waiting : role });
    else if (!alone) unread.push(piece);
    else if (last) last.role = role;
    if (alone && !last) waiting = role;
    else if (member) waiting = 'agent';
  }
  return { members, unread };
}

/**
 * People as somebody pastes them from a chat or a table: one a line or divided by commas, blanks or `@`, numbered or
 * not, with titles such as 组长. @returns the people in order, and the pieces that are no person
 */
export function pastedMembers(text: string): { members: NewMember[]; unread: string[] } {
  const lines = text
    .split(/\r?\n/)
    .flatMap((line) => line.replace(HEADING, '').replace(NUMBERING, '\n').split('\n'))
    .map((line) => readLine(line.replace(BETWEEN_CHINESE, ',').replace(/[@\t]/g, ',')));
  return { members: lines.flatMap((line) => line.members), unread: lines.flatMap((line) => line.unread) };
}
