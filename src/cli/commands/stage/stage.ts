import type { Command } from 'commander';
import type { Evidence } from '../../../domain/diagnosis/evidence.ts';
import { byLocale } from '../../../i18n/locale.ts';
import { stage as en } from '../../../i18n/messages/en/stage.ts';
import { stage as zh } from '../../../i18n/messages/zh-CN/stage.ts';
import type { Context } from '../../context.ts';
import { type Gathered, gatherDiagnosis, noTrial, type Trial } from '../../../app/stage/case.ts';
import { collect, parseCount } from '../../line/options.ts';
import { parseSign, requireSign } from '../../line/sign-argument.ts';
import { stageView } from '../../../app/stage/stage-view.ts';

interface Options {
  ask?: boolean;
  answer?: string[];
  seen?: string[];
  history?: boolean;
  explain?: string | boolean;
  all?: boolean;
}

export function define(program: Command, context: Context): void {
  const { help } = byLocale(context.locale, { 'zh-CN': zh, en });
  const stage = program
    .command('stage')
    .description(help.stage)
    .option('--ask', help.ask)
    .option('--answer <sign=degree>', help.answer, collect)
    .option('--seen <sign>', help.seen, collect)
    .option('--no-history', help.noHistory)
    .option('--explain [sign]', help.explain)
    .option('--all', help.all)
    .action((options: Options) => run(context, options));
  stage
    .command('confirm <stage>')
    .description(help.confirm)
    .action((id: string) => confirm(context, id));
  stage
    .command('calibrate <directory>')
    .description(help.calibrate)
    .action(async (directory: string) => (await import('./calibrate.ts')).runCalibrate(context, directory));
  stage
    .command('history')
    .description(help.history)
    .option('--weeks <n>', help.weeks, '26')
    .action((options: { weeks: string }) => history(context, options));
}

/** Answers given on the command line: tried out, never stored. */
async function readTrial(context: Context, options: Options): Promise<Trial> {
  const withHistory = options.history !== false;
  const texts = [...(options.answer ?? []), ...(options.seen ?? [])];
  if (texts.length === 0) return { evidence: [], unsure: [], withHistory };
  const { degreeOf } = await import('../../../app/stage/case.ts');
  const core = await (await context.playbook(await context.team())).core();
  const evidence: Evidence[] = [];
  const unsure: string[] = [];
  const read = (text: string, how: 'asked' | 'reported') => {
    const { sign, degree } = parseSign(text);
    requireSign(sign, core.signs);
    const answer = degreeOf(core, degree);
    if (answer === null) unsure.push(sign);
    else evidence.push({ sign, answer, how, on: context.today });
  };
  for (const text of options.seen ?? []) read(text, 'reported');
  for (const text of options.answer ?? []) read(text, 'asked');
  return { evidence, unsure, withHistory };
}

async function showAll(context: Context, options: Options): Promise<void> {
  const { readTeams } = await import('../../../store/team-reader.ts');
  const teams = (await readTeams(await context.reader())).filter((team) => !team.archived);
  const trial: Trial = { evidence: [], unsure: [], withHistory: options.history !== false };
  const views = [];
  for (const team of teams) views.push(await stageView(await gatherDiagnosis(context, team, trial)));
  const { presentAllStages } = await import('../../../present/stage-other.ts');
  await context.show(presentAllStages(views, context.locale));
}

async function explainSign(context: Context, gathered: Gathered, sign: string): Promise<void> {
  requireSign(sign, gathered.core.signs);
  const { presentSign } = await import('../../../present/stage-sign.ts');
  const computed = gathered.computed.find((each) => each.sign === sign);
  const said = gathered.evidence.filter((each) => each.sign === sign && each.how !== 'computed');
  await context.show(presentSign(await stageView(gathered), { sign, computed, said }, context.locale));
}

export async function run(context: Context, options: Options): Promise<void> {
  if (options.all) return showAll(context, options);
  if (options.ask && context.interactive) {
    const { askQuestions } = await import('./ask.ts');
    await askQuestions(context);
  } else if (options.ask) await context.hint(byLocale(context.locale, { 'zh-CN': zh, en }).askNeedsTerminal);
  const gathered = await gatherDiagnosis(context, await context.team(), await readTrial(context, options));
  if (typeof options.explain === 'string') return explainSign(context, gathered, options.explain);
  const { presentStage } = await import('../../../present/stage.ts');
  return context.show(presentStage(await stageView(gathered), context.locale, options.explain === true));
}

export async function confirm(context: Context, id: string): Promise<void> {
  const gathered = await gatherDiagnosis(context, await context.team());
  const stage = gathered.core.stages.find((each) => each.id === id || each.title === id);
  if (!stage) {
    const { TeamctlError } = await import('../../../errors.ts');
    throw new TeamctlError('not-found', 'stage-unknown', {
      stage: id,
      choices: gathered.core.stages.map((each) => each.id),
    });
  }
  const { insertConfirmation } = await import('../../../store/observation-writer.ts');
  const evidence = gathered.diagnosis.evidence.map(({ sign, answer, source }) => ({ sign, answer, source }));
  await context.write('stage confirm', async ({ db, summarize }) => {
    await insertConfirmation(db, gathered.team.id, { stage: stage.id, on: context.today, evidence });
    summarize(stage.id);
  });
  const { presentDone } = await import('../../../present/team.ts');
  const { confirmed } = byLocale(context.locale, { 'zh-CN': zh, en });
  await context.show(presentDone(confirmed(stage.title), { stage: stage.id, on: context.today }));
}

export async function history(context: Context, options: { weeks: string }): Promise<void> {
  const weeks = parseCount(options.weeks, '--weeks', 1);
  const gathered = await gatherDiagnosis(context, await context.team(), noTrial, context.today, 7 * weeks);
  const { presentHistory } = await import('../../../present/stage-other.ts');
  await context.show(presentHistory(await stageView(gathered), context.locale, weeks));
}
