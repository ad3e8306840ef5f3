import type { Command } from 'commander';
import { gatherDiagnosis } from '../../app/stage/case.ts';
import { stageView } from '../../app/stage/stage-view.ts';
import { nextMeeting } from '../../domain/agenda/next-meeting.ts';
import { addDays } from '../../domain/calendar/day.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { todayWords } from '../../i18n/areas/today.ts';
import type { DueTodo } from '../../present/today.ts';
import type { Context } from '../context.ts';

const MEETING_DAYS = 14;

export function define(program: Command, context: Context): void {
  program
    .command('today')
    .description(todayWords(context.locale).help)
    .action(() => run(context));
}

async function coming(context: Context, team: Team) {
  const { readMeetings } = await import('../../store/meeting-reader.ts');
  const stored = await readMeetings(
    await context.reader(),
    team.id,
    context.today,
    addDays(context.today, MEETING_DAYS),
  );
  const over = new Set(stored.filter(({ state }) => state !== 'planned').map(({ kind, date }) => `${kind} ${date}`));
  return nextMeeting(context.now, team.settings, await context.calendar(team), ({ kind, date }) =>
    over.has(`${kind} ${date}`),
  );
}

async function dueTodos(context: Context, team: Team, names: ReadonlyMap<number, string>): Promise<DueTodo[]> {
  const { readTodos } = await import('../../store/todo-reader.ts');
  return (await readTodos(await context.reader(), team.id))
    .filter((todo) => todo.due <= context.today)
    .map(({ id, text, owner, due }) => ({ id, text, owner: owner === null ? null : (names.get(owner) ?? null), due }));
}

async function sessionsToday(context: Context, team: Team, modules: readonly { id: string; title: string }[]) {
  const { readTraining } = await import('../../store/training-reader.ts');
  return (await readTraining(await context.reader(), team.id))
    .filter((session) => session.date === context.today && session.state === 'planned')
    .map(({ module, start }) => ({ start, title: modules.find((each) => each.id === module)?.title ?? module }));
}

/** Null where nothing was set up yet: then a welcome is more use than an error. */
async function teamIfAny(context: Context): Promise<Team | null> {
  try {
    return await context.team();
  } catch (error) {
    if (error instanceof TeamctlError && ['database-missing', 'team-none'].includes(error.code)) return null;
    throw error;
  }
}

export async function run(context: Context): Promise<void> {
  const { presentToday, presentWelcome } = await import('../../present/today.ts');
  const team = await teamIfAny(context);
  if (team === null) return context.show(presentWelcome(context.locale));
  const stage = await stageView(await gatherDiagnosis(context, team));
  const view = {
    date: context.today,
    stage,
    meeting: await coming(context, team),
    todos: await dueTodos(context, team, stage.names),
    sessions: await sessionsToday(context, team, stage.words.modules),
  };
  await context.show(presentToday(view, context.locale));
}
