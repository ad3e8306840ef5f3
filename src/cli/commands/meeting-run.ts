import type { LiveState } from '../../domain/agenda/live.ts';
import { minutesTaken, startLive } from '../../domain/agenda/live.ts';
import type { AgendaPlan } from '../../domain/agenda/plan.ts';
import type { MeetingKind } from '../../domain/agenda/shapes.ts';
import { TeamctlError } from '../../errors.ts';
import type { RunView } from '../../present/meeting.ts';
import { planOf, storePlan } from '../agenda-plan.ts';
import type { Context } from '../context.ts';
import { requireMember } from '../find.ts';
import { type Gathered, gatherAgenda, membersOf } from '../gather-agenda.ts';
import { BrokenOff } from '../io.ts';
import { runLive } from '../live-terminal.ts';
import { type Promised, readPromise, usualDue } from '../meeting-todos.ts';
import { parseCount, parseDay } from '../options.ts';

interface Options {
  date?: string;
  minutes?: string;
  absent?: string[];
  rehearse?: string;
}

const secondsOf = (state: LiveState) => state.spent.reduce((sum, seconds) => sum + seconds, 0);
/** Items are rounded up one by one; the whole is not their sum. */
const wholeMinutes = (state: LiveState) => Math.ceil(secondsOf(state) / 60);

/** Seconds that must have passed before a meeting that was broken off counts as held. */
const HELD_FROM_SECONDS = 60;

function limitsOf(plan: AgendaPlan, gathered: Gathered) {
  return plan.items.map((item) => {
    const own = gathered.input.definition.items.find((each) => each.id === item.id);
    const limits = (plan.stage === null ? undefined : own?.minutesByStage?.[plan.stage]) ?? own?.minutes;
    const { min, ideal, max } = limits ?? { min: item.minutes, ideal: item.minutes, max: item.minutes };
    return { id: item.id, min, ideal, max, drop: own?.drop };
  });
}

/** A name that is unclear at the end of a meeting must not lose what was promised: then it is everybody's. */
async function promised(typed: readonly string[], plan: AgendaPlan, gathered: Gathered): Promise<Promised[]> {
  const due = usualDue(plan.meeting, plan.date, gathered.calendar);
  const all: Promised[] = [];
  for (const text of typed) {
    try {
      all.push(await readPromise(text, gathered.members, plan.date, due));
    } catch (error) {
      if (!(error instanceof TeamctlError)) throw error;
      all.push({ owner: null, text, due });
    }
  }
  return all;
}

async function store(
  context: Context,
  plan: AgendaPlan,
  gathered: Gathered,
  state: LiveState,
  todos: readonly Promised[],
) {
  const { team, stored, input } = gathered;
  const earlier = stored?.state === 'held' ? stored : null;
  const notes = [...(earlier?.note ? [earlier.note] : []), ...state.notes];
  const log = minutesTaken(state);
  const { closeMeeting } = await import('../../store/meeting-writer.ts');
  const { addTodo } = await import('../../store/todo-writer.ts');
  await context.write(`meeting run ${plan.meeting}`, async ({ db, summarize }) => {
    await closeMeeting(
      db,
      { teamId: team.id, kind: plan.meeting, date: plan.date },
      {
        plan,
        absent: [...input.absent],
        sharers: earlier?.sharers ?? null,
        note: notes.length === 0 ? null : notes.join('\n'),
        minutesTaken: wholeMinutes(state),
        log,
      },
    );
    for (const todo of todos)
      await addTodo(db, team.id, { ...todo, createdOn: plan.date, meeting: plan.meeting, parent: null });
    summarize(plan.date);
  });
}

const isWorthStoring = (state: LiveState) =>
  state.ended === 'finished' ||
  secondsOf(state) >= HELD_FROM_SECONDS ||
  state.notes.length > 0 ||
  state.todos.length > 0;

async function show(context: Context, view: RunView, gathered: Gathered): Promise<void> {
  const { presentRun } = await import('../../present/meeting.ts');
  const nameOf = (id: number) => gathered.members.find((member) => member.id === id)?.name ?? `#${id}`;
  await context.show(presentRun(view, nameOf, context.locale));
}

async function onScreen(context: Context, plan: AgendaPlan, gathered: Gathered, factor: number) {
  const { itemTexts } = await import('../../present/agenda.ts');
  const { drawLive } = await import('../../present/meeting-live.ts');
  const { screenLines } = await import('../../render/terminal/screen.ts');
  const texts = itemTexts(plan, gathered.texts, context.locale);
  const initial = startLive(
    limitsOf(plan, gathered),
    plan.items.map((item) => item.minutes),
  );
  const { colorLevel, plain } = context;
  const end = await runLive(
    context.host,
    initial,
    (state, size) => screenLines(drawLive(state, texts, context.locale), { ...size, colorLevel, plain }),
    factor,
  );
  return { ...end, texts };
}

export async function run(context: Context, meeting: MeetingKind, options: Options): Promise<void> {
  if (!context.interactive || context.host.stdout.isTTY !== true)
    throw new TeamctlError('usage', 'meeting-needs-terminal');
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date');
  const minutes = options.minutes === undefined ? null : parseCount(options.minutes, '--minutes', 1);
  const factor = options.rehearse === undefined ? 1 : parseCount(options.rehearse, '--rehearse', 1);
  const isRehearsal = options.rehearse !== undefined;
  const team = await context.team();
  const members = await membersOf(context, team);
  const absent: number[] = [];
  for (const word of options.absent ?? []) absent.push((await requireMember(members, word)).id);
  const gathered = await gatherAgenda(context, team, members, { meeting, date, minutes, absent, withNotes: false });
  const plan = planOf(gathered, context.today);
  if (!isRehearsal) await storePlan(context, gathered, plan);
  const { state, release, texts } = await onScreen(context, plan, gathered, factor);
  const todos = await promised(state.todos, plan, gathered);
  const isStored = !isRehearsal && isWorthStoring(state);
  if (isStored) await store(context, plan, gathered, state, todos);
  release();
  const took = minutesTaken(state);
  const interrupted = state.ended === 'interrupted';
  if (isStored || isRehearsal)
    await show(
      context,
      {
        kind: meeting,
        date,
        planned: plan.minutes,
        minutes: wholeMinutes(state),
        items: plan.items.flatMap((item, i) => {
          const spent = took.find((each) => each.id === item.id);
          return spent
            ? [{ id: item.id, title: texts[i]?.title ?? item.id, minutes: spent.minutes, planned: item.minutes }]
            : [];
        }),
        notes: state.notes,
        todos,
        stored: isStored,
        interrupted,
      },
      gathered,
    );
  if (!interrupted) return;
  throw isStored || isRehearsal ? new BrokenOff() : new TeamctlError('interrupted', 'interrupted');
}
