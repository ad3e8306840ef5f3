import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, monthOf, plus } from './days-of-2026.ts';
import { ask, askFor, type Desk } from './desk.ts';
import { daysBefore, isHere, membersOn } from './life.ts';
import type { Person } from './people.ts';
import { targetOf, workOf } from './work.ts';

const HEADER = '日期,姓名,工号,出勤分钟,拨打量,接通量,有效通话数,成单数,成交金额';

const columns = ({ name, code }: Person, day: Day) => `${day},${name},${code}`;

/** The day's sheet as a CRM writes it; who is on leave and told by the sheet has the word in it. */
function sheetOf(desk: Desk, days: readonly Day[]): string {
  const { life, diary } = desk;
  const lines = days.flatMap((day) =>
    membersOn(life, day).flatMap((person) => {
      const absence = person.absences.get(day);
      if (absence?.part === 'all')
        return absence.told === 'cell' ? [`${columns(person, day)},${absence.kind},,,,,`] : [];
      if (!isHere(person, day)) return [];
      const figures = workOf(life.chance, person, day, life.weather, diary.onLadder.has(person));
      diary.add(day, person, figures);
      return [`${columns(person, day)},${Object.values(figures).join(',')}`];
    }),
  );
  return [HEADER, ...lines, ''].join('\n');
}

export async function importDays(desk: Desk, days: readonly Day[], label: string): Promise<void> {
  const file = `日报${label}.csv`;
  writeFileSync(join(desk.typist.folder, file), sheetOf(desk, days));
  await ask(desk, 'zh-CN', ['import', file]);
}

/** Numbers and people of the program, matched by code. */
export async function learnNumbers(desk: Desk): Promise<void> {
  const list = await askFor<{ members: { id: number; code: string }[] }>(desk, 'zh-CN', ['member', 'list']);
  for (const { id, code } of list?.members ?? []) {
    const person = desk.life.people.find((each) => each.code === code);
    if (person) desk.byId.set(id, person);
  }
}

/** Who is on the ladder, as the program lists it. */
export async function learnLadder(desk: Desk): Promise<void> {
  const list = await askFor<{ plans: { member: string; state: string }[] }>(desk, 'zh-CN', ['coach', 'list']);
  const open = (list?.plans ?? []).filter(({ state }) => state === 'open').map(({ member }) => member);
  desk.diary.learnLadder(
    new Set(desk.life.people.filter(({ name, code }) => open.some((each) => each === name || each.includes(code)))),
  );
}

export async function agreeTargets(desk: Desk, day: Day): Promise<void> {
  const month = monthOf(day);
  let sum = 0;
  for (const person of membersOn(desk.life, day)) {
    const value = targetOf(desk.life.chance, person, day);
    sum += value;
    desk.diary.targets.set(`${month} ${person.code}`, value);
    await ask(desk, 'zh-CN', ['target', 'set', 'deals', String(value), '--member', person.code, '--month', month]);
  }
  desk.diary.targets.set(`${month} team`, sum);
  await ask(desk, 'zh-CN', ['target', 'set', 'deals', String(sum), '--whole-team', '--month', month]);
}

/** The team with its records before the first day, and the signs' titles in both languages. */
export async function foundTeam(desk: Desk): Promise<Map<string, string[]>> {
  const { life } = desk;
  const past = daysBefore(life);
  desk.typist.day = plus(life.start, -1);
  const members = membersOn(life, desk.typist.day).flatMap(({ name, code, joined }) => [
    '--member',
    `${name}:${code}:${joined}`,
  ]);
  await ask(desk, 'zh-CN', ['init', '--name', '青禾三组', '--founded', life.founded, ...members]);
  await learnNumbers(desk);
  if (past.length > 0) await importDays(desk, past, '以前');
  const titles = new Map<string, string[]>();
  for (const language of ['zh-CN', 'en'] as const) {
    const { out } = await ask(desk, language, ['observe', '--list']);
    for (const [, id, title] of out.matchAll(/^([a-z][a-z-]+) {2,}(\S.*)$/gm))
      titles.set(id as string, [...(titles.get(id as string) ?? []), title as string]);
  }
  return titles;
}
