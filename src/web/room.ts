import { randomBytes } from 'node:crypto';
import { openUnsaid } from '../app/harm/typed.ts';
import { checkPromise } from '../app/meeting/check-answers.ts';
import type { LiveMeeting } from '../app/meeting/live.ts';
import { lookAtRoom } from '../app/room/room.ts';
import type { RoomView } from '../app/room/view.ts';
import type { Scope } from '../app/scope.ts';
import { TeamctlError } from '../errors.ts';
import { screenWords } from '../i18n/areas/screen.ts';
import type { Locale } from '../i18n/locale.ts';
import { itemTexts } from '../present/agenda.ts';
import { presentError } from '../present/error.ts';
import { type LiveText, roomLive } from '../present/meeting-live.ts';
import { presentRoom } from '../present/room.ts';
import { renderDoor, renderRoom, roomSheet } from '../render/html/room.ts';
import { watchChanges } from './changes.ts';
import { createDoor } from './door.ts';
import { listen, networkAddresses } from './listen.ts';
import type { StreamEvent } from './live-stream.ts';
import type { PageEvent } from './page-event.ts';
import { type RoomFace, roomRoutes } from './routes.ts';

const TOKEN_BYTES = 16;

/** A meeting that runs, and the agenda that it runs by. */
export interface RoomMeeting {
  live: LiveMeeting;
  agenda: NonNullable<RoomView['agenda']>;
}

export interface Room {
  scope: Scope;
  locale: Locale;
  /** Null: only the board is shown. */
  meeting: RoomMeeting | null;
}

/** With what tells whether a promise may be shown by its words. */
type Sayable = Room & { isSaid: (text: string) => boolean };

async function keepTodo({ scope, locale }: Room, { live, agenda }: RoomMeeting, text: string): Promise<string | null> {
  try {
    await checkPromise(scope, { kind: agenda.plan.meeting, date: agenda.plan.date }, text);
  } catch (error) {
    if (error instanceof TeamctlError) return presentError(error, locale, false);
    throw error;
  }
  live.send({ kind: 'keep', what: 'todo', text });
  return null;
}

/** Two who press "next" for the same item at the same time mean one step. */
function steer({ live }: RoomMeeting, { event, at }: Extract<PageEvent, { kind: 'steer' }>): null {
  if (at === null || at === live.state.index) live.send(event);
  return null;
}

function liveEvents(room: Sayable, { live, agenda }: RoomMeeting, send: (event: StreamEvent) => void, end: () => void) {
  const texts: readonly LiveText[] = itemTexts(agenda, room.locale);
  const tell = (bell: boolean) =>
    send({ event: 'live', data: JSON.stringify({ ...roomLive(live.state, texts, room.locale, room.isSaid), bell }) });
  const stop = live.watch((state, bell) => {
    tell(bell);
    if (state.ended !== null) end();
  });
  tell(false);
  if (live.state.ended !== null) end();
  return stop;
}

/** What the routes show of this room. `ends`: called when the room closes, for pages that look at no meeting. */
function faceOf(room: Sayable, ends: Set<() => void>): RoomFace {
  const { scope, locale, meeting } = room;
  const { door } = screenWords(locale);
  return {
    sheet: roomSheet,
    html: async () => renderRoom(presentRoom(await lookAtRoom(scope, meeting?.agenda ?? null), locale), locale),
    doorHtml: (told) => renderDoor({ ...door, told: told === null ? null : door[told] }, locale),
    subscribe: (send, end) => {
      const stops = [watchChanges(scope, () => send({ event: 'room', data: '' }))];
      if (meeting !== null) stops.push(liveEvents(room, meeting, send, end));
      ends.add(end);
      return () => {
        ends.delete(end);
        for (const stop of stops) stop();
      };
    },
    send: async (event) => {
      if (meeting === null) return null;
      return event.kind === 'todo' ? keepTodo(room, meeting, event.text) : steer(meeting, event);
    },
  };
}

export interface OpenedRoom {
  /** With the token in it. */
  address: string;
  /** What whoever sits at the terminal has to know: the address, and how others come in. */
  told: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves the room's screen from this process, until it is closed.
 * @param isOpenToNetwork lets other computers in, with digits that are part of `told`
 * @throws TeamctlError `screen-no-network`, `screen-cannot-listen`; what `lookAtRoom` throws
 */
export async function openRoom(room: Room, isOpenToNetwork: boolean): Promise<OpenedRoom> {
  const words = screenWords(room.locale);
  const elsewhere = isOpenToNetwork ? networkAddresses() : [];
  if (isOpenToNetwork && elsewhere.length === 0) throw new TeamctlError('io', 'screen-no-network');
  // What cannot be shown is an error here, at the terminal, and not a page that stays empty.
  await lookAtRoom(room.scope, room.meeting?.agenda ?? null);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const door = isOpenToNetwork ? createDoor() : null;
  const ends = new Set<() => void>();
  const whyUnsaid = await openUnsaid();
  const face = faceOf({ ...room, isSaid: (text) => whyUnsaid(text) === null }, ends);
  let port = 0;
  const hosts = () => ['127.0.0.1', ...elsewhere].map((name) => `${name}:${port}`);
  const listening = await listen(
    roomRoutes({ token, hosts, door, face, nowMs: () => performance.now() }),
    isOpenToNetwork,
  );
  port = listening.port;
  const address = `http://127.0.0.1:${port}/${token}/`;
  return {
    address,
    told: [words.at(address), ...(door ? [words.elsewhere(`http://${elsewhere[0]}:${port}/`, door.code)] : [])],
    close: async () => {
      for (const end of [...ends]) end();
      await listening.close();
    },
  };
}
