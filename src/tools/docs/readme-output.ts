import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { openDemoStore } from '../../app/demo/store.ts';
import { placeDemo } from '../../demo/place-demo.ts';
import { bundledHolidays } from '../../domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../domain/team/team.ts';
import type { Locale } from '../../i18n/locale.ts';
import { main } from '../../main.ts';
import type { Store } from '../../store/database.ts';

const TODAY = '2026-11-24';

class Capture extends Writable {
  text = '';
  readonly columns = 80;
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

async function outputOf(argv: readonly string[], locale: Locale, store: Store): Promise<string> {
  const stdout = new Capture();
  const folder = join(tmpdir(), 'teamctl-readme-none');
  await main(
    {
      argv,
      env: { TEAMCTL_LANG: locale, TEAMCTL_TODAY: TODAY, TEAMCTL_DB: join(folder, 'none.db'), XDG_CONFIG_HOME: folder },
      cwd: folder,
      stdin: new PassThrough(),
      stdout,
      stderr: new Capture(),
      now: () => new Date(`${TODAY}T00:00:00Z`),
    },
    store,
  );
  return stdout.text.trimEnd();
}

/** `<!-- output: stage --explain x | 3-9 -->` and the code block that follows it. */
const BLOCK = /<!-- output: ([^|>]+?)(?: \| (\d+)-(\d+))? -->\n```[^\n]*\n[\s\S]*?```/g;

/** Words of a command line; quotes keep blanks together. */
const wordsOf = (line: string) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? (match[2] as string));

function cut(text: string, from: number, to: number): string {
  const lines = text.split('\n');
  const shown = lines.slice(from - 1, to);
  return [...(from > 1 ? ['…'] : []), ...shown, ...(to < lines.length ? ['…'] : [])].join('\n');
}

/**
 * A page with every marked block filled with what the program prints today for the example team; the commands run
 * in the order of the page, on one database in memory.
 */
export async function withOutput(file: string, locale: Locale): Promise<string> {
  const text = readFileSync(file, 'utf8');
  const store = await openDemoStore(placeDemo(TODAY, buildWorkCalendar(bundledHolidays(), defaultTeamSettings)));
  let done = '';
  let at = 0;
  for (const match of text.matchAll(BLOCK)) {
    const [whole, line = '', from, to] = match;
    const output = await outputOf(wordsOf(line), locale, store);
    const shown = from === undefined ? output : cut(output, Number(from), Number(to));
    const range = from === undefined ? '' : ` | ${from}-${to}`;
    done += `${text.slice(at, match.index)}<!-- output: ${line}${range} -->\n\`\`\`\n$ teamctl ${line}\n${shown}\n\`\`\``;
    at = (match.index as number) + whole.length;
  }
  await store.close();
  return done + text.slice(at);
}
