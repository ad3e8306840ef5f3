import { type Day, isWorked } from './days-of-2026.ts';
import { ask, type Desk } from './desk.ts';
import { learnLadder } from './keep-books.ts';
import { isHere, membersOn } from './life.ts';
import type { Person } from './people.ts';

const TEAM_SIGNS = ['doubts-target', 'wavering-resolve', 'hidden-problems-surfacing', 'avoids-prospecting'];

/** Something that only the manager may see again. */
function marker(desk: Desk): string {
  const word = `暗记${desk.life.seed}号${desk.diary.markers.length + 1}`;
  desk.diary.markers.push(word);
  return word;
}

function note(desk: Desk, titles: ReadonlyMap<string, string[]>, signs: readonly string[]): void {
  for (const sign of signs) for (const title of titles.get(sign) ?? []) desk.diary.signsNoted.add(title);
}

async function startLadder(desk: Desk, titles: ReadonlyMap<string, string[]>, person: Person, day: Day): Promise<void> {
  const { code } = person;
  desk.diary.spokenOf.set(person, day);
  note(desk, titles, ['trembling-hands', 'doubts-self']);
  await ask(desk, 'zh-CN', [
    'observe',
    'trembling-hands=often',
    'doubts-self',
    '--member',
    code,
    '--note',
    marker(desk),
  ]);
  await ask(desk, 'zh-CN', [
    'coach',
    code,
    '--answer',
    'fine-in-practice-not-live=yes',
    '--answer',
    'relaxed-away-from-phone=often',
  ]);
  await learnLadder(desk);
}

async function walkLadder(desk: Desk, { code }: Person): Promise<void> {
  const { chance } = desk.life;
  const passes = chance.happens(0.9);
  for (let i = 0; i < (passes ? 2 : 1); i += 1)
    await ask(desk, 'zh-CN', ['coach', 'step', code, passes ? 'pass' : 'fail', '--fear', passes ? '3' : '8']);
  await learnLadder(desk);
}

async function aboutPerson(desk: Desk, titles: ReadonlyMap<string, string[]>, person: Person, day: Day): Promise<void> {
  if (person.fear === day) await startLadder(desk, titles, person, day);
  else if (desk.diary.onLadder.has(person) && isHere(person, day)) await walkLadder(desk, person);
  if (person.referral !== day) return;
  note(desk, titles, ['two-weeks-without-sleep']);
  await ask(desk, 'zh-CN', ['observe', 'two-weeks-without-sleep', '--member', person.code, '--note', marker(desk)]);
  desk.diary.referred.set(person, day);
  desk.diary.spokenOf.set(person, day);
}

/** What the manager notes at the end of a day: signs, sentences, steps of a ladder, a change of manager. */
export async function noticeThings(desk: Desk, titles: ReadonlyMap<string, string[]>, day: Day): Promise<void> {
  const { life } = desk;
  for (const person of membersOn(life, day)) await aboutPerson(desk, titles, person, day);
  if (life.chance.happens(0.1)) {
    const sign = life.chance.pick(TEAM_SIGNS);
    note(desk, titles, [sign]);
    await ask(desk, 'zh-CN', ['observe', `${sign}=often`, '--note', marker(desk)]);
  }
  if (life.chance.happens(0.1)) {
    const about = life.chance.pick(membersOn(life, day));
    note(desk, titles, ['aimless-list-staring', 'trembling-hands']);
    for (const map of [desk.diary.shaking, desk.diary.spokenOf]) map.set(about, day);
    await ask(desk, 'zh-CN', ['note', `今天又盯着名单不拨，手还有点抖，${marker(desk)}`, '--member', about.code]);
  }
  if (life.newManagerOn === day && isWorked(day))
    await ask(desk, 'zh-CN', ['team', 'event', 'new-manager', '--note', marker(desk)]);
}
