import type { Command } from 'commander';
import { requireMember } from '../../../app/find/member.ts';
import { type Gathered, gatherTraining, hintOverdue } from '../../../app/train/case.ts';
import { trainView } from '../../../app/train/train-view.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { planTraining, type TrainingPlan } from '../../../domain/training/plan.ts';
import { TeamctlError } from '../../../errors.ts';
import { trainWords } from '../../../i18n/areas/train.ts';
import type { Context } from '../../context.ts';
import { collect, parseCount, parseDay } from '../../line/options.ts';
import type { ShowOptions } from './show.ts';

export const trainFormats = ['ics', 'csv', 'xlsx', 'html'];
const MOST_WEEKS = 52;

interface Options {
  weeks: string;
  from?: string;
  member?: string[];
  dryRun?: boolean;
}

/** commander gives an option that `train` has too to `train`, wherever it stands: both together are what was typed. */
const given = <T>(command: Command): T => command.optsWithGlobals() as T;

const marking = () => import('./mark.ts');

function defineMarks(train: Command, context: Context): void {
  const { help } = trainWords(context.locale);
  train
    .command('done <session>')
    .description(help.done)
    .option('--score <member=points>', help.score, collect)
    .option('--absent <member>', help.absent, collect)
    .action(async (id: string, options: { score?: string[]; absent?: string[] }) =>
      (await marking()).markDone(context, id, options.score ?? [], options.absent ?? []),
    );
  train
    .command('miss <session>')
    .description(help.miss)
    .option('--member <member>', help.missed, collect)
    .action(async (id: string, _own: object, command: Command) =>
      (await marking()).markMissed(context, id, given<{ member?: string[] }>(command).member ?? []),
    );
  train
    .command('score <member> <module> <points>')
    .description(help.scoreCommand)
    .option('--on <date>', help.on)
    .action(async (member: string, module: string, points: string, options: { on?: string }) =>
      (await marking()).markScore(context, member, module, points, options.on),
    );
  train
    .command('away <member>')
    .description(help.away)
    .option('--from <date>', help.awayFrom)
    .option('--to <date>', help.awayTo)
    .option('--back', help.back)
    .action(async (member: string, _own: object, command: Command) =>
      (await marking()).markAway(context, member, given<{ from?: string; to?: string; back?: boolean }>(command)),
    );
}

export function define(program: Command, context: Context): void {
  const { help } = trainWords(context.locale);
  const train = program
    .command('train')
    .description(help.train)
    .option('--weeks <n>', help.weeks, '4')
    .option('--from <date>', help.from)
    .option('--member <member>', help.member, collect)
    .option('--dry-run', help.dryRun)
    .action((options: Options) => run(context, options));
  train
    .command('show')
    .description(help.show)
    .option('--week [date]', help.week)
    .option('--person <member>', help.person)
    .option('--module <id>', help.module)
    .action(async (options: ShowOptions) => (await import('./show.ts')).show(context, options));
  defineMarks(train, context);
  train
    .command('replan')
    .description(help.replan)
    .option('--dry-run', help.dryRun)
    .action(async (_own: object, command: Command) =>
      (await import('./replan.ts')).replan(context, given<{ dryRun?: boolean }>(command).dryRun === true),
    );
}

/** Keeps what is new; what stood already is as it was, but for those who joined it. */
async function store(context: Context, { team, input, stored }: Gathered, plan: TrainingPlan): Promise<void> {
  const added = plan.sessions.filter((session) => session.id > input.lastId);
  const grown = plan.sessions.flatMap((after) => {
    const before = stored.find((each) => each.id === after.id);
    return before && before.audience.length !== after.audience.length ? [{ before, after }] : [];
  });
  if (added.length + grown.length === 0) return;
  const { insertSessions, updateSession } = await import('../../../store/training-writer.ts');
  await context.write(
    'train',
    async ({ db, summarize }) => {
      for (const { before, after } of grown) await updateSession(db, before.key, before, after);
      await insertSessions(db, team.id, added);
      summarize(`${plan.from} – ${plan.to}`);
    },
    trainFormats,
  );
}

export async function run(context: Context, options: Options): Promise<void> {
  const from = options.from === undefined ? context.today : parseDay(options.from, '--from');
  if (from < context.today) throw new TeamctlError('invalid', 'train-from-past', { day: from });
  const weeks = parseCount(options.weeks, '--weeks', 1);
  if (weeks > MOST_WEEKS) throw new TeamctlError('usage', 'train-weeks', { weeks, most: MOST_WEEKS });
  const gathered = await gatherTraining(context, { from, to: addDays(from, 7 * weeks - 1) });
  const { members } = gathered;
  const only = options.member === undefined ? null : await requireMember(members, options.member.at(-1) as string);
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
  const { presentTraining } = await import('../../../present/train.ts');
  const view = trainView(gathered, shown, context.today, only?.name);
  await context.show(presentTraining(view, context.locale), trainFormats);
  await hintOverdue(context, gathered.stored);
  const { displacedNow } = await import('./replan.ts');
  if (displacedNow(gathered) > 0) await context.hint(trainWords(context.locale).hintReplan);
}
