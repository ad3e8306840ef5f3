import type { Command } from 'commander';
import { type Grade, grades } from '../../../domain/drill/grade.ts';
import { drillWords } from '../../../i18n/areas/drill.ts';
import type { Context } from '../../context.ts';
import { parseChoice, parseCount } from '../../line/options.ts';
import { verb } from '../../line/verb.ts';

/** A quarter of an hour at the desk. */
const CARDS_A_SITTING = 15;
const NEW_PER_DAY = 5;

interface Options {
  list?: boolean;
  limit?: string;
  new?: string;
}

export function define(program: Command, context: Context): void {
  const { help } = drillWords(context.locale);
  const drill = verb(
    program,
    'drill',
    help.drill,
    { '--list': help.list, '--limit <n>': help.limit, '--new <n>': help.newPerDay },
    (who, options) => run(context, who, options),
  ).argument('[member]', help.member);
  verb(drill, 'grade <card> <grade> [member]', help.grade, {}, (card, grade, who) =>
    noteGrade(context, card, grade, who),
  );
  verb(drill, 'report [member]', help.report, {}, (who) => showReport(context, who));
}

export async function run(context: Context, who: string | undefined, options: Options): Promise<void> {
  const limit = options.limit === undefined ? CARDS_A_SITTING : parseCount(options.limit, '--limit', 1);
  const newPerDay = options.new === undefined ? NEW_PER_DAY : parseCount(options.new, '--new');
  const { listDrill } = await import('../../../app/drill/list.ts');
  const list = await listDrill(context.scope, who ?? null, newPerDay);
  const { due, fresh } = list.picked;
  const { json, format, output } = context.globals;
  const isAsked = context.interactive && !options.list && !json && !format && !output;
  if (!isAsked || due.length + fresh.length === 0) {
    const { presentDrillList } = await import('../../../present/drill.ts');
    return context.show(presentDrillList(list, context.locale));
  }
  const { practise } = await import('./sitting.ts');
  const graded = await practise(context, list, { who: who ?? null, limit });
  await context.done(drillWords(context.locale).ended(graded), { graded });
}

async function noteGrade(context: Context, card: string, word: string, who: string | undefined): Promise<void> {
  const grade = Number(parseChoice(word, grades.map(String), 'GRADE')) as Grade;
  const { gradeCard } = await import('../../../app/drill/grade.ts');
  const { presentGraded } = await import('../../../present/drill.ts');
  const view = await gradeCard(context.scope, { card, grade, who: who ?? null });
  await context.show(presentGraded(view, context.locale));
}

async function showReport(context: Context, who: string | undefined): Promise<void> {
  const { reportDrill } = await import('../../../app/drill/report.ts');
  const { presentDrillReport } = await import('../../../present/drill.ts');
  await context.show(presentDrillReport(await reportDrill(context.scope, who ?? null), context.locale));
}
