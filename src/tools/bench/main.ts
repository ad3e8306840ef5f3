// Cold start of each everyday command as a ratio to bare Node: on a team's first day, after a year of meetings, and for
// ten, a hundred and a thousand people; peak memory, neighbours, and the large sizes of an import.
// `npm run bench`; `npm run bench -- --short` leaves the large sizes out and takes fewer runs;
// `npm run bench -- postgres` is the server's beside files.
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { arch, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { envOf, everyday, homeFor, plainly, TEAMCTL } from './everyday.ts';
import { measureImportSize } from './import-size.ts';
import { measurePostgres } from './postgres.ts';
import { head, line, times, took } from './table.ts';
import { peakMegabytes, type Timed, timeAgainstNode } from './time-command.ts';
import { holdMeetings } from './year-of-meetings.ts';
import { makeYearTeam } from './year-team.ts';

const isShort = process.argv.includes('--short');
const PAIRS = isShort ? 9 : 25;
const GROWTH_PAIRS = 5;

const growing = ['stage', 'agenda morning', 'train', 'board', 'target show', 'member list', 'record list', 'report'];

/** Others that keep their own files on the command line, and tools that people start all day, where they are installed. */
const neighbours: readonly (readonly [command: string, ...args: string[]])[] = [
  ['task', 'rc.confirmation=off', 'list'],
  ['hledger', 'balance'],
  ['gh', '--version'],
  [resolve('node_modules/.bin/tsc'), '--version'],
];

const timed = (home: string, words: readonly string[], pairs = PAIRS) =>
  timeAgainstNode(process.execPath, [TEAMCTL, ...words], envOf(home), pairs);

async function firstDayAndYear(folder: string): Promise<void> {
  const first = homeFor(folder, 'first');
  await makeYearTeam(join(first, 'team.db'));
  const year = homeFor(folder, 'year');
  cpSync(join(first, 'team.db'), join(year, 'team.db'));
  await holdMeetings(join(year, 'team.db'), year, '2025-11-24', '2026-11-23');
  const megabytes = statSync(join(year, 'team.db')).size / 1e6;
  console.log(`After a year of meetings the file has ${megabytes.toFixed(1)} MB.\n`);
  head('command', 'first day', 'to Node', 'peak', 'after a year', 'to the first day');
  const bare = timeAgainstNode(process.execPath, ['-e', '0'], envOf(first), PAIRS);
  line('node -e 0', took(bare), times(bare.ratio), `${peakMegabytes(['-e', '0'], envOf(first)).toFixed(0)} MB`, '', '');
  for (const words of everyday) {
    const [before, after] = [timed(first, words), timed(year, words)];
    const peak = `${peakMegabytes([TEAMCTL, ...words], envOf(first)).toFixed(0)} MB`;
    const name = `teamctl ${words.join(' ')}`.trim();
    line(name, took(before), times(before.ratio), peak, took(after), times(after.ratio / before.ratio));
  }
  for (const [command, ...args] of neighbours) {
    const found = timeAgainstNode(command, args, { ...plainly, HOME: folder }, PAIRS);
    const name = `${command.slice(command.lastIndexOf('/') + 1)} ${args.join(' ')}`;
    if (found.exit === null) line(name, 'not installed', '', '', '', '');
    else line(name, took(found), times(found.ratio), '', '', '');
  }
}

async function withMorePeople(folder: string): Promise<void> {
  const sizes = isShort ? [10, 100] : [10, 100, 1000];
  const homes = sizes.map((people) => homeFor(folder, String(people)));
  for (const [i, home] of homes.entries()) await makeYearTeam(join(home, 'team.db'), sizes[i]);
  console.log('');
  head('people', ...sizes.map(String), 'the most beside the fewest');
  for (const command of growing) {
    const found = homes.map((home) => timed(home, command.split(' '), GROWTH_PAIRS));
    const growth = (found.at(-1) as Timed).milliseconds / (found[0] as Timed).milliseconds;
    line(`teamctl ${command}`, ...found.map(took), times(growth));
  }
}

async function measureFiles(folder: string): Promise<void> {
  await firstDayAndYear(folder);
  await withMorePeople(folder);
  if (!isShort) {
    console.log('');
    head('size', 'measured', 'at most');
    for (const { name, value, unit, most } of measureImportSize())
      line(name, `${value.toFixed(2)} ${unit}`, `${most} ${unit}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'teamctl-bench-'));
try {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? ''}`;
  console.log(`Node ${process.version}, ${arch()}, ${machine}; medians of ${PAIRS} pairs\n`);
  if (process.argv.includes('postgres')) await measurePostgres(folder, isShort);
  else await measureFiles(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
