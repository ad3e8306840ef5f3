import { StringDecoder } from 'node:string_decoder';
import type { LiveEvent, LiveState, Step } from '../../domain/agenda/live.ts';
import { isWindows } from '../../platform/system.ts';
import type { Host } from './io.ts';
import { liveEvent, splitKeys } from './live-keys.ts';

const ENTER = '\u001b[?1049h\u001b[?25l';
const LEAVE = '\u001b[?25h\u001b[?1049l';
const HOME = '\u001b[H';
const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';
const BELL = '\u0007';

const TICK_MS = 200;
/** Windows says SIGHUP when the window is closed, and ends the process ten seconds later; SIGBREAK is Ctrl+Break there, and never comes elsewhere. */
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
type Signal = (typeof SIGNALS)[number];

export interface LiveEnd {
  state: LiveState;
  /**
   * To be called once everything is stored: the process dies of the signal that ended it, so that whoever sent it sees
   * that. Until then a further signal is held off: a shell that is closed sends one after the terminal has.
   */
  release(): void;
}

interface Size {
  columns: number;
  rows: number;
}

type RawInput = Host['stdin'] & { setRawMode?(raw: boolean): void };

export interface Live {
  /** What the meeting is after an event. */
  step(state: LiveState, event: LiveEvent): Step;
  /** Lines of the screen, at most as many as there are rows. */
  draw(state: LiveState, size: Size): readonly string[];
  /** How many times faster than the wall clock. */
  factor: number;
}

class LiveTerminal {
  private readonly stdin: RawInput;
  private readonly stdout: Host['stdout'];
  private readonly decoder = new StringDecoder('utf8');
  private readonly live: Live;
  private state: LiveState;
  private last = performance.now();
  private saved = 0;
  private shown = '';
  private gone = false;
  private timer: NodeJS.Timeout | undefined;
  private resolve: (end: LiveEnd) => void = () => {};

  constructor(host: Pick<Host, 'stdin' | 'stdout'>, initial: LiveState, live: Live) {
    this.stdin = host.stdin as RawInput;
    this.stdout = host.stdout;
    this.state = initial;
    this.live = live;
  }

  run(): Promise<LiveEnd> {
    this.stdout.on('error', this.onGone);
    this.stdout.on('resize', this.onResize);
    this.stdin.on('data', this.onData);
    this.stdin.on('end', this.onGone);
    this.stdin.on('close', this.onGone);
    this.stdin.on('error', this.onGone);
    for (const [name, handler] of this.handlers) process.on(name, handler);
    this.timer = setInterval(this.onTick, TICK_MS);
    this.write(ENTER);
    this.stdin.setRawMode?.(true);
    this.stdin.resume();
    this.paint(false);
    return new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  private finish(signal: Signal | null): void {
    clearInterval(this.timer);
    this.stdin.off('data', this.onData);
    this.stdin.off('end', this.onGone);
    this.stdin.off('close', this.onGone);
    this.stdout.off('resize', this.onResize);
    this.write(LEAVE);
    // Of a terminal that is gone neither this nor a late error may bring the program down before it has stored anything.
    try {
      this.stdin.setRawMode?.(false);
    } catch {
      this.gone = true;
    }
    this.stdin.pause();
    if (!this.gone) {
      this.stdout.off('error', this.onGone);
      this.stdin.off('error', this.onGone);
    }
    this.resolve({ state: this.state, release: () => this.release(signal) });
  }

  private release(signal: Signal | null): void {
    for (const [name, handler] of this.handlers) process.off(name, handler);
    // On Windows that would be the end at once, without a word and with an exit code that says nothing.
    if (signal !== null && !isWindows()) process.kill(process.pid, signal);
  }

  private write(text: string): void {
    if (!this.gone) this.stdout.write(text);
  }

  private paint(bell: boolean): void {
    const size = { columns: this.stdout.columns || 80, rows: this.stdout.rows || 24 };
    const frame = this.live
      .draw(this.state, size)
      .map((line) => line + CLEAR_LINE)
      .join('\r\n');
    if (frame !== this.shown || bell) this.write(`${HOME}${frame}${CLEAR_BELOW}${bell ? BELL : ''}`);
    this.shown = frame;
  }

  private apply(event: LiveEvent, signal: Signal | null = null): void {
    if (this.state.ended !== null) return;
    const after = this.live.step(this.state, event);
    this.state = after.state;
    if (this.state.ended === null) this.paint(after.bell);
    else this.finish(signal);
  }

  private readonly onData = (chunk: Buffer | string): void => {
    const text = typeof chunk === 'string' ? chunk : this.decoder.write(chunk);
    for (const key of splitKeys(text)) {
      const event = liveEvent(key, this.state.typing !== null);
      if (event) this.apply(event);
    }
  };

  private readonly onTick = (): void => {
    const now = performance.now();
    this.saved += ((now - this.last) / 1000) * this.live.factor;
    this.last = now;
    const seconds = Math.floor(this.saved);
    this.saved -= seconds;
    // Second by second, or a bell could be jumped over.
    for (let i = 0; i < seconds; i += 1) this.apply({ kind: 'tick', seconds: 1 });
  };

  private readonly onResize = (): void => {
    this.shown = '';
    if (this.state.ended === null) this.paint(false);
  };

  private readonly onGone = (): void => {
    this.gone = true;
    this.apply({ kind: 'interrupt' });
  };

  private readonly handlers = SIGNALS.map((name) => [name, () => this.apply({ kind: 'interrupt' }, name)] as const);
}

/**
 * Runs the meeting on the whole screen until it ends or is broken off. Whatever happens, the terminal gets back
 * its own screen, cursor and input mode.
 */
export const runLive = (host: Pick<Host, 'stdin' | 'stdout'>, initial: LiveState, live: Live): Promise<LiveEnd> =>
  new LiveTerminal(host, initial, live).run();
