// Every regular expression over what users bring must take a time that grows with its input and no faster. `npm run check:house`
// Patterns that were looked at as they stand are passed over: most of the time went to those that no check ever decides, in
// each run the same ones. `-- --all` looks at every one, for a release; `-- --keep` looks for longer, and keeps what it saw.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { check } from 'recheck';
import { anyOf } from '../i18n/lexicon/any-of.ts';

/** Looked at by hand: what they read is short. A pattern that changes is looked at again. */
const SHORT_INPUT: readonly { starts: string; why: string }[] = [
  { starts: '^[\\s*※（(]*(制表', why: 'the first 80 characters of a cell' },
  { starts: '^[\\s,T]*(?:([上下]午', why: 'a cell of at most LONGEST characters' },
  { starts: '[\\s,]*\\(?(?:(?:星期|周|礼拜)', why: 'a cell of at most LONGEST characters' },
  { starts: '^[+-]?(\\d+\\.?\\d*|\\.\\d+)(e', why: 'a cell of at most 60 characters' },
  { starts: '\\s*(CNY|RMB|USD', why: 'a cell of at most 60 characters' },
  { starts: '^[^\\s@]+@[^\\s@.]+', why: 'a cell of at most 254 characters' },
  { starts: '[<[]([^>\\]]+)[>\\]]', why: 'flags of our own commands' },
  { starts: '\\.ya?ml[^/\\\\]*$', why: 'a file name' },
  { starts: '(\\.ya?ml)?[^.]*$', why: 'a file name' },
  { starts: '\\s*(?:\\n\\s*(?:\\d+[、', why: 'a text of at most LONGEST characters' },
  { starts: '^(\\s*)(?:[–—•·●', why: 'a line of at most LONGEST_LINE characters' },
  { starts: '^\\s*(?:- +)?["“]?[A-Za-z]', why: 'a line of at most LONGEST_LINE characters' },
  { starts: '^(\\s*(?:- +)*)([A-Za-z]', why: 'a line of at most LONGEST_LINE characters' },
  { starts: '^["“”]+|["“”]+$', why: 'the value of a line of at most LONGEST_LINE characters' },
  { starts: '[:|>-]\\s*(#.*)?$', why: 'a line of at most LONGEST_LINE characters' },
  { starts: '[0-9]+|[一二两', why: 'runs of at most six' },
  { starts: '\\b(?:list|leads?)\\b', why: 'one repetition, of at most 80' },
  { starts: '\\boutage\\b|\\bpower cut', why: 'one repetition, of at most 20' },
  { starts: '(?:去|到|上)(?:[他她]|人)?们?家', why: 'a sentence of at most LONGEST characters' },
  { starts: '好说话|好骗', why: 'a sentence of at most LONGEST characters' },
  { starts: '其实(?:没|有的是', why: 'a sentence of at most LONGEST characters' },
  { starts: '\\n\\s*|(?:^|\\s)[–—•·●○▪◆]+', why: 'a text of at most LONGEST characters' },
  { starts: '^\\s*(?:问|Q)\\s*[：:]', why: 'a text of at most LONGEST_ASKED characters' },
  { starts: '^\\s*(?:\\/\\/|<!--)', why: 'a line of at most LONGEST_LINE characters' },
  { starts: '^“|^(?:客户|同事', why: 'a sentence of at most LONGEST characters' },
];

const isKept = process.argv.includes('--keep');
const isAll = process.argv.includes('--all');
const SETTINGS = { timeout: isKept ? 8_000 : 2_000, incubationTimeout: 700, attackTimeout: 700 };

/** A word for each pattern that was found safe, or was not decided in eight seconds, by this version of the checker. */
const LOOKED_AT = 'src/tools/patterns-looked-at.json';
const { version } = createRequire(import.meta.url)('recheck/package.json') as { version: string };
const wordOf = ({ source, flags }: Pattern) =>
  createHash('sha256').update(`${version} ${source}/${flags}`).digest('hex').slice(0, 12);
const lookedAt = new Set<string>(isAll ? [] : (JSON.parse(readFileSync(LOOKED_AT, 'utf8')) as string[]));

interface Pattern {
  source: string;
  flags: string;
  file: string;
}

interface Call {
  type?: string;
  callee?: { name?: string };
  arguments?: { value?: unknown }[];
}

/** A list of words is a pattern, too, once `anyOf` has made one of it. */
const listIn = ({ type, callee, arguments: of = [] }: Call): RegExp | null =>
  type === 'CallExpression' && callee?.name === 'anyOf'
    ? anyOf(...of.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])))
    : null;

function collect(node: unknown, file: string, found: Map<string, Pattern>): void {
  if (Array.isArray(node)) for (const each of node) collect(each, file, found);
  else if (typeof node === 'object' && node !== null) {
    const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } };
    const list = listIn(node as Call);
    if (list) found.set(`${list.source}/`, { source: list.source, flags: '', file });
    if (type === 'Literal' && regex)
      found.set(`${regex.pattern}/${regex.flags}`, { source: regex.pattern, flags: regex.flags, file });
    for (const each of Object.values(node)) collect(each, file, found);
  }
}

const patterns = new Map<string, Pattern>();
for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ts') || name.startsWith('tools')) continue;
  const file = join('src', name);
  collect(parseSync(file, readFileSync(file, 'utf8')).program, file, patterns);
}

let bad = 0;
async function look(pattern: Pattern): Promise<void> {
  const { source, flags, file } = pattern;
  const found = await check(source, flags, SETTINGS);
  if (found.status !== 'vulnerable') lookedAt.add(wordOf(pattern));
  // Not decided in time is no verdict: a machine that is busy must not turn it into one.
  if (found.status !== 'vulnerable') {
    if (found.status === 'unknown') console.error(`${file}: /${source}/${flags} is not decided: ${found.error.kind}`);
    return;
  }
  bad += 1;
  console.error(`${file}: /${source}/${flags} is ${found.status}: ${found.complexity.summary}`);
}

// Two at a time, as many as the smallest machine has cores: most of the minute goes to those that are not decided.
const waiting = [...patterns.values()].filter(
  (pattern) => !SHORT_INPUT.some(({ starts }) => pattern.source.startsWith(starts)) && !lookedAt.has(wordOf(pattern)),
);
const lane = async () => {
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await look(next);
};
await Promise.all([lane(), lane()]);
if (patterns.size < 100) throw new Error(`only ${patterns.size} patterns were seen`);
if (bad > 0) process.exitCode = 1;
if (isKept) {
  const words = new Set([...patterns.values()].map(wordOf));
  writeFileSync(LOOKED_AT, `${JSON.stringify([...lookedAt].filter((each) => words.has(each)).sort(), null, 2)}\n`);
}
