import type { Block } from './document.ts';

/** A heading with a list below it; nothing where there are no lines. */
export const headedList = (heading: string, lines: readonly string[], level: 2 | 3 = 2): Block[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'heading', level, text: heading },
        { kind: 'list', items: lines.map((text) => ({ text })) },
      ];
