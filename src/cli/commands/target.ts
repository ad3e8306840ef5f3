import type { Command } from 'commander';
import { requireMember } from '../../app/find/member.ts';
import { type Day, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import { progressOf } from '../../domain/records/progress.ts';
import { periodOf, type Target, targetMetrics } from '../../domain/records/target.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { boardWords } from '../../i18n/areas/board.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readTargets } from '../../store/target-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import type { Context } from '../context.ts';
import { parseAmount, parseChoice } from '../line/options.ts';
import { type PeriodOptions, readPeriod } from '../line/period-options.ts';

interface Options extends PeriodOptions {
  member?: string;
  wholeTeam?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = boardWords(context.locale);
  const target = program.command('target').description(help.target);
  const timed = (command: Command) =>
    command
      .option('--member <member>', help.member)
      .option('--whole-team', help.wholeTeam)
      .option('--month <month>', help.month)
      .option('--week <week>', help.week)
      .option('--day <day>', help.day);
  timed(
    target.command('set').description(help.targetSet).argument('<metric>', help.metric).argument('<value>', help.value),
  ).action((metric: string, value: string, options: Options) => set(context, metric, value, options));
  timed(target.command('show').description(help.targetShow)).action((options: Options) => show(context, options));
}

function readValue(text: string): number {
  const value = parseAmount(text, 'VALUE');
  if (value < 0) throw new TeamctlError('usage', 'target-negative', { value: text });
  return value;
}

/** The member meant, null for the whole team. */
async function readWho(context: Context, team: Team, options: Options) {
  if (options.wholeTeam || options.member === undefined) return null;
  return requireMember(await readMembers(await context.reader(), team.id), options.member);
}

export async function set(context: Context, metricText: string, valueText: string, options: Options): Promise<void> {
  const metric = parseChoice(metricText, targetMetrics, 'METRIC');
  const value = readValue(valueText);
  if ((options.member !== undefined) === (options.wholeTeam === true))
    throw new TeamctlError('usage', 'target-for-whom', {});
  const when = readPeriod(options);
  if (!when) throw new TeamctlError('usage', 'target-when', {});
  const team = await context.team();
  const member = await readWho(context, team, options);
  const target: Target = { memberId: member?.id ?? null, metric, ...when, value };
  const { upsertTarget } = await import('../../store/target-writer.ts');
  await context.write('target set', async ({ db, summarize }) => {
    await upsertTarget(db, team.id, target);
    summarize(`${metric} ${when.period} ${when.startsOn}`);
  });
  const { presentTargetStored } = await import('../../present/targets.ts');
  await context.show(presentTargetStored(target, member?.name ?? null, context.locale));
}

/** Targets of the period asked for, else those that the day lies in. */
async function readWanted(context: Context, team: Team, options: Options, today: Day): Promise<Target[]> {
  const db = await context.reader();
  const when = readPeriod(options);
  const who = await readWho(context, team, options);
  const from = when?.startsOn ?? startOfWeek(startOfMonth(today));
  const all = await readTargets(db, team.id, from, when?.startsOn ?? today);
  return all.filter((target) => {
    const span = periodOf(target);
    const isThen = when ? target.period === when.period : span.from <= today && today <= span.to;
    const isTheirs = who ? target.memberId === who.id : options.wholeTeam ? target.memberId === null : true;
    return isThen && isTheirs;
  });
}

export async function show(context: Context, options: Options): Promise<void> {
  const team = await context.team();
  const { today } = context;
  const targets = await readWanted(context, team, options, today);
  const db = await context.reader();
  const members = await readMembers(db, team.id);
  const spans = targets.map(periodOf);
  const from = spans.map((span) => span.from).sort()[0] ?? today;
  const to =
    spans
      .map((span) => span.to)
      .sort()
      .at(-1) ?? today;
  const ids = members.map((member) => member.id);
  const records = await readDayRecords(db, ids, from, to < today ? to : today);
  const progress = progressOf(targets, records, await context.calendar(team), today);
  const { presentTargets } = await import('../../present/targets.ts');
  await context.show(presentTargets(team, progress, members, today, context.locale), ['csv']);
}
