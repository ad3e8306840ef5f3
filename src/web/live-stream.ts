import { type Context, streamSSE } from './library.ts';

/** Some proxies and browsers give up on a line that is silent. */
const SILENCE_MS = 15_000;

export interface StreamEvent {
  event: 'live' | 'room';
  data: string;
}

/** Hands over events as they come. @returns ends that */
export type Subscribe = (send: (event: StreamEvent) => void, end: () => void) => () => void;

/** Server-sent events, as long as the page listens. Of what waits the newest of each kind is enough. */
export function liveStream(context: Context, subscribe: Subscribe): Response {
  return streamSSE(context, async (stream) => {
    const waiting = new Map<string, StreamEvent>();
    let isOver = false;
    let wake = () => {};
    const stop = subscribe(
      (event) => {
        waiting.set(event.event, event);
        wake();
      },
      () => {
        isOver = true;
        wake();
      },
    );
    stream.onAbort(() => {
      isOver = true;
      wake();
    });
    for (;;) {
      const events = [...waiting.values()];
      waiting.clear();
      for (const event of events) await stream.writeSSE({ ...event, retry: 1000 });
      if (waiting.size > 0) continue;
      if (isOver) break;
      const silent = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(true), SILENCE_MS);
        wake = () => {
          clearTimeout(timer);
          resolve(false);
        };
      });
      if (silent) await stream.write(': \n\n');
    }
    stop();
  });
}
