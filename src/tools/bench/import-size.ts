import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addDays } from '../../domain/calendar/day.ts';
import { median } from '../../domain/records/statistics.ts';
import { workbookBomb } from './zip.ts';

/** One figure against what it may be. */
export interface Figure {
  name: string;
  value: number;
  unit: 's' | '×' | 'MB';
  most: number;
}

interface Run {
  seconds: number;
  /** Peak resident memory. */
  megabytes: number;
  status: number;
  stderr: string;
}

const PROGRAM = resolve('bin/teamctl.js');
const TODAY = '2026-11-24';
/**
 * Prints the peak resident memory of a Node process, kilobytes, as its last line of stderr. From /proc, for
 * what the system counts for a child begins with the memory of its parent.
 */
const PEAK = `data:text/javascript,import{readFileSync}from"node:fs";process.on("exit",()=>{let%20k=process.resourceUsage().maxRSS;try{k=/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status","utf8"))[1]}catch{}process.stderr.write("\\npeak "+k)})`;

function run(command: string, args: readonly string[], options: { input?: string; env?: Record<string, string> }): Run {
  const startedMs = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - startedMs) / 1000;
  return { seconds, megabytes: Number(/peak (\d+)$/.exec(stderr)?.[1] ?? 0) / 1024, status: status ?? -1, stderr };
}

function teamctl(database: string, ...args: string[]): Run {
  const env = { TEAMCTL_DB: database, TEAMCTL_TODAY: TODAY, XDG_CONFIG_HOME: join(database, '..') };
  return run(process.execPath, ['--import', PEAK, PROGRAM, ...args], { env });
}

function mustRun(database: string, ...args: string[]): Run {
  const done = teamctl(database, ...args);
  if (done.status !== 0) throw new Error(`teamctl ${args.join(' ')} → ${done.status}\n${done.stderr}`);
  return done;
}

/** A day CSV: one row a member and day, days first as a dialler exports them. */
export function writeDayCsv(file: string, members: number, days: number, codePrefix: string): void {
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, '日期,工号,姓名,拨打量,接通量,有效通话数,通话秒数,成单数,保费\n');
  for (let d = 0; d < days; d += 1) {
    const day = addDays('2023-01-01', d);
    let text = '';
    for (let m = 0; m < members; m += 1) {
      const dials = 80 + ((d * 31 + m * 17) % 120);
      const connects = Math.floor(dials * 0.3);
      const effective = Math.floor(connects * 0.4);
      const deals = (d * m) % 3;
      text += `${day},${codePrefix}${m},成员${m},${dials},${connects},${effective},${effective * 95},${deals},${deals * 1200}.5\n`;
    }
    writeSync(descriptor, text);
  }
  closeSync(descriptor);
}

/** Seconds of `sqlite3 .import` into a bare table; null where there is no sqlite3. */
function bareSeconds(folder: string, csv: string): number | null {
  if (spawnSync('sqlite3', ['--version']).error) return null;
  const script = `create table t(a,b,c,d,e,f,g,h,i);\n.import --csv --skip 1 ${csv} t\n`;
  const times = [1, 2, 3].map((i) => run('sqlite3', [join(folder, `bare-${i}.db`)], { input: script }).seconds);
  return median(times);
}

function importFigures(folder: string): Figure[] {
  const csv = join(folder, 'million.csv');
  writeDayCsv(csv, 1000, 1000, 'M');
  const runs = [1, 2, 3].map((i) => {
    const database = join(folder, `million-${i}.db`);
    mustRun(database, 'init', '--no-input', '--name', '大队', '--founded', '2022-12-01');
    return mustRun(database, 'import', csv, '--create-members', '-q');
  });
  const seconds = median(runs.map((each) => each.seconds));
  const bare = bareSeconds(folder, csv);
  const against =
    bare === null
      ? []
      : [{ name: '1,000,000 day rows against sqlite3 .import', value: seconds / bare, unit: '×' as const, most: 4 }];
  if (bare === null) console.error('sqlite3 is not here: apt-get install sqlite3 to compare with it');
  return [
    { name: '1,000,000 day rows imported', value: seconds, unit: 's', most: Number.POSITIVE_INFINITY },
    ...against,
    { name: 'memory of that import', value: Math.max(...runs.map((each) => each.megabytes)), unit: 'MB', most: 250 },
  ];
}

/** `stage` of one team, alone in its database and among 2.5 million day records; runs in turn, so that load hits both. */
function stageFigures(folder: string): Figure[] {
  const [small, large] = [join(folder, 'small.db'), join(folder, 'large.db')];
  const [own, others] = [join(folder, 'own.csv'), join(folder, 'others.csv')];
  writeDayCsv(own, 10, 250, 'A');
  writeDayCsv(others, 2500, 1000, 'B');
  for (const database of [small, large]) {
    mustRun(database, 'init', '--no-input', '--name', '一组', '--founded', '2022-12-01');
    mustRun(database, 'import', own, '--create-members');
  }
  mustRun(large, 'team', 'add', '别组', '--founded', '2022-12-01');
  mustRun(large, 'import', others, '--create-members', '--team', '别组', '-q');
  const stage = (database: string) =>
    mustRun(database, 'stage', '--team', '一组', '--today', '2023-09-08', '--json').seconds;
  const pairs = Array.from({ length: 11 }, () => ({ small: stage(small), large: stage(large) }));
  const ratio = median(pairs.map((pair) => pair.large)) / median(pairs.map((pair) => pair.small));
  return [{ name: 'stage among 2,500,000 day records against 2,500', value: ratio, unit: '×', most: 1.2 }];
}

function bombFigures(folder: string): Figure[] {
  const database = join(folder, 'bomb.db');
  mustRun(database, 'init', '--no-input', '--name', '一组', '--founded', '2022-12-01');
  return [true, false].flatMap((isHonest): Figure[] => {
    const file = join(folder, `bomb-${isHonest}.xlsx`);
    writeFileSync(file, workbookBomb(1024, isHonest));
    const done = teamctl(database, 'import', file);
    if (done.status !== 9) throw new Error(`the bomb was not refused: ${done.status}\n${done.stderr}`);
    const name = `XLSX bomb of 1 GB ${isHonest ? '' : 'that lies about its size '}refused`;
    return [
      { name, value: done.seconds, unit: 's', most: 1 },
      { name: `memory of that`, value: done.megabytes, unit: 'MB', most: 300 },
    ];
  });
}

/** Measures the size promises of `import` with the built program; takes about two minutes and 1 GB of the temporary folder. */
export function measureImportSize(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'teamctl-bench-'));
  try {
    return [...bombFigures(folder), ...importFigures(folder), ...stageFigures(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
