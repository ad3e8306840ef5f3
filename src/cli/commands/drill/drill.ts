import type { Command } from 'commander';
import type { Drill } from '../../../app/drill/case.ts';
import { type Grade, grades } from '../../../domain/drill/grade.ts';
import type { Picked } from '../../../domain/drill/pick.ts';
import { drillWords } from '../../../i18n/areas/drill.ts';
import type { Context } from '../../context.ts';
import { parseChoice, parseCount } from '../../line/options.ts';

/** A quarter of an hour at the desk. */
const CARDS_A_SITTING = 15;
const NEW_PER_DAY = 5;

interface Options {
  list?: boolean;
  limit?: string;
  new?: string;
}

// FSRS and the playbook are only loaded when somebody practises.
const gather = () => import('../../../app/drill/case.ts');

export function define(program: Command, context: Context): void {
  const { help } = drillWords(context.locale);
  const drill = program
    .command('drill')
    .description(help.drill)
    .argument('[member]', help.member)
    .option('--list', help.list)
    .option('--limit <n>', help.limit)
    .option('--new <n>', help.newPerDay)
    .action((who: string | undefined, options: Options) => run(context, who, options));
  drill
    .command('grade <card> <grade> [member]')
    .description(help.grade)
    .action((card: string, grade: string, who: string | undefined) => noteGrade(context, card, grade, who));
  drill
    .command('report [member]')
    .description(help.report)
    .action((who: string | undefined) => showReport(context, who));
}

async function pick(context: Context, drill: Drill, newPerDay: number): Promise<Picked> {
  const { pickCards } = await import('../../../domain/drill/pick.ts');
  const { countFirstMet } = await import('../../../store/drill-reader.ts');
  const { today } = context;
  const newToday = await countFirstMet(await context.reader(), drill.team.id, drill.person?.id ?? null, today);
  return pickCards(drill.cards, drill.standings, today, { newPerDay, newToday });
}

async function showList(context: Context, drill: Drill, picked: Picked): Promise<void> {
  const { readDrillDue } = await import('../../../store/drill-reader.ts');
  const { presentDrillList } = await import('../../../present/drill.ts');
  const { team, faces, members, person } = drill;
  const due = await readDrillDue(await context.reader(), team.id, context.today, new Set(faces.keys()));
  const people = due.flatMap(({ member, cards }) => {
    const who = members.find((each) => each.id === member);
    return member !== null && !who ? [] : [{ person: who ? { id: who.id, name: who.name } : null, cards }];
  });
  await context.show(presentDrillList({ person, asOf: context.today, picked, faces, people }, context.locale));
}

export async function run(context: Context, who: string | undefined, options: Options): Promise<void> {
  const limit = options.limit === undefined ? CARDS_A_SITTING : parseCount(options.limit, '--limit', 1);
  const newPerDay = options.new === undefined ? NEW_PER_DAY : parseCount(options.new, '--new');
  const drill = await (await gather()).gatherDrill(context, who);
  const picked = await pick(context, drill, newPerDay);
  const { json, format, output } = context.globals;
  const asked = context.interactive && !options.list && !json && !format && !output;
  if (!asked || picked.due.length + picked.fresh.length === 0) return showList(context, drill, picked);
  const { practise } = await import('./session.ts');
  const graded = await practise(context, drill, picked, limit);
  const { presentDone } = await import('../../../present/team.ts');
  await context.show(presentDone(drillWords(context.locale).ended(graded), { graded }));
}

async function noteGrade(context: Context, card: string, word: string, who: string | undefined): Promise<void> {
  const grade = Number(parseChoice(word, grades.map(String), 'GRADE')) as Grade;
  const { gatherDrill, keepGrade, requireCard } = await gather();
  const drill = await gatherDrill(context, who);
  const review = await keepGrade(context, drill, requireCard(drill, card).id, grade);
  const { presentGraded } = await import('../../../present/drill.ts');
  await context.show(presentGraded(review, drill.person, context.locale));
}

async function showReport(context: Context, who: string | undefined): Promise<void> {
  const drill = await (await gather()).gatherDrill(context, who);
  const { readForecasts } = await import('../../../store/drill-reader.ts');
  const { drillReport } = await import('../../../domain/drill/report.ts');
  const { presentDrillReport } = await import('../../../present/drill.ts');
  const { id } = drill.person ?? {};
  const forecasts = await readForecasts(await context.reader(), drill.team.id, id);
  const person = who === undefined ? undefined : drill.person;
  await context.show(presentDrillReport(drillReport(forecasts), person, context.today, context.locale));
}
