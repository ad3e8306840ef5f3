import { padEnd, widthOf } from './width.ts';
import { wrapped } from './wrap.ts';

/** A term and what is said of it, beside each other; a long term has a line of its own. */
export function helpItem(term: string, termWidth: number, description: string, columns: number): string {
  const lead = '  ';
  if (!description) return lead + term;
  const [first = '', ...rest] = wrapped(description, Math.max(20, columns - termWidth - 4));
  const below = ' '.repeat(termWidth + 4);
  const head =
    widthOf(term) > termWidth ? `${lead}${term}\n${below}${first}` : `${lead}${padEnd(term, termWidth)}  ${first}`;
  return [head, ...rest.map((line) => below + line)].join('\n');
}
