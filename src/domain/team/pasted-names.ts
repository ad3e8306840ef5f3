import type { Day } from '../calendar/day.ts';
import { writtenDay } from '../calendar/spoken-day.ts';
import { type NewMember, splitNames } from './member-list.ts';
import { nobodyKind } from './nobody.ts';
import { withWholeDays } from './pasted-day.ts';
import { codeIn, isHeader, isSaid, isWhen, pastedPerson } from './pasted-person.ts';
import { roleCalled, withoutTitle } from './pasted-role.ts';
import type { Role } from './team.ts';

const HEADING =
  /^\s*(?:#.*|接龙\s*$|(?:例|示例|格式)[\s:：].*|共\s?\d+\s?人\s*[:：]?|(?:成员|队员|组员|名单|人员|members?|names?)\s*[:：])/i;
/** `1.`, `2、`, `(3)`, `④`, a dash or a dot: what chats and documents put before a name. */
const NUMBERING =
  /(^|[\s,，、;；])(?:[（(]\d{1,3}[）)]|\d{1,3}\s{0,8}[.．、)）]|[-–•·*]\s)\s{0,8}(?=\D)|[①-⑳]|\d\ufe0f?\u20e3|^\d{1,3}[ \t]{1,8}(?=\p{L})/gu;
const IS_NUMBERED = /^\s{0,8}(?:[（(]?\d{1,3}[）)]?\s{0,8}[.．、)）]|[①-⑳]|\d\ufe0f?\u20e3)/u;
/** Chinese names have no blanks within them, so a blank between two ends the first. */
const BETWEEN_CHINESE = /(?<=[\p{Script=Han}）)])[ \t\u3000]+(?=\p{Script=Han})/gu;

/** `孙悦～Z006`: a wave between name and code parts them, one behind a name is only friendly. */
const WAVE = /[ \t]{0,3}[~～∼〜]{1,4}[ \t]{0,3}(?=[A-Za-z]{0,4}\d|$|[\s,，、;；（(])/gu;

/** `（9月7日入职，师傅）` is two remarks of one person. */
const BRACKETED = /[（(【[][^（(【[）)】\]\n]*[）)】\]]/g;
const bracketedApart = (line: string) =>
  line.replace(BRACKETED, (all) => all.replace(/[,，、;；]\s*/g, `${all.at(-1)}${all[0]}`));

/** `组长 K01 2023-03-06` behind a name: nothing but what is said of it. */
const saidApart = (piece: string): string[] => {
  const words = piece.split(/\s+/);
  const isBeside = (word: string) =>
    codeIn(word) !== null || writtenDay(word) !== null || roleCalled(word) !== null || isWhen(word);
  return words.every(isBeside) ? words : [piece];
};

/** The people of one line; a title by itself belongs to who follows when it comes first, else to who went before. */
function readLine(line: string): { members: NewMember[]; unread: string[] } {
  const members: NewMember[] = [];
  const unread: string[] = [];
  let waiting: Role = 'agent';
  let code: string | null = null;
  for (const piece of splitNames(line).flatMap(saidApart)) {
    const { text, role, alone } = withoutTitle(piece);
    const last = members.at(-1);
    const found = codeIn(text);
    if (isHeader(text) || isSaid(text)) continue;
    if (found !== null && last?.code === null) last.code = found;
    else if (found !== null && !last) code = found;
    if (found !== null) continue;
    const day = writtenDay(text);
    if (day !== null && last?.joinedOn === null) {
      last.joinedOn = day;
      continue;
    }
    const { member, beside } = /\p{L}/u.test(text) ? pastedPerson(text) : { member: null, beside: [] };
    unread.push(...beside.map((note) => `${member?.name ?? ''}（${note}）`));
    if (member && member.code === null) member.code = code;
    if (member) code = null;
    if (member)
      members.push({ ...member, role: [role, member.role, waiting].find((each) => each !== 'agent') ?? 'agent' });
    else if (!alone) unread.push(last && isWhen(text) ? `${last.name}（${text}）` : piece);
    else if (last) last.role = role;
    if (alone && !last) waiting = role;
    else if (member) waiting = 'agent';
  }
  if (code !== null) unread.push(code);
  return { members, unread };
}

/** Chinese names of more letters than this have a dot in them; `组长：请大家接龙` is nobody. */
const LONGEST_NAME = 4;

/** `组长：沈雅宁:Q01` above the list is who leads it. */
function isLeader(line: string): boolean {
  const { text, role, alone } = withoutTitle(line.trim());
  if (role === 'agent' || alone) return false;
  const { member } = pastedPerson(text);
  return member !== null && (member.code !== null || member.name.length <= LONGEST_NAME || /[·a-z]/i.test(member.name));
}

/** Of a numbered list what stands above the first number is its title, and no person but who leads it. */
function belowTitle(lines: readonly string[]): { lines: readonly string[]; title: string[] } {
  const first = lines.findIndex((line) => IS_NUMBERED.test(line));
  if (first < 1 || lines.filter((line) => IS_NUMBERED.test(line)).length < 2) return { lines, title: [] };
  const above = lines.slice(0, first).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  const title = above.filter((line) => !isLeader(line)).map((line) => line.trim());
  return { lines: [...above.filter(isLeader), ...lines.slice(first)], title };
}

/**
 * People as somebody pastes them from a chat or a table: one a line or divided by commas, blanks or `@`, numbered or
 * not, with titles such as 组长 and days of joining. @param today where there is one, days may be without their year:
 * the latest such day that is over. @returns the people in order, and the pieces that are no person
 */
export function pastedMembers(text: string, today?: Day): { members: NewMember[]; unread: string[] } {
  const { lines: all, title } = belowTitle(
    text.split(/\r?\n/).map((line) => withWholeDays(bracketedApart(line), today)),
  );
  const lines = all
    .flatMap((line) => line.replace(HEADING, '').replace(NUMBERING, '\n').split('\n'))
    .map((line) => readLine(line.replace(WAVE, ' ').replace(BETWEEN_CHINESE, ',').replace(/[@\t]/g, ',')));
  const found = lines.flatMap((line) => line.members);
  const isNobody = ({ name }: NewMember) => nobodyKind(name) !== null;
  return {
    members: found.filter((member) => !isNobody(member)),
    unread: [...title, ...lines.flatMap((line) => line.unread), ...found.filter(isNobody).map(({ name }) => name)],
  };
}
