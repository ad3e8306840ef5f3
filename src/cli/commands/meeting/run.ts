import { LiveMeeting } from '../../../app/meeting/live.ts';
import { finishMeeting, type RunningMeeting, startMeeting, typedThere } from '../../../app/meeting/run.ts';
import type { LiveState } from '../../../domain/agenda/live.ts';
import type { MeetingKind } from '../../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { TeamctlError } from '../../../errors.ts';
import { itemTexts } from '../../../present/agenda.ts';
import { presentRun } from '../../../present/meeting.ts';
import { drawLive } from '../../../present/meeting-live.ts';
import { screenLines } from '../../../render/terminal/screen.ts';
import type { ServedMeeting } from '../../../web/serve.ts';
import type { Context } from '../../context.ts';
import { parseCount, parseDay } from '../../line/options.ts';
import { BrokenOff } from '../../terminal/io.ts';
import { runLive } from '../../terminal/live-terminal.ts';
import { tellAid, tellHarm } from '../../terminal/tell-harm.ts';
import { commandOf, sayTyped } from '../../terminal/typed.ts';

export interface RunOptions {
  date?: string;
  minutes?: string;
  absent?: string[];
  rehearse?: string;
}

/** A page on the same meeting. */
type OpenPage = (live: LiveMeeting, agenda: RunningMeeting['agenda']) => Promise<ServedMeeting>;

const hasTerminal = ({ interactive, host }: Context): boolean => interactive && host.stdout.isTTY === true;

function onScreen(context: Context, { agenda }: RunningMeeting, live: LiveMeeting, told: readonly string[]) {
  const { colorLevel, host, locale, plain } = context;
  const texts = itemTexts(agenda, locale);
  return runLive(host, live, (state, size) =>
    screenLines(drawLive(state, texts, locale, told), { ...size, colorLevel, plain }),
  );
}

/** Asks what was unclear; a terminal that is closed then must not cost the meeting. */
async function clearly(context: Context, meeting: { kind: MeetingKind; date: Day }, todos: readonly string[]) {
  const { askUnclear } = await import('../../asking/closing-questions.ts');
  return askUnclear(context, meeting, todos).catch(() => todos);
}

async function finish(context: Context, running: RunningMeeting, typed: LiveState, asks: boolean) {
  const { meeting: kind, date } = running.agenda.plan;
  const { state, unkept } = await typedThere(context.scope, running, typed);
  const todos = asks ? await clearly(context, { kind, date }, state.todos) : state.todos;
  return { view: await finishMeeting(context.scope, running, { ...state, todos }, unkept), todos };
}

const typedIn = ({ kind, date }: { kind: MeetingKind; date: Day }, { todos, notes }: LiveState) =>
  commandOf(`meeting close ${kind} --date ${date}`, [
    ['--todo', todos],
    ['--note', notes.length === 0 ? [] : [notes.join('；')]],
  ]);

/** @param open a page beside the terminal, or where there is none */
export async function run(context: Context, meeting: MeetingKind, options: RunOptions, open?: OpenPage): Promise<void> {
  if (!open && !hasTerminal(context)) throw new TeamctlError('usage', 'meeting-needs-terminal');
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date', context.today);
  const minutes = options.minutes === undefined ? null : parseCount(options.minutes, '--minutes', 1);
  const factor = options.rehearse === undefined ? 1 : parseCount(options.rehearse, '--rehearse', 1);
  const isRehearsal = options.rehearse !== undefined;
  const wanted = { meeting, date, minutes, absent: options.absent ?? [], isRehearsal };
  const running = await startMeeting(context.scope, wanted);
  const live = new LiveMeeting(running.start, factor);
  const page = await open?.(live, running.agenda);
  const isHeldThere = page !== undefined && !hasTerminal(context);
  if (isHeldThere) await context.hint(page.told.join('\n'));
  const { state, release } = await (isHeldThere ? page.hold() : onScreen(context, running, live, page?.told ?? []));
  await page?.close();
  const asks = state.ended === 'finished' && !isHeldThere;
  const { view, todos } = await finish(context, running, state, asks).catch(
    sayTyped(context, isRehearsal ? [] : [typedIn({ kind: meeting, date }, state)]),
  );
  release();
  const isTold = view.stored || isRehearsal;
  if (isTold) await context.show(presentRun(view, context.locale));
  if (isTold) await tellHarm(context, state.notes);
  if (isTold) await tellAid(context, [...state.notes, ...todos], state.notes);
  if (view.interrupted) throw isTold ? new BrokenOff() : new TeamctlError('interrupted', 'interrupted');
}
