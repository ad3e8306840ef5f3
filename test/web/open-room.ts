import { LiveMeeting } from '../../src/app/meeting/live.ts';
import { finishMeeting, type RunningMeeting, startMeeting } from '../../src/app/meeting/run.ts';
import type { Scope } from '../../src/app/scope.ts';
import type { MeetingKind } from '../../src/domain/agenda/meeting-kind.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { RoomLive } from '../../src/present/document.ts';
import { type OpenedRoom, openRoom } from '../../src/web/room.ts';
import { afterThisTest } from '../temporary.ts';

export interface Running {
  room: OpenedRoom;
  live: LiveMeeting;
  running: RunningMeeting;
  get(path: string): Promise<Response>;
  send(event: object): Promise<Response>;
  finish: () => ReturnType<typeof finishMeeting>;
}

/** A meeting on a page, without a terminal and without a browser. */
export async function openMeeting(scope: Scope, meeting: MeetingKind, locale: Locale = 'zh-CN'): Promise<Running> {
  const wanted = { meeting, date: scope.today, minutes: null, absent: [], isRehearsal: false };
  const running = await startMeeting(scope, wanted);
  const live = new LiveMeeting(running.start, 1);
  const room = await openRoom({ scope, locale, meeting: { live, agenda: running.agenda } }, false);
  afterThisTest(() => room.close());
  const { origin } = new URL(room.address);
  return {
    room,
    live,
    running,
    get: (path) => fetch(room.address + path),
    send: (event) =>
      fetch(`${room.address}event`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify(event),
      }),
    finish: () => finishMeeting(scope, running, live.state),
  };
}

/** What a page is told, event by event. */
export async function* listen({ get }: Running): AsyncGenerator<RoomLive> {
  const { body } = await get('live');
  let text = '';
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(part).toString('utf8');
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.+)$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (data !== undefined) yield JSON.parse(data) as RoomLive;
    }
  }
}

/** The next that is told and is so. */
export async function until(told: AsyncGenerator<RoomLive>, isSo: (live: RoomLive) => boolean): Promise<RoomLive> {
  for (;;) {
    const { value, done } = await told.next();
    if (done) throw new Error('the page was told that it ended');
    if (isSo(value)) return value;
  }
}
