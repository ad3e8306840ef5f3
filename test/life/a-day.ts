import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agenda, Meeting } from './agenda-shape.ts';
import { linesOf } from './agenda-shape.ts';
import { type Day, weekdayOf, workedBefore, workedInMonth } from './days-of-2026.ts';
import { ask, askFor, type Desk, type Moment, read } from './desk.ts';
import { agreeTargets, importDays, learnNumbers } from './keep-books.ts';
import { membersOn } from './life.ts';
import { noticeThings } from './notice.ts';
import { agreeOn, settlePromises } from './promise.ts';
import { keepCalendar } from './rules-of-calendars.ts';
import { lookAtCoached } from './rules-of-coaching.ts';
import { judgeGlance, sayDay } from './rules-of-days.ts';
import { judgeForm } from './rules-of-form.ts';
import { judgeGoals, judgeWeekGoals } from './rules-of-goals.ts';
import { judgeNews, judgeWeekNews } from './rules-of-news.ts';
import { judgeHints, judgePeace, judgeStory } from './rules-of-peace.ts';
import { judgePresence } from './rules-of-presence.ts';
import { judgeList, judgePromises, judgeToday } from './rules-of-promises.ts';
import { judgeReportText, judgeSecrets } from './rules-of-secrets.ts';
import { judgeBoard, judgeEveningSums, judgeReportSums, judgeTargets, judgeWeekSums } from './rules-of-sums.ts';
import { judgeFriday, judgeReached, judgeTone } from './rules-of-tone.ts';
import { judgeTraining } from './rules-of-training.ts';
import { judgeStages, judgeTheme, type Memory, rememberPractice } from './rules-of-weeks.ts';
import type { Language } from './typist.ts';

const languagesOf = ({ sparing }: Desk, day: Day): readonly Language[] =>
  sparing && ![1, 5].includes(weekdayOf(day)) ? ['zh-CN'] : ['zh-CN', 'en'];

/** Names of those who are away, for a program without a register. */
function absentWords({ life, can }: Desk, day: Day, told: readonly string[]): string[] {
  const away = membersOn(life, day).filter((person) => {
    const absence = person.absences.get(day);
    return absence?.part === 'all' && told.includes(absence.told) && !(can.away && absence.told === 'away');
  });
  return away.flatMap(({ code }) => ['--absent', code]);
}

/** What has to be the same in every language. */
const bones = ({ items, module, ...agenda }: Agenda) =>
  JSON.stringify({
    ...agenda,
    module: module?.id,
    carried: agenda.carried.length,
    items: items.map(({ id, minutes, owner }) => [id, minutes, owner?.id]),
  });

function judgeAgenda(moment: Moment, agenda: Agenda): void {
  judgeForm(moment, agenda);
  judgePresence(moment, agenda);
  judgePeace(moment, agenda);
  judgeTone(moment, agenda);
  judgeSecrets(moment, linesOf(agenda).join('\n'));
  if (agenda.meeting === 'morning') {
    judgeNews(moment, agenda);
    judgeGoals(moment, agenda);
  } else judgeWeekNews(moment, agenda);
  if (agenda.meeting === 'evening') judgeEveningSums(moment, agenda);
  if (agenda.meeting === 'weekly') {
    judgeWeekSums(moment, agenda);
    judgeWeekGoals(moment, agenda);
  }
}

/** An agenda in both languages, judged in both; the Chinese one goes on. */
async function lookAt(desk: Desk, day: Day, meeting: Meeting): Promise<Agenda | null> {
  const absent = absentWords(desk, day, ['away']);
  const seen: Agenda[] = [];
  for (const language of languagesOf(desk, day)) {
    const agenda = await askFor<Agenda>(desk, language, ['agenda', meeting, ...absent]);
    if (!agenda) return null;
    judgeAgenda({ desk, day, language }, agenda);
    seen.push(agenda);
  }
  const [zh, en] = seen as [Agenda, Agenda?];
  if (en) desk.tally.check('both-languages-agree', bones(zh) === bones(en), () => difference(bones(zh), bones(en)));
  return zh;
}

/** The first place in which two texts differ, with what is around it. */
function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `${a.slice(Math.max(0, at - 80), at + 100)}\n${b.slice(Math.max(0, at - 80), at + 100)}`;
}

/** On a copy of the file: looking at other agendas first, then at this one, gives this one. */
async function lookAround(desk: Desk, day: Day, agenda: Agenda): Promise<void> {
  const copy = join(desk.typist.folder, 'copy.db');
  copyFileSync(desk.typist.file, copy);
  const absent = absentWords(desk, day, ['away']);
  for (const meeting of ['evening', 'weekly', 'morning'] as const)
    await ask(desk, 'zh-CN', ['agenda', meeting, ...absent], copy);
  await ask(desk, 'zh-CN', ['agenda', 'morning', '--private', ...absent], copy);
  await ask(desk, 'zh-CN', ['agenda', 'morning', '--date', workedBefore(day)], copy);
  const again = await askFor<Agenda>(desk, 'zh-CN', ['agenda', agenda.meeting, ...absent], copy);
  const [before, after] = [JSON.stringify(agenda), JSON.stringify(again)];
  desk.tally.check('looking-changes-nothing', before === after, () => difference(before, after));
}

/** How the register calls each kind. */
const KIND = { 年假: 'annual', 病假: 'sick', 事假: 'personal', 外出: 'out' } as const;

