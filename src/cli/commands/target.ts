import type { Command } from 'commander';
import { untilClear } from '../../app/find/figure.ts';
import { TeamctlError } from '../../errors.ts';
import { boardWords } from '../../i18n/areas/board.ts';
import { isTeamTyped, measureTyped } from '../../i18n/typed-words.ts';
import { askReading } from '../asking/import-questions.ts';
import type { Context } from '../context.ts';
import { withFormats } from '../line/formats.ts';
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
  target
    .command('renegotiate')
    .description(help.targetRenegotiate)
    .argument('<member>', help.memberOrTeam)
    .argument('<metric>', help.metric)
    .argument('<value>', help.value)
    .action((member: string, metric: string, value: string) => agree(context, member, metric, value));
  timed(withFormats(target.command('show'), ['csv', 'xlsx']).description(help.targetShow)).action((options: Options) =>
    show(context, options),
  );
}

async function set(context: Context, metric: string, valueText: string, options: Options): Promise<void> {
  const { setTarget } = await import('../../app/target/target.ts');
  const { presentTargetStored } = await import('../../present/targets.ts');
  const { member = null, wholeTeam = false } = options;
  if ((member !== null) === wholeTeam) throw new TeamctlError('usage', 'target-for-whom', {});
  const when = readPeriod(options, context.today);
  if (!when) throw new TeamctlError('usage', 'target-when', {});
  const view = await untilClear([valueText], askReading(context), ([value = '']) =>
    setTarget(context.scope, { metric: measureTyped(metric), value, member, ...when }),
  );
  await context.show(presentTargetStored(view, context.locale));
}

async function show(context: Context, options: Options): Promise<void> {
  const { showTargets } = await import('../../app/target/target.ts');
  const { presentTargets } = await import('../../present/targets.ts');
  const { member, wholeTeam } = options;
  const whose = wholeTeam ? 'team' : member === undefined ? null : { member };
  const view = await showTargets(context.scope, { when: readPeriod(options, context.today), whose });
  await context.show(presentTargets(view, context.today, context.locale));
}

async function agree(context: Context, member: string, metric: string, valueText: string): Promise<void> {
  const { renegotiate } = await import('../../app/target/renegotiate.ts');
  const { presentRenegotiated } = await import('../../present/targets.ts');
  const asked = { member: isTeamTyped(member) ? null : member, metric: measureTyped(metric) };
  const view = await untilClear([valueText], askReading(context), ([value = '']) =>
    renegotiate(context.scope, { ...asked, value }),
  );
  await context.show(presentRenegotiated(view, context.locale));
}
