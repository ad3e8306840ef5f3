import type { LiveEvent, LiveState } from '../../domain/agenda/live.ts';
import { stepMeeting } from './run.ts';

const TICK_MS = 200;

/** Told whenever something has changed; `bell`: a time has just run out. */
export type Watcher = (state: LiveState, bell: boolean) => void;

/**
 * One running meeting with its clock, for as many faces as look at it: a terminal, any number of pages. It lives in the
 * process that holds the meeting and nowhere else, so no face can be behind: all send their events here, and all are
 * told of every step.
 */
export class LiveMeeting {
  /** Settles once, with the state the meeting ended in. */
  readonly ended: Promise<LiveState>;
  private readonly watchers = new Set<Watcher>();
  private readonly factor: number;
  private timer: NodeJS.Timeout | undefined;
  private current: LiveState;
  private last = 0;
  private saved = 0;
  private end: (state: LiveState) => void = () => {};

  /** @param factor how many times faster than the wall clock */
  constructor(start: LiveState, factor: number) {
    this.current = start;
    this.factor = factor;
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  get state(): LiveState {
    return this.current;
  }

  /** Lets the clock run. */
  begin(): void {
    this.last = performance.now();
    this.timer = setInterval(this.tick, TICK_MS);
  }

  send(event: LiveEvent): void {
    if (this.current.ended !== null) return;
    const { state, bell } = stepMeeting(this.current, event);
    this.current = state;
    if (state.ended !== null) clearInterval(this.timer);
    for (const watcher of [...this.watchers]) watcher(state, bell);
    if (state.ended !== null) this.end(state);
  }

  /** @returns ends the watching */
  watch(watcher: Watcher): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  private readonly tick = (): void => {
    const now = performance.now();
    this.saved += ((now - this.last) / 1000) * this.factor;
    this.last = now;
    const seconds = Math.floor(this.saved);
    this.saved -= seconds;
    // Second by second, or a bell could be jumped over.
    for (let i = 0; i < seconds; i += 1) this.send({ kind: 'tick', seconds: 1 });
  };
}
