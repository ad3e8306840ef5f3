// Cold start of each everyday command as a ratio to bare Node, peak memory, and the large sizes of an import.
// `npm run bench`; `npm run bench -- --short` leaves the large sizes out and takes fewer runs.
import { mkdtempSync, rmSync } from 'node:fs';
import { arch, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measureImportSize } from './import-size.ts';
import { peakMegabytes, timeAgainstNode } from './time-command.ts';
import { makeYearTeam, TODAY } from './year-team.ts';

const isShort = process.argv.includes('--short');
const PAIRS = isShort ? 9 : 25;
const TEAMCTL = resolve('bin/teamctl.js');

const everyday: readonly (readonly string[])[] = [
  [],
  ['stage'],
  ['agenda', 'morning'],
  ['agenda', 'evening'],
  ['train'],
  ['board'],
  ['todo', 'list'],
  ['coach', 'list'],
  ['member', 'list'],
  ['record', 'list', '--member', 'B03', '--from', '2026-11-01'],
  ['target', 'show'],
  ['note', '小组里好几个人电话能拖就拖', '--no-input'],
  ['stage', '--help'],
  ['--version'],
];

/** Others that keep their own files on the command line, where they are installed. */
const neighbours: readonly (readonly [command: string, ...args: string[]])[] = [
  ['task', 'rc.confirmation=off', 'list'],
  ['hledger', 'balance'],
];

const cell = (text: string, width: number) => text.padEnd(width);

function row(name: string, milliseconds: number, ratio: number, peak: number | null): void {
  const memory = peak === null ? '' : `${peak.toFixed(0)} MB`;
  console.log(
    `| ${cell(name, 44)} | ${milliseconds.toFixed(0).padStart(6)} ms | ${ratio.toFixed(2).padStart(6)} × | ${memory.padStart(7)} |`,
  );
}

async function everydayCommands(folder: string): Promise<void> {
  const file = join(folder, 'team.db');
  await makeYearTeam(file);
  // As it is started by hand: with all that the environment tells Node, but its own folders.
  const env = {
    ...process.env,
    HOME: folder,
    TEAMCTL_DB: file,
    TEAMCTL_TODAY: TODAY,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
  };
  const bare = timeAgainstNode(process.execPath, ['-e', '0'], env, PAIRS);
  row('node -e 0', bare.milliseconds, bare.ratio, peakMegabytes(['-e', '0'], env));
  const sqlite = `const D=require(${JSON.stringify(resolve('node_modules/better-sqlite3'))});new D(${JSON.stringify(file)}).prepare('select 1').get()`;
  const opened = timeAgainstNode(process.execPath, ['-e', sqlite], env, PAIRS);
  row('node, SQLite opened', opened.milliseconds, opened.ratio, null);
  for (const words of everyday) {
    const timed = timeAgainstNode(process.execPath, [TEAMCTL, ...words], env, PAIRS);
    const name = `teamctl ${words.join(' ')}`.trim();
    if (timed.exit === 0) row(name, timed.milliseconds, timed.ratio, peakMegabytes([TEAMCTL, ...words], env));
    else console.log(`| ${cell(name, 44)} | exit ${timed.exit} |`);
  }
  for (const [command, ...args] of neighbours) {
    const timed = timeAgainstNode(command, args, { ...process.env, HOME: folder }, PAIRS);
    if (timed.exit !== null) row(`${command} ${args.join(' ')}`, timed.milliseconds, timed.ratio, null);
    else console.log(`| ${cell(command, 44)} | not installed |`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'teamctl-bench-'));
try {
  console.log(
    `Node ${process.version}, ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? ''}; medians of ${PAIRS} pairs\n`,
  );
  if (process.env.NODE_EXTRA_CA_CERTS)
    console.log(
      'NODE_EXTRA_CA_CERTS is set: Node reads certificates at every start; without it the ratios are larger.\n',
    );
  console.log(`| ${cell('command', 44)} | ${cell('time', 9)} | ${cell('to Node', 8)} | ${cell('peak', 7)} |`);
  console.log(`| ${'-'.repeat(44)} | ${'-'.repeat(8)}: | ${'-'.repeat(7)}: | ${'-'.repeat(6)}: |`);
  await everydayCommands(folder);
  if (!isShort) {
    console.log('\n| size | measured | at most |\n| --- | ---: | ---: |');
    for (const { name, value, unit, most } of measureImportSize()) {
      console.log(`| ${name} | ${value.toFixed(2)} ${unit} | ${most} ${unit} |`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
