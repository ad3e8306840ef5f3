import { type Gathered, gatherTraining } from '../../../app/train/case.ts';
import { textsOf } from '../../../app/train/train-view.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { type Replan, replanTraining } from '../../../domain/training/replan.ts';
import { displacedOf } from '../../../domain/training/standing.ts';
import { groundOf } from '../../../domain/training/world.ts';
import { trainWords } from '../../../i18n/areas/train.ts';
import type { Context } from '../../context.ts';
import { confirmed } from '../../terminal/confirm.ts';

const PLAN_DAYS = 28;

/** How many sessions of the plan cannot stay as they are. */
export function displacedNow({ input }: Pick<Gathered, 'input'>): number {
  const planned = input.standing.filter((session) => session.date >= input.from);
  if (planned.length === 0) return 0;
  const last = planned.reduce((most, session) => (session.date > most ? session.date : most), input.to);
  const whole = { ...input, to: last };
  return displacedOf(whole, groundOf(whole), whole.standing).length;
}

async function store(context: Context, gathered: Gathered, { plan, diff }: Replan): Promise<void> {
  const { team, stored } = gathered;
  const writer = await import('../../../store/training-writer.ts');
  const keyOf = (id: number) => stored.find((session) => session.id === id)?.key as number;
  await context.write('train replan', async ({ db, summarize }) => {
    await writer.deleteSessions(
      db,
      diff.removed.map(({ session }) => keyOf(session.id)),
    );
    for (const { before, after } of [...diff.moved, ...diff.changed])
      await writer.updateSession(db, keyOf(before.id), before, after);
    await writer.insertSessions(db, team.id, diff.added);
    summarize(`${plan.from} – ${plan.to}`);
  });
}

/** Shows what would change, asks, and changes it; as little as can be. */
export async function replan(context: Context, dryRun: boolean): Promise<void> {
  const words = trainWords(context.locale);
  const { readTraining } = await import('../../../store/training-reader.ts');
  const team = await context.team();
  const planned = (await readTraining(await context.reader(), team.id)).filter(({ state }) => state === 'planned');
  const to = planned.reduce(
    (last, session) => (session.date > last ? session.date : last),
    addDays(context.today, PLAN_DAYS - 1),
  );
  const gathered = await gatherTraining(context, { from: context.today, to });
  const result = replanTraining(gathered.input);
  const { presentDiff } = await import('../../../present/train-diff.ts');
  const report = presentDiff(result, textsOf(gathered, context.today), context.locale);
  const { moved, changed, removed, added } = result.diff;
  if (dryRun || moved.length + changed.length + removed.length + added.length === 0) return context.show(report);
  const asks = !context.globals.yes;
  if (asks) await context.show(report);
  if (!(await confirmed(context, words.diff.ask, true))) return;
  await store(context, gathered, result);
  const done = { kind: 'paragraph' as const, text: words.diff.done };
  await context.show({
    data: { ...(report.data as object), stored: true },
    document: asks ? [done] : [...report.document, done],
  });
}
