import type { Command } from 'commander';
import type { TrialWords } from '../../../app/stage/trial.ts';
import { stageWords } from '../../../i18n/areas/stage.ts';
import { filePathTyped } from '../../../platform/typed-path.ts';
import type { Context } from '../../context.ts';
import { collect, parseCount, parseSign } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';

interface Options {
  ask?: boolean;
  answer?: string[];
  seen?: string[];
  history?: boolean;
  explain?: string | boolean;
  all?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = stageWords(context.locale);
  const asked = {
    '--ask': help.ask,
    '--answer <sign=degree>': [help.answer, collect],
    '--seen <sign>': [help.seen, collect],
    '--no-history': help.noHistory,
    '--explain [sign]': help.explain,
    '--all': help.all,
  } as const;
  const stage = verb(program, 'stage', help.stage, asked, (options) => run(context, options));
  verb(stage, 'confirm <stage>', help.confirm, {}, (id) => confirm(context, id));
  verb(stage, 'calibrate <directory>', help.calibrate, {}, (directory) => calibrate(context, directory));
  verb(stage, 'history', help.history, { '--weeks <n>': [help.weeks, '26'] }, (options) => history(context, options));
}

const trialOf = (options: Options): TrialWords => ({
  answers: (options.answer ?? []).map(parseSign),
  seen: (options.seen ?? []).map(parseSign),
  withHistory: options.history !== false,
});

async function ask(context: Context): Promise<void> {
  if (!context.interactive) return context.hint(stageWords(context.locale).askNeedsTerminal);
  const { askQuestions } = await import('./ask.ts');
  await askQuestions(context);
}

async function run(context: Context, options: Options): Promise<void> {
  const { scope, locale } = context;
  const { diagnoseAllTeams, diagnoseTeam, explainSign } = await import('../../../app/stage/diagnose.ts');
  const trial = trialOf(options);
  if (options.all) {
    const { presentAllStages } = await import('../../../present/stage-other.ts');
    return context.show(presentAllStages(await diagnoseAllTeams(scope, trial.withHistory), locale));
  }
  if (options.ask) await ask(context);
  if (typeof options.explain === 'string') {
    const { presentSign } = await import('../../../present/stage-sign.ts');
    const { stage, sign } = await explainSign(scope, trial, options.explain);
    return context.show(presentSign(stage, sign, locale));
  }
  const { presentStage } = await import('../../../present/stage.ts');
  return context.show(presentStage(await diagnoseTeam(scope, trial), locale, options.explain === true));
}

async function confirm(context: Context, wanted: string): Promise<void> {
  const { confirmStage } = await import('../../../app/stage/confirm.ts');
  const { id, title } = await confirmStage(context.scope, wanted);
  const { confirmed } = stageWords(context.locale);
  await context.done(confirmed(title), { stage: id, on: context.today });
}

async function calibrate(context: Context, directory: string): Promise<void> {
  const { calibrateStages } = await import('../../../app/stage/calibrate.ts');
  const { presentCalibration } = await import('../../../present/stage-other.ts');
  const { calibration } = stageWords(context.locale);
  const folder = filePathTyped(context.host, directory);
  const view = await calibrateStages(context.scope, { directory, folder, texts: calibration });
  await context.show(presentCalibration(view, context.locale));
}

async function history(context: Context, options: { weeks: string }): Promise<void> {
  const weeks = parseCount(options.weeks, '--weeks', 1);
  const { stageHistory } = await import('../../../app/stage/diagnose.ts');
  const { presentHistory } = await import('../../../present/stage-other.ts');
  await context.show(presentHistory(await stageHistory(context.scope, weeks), context.locale, weeks));
}
