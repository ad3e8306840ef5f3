import { writtenDay } from '../calendar/spoken-day.ts';
import { type NewMember, parseMember } from './member-list.ts';
import { roleCalled } from './pasted-role.ts';
import type { Role } from './team.ts';

/** `T01`, `8001`, `工号：8001`: what tells people apart, never a name. */
const CODE = /^(?:工号|编号|code|no\.?|id)?[\s:：]{0,4}([a-z]{0,4}-?\d{1,10})$/i;
const LABEL = /^(?:工号|编号|姓名|名字|code|name|id)[:：]?$/i;
/** What people write behind their name when they sign up, and nobody is called. */
const SAID = /^(?:收到|已到|到岗|报到|到|在|在的|好的|已读|ok|yes|here|\+1)$/i;
const BRACKETS = /[（(【[]([^（(【[）)】\]]*)[）)】\]]/g;
/** Longer without a dot is a sentence; names of other languages have dots or blanks. */
const LONGEST_HAN = 5;

/** What is said of joining, or a number that is no code, is asked about and never part of a name. */
const NO_NAME =
  /入职|到岗|报到|加入|来的$|^\d|\d[年月日号天周]|[〇零一二三四五六七八九]{2}年|^(?:大前|前|去|今)年|^年[初中底]|^[上这本]个?月/;

/** When somebody came, in words that are no day: 去年中秋. */
export const isWhen = (text: string): boolean => NO_NAME.test(text.trim());
const JOINING = /\s(?:joined|joins|since|started|starting|from)(?=\s|$).*/i;

/** The code that a piece of text is; null for anything else. */
export const codeIn = (text: string): string | null => CODE.exec(text.normalize('NFKC').trim())?.[1] ?? null;

export const isHeader = (text: string): boolean => LABEL.test(text.trim());
export const isSaid = (text: string): boolean => SAID.test(text.trim());

export interface PastedPerson {
  member: NewMember | null;
  /** What stood beside the name and was not kept: 本周事假. */
  beside: string[];
}

/** One person: a name, and in any order behind it a code, a joining day, and remarks in brackets. */
export function pastedPerson(text: string): PastedPerson {
  const beside: string[] = [];
  const inside: string[] = [];
  const plain = text.replace(BRACKETS, (_, inner: string) => {
    inside.push(inner.trim());
    return ' ';
  });
  const said = JOINING.exec(plain)?.[0];
  if (said !== undefined) beside.push(said.trim());
  const words = plain
    .replace(JOINING, '')
    .replace(/(工号|编号|(?<!\p{L})(?:code|id))[\s:：]{0,4}(?=[a-z]{0,4}-?\d)/giu, ' ')
    .split(/[\s/|｜]+/)
    .filter((word) => word !== '');
  let code: string | null = null;
  let joinedOn: string | null = null;
  let role: Role = 'agent';
  const names: string[] = [];
  for (const word of [...words, ...inside]) {
    const isInside = !words.includes(word);
    const found = codeIn(word);
    const day = writtenDay(word);
    if (found !== null && code === null) code = found;
    else if (day !== null) joinedOn = day;
    else if (roleCalled(word) !== null) role = roleCalled(word) ?? role;
    else if (isInside || NO_NAME.test(word)) beside.push(word);
    else if (!isHeader(word) && !isSaid(word)) names.push(word);
  }
  const member = parseMember(names.join(' '));
  if (member === null || isSentence(member.name)) return { member: null, beside: [] };
  return { member: { ...member, role, code: member.code ?? code, joinedOn: member.joinedOn ?? joinedOn }, beside };
}

const isSentence = (name: string): boolean => /^\p{Script=Han}+$/u.test(name) && name.length > LONGEST_HAN;
