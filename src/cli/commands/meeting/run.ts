import { LiveMeeting } from '../../../app/meeting/live.ts';
import { finishMeeting, type RunningMeeting, startMeeting } from '../../../app/meeting/run.ts';
import type { MeetingKind } from '../../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { TeamctlError } from '../../../errors.ts';
import { itemTexts } from '../../../present/agenda.ts';
import { presentRun } from '../../../present/meeting.ts';
import { drawLive } from '../../../present/meeting-live.ts';
import { runTyped } from '../../../present/typed-back.ts';
import { screenLines } from '../../../render/terminal/screen.ts';
import type { ServedMeeting } from '../../../web/serve.ts';
import type { Context } from '../../context.ts';
import { parseCount, parseDay } from '../../line/options.ts';
import { BrokenOff } from '../../terminal/io.ts';
import { sayTyped } from '../../terminal/kept.ts';
import { runLive } from '../../terminal/live-terminal.ts';
import { tellAid, tellHarm } from '../../terminal/tell-harm.ts';

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
const clearly =
  (context: Context, { kind, date }: { kind: MeetingKind; date: Day }) =>
  async (todos: readonly string[]) =>
    (await import('../../asking/closing-questions.ts')).askUnclear(context, { kind, date }, todos).catch(() => todos);

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
  const clear = state.ended === 'finished' && !isHeldThere ? clearly(context, { kind: meeting, date }) : undefined;
  const typed = isRehearsal ? null : runTyped({ kind: meeting, date }, state, context.locale);
  const view = await finishMeeting(context.scope, running, state, clear).catch(sayTyped(context, typed));
  release();
  const isTold = view.stored || isRehearsal;
  if (isTold) await context.show(presentRun(view, context.locale));
  if (isTold) await tellHarm(context, state.notes);
  if (isTold) await tellAid(context, [...state.notes, ...state.todos], state.notes);
  if (view.interrupted) throw isTold ? new BrokenOff() : new TeamctlError('interrupted', 'interrupted');
}
