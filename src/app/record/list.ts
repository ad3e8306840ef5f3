import type { Day } from '../../domain/calendar/day.ts';
import { type DayRecord, type Measure, measures, nothingKnown } from '../../domain/records/day-record.ts';
import type { Figure, OwnMeasure } from '../../domain/records/own-measure.ts';
import type { Member } from '../../domain/team/team.ts';
import type { Reader } from '../../store/database.ts';
import { readFiguresTold, readStoredFigures } from '../../store/figure-reader.ts';
import { readMeasuresTold, readRowsADay, readStoredRecords } from '../../store/record-reader.ts';
import { readStoredMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';

export interface WantedRecords {
  /** Null: from the first one on. */
  from: Day | null;
  to: Day | null;
  /** A word that names the member; null: everybody. */
  member: string | null;
}

export interface RecordsPage {
  /** By day, then by code. */
  records: DayRecord[];
  /** Of the playbook's own measures; more than those of these records, perhaps. */
  figures: readonly Figure[];
}

/** The first page, and what is known of all. */
export interface RecordsView extends RecordsPage {
  members: readonly Member[];
  /** Of which there is a figure on any page. */
  used: readonly Measure[];
  usedOwn: readonly OwnMeasure[];
  /** The pages after this one, read when they are asked for: a year of a large team is more than memory should hold. */
  more: (() => AsyncIterable<RecordsPage>) | null;
}

interface Pages extends Omit<RecordsView, 'members' | 'usedOwn'> {
  /** Their ids. */
  usedOwn: ReadonlySet<string>;
}

/** Rows that are read at once; a day of more is read whole. */
const READ_ROWS = 1000;
/** Rows that are told at once: ten times as many leave so much behind that memory is half as much again. */
const PAGE_ROWS = 100;
const noRows: RecordsPage = { records: [], figures: [] };

interface Span {
  from: Day;
  to: Day;
}

/** Neighbouring days together as long as they have no more rows than are read at once. */
function spansOf(days: readonly { day: Day; rows: number }[]): Span[] {
  const spans: Span[] = [];
  let left = 0;
  for (const { day, rows } of days) {
    const last = spans.at(-1);
    if (last !== undefined && rows <= left) last.to = day;
    else {
      spans.push({ from: day, to: day });
      left = READ_ROWS;
    }
    left -= rows;
  }
  return spans;
}

const keyOf = ({ memberId, day }: { memberId: number; day: Day }) => `${memberId} ${day}`;

/** In their order; a day of which there are figures only is one as well. */
function pageOf(stored: readonly DayRecord[], figures: readonly Figure[], members: readonly Member[]): RecordsPage {
  const known = new Set(stored.map(keyOf));
  const records = [...stored];
  for (const { memberId, day } of figures) {
    if (known.has(keyOf({ memberId, day }))) continue;
    known.add(keyOf({ memberId, day }));
    records.push({ ...nothingKnown, memberId, day });
  }
  const codes = new Map(members.map(({ id, code }) => [id, code ?? '']));
  const codeOf = ({ memberId }: DayRecord) => codes.get(memberId) as string;
  records.sort((a, b) => (a.day !== b.day ? (a.day < b.day ? -1 : 1) : codeOf(a) < codeOf(b) ? -1 : 1));
  return { records, figures };
}

function* piecesOf({ records, figures }: RecordsPage): Generator<RecordsPage> {
  for (let at = 0; at < records.length; at += PAGE_ROWS) yield { records: records.slice(at, at + PAGE_ROWS), figures };
}

/** What was asked for, where it is no more than a page. */
function onePage(stored: readonly DayRecord[], figures: readonly Figure[], members: readonly Member[]): Pages {
  const page = pageOf(stored, figures, members);
  return {
    ...page,
    used: measures.filter((measure) => stored.some((record) => record[measure] !== null)),
    usedOwn: new Set(figures.map(({ measure }) => measure)),
    more: null,
  };
}

/** The same, where it is more. What is written meanwhile is on pages that were not read yet, and on no others. */
async function manyPages(db: Reader, members: readonly Member[], { from, to }: Span): Promise<Pages> {
  const ids = members.map(({ id }) => id);
  const spans = spansOf(await readRowsADay(db, ids, from, to));
  const usedOwn = await readFiguresTold(db, ids, from, to);
  async function* pages(): AsyncGenerator<RecordsPage> {
    for (const span of spans) {
      const stored = await readStoredRecords(db, ids, span.from, span.to);
      const figures = usedOwn.size === 0 ? [] : await readStoredFigures(db, ids, span.from, span.to);
      yield* piecesOf(pageOf(stored, figures, members));
    }
  }
  async function* more(): AsyncGenerator<RecordsPage> {
    const all = pages();
    await all.next();
    yield* all;
  }
  const { value: first } = await pages().next();
  return { ...(first ?? noRows), used: await readMeasuresTold(db, ids, from, to), usedOwn, more: first ? more : null };
}

/** The days of the team as they are stored. @throws TeamctlError `not-found` when the member is not known */
export async function listRecords(scope: Scope, { from, to, member }: WantedRecords): Promise<RecordsView> {
  const db = await scope.reader();
  const all = await readStoredMembers(db, (await scope.team()).id);
  const members = member === null ? all : [await requireMember(all, member)];
  const ids = members.map(({ id }) => id);
  const span = { from: from ?? '1900-01-01', to: to ?? '2199-12-31' };
  const records = await readStoredRecords(db, ids, span.from, span.to, READ_ROWS + 1);
  const figures = await readStoredFigures(db, ids, span.from, span.to, READ_ROWS + 1);
  const isMore = records.length + figures.length > READ_ROWS;
  const pages = isMore ? await manyPages(db, members, span) : onePage(records, figures, members);
  const { measures: own } = await (await scope.playbook()).core();
  return { ...pages, usedOwn: own.filter(({ id }) => pages.usedOwn.has(id)), members: all };
}
