import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { encodingNamed } from '../../src/importing/read/encoding.ts';
import { many } from '../many.ts';
import { type Dress, dress, dressed, type Happening, happening, truth } from './dresses.ts';
import { type ReadResult, readRecords } from './read-records.ts';
import { writeTable } from './write-table.ts';

/** The full measure is 20,000. */
const RUNS = Number(process.env.TEAMCTL_DRESSES ?? many(20_000, 300));
/** The same clothes each time, so that a change is judged by what it changes; other seeds are for looking. */
const SEED = Number(process.env.TEAMCTL_SEED ?? 1);
const MOST_QUESTIONS = 8;

/** One row a person and day where a row is a day, three seconds a connect at least; of calls no two in one second. */
function plausible(all: readonly Happening[], { kind }: Dress): Happening[] {
  const seen = new Set<string>();
  return all
    .map((each) => ({ ...each, connects: Math.min(each.connects, each.dials) }))
    .map((each) => ({ ...each, talkSeconds: Math.max(each.talkSeconds, Math.ceil(each.connects / 20) * 60) }))
    .map((each) => (kind === 'call' ? { ...each, talkSeconds: Math.ceil(each.talkSeconds / 16) } : each))
    .filter(({ person, day, clock }) => {
      const key = kind === 'day' ? `${person} ${day}` : `${person} ${day} ${clock}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}

/** Reads; where the reader asks, answers with the flag of that question and reads again. */
async function readAsking(
  all: readonly Happening[],
  wear: Dress,
): Promise<{ read: ReadResult | null; asked: string[] }> {
  const { table, meant, format } = dressed(all, wear);
  const bytes = await writeTable(table, format);
  const asked: string[] = [];
  let profile: ImportProfile = {};
  for (let i = 0; i < MOST_QUESTIONS; i += 1) {
    let code: string;
    try {
      const encoding = profile.encoding === undefined ? null : encodingNamed(profile.encoding);
      const read = await readRecords(bytes, profile, {
        today: '2026-11-24',
        ...(encoding === null ? {} : { encoding }),
      });
      const [refused] = read.refusals;
      if (refused === undefined) return { read, asked };
      code = refused.code;
    } catch (error) {
      if (!(error instanceof TeamctlError)) throw error;
      code = error.code;
      if (code === 'import-no-rows') return { read: null, asked };
    }
    const answer = meant[code];
    if (answer === undefined || asked.includes(code))
      throw new Error(`not mended: ${[...asked, code].join(', ')}\n${table.map((row) => row.join(',')).join('\n')}`);
    asked.push(code);
    profile = answer(profile);
  }
  throw new Error(`asked for ever: ${asked.join(', ')}`);
}

const shown = (sums: Map<string, Record<string, number>>) =>
  Object.fromEntries(
    [...sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, values]) => [
        key,
        Object.fromEntries(Object.entries(values).map(([measure, value]) => [measure, Math.round(value * 100) / 100])),
      ]),
  );

test('records in any clothes: the sums are right, or a flag is asked for that makes them right', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), dress, async (drawn, wear) => {
      const all = plausible(drawn, wear);
      const wanted = truth(all, wear);
      const { read, asked } = await readAsking(all, wear);
      const got = new Map<string, Record<string, number>>();
      for (const { name, day, measures } of read?.records ?? [])
        got.set(
          `${name} ${day}`,
          Object.fromEntries(Object.entries(measures).filter(([, value]) => value !== null)) as Record<string, number>,
        );
      const { table } = dressed(all, wear);
      expect({ table: table.map((row) => row.join(',')), asked, got: shown(got) }).toEqual({
        table: table.map((row) => row.join(',')),
        asked,
        got: shown(wanted),
      });
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
