import { StringDecoder } from 'node:string_decoder';
import type { LiveMeeting } from '../../app/meeting/live.ts';
import type { LiveEvent, LiveState } from '../../domain/agenda/live.ts';
import { liveEvent, splitKeys } from '../../domain/agenda/live-keys.ts';
import { type EndSignal, holdEndSignals } from '../../platform/end-signals.ts';
import type { Host } from './io.ts';

const ENTER = '\u001b[?1049h\u001b[?25l';
const LEAVE = '\u001b[?25h\u001b[?1049l';
const HOME = '\u001b[H';
const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';
const BELL = '\u0007';

export interface LiveEnd {
  state: LiveState;
  /**
   * To be called once everything is stored: the process dies of the signal that ended it, so that whoever sent it sees
   * that. Until then a further signal is held off: a shell that is closed sends one after the terminal has.
   */
  release(): void;
}

/** Lines of the screen, at most as many as there are rows. */
type Draw = (state: LiveState, size: { columns: number; rows: number }) => readonly string[];

type RawInput = Host['stdin'] & { setRawMode?(raw: boolean): void };

class LiveTerminal {
  private readonly stdin: RawInput;
  private readonly stdout: Host['stdout'];
  private readonly decoder = new StringDecoder('utf8');
  private readonly meeting: LiveMeeting;
  private readonly draw: Draw;
  private shown = '';
  private gone = false;
  private signal: EndSignal | null = null;
  private stopWatching: () => void = () => {};
  private letGo: (signal: EndSignal | null) => void = () => {};
  private resolve: (end: LiveEnd) => void = () => {};

  constructor(host: Pick<Host, 'stdin' | 'stdout'>, meeting: LiveMeeting, draw: Draw) {
    this.stdin = host.stdin as RawInput;
    this.stdout = host.stdout;
    this.meeting = meeting;
    this.draw = draw;
  }

  run(): Promise<LiveEnd> {
    this.stdout.on('error', this.onGone);
    this.stdout.on('resize', this.onResize);
    this.stdin.on('data', this.onData);
    this.stdin.on('end', this.onGone);
    this.stdin.on('close', this.onGone);
    this.stdin.on('error', this.onGone);
    this.letGo = holdEndSignals((signal) => this.apply({ kind: 'interrupt' }, signal), false);
    this.stopWatching = this.meeting.watch(this.onStep);
    this.write(ENTER);
    this.stdin.setRawMode?.(true);
    this.stdin.resume();
    this.paint(false);
    this.meeting.begin();
    return new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  private finish(): void {
    this.stopWatching();
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
    this.resolve({ state: this.meeting.state, release: () => this.letGo(this.signal) });
  }

  private write(text: string): void {
    if (!this.gone) this.stdout.write(text);
  }

  private paint(bell: boolean): void {
    const size = { columns: this.stdout.columns || 80, rows: this.stdout.rows || 24 };
    const frame = this.draw(this.meeting.state, size)
      .map((line) => line + CLEAR_LINE)
      .join('\r\n');
    if (frame !== this.shown || bell) this.write(`${HOME}${frame}${CLEAR_BELOW}${bell ? BELL : ''}`);
    this.shown = frame;
  }

  private apply(event: LiveEvent, signal: EndSignal | null = null): void {
    if (this.meeting.state.ended !== null) return;
    this.signal = signal;
    this.meeting.send(event);
  }

  private readonly onStep = (state: LiveState, bell: boolean): void => {
    if (state.ended === null) this.paint(bell);
    else this.finish();
  };

  private readonly onData = (chunk: Buffer | string): void => {
    const text = typeof chunk === 'string' ? chunk : this.decoder.write(chunk);
    for (const key of splitKeys(text)) {
      const event = liveEvent(key, this.meeting.state.typing !== null);
      if (event) this.apply(event);
    }
  };

  private readonly onResize = (): void => {
    this.shown = '';
    if (this.meeting.state.ended === null) this.paint(false);
  };

  private readonly onGone = (): void => {
    this.gone = true;
    this.apply({ kind: 'interrupt' });
  };
}

/**
 * Shows the meeting on the whole screen until it ends or is broken off, here or elsewhere. Whatever happens, the
 * terminal gets back its own screen, cursor and input mode.
 */
export const runLive = (host: Pick<Host, 'stdin' | 'stdout'>, meeting: LiveMeeting, draw: Draw): Promise<LiveEnd> =>
  new LiveTerminal(host, meeting, draw).run();
