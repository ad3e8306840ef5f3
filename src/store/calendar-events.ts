import { type CalendarEvent, type KnownEvent, meetingUid } from '../domain/calendar/calendar-event.ts';
import type { Day } from '../domain/calendar/day.ts';
import { digestOf } from '../platform/digest.ts';
import type { Reader, Writer } from './database.ts';
import { newUid } from './member-uid.ts';

const atOf = ({ replaces }: Pick<CalendarEvent, 'replaces'>) => (replaces ? `${replaces.day}T${replaces.start}` : '');

function replacedAt(at: string): Pick<CalendarEvent, 'replaces'> {
  const [day, start] = at.split('T');
  return day && start ? { replaces: { day, start } } : {};
}

/** Where the files of one origin come from: a kind of meeting, or `TRAINING`. */
export interface EventOrigin {
  teamId: number;
  origin: string;
}

/** What calendars know of one origin, from a day on; a series of any day. */
export async function readKnownEvents(db: Reader, { teamId, origin }: EventOrigin, from: Day): Promise<KnownEvent[]> {
  const rows = await db
    .selectFrom('calendar_event')
    .select(['uid', 'at', 'day', 'starts_at', 'minutes', 'title', 'state'])
    .where('team_id', '=', teamId)
    .where('origin', '=', origin)
    .where((is) => is.or([is('day', '>=', from), is('uid', '=', meetingUid(teamId, origin))]))
    .orderBy('day')
    .orderBy('uid')
    .execute();
  return rows.map(({ uid, at, day, starts_at, minutes, title, state }) => ({
    uid,
    ...replacedAt(at),
    day,
    start: starts_at,
    minutes,
    title,
    isCancelled: state === 'cancelled',
  }));
}

interface Said {
  event: CalendarEvent;
  digest: string;
  sequence: number;
}

/** One number an id: calendars take what stands in for an occurrence as old when the series has a higher one. */
async function numbered(db: Reader, events: readonly CalendarEvent[]): Promise<{ said: Said[]; isNews: boolean }> {
  const uids = [...new Set(events.map(({ uid }) => uid))];
  const rows =
    uids.length === 0
      ? []
      : await db
          .selectFrom('calendar_event')
          .select(['uid', 'at', 'sequence', 'digest'])
          .where('uid', 'in', uids)
          .execute();
  const said: Said[] = [];
  let isNews = false;
  for (const uid of uids) {
    const own = events
      .filter((event) => event.uid === uid)
      .map((event) => ({ event, digest: digestOf(JSON.stringify(event), 24) }));
    const known = rows.filter((row) => row.uid === uid);
    const isSame = own.every(({ event, digest }) =>
      known.some((row) => row.at === atOf(event) && row.digest === digest),
    );
    const last = Math.max(-1, ...known.map((row) => row.sequence));
    const sequence = isSame ? last : last + 1;
    isNews ||= !isSame;
    said.push(...own.map((each) => ({ ...each, sequence })));
  }
  return { said, isNews };
}

async function keep(db: Writer, { teamId, origin }: EventOrigin, said: readonly Said[]): Promise<void> {
  for (const { event, digest, sequence } of said) {
    const { uid, day, start, minutes, title, cancelled } = event;
    const state = cancelled ? ('cancelled' as const) : ('confirmed' as const);
    const told = { day, starts_at: start, minutes, title, state, sequence, digest };
    await db
      .insertInto('calendar_event')
      .values({ team_id: teamId, origin, uid, at: atOf(event), ...told })
      .onConflict((conflict) => conflict.columns(['uid', 'at']).doUpdateSet(told))
      .execute();
  }
}

/** Nothing that was never handed out has an id of this database yet. */
const NOBODY = 'draft';

async function whole(db: Reader, said: readonly Said[]): Promise<CalendarEvent[]> {
  const identity = (await db.selectFrom('calendar_identity').select('id').executeTakeFirst())?.id ?? NOBODY;
  return said.map(({ event, sequence }) => ({ ...event, uid: `${event.uid}@${identity}.teamctl`, sequence }));
}

/**
 * Gives entries their whole ids and numbers; nothing is kept.
 * @returns `isNews` when calendars have not been told just this yet
 */
export async function numberEvents(db: Reader, events: readonly CalendarEvent[]) {
  const { said, isNews } = await numbered(db, events);
  return { events: await whole(db, said), isNews };
}

/** The same for a file that is handed out: what calendars will know is kept. */
export async function keepEvents(db: Writer, origin: EventOrigin, events: readonly CalendarEvent[]) {
  const known = await db.selectFrom('calendar_identity').select('id').executeTakeFirst();
  if (!known)
    await db
      .insertInto('calendar_identity')
      .values({ id: newUid(db) })
      .execute();
  const { said } = await numbered(db, events);
  await keep(db, origin, said);
  return whole(db, said);
}
