import { requireMember } from '../../../app/find/member.ts';
import { type Gathered, gatherTraining, hintOverdue } from '../../../app/train/case.ts';
import { textsOf, trainView } from '../../../app/train/train-view.ts';
import { addDays, startOfWeek } from '../../../domain/calendar/day.ts';
import { isMemberOn } from '../../../domain/team/team.ts';
import { progressOf } from '../../../domain/training/progress.ts';
import { TeamctlError } from '../../../errors.ts';
import type { Lesson } from '../../../playbook/parts.ts';
import type { Context } from '../../context.ts';
import { parseDay } from '../../line/options.ts';
import { requireModule } from './mark.ts';

export interface ShowOptions {
  week?: string | boolean;
  person?: string;
  module?: string;
}

const LAST_DAY = 6;
const formats = ['ics', 'csv', 'xlsx', 'html'];

async function showWeek(context: Context, day: string): Promise<void> {
  const from = startOfWeek(day);
  const to = addDays(from, LAST_DAY);
  const gathered = await gatherTraining(context, { from, to });
  const sessions = gathered.stored.filter(({ date, state }) => date >= from && date <= to && state !== 'missed');
  const agents = gathered.members.filter((member) => member.role === 'agent' && isMemberOn(member, context.today));
  const progress = progressOf(
    gathered.input,
    agents.map((member) => member.id),
  );
  const { presentWeek } = await import('../../../present/train-show.ts');
  const view = trainView(gathered, { from, to, sessions, unscheduled: [] }, context.today);
  await context.show(presentWeek(view, progress, context.locale), formats);
  await hintOverdue(context, gathered.stored);
}

const toCome = ({ stored }: Gathered, today: string) =>
  stored.filter((session) => session.state === 'planned' && session.date >= today);

async function showPerson(context: Context, word: string): Promise<void> {
  const gathered = await gatherTraining(context, { from: context.today, to: addDays(context.today, 27) });
  const { id, name } = await requireMember(gathered.members, word);
  const [progress] = progressOf(gathered.input, [id]);
  const sessions = toCome(gathered, context.today).filter((each) => each.audience.includes(id) || each.trainer === id);
  const { presentPerson } = await import('../../../present/train-show.ts');
  const texts = textsOf(gathered, context.today);
  const view = {
    member: { id, name },
    sessions,
    progress: progress as NonNullable<typeof progress>,
    texts,
    asOf: context.today,
  };
  await context.show(presentPerson(view, context.locale));
}

async function showModule(context: Context, word: string): Promise<void> {
  const gathered = await gatherTraining(context, { from: context.today, to: addDays(context.today, 27) });
  const module = requireModule(gathered.modules, word);
  const sessions = toCome(gathered, context.today).filter((each) => each.module === module.id);
  const { lessons } = await (await context.playbook(gathered.team)).lessons();
  const taught = { ...module, ...(lessons.find((lesson) => lesson.id === module.id) as Lesson) };
  const { presentModule } = await import('../../../present/train-show.ts');
  await context.show(presentModule(taught, sessions, textsOf(gathered, context.today), context.locale));
}

/** What is planned and how far everybody is: a week, a person or a module. */
export async function show(context: Context, options: ShowOptions): Promise<void> {
  const asked = [options.week, options.person, options.module].filter((each) => each !== undefined);
  if (asked.length > 1) throw new TeamctlError('usage', 'show-one');
  if (options.person !== undefined) return showPerson(context, options.person);
  if (options.module !== undefined) return showModule(context, options.module);
  return showWeek(context, typeof options.week === 'string' ? parseDay(options.week, '--week') : context.today);
}
