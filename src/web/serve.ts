import type { LiveState } from '../domain/agenda/live.ts';
import { screenWords } from '../i18n/areas/screen.ts';
import { type EndSignal, holdEndSignals } from '../platform/end-signals.ts';
import { openAddress } from '../platform/open-address.ts';
import { type OpenedRoom, openRoom, type Room, type RoomMeeting } from './room.ts';

export interface ServeWanted extends Pick<Room, 'scope' | 'locale'> {
  env: Readonly<Record<string, string | undefined>>;
  isOpenToNetwork: boolean;
  opensBrowser: boolean;
}

async function serve({ scope, locale, env, ...wanted }: ServeWanted, meeting: RoomMeeting | null): Promise<OpenedRoom> {
  const room = await openRoom({ scope, locale, meeting }, wanted.isOpenToNetwork);
  if (wanted.opensBrowser) openAddress(room.address, env);
  return room;
}

/** Shows the board until the program is told to stop. @param tell says where */
export async function serveBoard(wanted: ServeWanted, tell: (text: string) => Promise<void>): Promise<void> {
  const room = await serve(wanted, null);
  await tell([...room.told, screenWords(wanted.locale).stop].join('\n'));
  let letGo: (signal: EndSignal | null) => void = () => {};
  await new Promise<void>((resolve) => {
    letGo = holdEndSignals(() => resolve(), true);
  });
  await room.close();
  letGo(null);
}

export interface ServedMeeting {
  told: readonly string[];
  /** Lets the clock run and waits for the end, where no terminal does so; see `LiveEnd` of the terminal. */
  hold(): Promise<{ state: LiveState; release(): void }>;
  close(): Promise<void>;
}

/** Shows a running meeting, and lets the room steer it. */
export async function serveMeeting(wanted: ServeWanted, meeting: RoomMeeting): Promise<ServedMeeting> {
  const { told, close } = await serve(wanted, meeting);
  const { live } = meeting;
  const hold = async () => {
    let by: EndSignal | null = null;
    const letGo = holdEndSignals((signal) => {
      // Ctrl-C is answered with an exit code, as at a terminal.
      by = signal === 'SIGINT' ? null : signal;
      live.send({ kind: 'interrupt' });
    }, true);
    live.begin();
    const state = await live.ended;
    return { state, release: () => letGo(by) };
  };
  return { told, hold, close };
}
