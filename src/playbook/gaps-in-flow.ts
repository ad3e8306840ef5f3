/*
 * `[早，来了{present}位]`: within brackets or braces the gap of a sentence is taken for a table. What is meant is the
 * sentence, in quotes.
 */
interface Span {
  from: number;
  to: number;
}

const GAP = /\{[A-Za-z]{1,20}\}/g;

/** Whether a comma goes on with an English sentence instead of beginning another one. */
const goesOn = (line: string, at: number): boolean =>
  /^[A-Za-z}]$/.test(line[at - 1] ?? '') && /^, [a-z{]/.test(line.slice(at, at + 3));

/** Where the sentence around a gap begins: behind a bracket, a comma that parts, or the name of its field. */
function beginOf(line: string, gap: number): number | null {
  for (let at = gap - 1; at >= 0; at -= 1) {
    const sign = line[at] as string;
    if (sign === '}') at = line.lastIndexOf('{', at);
    else if (sign === '[' || sign === '{') return at + 1;
    else if (sign === ',' && !goesOn(line, at)) return at + 1;
    else if (sign === ':' && line[at + 1] === ' ') return at + 1;
  }
  return null;
}

function endOf(line: string, gap: number): number {
  for (let at = gap; at < line.length; at += 1) {
    const sign = line[at] as string;
    if (sign === '{') at = Math.max(at, line.indexOf('}', at));
    else if (sign === ']' || sign === '}') return at;
    else if (sign === ',' && !goesOn(line, at)) return at;
  }
  return line.length;
}

/** Behind how many brackets that are still open a place lies; gaps open none. */
function depthAt(line: string, at: number): number {
  const before = line.slice(0, at).replace(GAP, '');
  return before.split(/[[{]/).length - before.split(/[\]}]/).length;
}

function spansIn(line: string): Span[] {
  const spans: Span[] = [];
  for (const { index } of line.matchAll(GAP)) {
    if (depthAt(line, index) < 1 || (spans.at(-1)?.to ?? 0) > index) continue;
    const begin = beginOf(line, index);
    if (begin === null) continue;
    const from = begin + (line.slice(begin).length - line.slice(begin).trimStart().length);
    const to = endOf(line, index);
    spans.push({ from, to: from + line.slice(from, to).trimEnd().length });
  }
  // `{name}` alone is a table of one, and in quotes it is what it seems to be.
  return spans.filter(({ from }) => !/["']/.test(line[from] ?? ''));
}

const quoted = (text: string): string =>
  /'/.test(text) && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;

/** The list or the field that a sentence stands in: `lines: ['…']`, without the entry around it. */
function partAround(line: string, from: number): string {
  const open = line.lastIndexOf('[', from);
  const isListed = open !== -1 && line.indexOf(']', open) > from;
  const start = isListed ? open : from;
  const key = /(?:^|[\s{,])([A-Za-z][\w-]{0,40}: {0,4})$/.exec(line.slice(0, start))?.[1] ?? '';
  const end = isListed
    ? closeOf(line, open)
    : from + (/^(?:'(?:[^']|'')*'|"[^"]*")/.exec(line.slice(from))?.[0].length ?? 0);
  return `${key}${line.slice(start, end)}`;
}

/** Behind the bracket that closes one, quotes left aside. */
function closeOf(line: string, open: number): number {
  const bare = line.replace(/'(?:[^']|'')*'|"[^"]*"/g, (text) => '_'.repeat(text.length));
  const close = bare.indexOf(']', open);
  return close === -1 ? line.length : close + 1;
}

/**
 * A line whose sentences with gaps stand in quotes.
 * @returns the line, the part of it to show, and the column of the first such sentence from 1; null where there is none
 */
export function gapsQuoted(line: string): { mended: string; example: string; column: number } | null {
  const spans = spansIn(line);
  const [first] = spans;
  if (!first) return null;
  // In turn from the right, so that places to the left stay where they are. A comma of the other width is the sentence's own.
  const mended = spans.reduceRight(
    (text, { from, to }) => text.slice(0, from) + quoted(text.slice(from, to)) + text.slice(to),
    line,
  );
  return { mended, example: partAround(mended, first.from).trim(), column: first.from + 1 };
}
