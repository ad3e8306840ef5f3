import type { Screen, Text } from '../../present/document.ts';
import { narrow } from '../narrow.ts';
import { wrap } from '../wrap.ts';
import { createPaint } from './paint.ts';

export interface ScreenSize {
  columns: number;
  rows: number;
  colorLevel: 0 | 1 | 2 | 3;
  /** ASCII in the place of ambiguous characters. */
  plain?: boolean;
}

const narrowText = (text: Text): Text =>
  typeof text === 'string'
    ? narrow(text)
    : text.map((span) => (typeof span === 'string' ? narrow(span) : { ...span, text: narrow(span.text) }));

/** The lines of a screen, at most `rows` of them: the foot stays, then the head, the body gets what is left. */
export function screenLines(screen: Screen, { columns, rows, colorLevel, plain }: ScreenSize): string[] {
  const paint = createPaint(colorLevel);
  // One column is left free, or some terminals break the line after a full one.
  const flow = (texts: readonly Text[]) =>
    texts.flatMap((text) =>
      wrap(plain ? narrowText(text) : text, Math.max(2, columns - 1)).map((line) => paint.line(line)),
    );
  const foot = flow(screen.foot).slice(0, Math.max(1, rows - 2));
  const head = flow(screen.head).slice(0, Math.max(0, rows - foot.length));
  const body = flow(screen.body);
  const room = Math.max(0, rows - head.length - foot.length);
  const shown =
    body.length > room ? [...body.slice(0, Math.max(0, room - 1)), plain ? '...' : '…'].slice(0, room) : body;
  const air = Array.from({ length: Math.max(0, room - shown.length) }, () => '');
  return [...head, ...shown, ...air, ...foot];
}
