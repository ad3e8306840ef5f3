import { Chalk, type ChalkInstance } from 'chalk';
import type { Tone } from '../../present/document.ts';
import type { Line } from '../wrap.ts';

/** Turns tones into colour; level 0 leaves plain text. */
export interface Paint {
  tone(text: string, tone: Tone | null): string;
  line(line: Line): string;
}

export function createPaint(level: 0 | 1 | 2 | 3): Paint {
  // chalk itself does not know NO_COLOR: the level was decided by the command line.
  const chalk = new Chalk({ level });
  const styles: Record<Tone, ChalkInstance> = {
    strong: chalk.bold,
    muted: chalk.dim,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    accent: chalk.cyan,
  };
  const tone = (text: string, name: Tone | null) => (name === null ? text : styles[name](text));
  return { tone, line: (line) => line.map((run) => tone(run.text, run.tone)).join('') };
}
