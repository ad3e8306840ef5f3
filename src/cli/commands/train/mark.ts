import { requireMember } from '../../../app/find/member.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { nearMatches } from '../../../domain/team/find-member.ts';
import type { Member, Team } from '../../../domain/team/team.ts';
import { passMarkOf } from '../../../domain/training/learned.ts';
import type { Result } from '../../../domain/training/shapes.ts';
import { TeamctlError } from '../../../errors.ts';
import { trainWords } from '../../../i18n/areas/train.ts';
import type { TrainingModule } from '../../../playbook/parts.ts';
import { readTraining, type StoredSession } from '../../../store/training-reader.ts';
import type { Context } from '../../context.ts';
import { parseDay } from '../../line/options.ts';

interface Told {
  team: Team;
  members: readonly Member[];
  modules: readonly TrainingModule[];
  stored: readonly StoredSession[];
}

async function gather(context: Context): Promise<Told> {
  const team = await context.team();
  const db = await context.reader();
  const { readMembers } = await import('../../../store/team-reader.ts');
  const { modules } = await (await context.playbook(team)).curricula();
  return { team, modules, members: await readMembers(db, team.id), stored: await readTraining(db, team.id) };
}

/** A session by its number. @throws TeamctlError `not-found` */
function requireSession(stored: readonly StoredSession[], word: string): StoredSession {
  const found = stored.find((session) => String(session.id) === word.replace(/^#/, ''));
  if (!found) throw new TeamctlError('not-found', 'session-unknown', { id: word });
  return found;
}

/** A module by its id, its title or what stands before the colon of it. @throws TeamctlError `not-found` with near matches */
export function requireModule(modules: readonly TrainingModule[], word: string): TrainingModule {
  const nameOf = ({ title }: TrainingModule) => title.split(/[:：]/)[0] as string;
  const named = modules.filter((module) => nameOf(module) === word);
  const found = modules.find((module) => module.id === word || module.title === word);
  if (found ?? named.length === 1) return (found ?? named[0]) as TrainingModule;
  const alike = modules.filter((module) => word.length > 1 && module.title.includes(word));
  const near = [...new Set([...alike, ...nearMatches(word, modules, (module) => module.id)])].map(({ id }) => id);
  throw new TeamctlError('not-found', 'module-unknown', { wanted: word, near });
}

function parsePoints(text: string, whole = text): number {
  const points = Number(text.trim());
  if (!/^\d+(\.\d+)?$/.test(text.trim()) || points > 100)
    throw new TeamctlError('usage', 'score-syntax', { value: whole });
  return points;
}

const titleOf = (modules: readonly TrainingModule[], id: string) =>
  modules.find((module) => module.id === id)?.title ?? id;
const namesOf = (context: Context, members: readonly Member[], ids: readonly number[]) =>
  trainWords(context.locale).names(ids.map((id) => members.find((member) => member.id === id)?.name ?? `#${id}`));

function scoreText(context: Context, { members, modules }: Told, results: readonly Result[]): string {
  const words = trainWords(context.locale);
  return words.names(
    results.map(({ member, module, score }) => {
      const mark = passMarkOf(modules.find((each) => each.id === module) ?? {});
      return words.scoreOf(namesOf(context, members, [member]), score, score >= mark);
    }),
  );
}

const hintReplan = (context: Context) => context.hint(trainWords(context.locale).hintReplan);

/** `train done`: the session was held; everybody planned was there but those named. */
export async function markDone(
  context: Context,
  word: string,
  scores: readonly string[],
  absent: readonly string[],
): Promise<void> {
  const told = await gather(context);
  const { members, modules, stored } = told;
  const session = requireSession(stored, word);
  if (session.state !== 'planned') throw new TeamctlError('invalid', 'session-closed', { id: session.id });
  const inSession = (member: Member) => {
    if (session.audience.includes(member.id)) return member.id;
    throw new TeamctlError('invalid', 'session-not-in', { name: member.name, id: session.id });
  };
  const missed: number[] = [];
  for (const name of absent) missed.push(inSession(await requireMember(members, name)));
  const on: Day = session.date < context.today ? session.date : context.today;
  const results: Result[] = [];
  for (const text of scores) {
    const at = text.lastIndexOf('=');
    if (at < 1) throw new TeamctlError('usage', 'score-syntax', { value: text });
    const score = parsePoints(text.slice(at + 1), text);
    const member = inSession(await requireMember(members, text.slice(0, at).trim()));
    results.push({ member, module: session.module, score, on });
  }
  const there = session.audience.filter((member) => !missed.includes(member));
  const store = await import('../../../store/training-writer.ts');
  await context.write('train done', async ({ db, summarize }) => {
    await store.closeSession(db, session.key, { state: 'held', there, missed });
    await store.insertResults(db, session.key, results);
    summarize(`#${session.id}`);
  });
  const words = trainWords(context.locale);
  const lines = [
    words.done(session.id, titleOf(modules, session.module), there.length, namesOf(context, members, missed)),
    ...(results.length === 0 ? [] : [words.scored(scoreText(context, told, results))]),
  ];
  const { presentDone } = await import('../../../present/team.ts');
  await context.show(presentDone(lines.join('\n'), { session: session.id, state: 'held', there, missed, results }));
  const isFailed = results.some((each) => each.score < passMarkOf(modules.find(({ id }) => id === each.module) ?? {}));
  if (missed.length > 0 || isFailed) await hintReplan(context);
}

/** `train miss`: the session fell through, or some of its people were not there. */
export async function markMissed(context: Context, word: string, names: readonly string[]): Promise<void> {
  const { members, modules, stored } = await gather(context);
  const session = requireSession(stored, word);
  const all = names.length === 0;
  if (session.state === 'missed' || (all && session.state === 'held'))
    throw new TeamctlError('invalid', 'session-closed', { id: session.id });
  const missed: number[] = all ? [...session.audience] : [];
  for (const name of names) {
    const member = await requireMember(members, name);
    if (!session.audience.includes(member.id))
      throw new TeamctlError('invalid', 'session-not-in', { name: member.name, id: session.id });
    missed.push(member.id);
  }
  const store = await import('../../../store/training-writer.ts');
  await context.write('train miss', async ({ db, summarize }) => {
    if (all) await store.closeSession(db, session.key, { state: 'missed', there: [], missed });
    else await store.markAttendance(db, session.key, 'missed', missed);
    summarize(`#${session.id}`);
  });
  const words = trainWords(context.locale);
  const title = titleOf(modules, session.module);
  const text = all
    ? words.missedAll(session.id, title)
    : words.missedBy(session.id, title, namesOf(context, members, missed));
  const { presentDone } = await import('../../../present/team.ts');
  await context.show(presentDone(text, { session: session.id, state: all ? 'missed' : session.state, missed }));
  await hintReplan(context);
}

/** `train score`: a result from outside the sessions. */
export async function markScore(
  context: Context,
  who: string,
  moduleWord: string,
  pointsText: string,
  onText: string | undefined,
): Promise<void> {
  const told = await gather(context);
  const member = await requireMember(told.members, who);
  const module = requireModule(told.modules, moduleWord);
  const score = parsePoints(pointsText);
  const on = onText === undefined ? context.today : parseDay(onText, '--on');
  if (on > context.today) throw new TeamctlError('invalid', 'day-in-future', { day: on, flag: '--on' });
  const result: Result = { member: member.id, module: module.id, score, on };
  const { insertResults } = await import('../../../store/training-writer.ts');
  await context.write('train score', async ({ db, summarize }) => {
    await insertResults(db, null, [result]);
    summarize(module.id);
  });
  const { presentDone } = await import('../../../present/team.ts');
  const text = `${module.title}：${scoreText(context, told, [result])}`;
  await context.show(
    presentDone(context.locale === 'en' ? text.replace('：', ': ') : text, { ...result, passMark: passMarkOf(module) }),
  );
}

/** `train away`: days on which nothing is planned for somebody. */
export async function markAway(
  context: Context,
  who: string,
  options: { from?: string; to?: string; back?: boolean },
): Promise<void> {
  const { members } = await gather(context);
  const member = await requireMember(members, who);
  const from = options.from === undefined ? context.today : parseDay(options.from, '--from');
  const to = options.to === undefined ? from : parseDay(options.to, '--to');
  if (to < from) throw new TeamctlError('usage', 'away-order', { from, to });
  const words = trainWords(context.locale);
  const store = await import('../../../store/training-writer.ts');
  const { presentDone } = await import('../../../present/team.ts');
  if (options.back) {
    const entries = await context.write('train away', async ({ db, summarize }) => {
      summarize(from);
      return store.deleteAbsences(db, member.id, from);
    });
    await context.show(presentDone(words.back(member.name, entries), { member: member.id, from, entries }));
  } else {
    await context.write('train away', async ({ db, summarize }) => {
      await store.insertAbsence(db, { member: member.id, from, to });
      summarize(`${from} – ${to}`);
    });
    await context.show(presentDone(words.away(member.name, from, to), { member: member.id, from, to }));
  }
  await hintReplan(context);
}
