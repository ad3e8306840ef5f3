import { dayFromNumber } from '../../src/domain/calendar/day.ts';
import type { Measure } from '../../src/domain/records/day-record.ts';
import type { Member } from '../../src/domain/team/team.ts';
import type { EntryBatch } from '../../src/importing/entry-batch.ts';
import { type GatherOptions, gatherRecords } from '../../src/importing/gather-records.ts';
import type { LeftOutRows } from '../../src/importing/left-out.ts';
import { People } from '../../src/importing/people.ts';
import { planRecords } from '../../src/importing/plan-records.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import type { Encoding } from '../../src/importing/read/encoding.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import type { Note, Refusal } from '../../src/importing/types.ts';
import { understand } from '../../src/importing/understand.ts';

const TODAY = '2026-11-24';

export interface ReadRecord {
  line: number;
  name: string;
  code: string | null;
  day: string;
  measures: Partial<Record<Measure, number | null>>;
}

export interface ReadResult {
  entries: EntryBatch | null;
  records: ReadRecord[];
  refusals: Refusal[];
  rows: { read: number; stored: number; refused: number; passedOver: number; leftOut: number };
  leftOut: LeftOutRows[];
  control: Partial<Record<Measure, number>>;
  grain: string;
  fields: (string | null)[];
  notes: readonly Note[];
}

/** A file from bytes to what would be stored in an empty database, everybody being created. */
export async function readRecords(
  bytes: Uint8Array,
  profile: ImportProfile = {},
  options: Partial<GatherOptions> & {
    name?: string;
    on?: string;
    members?: readonly Member[];
    encoding?: Encoding;
  } = {},
): Promise<ReadResult> {
  const file = options.name ?? 'file';
  const opened = await openImportFile(
    bytesInMemory(file, bytes),
    options.encoding === undefined ? {} : { encoding: options.encoding },
  );
  const understanding = await understand(opened, file, {
    profile,
    today: options.today ?? TODAY,
    ...(options.on === undefined ? {} : { on: options.on }),
  });
  const people = new People(options.members ?? [], {
    teamId: 1,
    onlyThisTeam: true,
    createMembers: options.members === undefined,
  });
  const gathered = await gatherRecords(understanding, people, { today: TODAY, effectiveSeconds: 60, ...options });
  const plan = await planRecords(gathered, async () => [], { hasAny: async () => false, sums: async () => [] }, null);
  const records = [...plan.inserts].map((at): ReadRecord => {
    const person = people.all[gathered.batch.personAt(at)];
    return {
      line: gathered.batch.lineAt(at),
      name: person?.name ?? '',
      code: person?.code ?? null,
      day: dayFromNumber(gathered.batch.dayAt(at)),
      measures: Object.fromEntries(gathered.batch.carried.map((measure) => [measure, gathered.batch.get(at, measure)])),
    };
  });
  return {
    records,
    refusals: gathered.refusals.sorted(),
    rows: plan.rows,
    entries: gathered.entries,
    leftOut: gathered.leftOut.list(),
    control: Object.fromEntries(gathered.control.list().map(({ measure, sum }) => [measure, sum])),
    grain: understanding.grain,
    fields: understanding.sections.flatMap((section) => section.columns.map((column) => column.field)),
    notes: gathered.notes,
  };
}
