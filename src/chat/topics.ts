import { channelWords } from '../i18n/areas/channel.ts';
import type { Report } from '../present/document.ts';
import type { Face } from './face.ts';

/** What a group may read of each topic; null: there is nothing to tell. None of them asks for what the manager alone reads. */
const reports: Readonly<Record<string, (face: Face, word: string, dryRun: boolean) => Promise<Report | null>>> = {
  async agenda({ scope, locale }, word, dryRun) {
    const meeting = await (await import('../app/find/meeting-kind.ts')).requireKind(scope, word);
    const { prepareAgenda } = await import('../app/agenda/prepare.ts');
    const { presentAgenda } = await import('../present/agenda.ts');
    const wanted = { date: scope.today, minutes: null, absent: [], named: [], withNotes: false };
    const { view } = await prepareAgenda(scope, { ...wanted, meeting }, { dryRun });
    return presentAgenda(view, locale);
  },
  async board({ scope, locale }) {
    const { lookAtBoard } = await import('../app/board/board.ts');
    const view = await lookAtBoard(scope, { by: null, period: 'week', top: 3 });
    return view.kind === 'off' ? null : (await import('../present/board.ts')).presentBoard(view, locale);
  },
  async train({ scope, locale }) {
    const { timetable } = await (await import('../app/train/show.ts')).showWeek(scope, scope.today);
    if (timetable.plan.sessions.length === 0) return null;
    return (await import('../present/train.ts')).presentTraining(timetable, locale, { forTeam: true });
  },
  async todo({ scope, locale }) {
    const view = await (await import('../app/todo/list.ts')).listTodos(scope, { all: false, owner: null });
    const { presentGroupTodos } = await import('../present/for-the-group.ts');
    return presentGroupTodos(view, (await scope.team()).name, locale);
  },
  async celebration({ scope, locale }) {
    const view = await (await import('../app/send/celebrate.ts')).gatherCelebration(scope);
    return view && (await import('../present/for-the-group.ts')).presentCelebration(view, locale);
  },
};

/** What whoever sends is told alone: which to-dos the group does not get to read; null: it gets all. */
export async function asideOf({ scope, locale }: Face, topic: string): Promise<string | null> {
  if (topic !== 'todo') return null;
  const { todos, unsaid } = await (await import('../app/todo/list.ts')).listTodos(scope, { all: false, owner: null });
  const left = todos.filter(({ id }) => unsaid.has(id)).map(({ id }) => id);
  return left.length === 0 ? null : channelWords(locale).leftOut(left);
}

/** @param topic such as `agenda morning` @param dryRun an agenda is kept for its day, unless it is only looked at */
export function reportOf(face: Face, topic: string, dryRun: boolean): Promise<Report | null> {
  const [name = '', word = ''] = topic.split(' ');
  return (reports[name] as (typeof reports)[string])(face, word, dryRun);
}
