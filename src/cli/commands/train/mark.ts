import { parsePoints, parseScore } from '../../../app/train/typed-score.ts';
import { trainWords } from '../../../i18n/areas/train.ts';
import type { Context } from '../../context.ts';
import { parseDay } from '../../line/options.ts';

const presenting = () => import('../../../present/train-marks.ts');
const hintReplan = (context: Context) => context.hint(trainWords(context.locale).hintReplan);

export async function done(
  context: Context,
  sessions: readonly string[],
  { score = [], absent = [] }: { score?: string[]; absent?: string[] },
): Promise<void> {
  const { markDone } = await import('../../../app/train/done.ts');
  const { presentHeld } = await presenting();
  const views = await markDone(context.scope, { sessions, scores: score.map(parseScore), absent });
  await context.show(presentHeld(views, context.locale));
  if (views.some(({ wantsReplan }) => wantsReplan)) await hintReplan(context);
}

export async function miss(context: Context, ids: readonly string[], options: { member?: string[] }): Promise<void> {
  const { markMissed } = await import('../../../app/train/miss.ts');
  const { presentMissed } = await presenting();
  await context.show(presentMissed(await markMissed(context.scope, ids, options.member ?? []), context.locale));
  await hintReplan(context);
}

export async function score(
  context: Context,
  [who, module, points]: readonly [string, string, string],
  options: { on?: string },
): Promise<void> {
  const on = options.on === undefined ? context.today : parseDay(options.on, '--on', context.today);
  const { markScore } = await import('../../../app/train/score.ts');
  const { presentScore } = await presenting();
  const view = await markScore(context.scope, { who, module, points: parsePoints(points), on });
  await context.show(presentScore(view, context.locale));
  if (view.wantsReplan) await hintReplan(context);
}

/** Another name of `teamctl away`. */
export async function away(
  context: Context,
  who: string,
  options: { from?: string; to?: string; back?: boolean },
): Promise<void> {
  const from = options.from === undefined ? context.today : parseDay(options.from, '--from', context.today);
  const to = options.to === undefined ? null : parseDay(options.to, '--to', context.today);
  const { markAway } = await import('../../../app/away/mark.ts');
  const { presentAway } = await import('../../../present/away.ts');
  const view = await markAway(context.scope, { who, from, to, half: null, kind: null, back: options.back === true });
  await context.show(presentAway(view, context.locale));
  await hintReplan(context);
}
