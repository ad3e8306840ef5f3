import type { Day } from '../../domain/calendar/day.ts';
import { findMentions } from '../../domain/team/mentions.ts';
import { isWordToo } from '../../domain/team/name-words.ts';
import type { Member } from '../../domain/team/team.ts';
import { nameWithCode } from '../../domain/team/told-apart.ts';
import { TeamctlError } from '../../errors.ts';
import { requireMember, requireOnTeam } from '../find/member.ts';
import { splitAtColon } from './colon.ts';
import { isLimit } from './limit.ts';

const EVERYONE = /^(大家|全队|全组|所有人|每个人|每人|everybody|everyone|all)$/i;
/** Words of two to four characters that begin what is to be done; whatever else is as short may be somebody's name. */
const THINGS =
  /^(回访|跟进|联系|整理|确认|准备|提醒|复盘|练习|名单|客户|会前|会后|今天|明天|后天|下周|本周|上午|下午|晚上|早会|夕会|周会|电话|录音|资料|话术|开场|培训|重点|目标|任务|注意|备注|补充|记得|待办|事项|要做|报价|方案|合同|回电|约见|拜访|加微信|发资料|打电话|老客户|新客户|意向客户)/;
/** A short Chinese word, or a number such as people have at work. */
const LIKE_A_NAME = /^(\p{Script=Han}{2,4}|[A-Za-z]{1,3}\d{1,5})$/u;

/** Somebody who is not on the team. A thing to do, as in `回访：三位客户`, is left as it is. */
function refuseStranger(word: string): void {
  if (LIKE_A_NAME.test(word) && !THINGS.test(word)) throw new TeamctlError('not-found', 'todo-owner-unknown', { word });
}

/**
 * The member that stands before the colon, as colleagues say it too (老张, 阿芳); null when it is no name, for
 * `回访：三位客户` is a thing to do.
 * @throws TeamctlError `member-ambiguous` when it could be several, `todo-owner-unknown` when it is nobody of the team
 */
async function ownerIn(members: readonly Member[], word: string): Promise<number | null> {
  const called = findMentions(word, members, null).find(({ text }) => text === word);
  const [only, ...others] = called?.members ?? [];
  if (only && others.length === 0) return only.id;
  if (only) {
    const candidates = [only, ...others].map(nameWithCode);
    throw new TeamctlError('not-found', 'member-ambiguous', { wanted: word, candidates });
  }
  try {
    return (await requireMember(members, word)).id;
  } catch (error) {
    const isStranger = error instanceof TeamctlError && error.code === 'member-unknown';
    if (!isStranger || (error.data.near as string[]).length > 0) throw error;
    refuseStranger(word);
    return null;
  }
}

/** Between the names of several who do it together. */
const AND = /\s{0,3}(?:[、，,&＆/]|和|跟|与|\band\b)\s{0,3}/iu;

const MYSELF = /^(我|我自己|俺|本人|me|myself|i)$/i;

/** Everybody who is named before the colon; null where one of the words is no member: then the whole is one word. */
async function ownersIn(members: readonly Member[], typed: string): Promise<number[] | null> {
  const words = typed.split(AND).filter((word) => word !== '');
  if (words.length < 2) return null;
  const owners: (number | null)[] = [];
  for (const word of words) {
    const called = findMentions(word, members, null).find(({ text }) => text === word);
    const isOne = called?.members.length === 1 || members.some(({ name, code }) => name === word || code === word);
    owners.push(isOne || owners.some((each) => each !== null) ? await ownerIn(members, word) : null);
  }
  return owners.every((each) => each !== null) ? [...new Set(owners as number[])] : null;
}

/** What follows a name that is only spoken of: `韩雪的客户`, `韩雪没接的`. */
const SPOKEN_OF = /^(?:的|和|跟|与|同|[、,，]|说|也|是|没|不|那|这|她|他|家|组|['’]s\b|and\b|is\b|has\b|who\b|$)/iu;
/** What is wished or said of everybody is nothing that they are to do: the sentence stays whole. */
const A_WISH =
  /(?:就好|就行|就成|最好|了|啦|吧|呀|啊|呢)[。！!~～]*$|^(?:都|觉得|辛苦|高兴|开心|平安|顺利|身体|心里|心情)/u;
const ASKED = /^(?:让|请|叫|由)?/u;

/** With whose whole name, or `大家`, a task begins. */
function nameAhead(task: string, members: readonly Member[]): string | undefined {
  // What begins it is looked for first: of few names it has to be asked whether they are words.
  const named = members.filter(({ name }) => name.length > 1 && task.startsWith(name) && !isWordToo(name));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const [only, ...others] = named.filter(({ name }) => name.length === longest);
  return only && others.length === 0 ? only.name : /^(?:大家|所有人)/u.exec(task)?.[0];
}

/** A task that begins with somebody's whole name, or with `大家`, is theirs without a colon, too. */
export function withColon(typed: string, members: readonly Member[]): string {
  if (splitAtColon(typed) !== null) return typed;
  const task = typed.trim().replace(ASKED, '');
  const name = nameAhead(task, members);
  if (name === undefined) return typed;
  const behind = task.slice(name.length);
  const isWhole = !/\w$/.test(name) || /^\W/.test(behind);
  const rest = behind.replace(/^\s{0,3}(?:去|来|在)?(?=[\p{L}\d])/u, '').trim();
  if (EVERYONE.test(name) && A_WISH.test(rest)) return typed;
  return isWhole && /[\p{L}\d]/u.test(rest) && !SPOKEN_OF.test(rest) ? `${name}：${rest}` : typed;
}

/** A name and a colon with nothing behind is no task. @throws TeamctlError `todo-empty` */
function refuseNothing(body: string, members: readonly Member[]): void {
  const name = /^([^:：]+)[:：][\s:：]*$/u.exec(body)?.[1]?.trim();
  if (name === undefined) return;
  const isCalled = findMentions(name, members, null).some(({ text }) => text === name);
  const isName = EVERYONE.test(name) || MYSELF.test(name) || isCalled || members.some(({ code }) => code === name);
  if (isName) throw new TeamctlError('usage', 'todo-empty');
}

/** Whose it is: those who stand before a colon, `甲、乙：` or `甲和乙：` too; null: everybody's, as `大家：` says. @throws TeamctlError `todo-owner-me`, and as `ownerIn` and `refuseNothing` */
export async function splitOwners(
  body: string,
  members: readonly Member[],
): Promise<{ owners: readonly (number | null)[]; text: string }> {
  refuseNothing(body, members);
  const [names, rest] = splitAtColon(body) ?? [];
  if (names === undefined || rest === undefined) return { owners: [null], text: body };
  const together = await ownersIn(members, names);
  if (together) return { owners: together, text: rest };
  // `周五前：回三位客户`: when it is to be done, and nobody's name.
  if (isLimit(names)) return { owners: [null], text: body };
  if (EVERYONE.test(names)) return { owners: [null], text: rest };
  // The manager is seldom on the list: whoever leads on it is somebody else, and it would be read out as theirs.
  if (MYSELF.test(names)) throw new TeamctlError('usage', 'todo-owner-me');
  const owner = await ownerIn(members, names);
  return { owners: [owner], text: owner === null ? body : rest };
}

/** Whoever has left, or is still to come, promises nothing on that day. @throws TeamctlError `not-a-member-then` */
export function requireOwners(members: readonly Member[], owners: readonly (number | null)[], day: Day): void {
  for (const member of members) if (owners.includes(member.id)) requireOnTeam(member, day);
}