async function tellAbsences(desk: Desk, day: Day): Promise<void> {
  if (!desk.can.away) return;
  for (const person of membersOn(desk.life, day)) {
    const absence = person.absences.get(day);
    if (absence?.told !== 'away') continue;
    const half = absence.part === 'all' ? [] : ['--half', absence.part];
    const words = ['away', person.code, '--from', day, '--to', day, ...half];
    const { code } = await ask(desk, 'zh-CN', [...words, '--kind', KIND[absence.kind]]);
    if (code !== 0) await ask(desk, 'zh-CN', words);
  }
}

async function changePeople(desk: Desk, day: Day): Promise<void> {
  for (const { joined, left, name, code } of desk.life.people) {
    if (joined === day) {
      await ask(desk, 'zh-CN', ['member', 'add', name, '--code', code, '--joined', day]);
      await learnNumbers(desk);
    }
    if (left === day) await ask(desk, 'zh-CN', ['member', 'leave', code, '--on', day]);
  }
}

async function morningOf(desk: Desk, day: Day, memory: Memory): Promise<Agenda | null> {
  await changePeople(desk, day);
  await tellAbsences(desk, day);
  const moment: Moment = { desk, day, language: 'zh-CN' };
  const agenda = await lookAt(desk, day, 'morning');
  if (!agenda) return null;
  judgeStory(moment, agenda);
  rememberPractice(moment, memory, agenda);
  const absent = absentWords(desk, day, ['away']);
  const own = await askFor<Agenda>(desk, 'zh-CN', ['agenda', 'morning', '--private', ...absent]);
  judgeHints(moment, own?.managerNotes ?? []);
  if (workedInMonth(day)[0] === day) {
    const asked = [...(own?.managerNotes ?? []), await read(desk, 'zh-CN', ['today'])].join('\n');
    desk.tally.check(
      'month-targets-asked-for',
      /target set|定.{0,6}目标|目标.{0,8}(没定|还没|定)/.test(asked),
      () => asked,
    );
    await agreeTargets(desk, day);
  } else if (desk.life.chance.happens(desk.sparing ? 0.05 : 0.2)) await lookAround(desk, day, agenda);
  const today = await askFor<{ todos: { text: string }[]; date: Day; isWorkday: boolean }>(desk, 'en', ['today']);
  if (today) {
    judgeToday(moment, today);
    judgeGlance(moment, today);
  }
  await ask(desk, 'zh-CN', ['meeting', 'close', 'morning', ...absentWords(desk, day, ['away', 'close'])]);
  return agenda;
}

async function lookAtBooks(desk: Desk, day: Day): Promise<void> {
  for (const language of languagesOf(desk, day)) {
    const moment: Moment = { desk, day, language };
    for (const period of ['week', 'month']) {
      const board = await askFor<never>(desk, language, ['board', '--period', period]);
      if (board) judgeBoard(moment, board);
      judgeSecrets(moment, await read(desk, language, ['board', '--period', period]));
    }
    judgeReportText(moment, await read(desk, language, ['report']));
    const targets = await askFor<never>(desk, language, ['target', 'show']);
    if (targets) judgeTargets(moment, targets);
  }
  const report = await askFor<never>(desk, 'zh-CN', ['report']);
  if (report) judgeReportSums({ desk, day, language: 'zh-CN' }, report);
}

async function weeklyOf(
  desk: Desk,
  day: Day,
  memory: Memory,
  morning: Agenda | null,
  evening: Agenda,
): Promise<Agenda | null> {
  const moment: Moment = { desk, day, language: 'zh-CN' };
  const weekly = await lookAt(desk, day, 'weekly');
  await lookAtBooks(desk, day);
  if (!weekly) return null;
  judgeTheme(moment, memory, weekly, morning);
  judgeFriday(moment, evening, weekly);
  const plan = await askFor<Parameters<typeof judgeTraining>[1]>(desk, 'zh-CN', ['train', '--dry-run', '--weeks', '2']);
  if (plan) judgeTraining(moment, plan);
  judgeStages(moment, memory, [
    ['evening', evening.stage],
    ['weekly', weekly.stage],
    ...(plan ? [['train', plan.stage] as const] : []),
  ]);
  await ask(desk, 'zh-CN', ['meeting', 'close', 'weekly']);
  return weekly;
}

/** A work day with the program, from the morning's agenda to the evening's close; every answer is judged. */
export async function liveDay(
  desk: Desk,
  titles: ReadonlyMap<string, string[]>,
  day: Day,
  memory: Memory,
): Promise<void> {
  desk.typist.day = day;
  const moment: Moment = { desk, day, language: 'zh-CN' };
  const morning = await morningOf(desk, day, memory);
  await importDays(desk, [day], day);
  await noticeThings(desk, titles, day);
  const evening = await lookAt(desk, day, 'evening');
  if (!evening) return;
  judgeStages(moment, memory, [...(morning ? [['morning', morning.stage] as const] : []), ['evening', evening.stage]]);
  const weekly = weekdayOf(day) === 5 ? await weeklyOf(desk, day, memory, morning, evening) : null;
  const agendas = [morning, evening, weekly].flatMap((each) => each ?? []);
  judgePromises(moment, agendas);
  judgeReached(moment, linesOf(evening));
  const { words, agreed } = agreeOn(desk, day);
  const closed = await ask(desk, 'zh-CN', ['meeting', 'close', 'evening', ...words]);
  if (closed.code === 0) desk.diary.open.push(...agreed);
  await settlePromises(desk, day);
  const list = await askFor<never>(desk, 'zh-CN', ['todo', 'list']);
  if (list) judgeList(moment, list);
  await sayDay(moment);
  await keepCalendar(moment, memory.calendar);
  for (const person of desk.diary.onLadder) memory.coached.add(person);
  if (weekdayOf(day) === 3)
    await lookAtCoached(
      moment,
      membersOn(desk.life, day).filter((person) => memory.coached.has(person)),
    );
}
