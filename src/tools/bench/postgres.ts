import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from '../../domain/records/statistics.ts';
import { NO_POSTGRES, type OwnServer, withOwnPostgres } from '../own-postgres.ts';
import { letType } from './clients.ts';
import { fillTeams } from './company-data.ts';
import { envOf, everyday, homeFor, TEAMCTL } from './everyday.ts';
import { writeDayCsv } from './import-size.ts';
import { head, line, times, took } from './table.ts';
import { timeAgainstNode } from './time-command.ts';
import { makeYearTeam } from './year-team.ts';

const CLIENTS = 200;
const SEED = 11;

/** A company on a server, each person by their own login, so that what is measured has its rights in force. */
interface Company {
  schema: string;
  /** The environment of one person. */
  env: (login: string) => NodeJS.ProcessEnv;
  /** @returns milliseconds. @throws when the program does not exit with 0 */
  type: (login: string, ...words: readonly string[]) => number;
  /** @returns what it prints. @throws when a statement fails */
  sql: (statements: string) => string;
}

function companyOn(server: OwnServer, home: string, schema: string): Company {
  const env = (login: string) => envOf(home, `postgres://${login}@/postgres?host=${server.socket}&schema=${schema}`);
  const type = (login: string, ...words: readonly string[]) => {
    const started = performance.now();
    const run = spawnSync(process.execPath, [TEAMCTL, ...words], { env: env(login), encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`teamctl ${words.join(' ')} → ${run.status}\n${run.stderr}`);
    return performance.now() - started;
  };
  const sql = (statements: string) => {
    const words = ['-h', server.socket, '-U', 'tests', '-d', 'postgres', '-qAt', '-v', 'ON_ERROR_STOP=1'];
    const run = spawnSync(join(server.bin, 'psql'), words, { input: statements, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return run.stdout.trim();
  };
  type('tests', 'org', 'init');
  return { schema, env, type, sql };
}

/** Makes a login and gives it a role. @param team its number, null for all of one's own */
const addLogin = ({ sql, schema }: Company, login: string, kind: string, team: number | null): string =>
  sql(`CREATE ROLE ${login} LOGIN; SET search_path TO ${schema};
    SELECT org_add('${login}', '${kind}', ${team ?? 'NULL'}, NULL, NULL, NULL)`);

const medianOf = (runs: number, measure: () => number) => median(Array.from({ length: runs }, measure));

/** Everyday commands on one team's year: in a file, and on the server by its manager. */
async function everydayOnBoth(server: OwnServer, folder: string, pairs: number): Promise<void> {
  const home = homeFor(folder, 'everyday');
  const file = join(home, 'team.db');
  await makeYearTeam(file);
  const company = companyOn(server, home, 'everyday');
  addLogin(company, 'everyday_lin', 'manager', null);
  company.type('everyday_lin', 'org', 'push', file);
  head('command', 'a file', 'the server', 'to the file');
  for (const words of everyday.filter(([first]) => first !== '--version')) {
    const [here, there] = [envOf(home), company.env('everyday_lin')].map((env) =>
      timeAgainstNode(process.execPath, [TEAMCTL, ...words], env, pairs),
    ) as [ReturnType<typeof timeAgainstNode>, ReturnType<typeof timeAgainstNode>];
    line(`teamctl ${words.join(' ')}`.trim(), took(here), took(there), times(there.milliseconds / here.milliseconds));
  }
}

/** An import beside a bare COPY of the same file into a table of texts. */
function importBesideCopy(server: OwnServer, folder: string, days: number): void {
  const company = companyOn(server, homeFor(folder, 'import'), 'import');
  addLogin(company, 'import_lin', 'manager', null);
  company.type('import_lin', 'init', '--no-input', '--name', 'Large', '--founded', '2022-12-01');
  const csv = join(folder, 'rows.csv');
  writeDayCsv(csv, 1000, days, 'M');
  const columns = 'abcdefghi'.split('').map((name) => `${name} text`);
  const bare = medianOf(3, () => {
    const started = performance.now();
    company.sql(
      `CREATE TEMP TABLE bare (${columns.join(', ')});\n\\copy bare FROM '${csv}' WITH (FORMAT csv, HEADER)\n`,
    );
    return performance.now() - started;
  });
  const ours = company.type('import_lin', 'import', csv, '--create-members', '-q');
  line(`${(days * 1000).toLocaleString('en')} day rows imported`, `${(ours / 1000).toFixed(1)} s`, '');
  line('that beside a bare COPY', times(ours / bare), '3 ×');
}

/** One team's `stage` among a thousand teams beside alone; and what a director asks for. */
function amongMany(server: OwnServer, folder: string, teams: number, runs: number): Company {
  const [one, many] = [1, teams].map((number) => {
    const company = companyOn(server, homeFor(folder, `teams-${number}`), `teams_${number}`);
    company.sql(fillTeams(company.schema, number));
    addLogin(company, `${company.schema}_lin`, 'manager', 1);
    return company;
  }) as [Company, Company];
  one.sql('VACUUM ANALYZE');
  const stage = (company: Company) => company.type(`${company.schema}_lin`, 'stage');
  const pairs = Array.from({ length: runs }, () => ({ alone: stage(one), among: stage(many) }));
  const ratio = median(pairs.map(({ among }) => among)) / median(pairs.map(({ alone }) => alone));
  const rows = Number(many.sql(`SELECT count(*) FROM ${many.schema}.day_record`)).toLocaleString('en');
  line(`stage among ${teams} teams and ${rows} day records beside one`, times(ratio), '1.2 ×');
  addLogin(many, 'boss', 'director', null);
  const seconds = (...words: string[]) => `${(medianOf(3, () => many.type('boss', ...words)) / 1000).toFixed(1)} s`;
  line(`report --org of ${teams} teams`, seconds('report', '--org', '-o', join(folder, 'company.html'), '-y'), '2 s');
  line(`stage --all of ${teams} teams`, seconds('stage', '--all'), '–');
  return many;
}

const READS = [['stage'], ['agenda', 'morning'], ['todo', 'list'], ['board'], ['train']];

/** Two commands that read, then one that writes. */
const wordsOf = (client: number) => (n: number) =>
  n % 3 === 2 ? ['todo', 'add', `Call back ${client}-${n}`] : (READS[(client + n) % READS.length] as string[]);

/** Two hundred managers, each of an own team, in front of their terminals. */
async function manyClients(company: Company, seconds: number): Promise<void> {
  const clients = Array.from({ length: CLIENTS }, (_, i) => {
    addLogin(company, `client_${i}`, 'manager', i + 2);
    return { env: company.env(`client_${i}`), words: wordsOf(i) };
  });
  const typed = await letType(TEAMCTL, clients, { seconds, meanPause: 30, seed: SEED });
  const failed = typed.filter(({ exit }) => exit !== 0);
  const sorted = typed.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0)} ms`;
  const acknowledged = typed.filter(({ words, exit }) => words[1] === 'add' && exit === 0).length;
  const stored = company.sql(`SELECT count(*) FROM ${company.schema}.todo WHERE text LIKE 'Call back %'`);
  line(`${CLIENTS} clients, a command each half minute, ${seconds} s`, `${typed.length} commands`, '–');
  line('half of them within', at(0.5), '–');
  line('99 of 100 within', at(0.99), '–');
  line('failed', String(failed.length), '0');
  line('to-dos acknowledged, stored', `${acknowledged}, ${stored}`, 'equal');
  for (const { words, exit, stderr } of failed.slice(0, 3)) console.error(words.join(' '), exit, stderr);
}

/** Prints the server's figures beside a file's, on a PostgreSQL of its own with the settings that it comes with. */
export async function measurePostgres(folder: string, isShort: boolean): Promise<void> {
  const done = await withOwnPostgres([`max_connections=${CLIENTS + 50}`], async (server) => {
    await everydayOnBoth(server, folder, isShort ? 9 : 25);
    console.log('');
    head('size', 'measured', 'at most');
    importBesideCopy(server, folder, isShort ? 100 : 1000);
    const company = amongMany(server, folder, isShort ? CLIENTS + 1 : 1000, isShort ? 5 : 11);
    await manyClients(company, isShort ? 30 : 120);
    return true;
  });
  if (done === null) console.log(NO_POSTGRES);
}
