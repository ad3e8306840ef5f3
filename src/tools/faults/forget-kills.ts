import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { copyTeam } from './bench-team.ts';
import type { Row } from './row.ts';
import { killAfter, runIn } from './storage.ts';

const PERSON = ['陈国栋', 'Q03'];

/** The program's compiled code, with its examples. */
const OWN_CODE = join('teamctl', 'compiled');

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && !file.includes(OWN_CODE));

const holding = (folder: string): string[] =>
  filesUnder(folder).filter((file) => PERSON.some((word) => readFileSync(file).includes(word)));

function hasBegun(folder: string): boolean {
  const file = new SQLite(join(folder, 'team.db'), { readonly: true });
  try {
    return (file.prepare('SELECT count(*) FROM forgotten').pluck().get() as number) > 0;
  } finally {
    file.close();
  }
}

/** A forget is killed at any moment; once it had begun, the next run leaves no byte of the person anywhere. */
export async function forgetKills(base: string, scratch: string, times: number, random: () => number): Promise<Row> {
  const failures: string[] = [];
  let begun = 0;
  // Slower machines are killed later: moments are spread over the time that one whole run takes.
  const whole = join(scratch, 'forget', 'team');
  copyTeam(base, whole);
  const start = performance.now();
  await runIn(whole, ['member', 'forget', 'Q03', '-y']);
  const longest = (performance.now() - start) * 1.2;
  for (let i = 0; i < times; i += 1) {
    const work = join(scratch, 'forget', 'team');
    copyTeam(base, work);
    const at = random() * longest;
    await killAfter(work, ['member', 'forget', 'Q03', '-y'], at);
    await runIn(work, ['member', 'list']);
    if (!hasBegun(work)) continue;
    begun += 1;
    const left = holding(work);
    if (left.length > 0) failures.push(`killed after ${Math.round(at)} ms: ${left.join(' ')}`);
  }
  return { case: 81, title: `forget killed (${begun} after it had begun)`, runs: times, failures };
}
