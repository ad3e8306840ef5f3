import { finishMeeting, type RunningMeeting, startMeeting, stepMeeting } from '../../../app/meeting/run.ts';
import type { MeetingKind } from '../../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { TeamctlError } from '../../../errors.ts';
import { itemTexts } from '../../../present/agenda.ts';
import { presentRun } from '../../../present/meeting.ts';
import { drawLive } from '../../../present/meeting-live.ts';
import { screenLines } from '../../../render/terminal/screen.ts';
import type { Context } from '../../context.ts';
import { parseCount, parseDay } from '../../line/options.ts';
import { BrokenOff } from '../../terminal/io.ts';
import { type LiveEnd, runLive } from '../../terminal/live-terminal.ts';

interface Options {
  date?: string;
  minutes?: string;
  absent?: string[];
  rehearse?: string;
}

function onScreen(context: Context, { agenda, start }: RunningMeeting, factor: number): Promise<LiveEnd> {
  const { colorLevel, host, locale, plain } = context;
  const texts = itemTexts(agenda, locale);
  return runLive(host, start, {
    step: stepMeeting,
    draw: (state, size) => screenLines(drawLive(state, texts, locale), { ...size, colorLevel, plain }),
    factor,
  });
}

/** Asks what was unclear; a terminal that is closed then must not cost the meeting. */
async function clearly(context: Context, meeting: { kind: MeetingKind; date: Day }, todos: readonly string[]) {
  const { askUnclear } = await import('../../asking/closing-questions.ts');
  return askUnclear(context, meeting, todos).catch(() => todos);
}

export async function run(context: Context, meeting: MeetingKind, options: Options): Promise<void> {
  if (!context.interactive || context.host.stdout.isTTY !== true)
    throw new TeamctlError('usage', 'meeting-needs-terminal');
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date', context.today);
  const minutes = options.minutes === undefined ? null : parseCount(options.minutes, '--minutes', 1);
  const factor = options.rehearse === undefined ? 1 : parseCount(options.rehearse, '--rehearse', 1);
  const isRehearsal = options.rehearse !== undefined;
  const wanted = { meeting, date, minutes, absent: options.absent ?? [], isRehearsal };
  const running = await startMeeting(context.scope, wanted);
  const { state, release } = await onScreen(context, running, factor);
  const todos = state.ended === 'finished' ? await clearly(context, { kind: meeting, date }, state.todos) : state.todos;
  const view = await finishMeeting(context.scope, running, { ...state, todos });
  release();
  const isTold = view.stored || isRehearsal;
  if (isTold) await context.show(presentRun(view, context.locale));
  if (view.interrupted) throw isTold ? new BrokenOff() : new TeamctlError('interrupted', 'interrupted');
}
