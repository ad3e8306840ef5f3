import type { Command } from 'commander';
import { addDays } from '../../domain/calendar/day.ts';
import { planTraining, type TrainingPlan } from '../../domain/training/plan.ts';
import { byLocale } from '../../i18n/locale.ts';
import { train as en } from '../../i18n/messages/en/train.ts';
import { train as zh } from '../../i18n/messages/zh-CN/train.ts';
import type { Context } from '../context.ts';
import { requireMember } from '../find.ts';
import { parseCount, parseDay } from '../options.ts';
import { trainView } from '../train-view.ts';
import { type Gathered, gatherTraining } from './train-gather.ts';

export const trainFormats = ['ics', 'csv', 'xlsx', 'html'];
const MOST_WEEKS = 52;

interface Options {
  weeks: string;
  from?: string;
  member?: string;
  dryRun?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = byLocale(context.locale, { 'zh-CN': zh, en });
  program
    .command('train')
    .description(help.train)
    .option('--weeks <n>', help.weeks, '4')
    .option('--from <date>', help.from)
    .option('--member <member>', help.member)
    .option('--dry-run', help.dryRun)
    .action((options: Options) => run(context, options));
}

async function store(context: Context, { team, input }: Gathered, plan: TrainingPlan): Promise<void> {
  const added = plan.sessions.filter((session) => session.id > input.lastId);
  if (added.length === 0) return;
  const { insertSessions } = await import('../../store/training-writer.ts');
  await context.write('train', async ({ db, summarize }) => {
    await insertSessions(db, team.id, added);
    summarize(`${plan.from} – ${plan.to}`);
  });
}

export async function run(context: Context, options: Options): Promise<void> {
  const from = options.from === undefined ? context.today : parseDay(options.from, '--from');
  const weeks = Math.min(MOST_WEEKS, parseCount(options.weeks, '--weeks', 1));
  const gathered = await gatherTraining(context, { from, to: addDays(from, 7 * weeks - 1) });
  const { members } = gathered;
  const only = options.member === undefined ? null : await requireMember(members, options.member);
  const plan = planTraining(gathered.input);
  if (options.dryRun !== true) await store(context, gathered, plan);
  const shown =
    only === null
      ? plan
      : {
          ...plan,
          sessions: plan.sessions.filter((each) => each.audience.includes(only.id) || each.trainer === only.id),
          unscheduled: plan.unscheduled.filter((each) => each.members.includes(only.id)),
        };
  const { presentTraining } = await import('../../present/train.ts');
  await context.show(presentTraining(trainView(gathered, shown, context.today), context.locale), trainFormats);
}
